// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "records/catalog/toml_file.h"

#include <fmt/format.h>

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Lists of small tables ([[role]], [[state]]). For the sources of this room only.
namespace absah::catalog {

/// One table of a [[list]], its keys known to be right. `file`, `table` and `where` must outlive
/// it.
class Entry {
public:
    Entry(const Path& file, const toml::table& table, std::string_view where)
        : file_(file),
          table_(table),
          where_(where)
    {
    }

    [[nodiscard]] const Path& file() const { return file_; }

    [[nodiscard]] const toml::table& table() const { return table_; }

    [[nodiscard]] std::string_view where() const { return where_; }

    /// A text that must be there; an error that points at the table when it is not.
    [[nodiscard]] Result<std::string> needed(std::string_view key) const;

    /// Empty when absent.
    [[nodiscard]] Result<std::vector<std::string>> texts(std::string_view key) const;

    /// The key "confirmed"; true when absent.
    [[nodiscard]] Result<bool> confirmed() const;

    /// A whole number from 0 to 100000; none when absent.
    [[nodiscard]] Result<std::optional<int>> number(std::string_view key) const;

    /// Fills several needed texts at once.
    [[nodiscard]] Result<void>
    fill(std::initializer_list<std::pair<std::string_view, std::string*>> wanted) const;

    /// Fills several texts that may be absent.
    [[nodiscard]] Result<void>
    fill_known(std::initializer_list<std::pair<std::string_view, std::string*>> wanted) const;

private:
    const Path& file_;
    const toml::table& table_;
    std::string_view where_;
};

/// Calls `take` with each table of the list [[name]], which must be there.
template <class Take>
Result<void> each(
    const Path& file,
    const toml::table& top,
    std::string_view name,
    std::span<const std::string_view> keys,
    Take take)
{
    const auto where = fmt::format("[[{}]]", name);
    const auto* list = top.get_as<toml::array>(name);
    if (list == nullptr || list->empty())
        return wrong_at(file, top.source(), fmt::format("there is no {}", where));
    for (const auto& node : *list) {
        const auto* table = node.as_table();
        if (table == nullptr)
            return wrong_at(file, node.source(), fmt::format("{} must be a table", where));
        if (const auto known = only_known_keys(file, *table, where, keys); !known) return known;
        if (const auto taken = take(Entry(file, *table, where)); !taken) return taken;
    }
    return {};
}

} // namespace absah::catalog
