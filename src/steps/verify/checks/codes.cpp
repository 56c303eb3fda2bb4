// SPDX-License-Identifier: Apache-2.0
#include "core/base/dates.h"
#include "core/base/text.h"
#include "core/model/person_name.h"
#include "steps/verify/checks/agreement.h"
#include "steps/verify/checks/check.h"
#include "steps/verify/checks/payload.h"
#include "steps/verify/resemblance.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace absah::verify {
namespace {

// Above this a letter or two of difference are the paper's, below it they may be the reader's.
constexpr double certain = 0.9;
constexpr double slip = 0.85;

int hex_value(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string percent_decoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                            hex_value(text[i + 2]) >= 0;
        if (escape) {
            out += char(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
            i += 2;
        } else {
            out += text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

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

Answer another_number(const Context& context, const std::vector<std::string>& fields)
{
    const auto& number = context.reading.certificate[ElementId::Number];
    Answer answer{Outcome::Undecided, "", ElementId::Number};
    const auto shape = outline(number.value);
    if (number.value.empty() || !has_parts(shape)) return answer;
    const auto printed = fold_tight(number.value);
    for (const auto& field : fields) {
        if (outline(field) != shape || parse_iso_date(field)) continue;
        const double like = similarity(printed, fold_tight(field));
        if (like == 1) return {Outcome::Passed, "", ElementId::Number};
        if (number.confidence < certain && like >= slip) continue;
        answer = {Outcome::Broken, "code.mismatch", ElementId::Number, number.value, field};
    }
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
            (looks_like_a_person(field, context.lexicon) && !is_another_element(context, field)))
            answer = {Outcome::Broken, "code.mismatch", ElementId::Recipient, name, field};
    }
    return answer;
}

Answer another_date(const Context& context, const std::vector<std::string>& fields)
{
    const auto& certificate = context.reading.certificate;
    Answer answer{Outcome::Undecided, "", ElementId::Date};
    if (!certificate.held || !is_sure(context, ElementId::Date)) return answer;
    for (const auto& field : fields) {
        const auto date = parse_iso_date(field);
        if (!date) continue;
        const bool fits = (*date >= certificate.held->first && *date <= certificate.held->last) ||
                          certificate.issued == date;
        if (fits) return {Outcome::Passed, "", ElementId::Date};
        answer = {
            Outcome::Broken, "code.mismatch", ElementId::Date, to_iso(*certificate.held), field};
    }
    return answer;
}

} // namespace

std::vector<std::string> payload_fields(std::string_view payload)
{
    const bool url = payload.find("://") != payload.npos;
    if (url) {
        const auto query = payload.find('?');
        payload = query == payload.npos ? std::string_view() : payload.substr(query + 1);
    }
    const std::string_view separators = url ? "&=" : "|;\t\r\n";
    std::vector<std::string> fields;
    for (std::size_t at = 0; at < payload.size();) {
        const auto end = std::min(payload.find_first_of(separators, at), payload.size());
        const auto part = payload.substr(at, end - at);
        auto field = squeeze(url ? percent_decoded(part) : std::string(part));
        if (!field.empty()) fields.push_back(std::move(field));
        at = end + 1;
    }
    return fields;
}

bool holds_number(std::string_view payload, std::string_view number)
{
    constexpr std::size_t shortest = 6;
    const auto tight = fold_tight(number);
    return tight.size() >= shortest &&
           fold_tight(percent_decoded(payload)).find(tight) != std::string::npos;
}

Answers check_codes(const Context& context)
{
    Answers answers;
    for (const auto& code : context.reading.codes) {
        const auto fields = payload_fields(code.text);
        if (fields.empty()) continue;
        answers.push_back(another_number(context, fields));
        answers.push_back(another_name(context, fields));
        answers.push_back(another_date(context, fields));
    }
    return answers;
}

} // namespace absah::verify
