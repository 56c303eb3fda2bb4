// SPDX-License-Identifier: Apache-2.0
#include "steps/present/messages.h"

#include "steps/present/present.h"
#include "steps/present/words.h"

#include <algorithm>
#include <array>

namespace absah::present {

namespace {

constexpr std::size_t longest_value = 120; // code points; a sentence stays readable on a phone

const Wording* find_wording(std::string_view id)
{
    for (const auto wordings :
         {element_wordings(), check_wordings(), file_wordings(), print_wordings()}) {
        const auto found = std::find_if(
            wordings.begin(), wordings.end(), [&](const Wording& w) { return w.id == id; });
        if (found != wordings.end()) return &*found;
    }
    return nullptr;
}

/// What spoils a photo and where: "dark at the upper right". Empty for any other text.
std::string fault_in_words(std::string_view text)
{
    using Pair = std::array<std::string_view, 2>;
    static constexpr std::array<Pair, 3> faults{{
        {"blurred", "buram"},
        {"dark", "terlalu gelap"},
        {"glare", "silau oleh pantulan cahaya"},
    }};
    static constexpr std::array<Pair, 9> places{{
        {"upper left", "kiri atas"},
        {"upper right", "kanan atas"},
        {"lower left", "kiri bawah"},
        {"lower right", "kanan bawah"},
        {"top", "atas"},
        {"bottom", "bawah"},
        {"left", "kiri"},
        {"right", "kanan"},
        {"middle", "tengah"},
    }};
    static constexpr std::string_view joint = " at the ";
    const auto named = [](const auto& pairs, std::string_view english) {
        const auto found = std::find_if(
            pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair[0] == english; });
        return found == pairs.end() ? std::string() : std::string((*found)[1]);
    };
    const auto at = text.find(joint);
    const auto fault = named(faults, text.substr(0, at));
    if (fault.empty() || at == std::string_view::npos) return fault;
    const auto place = named(places, text.substr(at + joint.size()));
    return place.empty() ? std::string() : fault + " di bagian " + place;
}

/// A paper of a file of several: "bundel.pdf, page 2".
std::string place_in_words(const std::string& text)
{
    static constexpr std::string_view page = ", page ";
    const auto at = text.rfind(page);
    const auto from = at == text.npos ? text.size() : at + page.size();
    if (from >= text.size() || text.find_first_not_of("0123456789", from) != text.npos) return text;
    return text.substr(0, at) + ", halaman " + text.substr(from);
}

/// "person, predikat" -> "nama, predikat".
std::string values_in_words(std::string_view text, Language language)
{
    std::string words;
    while (!text.empty()) {
        const auto end = std::min(text.find(", "), text.size());
        const auto word = word_for_value(text.substr(0, end), language);
        if (word.empty()) return {};
        words += words.empty() ? "" : ", ";
        words += word;
        text.remove_prefix(std::min(end + 2, text.size()));
    }
    return words;
}

/// Checks name what they saw by fixed English words; people read their own language.
std::string in_words(std::string_view text, Language language)
{
    for (const auto kind :
         {Kind::Certificate,
          Kind::AssignmentLetter,
          Kind::Report,
          Kind::Other,
          Kind::Unclear,
          Kind::Blank,
          Kind::OwnPrint,
          Kind::Unreadable}) {
        if (text == name_of(kind)) return std::string(word_for(kind, language));
    }
    if (auto values = values_in_words(text, language); !values.empty()) return values;
    if (const auto fault = fault_in_words(text); language == Language::Indonesian && !fault.empty())
        return fault;
    const auto words = shown(shortened(text, longest_value), language);
    return language == Language::Indonesian ? place_in_words(words) : words;
}

struct Values {
    std::string seen;
    std::string expected;
};

/// Copies `clause` with its placeholders filled; false when one of them was empty.
bool fill_clause(std::string_view clause, const Values& values, std::string& out)
{
    bool whole = true;
    while (!clause.empty()) {
        const auto open = clause.find('{');
        out += clause.substr(0, open);
        if (open == std::string_view::npos) break;
        const auto close = clause.find('}', open);
        const auto& value =
            clause.substr(open, close - open + 1) == "{seen}" ? values.seen : values.expected;
        whole = whole && !value.empty();
        out += value;
        clause.remove_prefix(close + 1);
    }
    return whole;
}

std::string fill(std::string_view pattern, const Values& values)
{
    std::string filled;
    while (!pattern.empty()) {
        const auto open = pattern.find('[');
        fill_clause(pattern.substr(0, open), values, filled);
        if (open == std::string_view::npos) break;
        const auto close = pattern.find(']', open);
        std::string clause;
        if (fill_clause(pattern.substr(open + 1, close - open - 1), values, clause))
            filled += clause;
        pattern.remove_prefix(close + 1);
    }
    return filled;
}

} // namespace

Sentence sentence(const Finding& finding, Language language)
{
    const auto* wording = find_wording(finding.id);
    if (wording == nullptr) return {tidy(finding.id), ""};
    const auto& pattern = language == Language::Indonesian ? wording->indonesian : wording->english;
    const Values values{in_words(finding.seen, language), in_words(finding.expected, language)};
    return {fill(pattern.message, values), fill(pattern.advice, values)};
}

std::string technical_note(const Finding& finding)
{
    const bool technical = finding.id.starts_with("file.") || finding.id == "internal.error";
    const auto* wording = find_wording(finding.id);
    const bool said =
        wording != nullptr && wording->english.message.find("{seen}") != std::string_view::npos;
    return technical && !said ? shortened(finding.seen, 300) : std::string{};
}

std::vector<std::string> known_findings()
{
    std::vector<std::string> ids;
    for (const auto wordings :
         {element_wordings(), check_wordings(), file_wordings(), print_wordings()})
        for (const auto& wording : wordings)
            ids.emplace_back(wording.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace absah::present