// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/regulation.h"
#include "records/catalog/toml_entry.h"

/// One file of a regulation, part by part. For the sources of this room only.
namespace absah::catalog {

/// Lays what `top` says over `all`: a table or list that stands there replaces the one before.
Result<void> read_regulation(const Path& file, const toml::table& top, Regulation& all);

/// Positions, cycles, windows and parts of the planning.
Result<void> read_planning(const Path& file, const toml::table& top, Regulation& all);

/// Competence, roles, tasks, values, indicators, evidence kinds, upload, states and moves.
Result<void> read_contents(const Path& file, const toml::table& top, Regulation& all);

/// What only the whole can say: names that lead somewhere, a name for each state.
Result<void> check_regulation(const Path& file, const toml::table& top, const Regulation& all);

/// The keys "confidence" (low where absent) and "source".
Result<Ground> ground_at(const Entry& entry);

/// As `each`; nothing where the list is absent.
template <class Take>
Result<void> each_if_there(
    const Path& file,
    const toml::table& top,
    std::string_view name,
    std::span<const std::string_view> keys,
    Take take)
{
    if (!top.contains(name)) return {};
    return each(file, top, name, keys, take);
}

} // namespace absah::catalog
