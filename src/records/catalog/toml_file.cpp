// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/toml_file.h"

#include "records/catalog/spelling.h"

#include <fmt/format.h>

#include <algorithm>

namespace absah::catalog {
namespace {

tl::unexpected<Error>
wrong_type(const Path& file, const toml::node& node, std::string_view key, std::string_view wanted)
{
    return wrong_at(file, node.source(), fmt::format("\"{}\" must be {}", key, wanted));
}

} // namespace

Result<toml::table> read_toml(const Path& file)
{
    const auto text = read_text(file);
    if (!text) return tl::unexpected(text.error());
    try {
        return toml::parse(*text, file.string());
    } catch (const toml::parse_error& error) {
        return wrong_at(file, error.source(), std::string(error.description()));
    }
}

tl::unexpected<Error>
wrong_at(const Path& file, const toml::source_region& place, const std::string& message)
{
    return fail(
        ErrorCode::BadData,
        fmt::format("{}:{}:{}: {}", file.string(), place.begin.line, place.begin.column, message));
}

Result<void> only_known_keys(
    const Path& file,
    const toml::table& table,
    std::string_view where,
    std::span<const std::string_view> known)
{
    for (const auto& [key, value] : table) {
        const auto name = key.str();
        if (std::ranges::find(known, name) != known.end()) continue;
        return wrong_at(
            file,
            key.source(),
            fmt::format("unknown key \"{}\" in {}{}", name, where, did_you_mean(name, known)));
    }
    return {};
}

Result<const toml::table*>
table_at(const Path& file, const toml::table& parent, std::string_view key)
{
    const auto* node = parent.get(key);
    if (node == nullptr) return nullptr;
    const auto* table = node->as_table();
    if (table == nullptr) return wrong_type(file, *node, key, "a table");
    return table;
}

Result<std::string> text_at(const Path& file, const toml::table& table, std::string_view key)
{
    const auto* node = table.get(key);
    if (node == nullptr) return std::string();
    const auto* text = node->as_string();
    if (text == nullptr) return wrong_type(file, *node, key, "a text in quotes");
    return text->get();
}

Result<std::vector<std::string>>
texts_at(const Path& file, const toml::table& table, std::string_view key)
{
    std::vector<std::string> texts;
    const auto* node = table.get(key);
    if (node == nullptr) return texts;
    const auto* list = node->as_array();
    if (list == nullptr) return wrong_type(file, *node, key, "a list of texts");
    for (const auto& entry : *list) {
        const auto* text = entry.as_string();
        if (text == nullptr) return wrong_type(file, entry, key, "a list of texts");
        texts.push_back(text->get());
    }
    return texts;
}

Result<bool> flag_at(const Path& file, const toml::table& table, std::string_view key)
{
    const auto* node = table.get(key);
    if (node == nullptr) return false;
    const auto* flag = node->as_boolean();
    if (flag == nullptr) return wrong_type(file, *node, key, "true or false");
    return flag->get();
}

} // namespace absah::catalog
