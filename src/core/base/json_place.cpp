// SPDX-License-Identifier: Apache-2.0
#include "core/base/json_place.h"

#include <algorithm>
#include <optional>

namespace absah {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::size_t skip_blanks(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of(blanks, at), text.size());
}

std::size_t after_string(std::string_view text, std::size_t at)
{
    for (++at; at < text.size() && text[at] != '"'; ++at)
        if (text[at] == '\\') ++at;
    return std::min(at + 1, text.size());
}

std::size_t after_value(std::string_view text, std::size_t at)
{
    int depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = after_string(text, at);
            if (depth == 0) return at;
            continue;
        }
        if (depth == 0 && (c == ',' || c == '}' || c == ']')) return at;
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
        ++at;
        if (depth == 0 && (c == '}' || c == ']')) return at;
    }
    return at;
}

// The offset of one member of the object or list that begins at `at`.
std::optional<std::size_t> member(std::string_view text, std::size_t at, const std::string& key)
{
    if (at >= text.size() || (text[at] != '{' && text[at] != '[')) return std::nullopt;
    const bool object = text[at] == '{';
    at = skip_blanks(text, at + 1);
    for (std::size_t index = 0; at < text.size() && text[at] != '}' && text[at] != ']'; ++index) {
        auto name = std::to_string(index);
        if (object) {
            const auto end = after_string(text, at);
            name = text.substr(at + 1, end - at - 2);
            at = skip_blanks(text, skip_blanks(text, end) + 1);
        }
        if (name == key) return at;
        at = skip_blanks(text, after_value(text, at));
        if (at < text.size() && text[at] == ',') at = skip_blanks(text, at + 1);
    }
    return std::nullopt;
}

} // namespace

TextPlace place_at(std::string_view text, std::size_t offset)
{
    const auto before = text.substr(0, offset);
    const auto line_start = before.rfind('\n');
    TextPlace place;
    place.line += int(std::ranges::count(before, '\n'));
    place.column += int(line_start == before.npos ? before.size() : before.size() - line_start - 1);
    return place;
}

TextPlace place_of(std::string_view text, std::span<const std::string> keys)
{
    auto at = skip_blanks(text, 0);
    for (const auto& key : keys) {
        const auto next = member(text, at, key);
        if (!next) break;
        at = *next;
    }
    return place_at(text, at);
}

} // namespace absah
