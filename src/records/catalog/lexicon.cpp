// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "records/catalog/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace absah::catalog {
namespace {

using Columns = std::vector<std::string_view>;

Columns split_tabs(std::string_view line)
{
    Columns columns;
    for (std::size_t at = 0; at <= line.size();) {
        const auto tab = std::min(line.find('\t', at), line.size());
        columns.push_back(line.substr(at, tab - at));
        at = tab + 1;
    }
    return columns;
}

void add_once(std::vector<std::string>& list, const std::string& phrase)
{
    if (std::ranges::find(list, phrase) == list.end()) list.push_back(phrase);
}

// Empty: no month of that number.
std::optional<int> month_number(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (number < 1 || number > 12) return std::nullopt;
    return number;
}

bool take_prefix(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

// What is wrong with the line; empty when it was added.
std::string add_line(std::string_view line, Lexicon& lexicon)
{
    const auto columns = split_tabs(line);
    auto name = columns[0];
    const bool abbreviation = name == "abbreviation";
    const std::size_t wanted = abbreviation ? 3 : 2;
    if (columns.size() != wanted)
        return fmt::format("\"{}\" has {} columns, not {}", name, columns.size(), wanted);
    if (name.empty()) return "the class is empty";
    const auto phrase = fold(columns[1]);
    if (phrase.empty()) return "the phrase has no letter or digit";

    if (abbreviation) {
        const auto long_form = fold(columns[2]);
        if (long_form.empty()) return "the long form has no letter or digit";
        lexicon.name_abbreviations[phrase] = long_form;
    } else if (take_prefix(name, "month.")) {
        const auto month = month_number(name);
        if (!month) return fmt::format("\"{}\" is no month from 1 to 12", name);
        lexicon.months[phrase] = *month;
    } else if (take_prefix(name, "role.")) {
        if (name.empty()) return "the role group is empty";
        lexicon.role_groups[phrase] = name;
    } else if (take_prefix(name, "word.")) {
        if (name.empty()) return "the word list has no name";
        add_once(lexicon.words[std::string(name)], phrase);
    } else {
        add_once(lexicon.cues[std::string(name)], phrase);
    }
    return {};
}

Result<void> add_file(const Path& file, Lexicon& lexicon)
{
    const auto text = read_text(file);
    if (!text) return tl::unexpected(text.error());
    int number = 0;
    for (std::size_t at = 0; at < text->size();) {
        const auto end = std::min(text->find('\n', at), text->size());
        auto line = std::string_view(*text).substr(at, end - at);
        if (line.ends_with('\r')) line.remove_suffix(1);
        at = end + 1;
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        const auto mistake = add_line(line, lexicon);
        if (!mistake.empty())
            return fail(
                ErrorCode::BadData, fmt::format("{}:{}:1: {}", file.string(), number, mistake));
    }
    return {};
}

} // namespace

Result<void> add_lexicon(const Path& folder, Lexicon& lexicon)
{
    const auto files = listed(folder, ".tsv");
    if (!files) return tl::unexpected(files.error());
    for (const auto& file : *files)
        if (const auto added = add_file(file, lexicon); !added) return added;
    return {};
}

} // namespace absah::catalog
