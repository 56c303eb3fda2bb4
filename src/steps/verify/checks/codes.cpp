// SPDX-License-Identifier: Apache-2.0
#include "core/base/dates.h"
#include "core/base/text.h"
#include "core/model/payload.h"
#include "core/model/person_name.h"
#include "steps/verify/checks/agreement.h"
#include "steps/verify/checks/check.h"
#include "steps/verify/resemblance.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace absah::verify {
namespace {

// Above this a letter or two of difference are the paper's, below it they may be the reader's.
constexpr double certain = 0.9;
constexpr double slip = 0.85;

// The outline of a number: digits are '9', letters 'A', runs drawn together: "9/A-9/A/9".
std::string outline(std::string_view number)
{
    std::string shape;
    for (const char c : number) {
        if (c == ' ') continue;
        const auto byte = static_cast<unsigned char>(c);
        const char sign = std::isdigit(byte) != 0 ? '9' : std::isalpha(byte) != 0 ? 'A' : c;
        if (shape.empty() || shape.back() != sign || (sign != '9' && sign != 'A')) shape += sign;
    }
    return shape;
}

bool has_parts(std::string_view shape)
{
    return std::ranges::count_if(shape, [](char c) { return c != '9' && c != 'A'; }) >= 2;
}

// What is printed, as one field of a payload says it: of one outline, but not the same.
Answer another_number(const Context& context, const Code& code)
{
    constexpr double chance = 0.5; // of a web address, with an outline like a number's
    const auto& number = context.reading.certificate[ElementId::Number];
    Answer answer{Outcome::Undecided, "", ElementId::Number};
    const auto shape = outline(number.value);
    if (number.value.empty() || !has_parts(shape)) return answer;
    if (holds_number(code.text, number.value)) return {Outcome::Passed, "", ElementId::Number};
    const auto printed = fold_tight(number.value);
    const auto compare = [&](const std::string& field, double least) {
        if (outline(field) != shape || parse_iso_date(field)) return;
        const double like = similarity(printed, fold_tight(field));
        if (like < least || (number.confidence < certain && like >= slip)) return;
        if (is_sure(context, ElementId::Number))
            answer = {Outcome::Broken, "code.mismatch", ElementId::Number, number.value, field};
    };
    for (const auto& field : payload_fields(code.text))
        compare(field, 0);
    for (const auto& end : path_ends(code.text))
        compare(end, chance);
    return answer;
}

// Two to five words of letters, none of which the lexicon knows from titles, bodies or places.
bool looks_like_a_person(const std::string& field, const Lexicon& lexicon)
{
    const auto plain = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || std::isalpha(byte) != 0 || c == ' ' || c == '.' || c == '\'' ||
               c == ',';
    };
    if (!std::ranges::all_of(field, plain)) return false;
    const auto words = folded_words(without_titles(field, lexicon));
    if (words.size() < 2 || words.size() > 5) return false;
    for (const auto* list : {"event", "organisation", "location", "medium", "role"}) {
        const auto known = lexicon.words.find(list);
        if (known == lexicon.words.end()) continue;
        for (const auto& word : words)
            if (std::ranges::find(known->second, word) != known->second.end()) return false;
    }
    return true;
}

bool is_another_element(const Context& context, const std::string& field)
{
    constexpr double same = 0.7;
    constexpr std::array others{
        ElementId::Title, ElementId::Organiser, ElementId::Place, ElementId::Role};
    return std::ranges::any_of(others, [&](ElementId id) {
        const auto& value = context.reading.certificate[id].value;
        return !value.empty() &&
               std::max(resemblance(value, field), resemblance(field, value)) >= same;
    });
}

Answer another_name(const Context& context, const std::vector<std::string>& fields)
{
    const auto& certificate = context.reading.certificate;
    const auto& name = recipient_of(certificate);
    const double confidence = certificate[ElementId::Recipient].confidence;
    Answer answer{Outcome::Undecided, "", ElementId::Recipient};
    if (name.empty()) return answer;
    for (const auto& field : fields) {
        const auto match = compare_names(name, field, context.lexicon);
        if (match == NameMatch::Same || match == NameMatch::Abbreviated)
            return {Outcome::Passed, "", ElementId::Recipient};
        const bool near = match == NameMatch::Near;
        if (near && confidence < certain && similarity(fold_tight(name), fold_tight(field)) >= slip)
            continue;
        if (near ||
            (is_sure(context, ElementId::Recipient) &&
             looks_like_a_person(field, context.lexicon) && !is_another_element(context, field)))
            answer = {Outcome::Broken, "code.mismatch", ElementId::Recipient, name, field};
    }
    return answer;
}

// "2024-05-14", "14-05-2024", "14/05/2024".
std::optional<Day> day_in(const std::string& field)
{
    if (field.size() != 10 || (field[2] != '-' && field[2] != '/') || field[5] != field[2])
        return parse_iso_date(field);
    return parse_iso_date(field.substr(6) + '-' + field.substr(3, 2) + '-' + field.substr(0, 2));
}

Answer another_date(const Context& context, const std::vector<std::string>& fields)
{
    const auto& certificate = context.reading.certificate;
    Answer answer{Outcome::Undecided, "", ElementId::Date};
    if (!certificate.held || !is_sure(context, ElementId::Date)) return answer;
    // Where no day of issue was read, the payload may be the one that gives it.
    const auto wait = std::chrono::days(int(argument(context.rules, "date.issue_days_max")));
    const Day last = certificate.issued ? certificate.held->last
                                        : Day(std::chrono::sys_days(certificate.held->last) + wait);
    for (const auto& field : fields) {
        const auto date = day_in(field);
        if (!date) continue;
        const bool fits =
            (*date >= certificate.held->first && *date <= last) || certificate.issued == date;
        if (fits) return {Outcome::Passed, "", ElementId::Date};
        answer = {
            Outcome::Broken, "code.mismatch", ElementId::Date, to_iso(*certificate.held), field};
    }
    return answer;
}

} // namespace

Answers check_codes(const Context& context)
{
    Answers answers;
    for (const auto& code : context.reading.codes) {
        const auto fields = payload_fields(code.text);
        answers.push_back(another_number(context, code));
        if (fields.empty()) continue;
        answers.push_back(another_name(context, fields));
        answers.push_back(another_date(context, fields));
    }
    return answers;
}

} // namespace absah::verify
