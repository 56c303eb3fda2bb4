// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "records/catalog/toml.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Reading TOML with messages that point at the place. For the sources of this room only.
namespace absah::catalog {

/// Parses a file; a mistake in its grammar is BadData with `file:line:column`.
Result<toml::table> read_toml(const Path& file);

/// BadData: `file:line:column: message`.
tl::unexpected<Error>
wrong_at(const Path& file, const toml::source_region& place, const std::string& message);

/// An error for the first key of `table` that is not in `known`. `where` names the table in the
/// message: "[organiser]".
Result<void> only_known_keys(
    const Path& file,
    const toml::table& table,
    std::string_view where,
    std::span<const std::string_view> known);

/// The table `key` of `parent`; null when absent, an error when it is something else.
Result<const toml::table*>
table_at(const Path& file, const toml::table& parent, std::string_view key);

/// The text `key` of `table`; empty when absent, an error when it is something else.
Result<std::string> text_at(const Path& file, const toml::table& table, std::string_view key);

/// The list of texts `key` of `table`; empty when absent.
Result<std::vector<std::string>>
texts_at(const Path& file, const toml::table& table, std::string_view key);

/// The truth value `key` of `table`; false when absent.
Result<bool> flag_at(const Path& file, const toml::table& table, std::string_view key);

} // namespace absah::catalog
