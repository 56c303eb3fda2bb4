// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/two_readings.h"

#include "core/model/slips.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <vector>

namespace absah::extract {

namespace {

/// Every text that takes each stretch where the readings differ from one of the two.
std::vector<std::string> mixtures(const SignAlignment& alignment, std::size_t most)
{
    std::vector<std::string> texts{""};
    const auto& pairs = alignment.pairs;
    for (std::size_t from = 0; from < pairs.size();) {
        auto to = from;
        std::string first;
        std::string second;
        const bool same = pairs[from].first == pairs[from].second;
        for (; to < pairs.size() && (pairs[to].first == pairs[to].second) == same; ++to) {
            if (pairs[to].first != '\0') first += pairs[to].first;
            if (pairs[to].second != '\0') second += pairs[to].second;
        }
        const auto count = texts.size();
        if (!same && 2 * count > most) return {};
        for (std::size_t k = 0; k < count; ++k) {
            if (!same) texts.push_back(texts[k] + second);
            texts[k] += first;
        }
        from = to;
    }
    return texts;
}

/// Parts between separators, with what the grammar of numbers says about them.
template <class Visit>
void for_each_part(std::string_view number, const Visit& visit)
{
    constexpr std::string_view separators = "/.- ";
    for (std::size_t start = 0; start <= number.size();) {
        const auto end = std::min(number.find_first_of(separators, start), number.size());
        visit(start, end - start);
        start = end + 1;
    }
}

bool is_misread(std::string_view part)
{
    const auto count = [&](auto&& is) { return std::ranges::count_if(part, is); };
    const auto digits = count([](unsigned char c) { return std::isdigit(c) != 0; });
    const auto small = count([](unsigned char c) { return std::islower(c) != 0; });
    const bool numeral = part.find_first_not_of("IVX1l") == part.npos;
    const bool mixed =
        part.find_first_of("IVX") != part.npos && part.find_first_of("1l") != part.npos;
    constexpr std::size_t longest = 5;
    return (numeral && mixed) || (small > 0 && digits > small && part.size() <= longest);
}

/// "1I" and "l1" as roman ones: a candidate that neither reader may have given.
std::string with_roman_parts(std::string text)
{
    for_each_part(text, [&](std::size_t start, std::size_t length) {
        const auto part = std::string_view(text).substr(start, length);
        if (part.find_first_not_of("IVX1l|!") != part.npos) return;
        if (part.find_first_of("IVX") == part.npos) return;
        for (auto i = start; i < start + length; ++i) {
            if (text[i] == '1' || text[i] == 'l' || text[i] == '|' || text[i] == '!') text[i] = 'I';
        }
    });
    return text;
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

double grammar(const std::string& text)
{
    constexpr double odd_part = -5;
    constexpr double odd_mark = -3;
    double score = 0;
    for_each_part(text, [&](std::size_t start, std::size_t length) {
        if (is_misread(std::string_view(text).substr(start, length))) score += odd_part;
    });
    // "E0M", "7I4": one of the other kind between two of a kind is a look-alike.
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const bool zero_or_one = text[i] == '0' || text[i] == '1';
        const bool letter_like = text[i] == 'I' || text[i] == 'O' || text[i] == 'l';
        if ((zero_or_one && is_capital(text[i - 1]) && is_capital(text[i + 1])) ||
            (letter_like && is_digit(text[i - 1]) && is_digit(text[i + 1])))
            score += odd_mark;
    }
    for (const char c : text) {
        if (c == '!' || c == '|' || c == '?' || c == '*' || c == '\'' || c == '"' || c == ']')
            score += odd_mark;
    }
    return score;
}

struct Scored {
    std::string text;
    double score = 0;
};

using Grammar = double (*)(const std::string&);

double no_grammar(const std::string& /*text*/)
{
    return 0;
}

/// The best first, doubles gone.
std::vector<Scored> ranked(
    const std::vector<std::string>& texts,
    std::string_view first,
    const Lattice& second,
    Grammar grammar)
{
    std::vector<Scored> out;
    for (const auto& text : texts) {
        const bool known = std::ranges::any_of(out, [&](const auto& s) { return s.text == text; });
        if (known || text.empty()) continue;
        const double fit = log_likelihood(second, text, Tail::None);
        out.push_back({text, fit - align_signs(first, text).price + grammar(text)});
    }
    std::ranges::stable_sort(out, std::greater{}, &Scored::score);
    return out;
}

/// Blanks out, and the colon of a label that stands close before.
std::string bare(std::string text)
{
    std::erase(text, ' ');
    text.erase(0, std::min(text.find_first_not_of(":.,-_'"), text.size()));
    return text;
}

constexpr double both_say_so = 0.97;
constexpr double neither = 0.45;
constexpr double sees_clearly = 0.9;

/// How often a mixture with this margin to the next best and this score was right.
using Calibration = double (*)(double margin, double score);

double logistic(double logit)
{
    constexpr double least = 0.3; // shown, with the other readings' doubts
    constexpr double most = 0.95;
    return std::clamp(1 / (1 + std::exp(-logit)), least, most);
}

// Fitted by hand on the 155 numbers of invented papers, where a mixture was right in 52 of 58
// cases.
double of_numbers(double margin, double score)
{
    return logistic(0.9 + 0.2 * std::min(margin, 8.0) + 0.5 * (score + 4));
}

// Fitted by hand as well. Names on which the readers differed were right in 8 of 9 cases where this
// gave 0.9 and more, and in 5 of 26 below, on 470 invented papers: likely, or not to be relied on.
double of_names(double margin, double score)
{
    constexpr double surely = 0.9;
    constexpr double likely = 0.85;
    const double fitted = logistic(-0.5 + 0.8 * std::min(margin, 6.0) + 0.1 * (score + 4));
    return fitted >= surely ? likely : neither * fitted / surely;
}

Agreed weigh(
    const std::string& own,
    const LineText& other,
    const Lattice& lattice,
    Grammar grammar,
    Calibration calibration)
{
    if (own == other.text && grammar(own) >= 0) return {own, both_say_so};
    constexpr std::size_t most_mixtures = 32;
    auto texts = mixtures(align_signs(own, other.text), most_mixtures);
    if (texts.empty()) // too different to be mixed: one of them did not see the line
        return {other.confidence >= sees_clearly ? other.text : with_roman_parts(own), neither};
    if (grammar != no_grammar) {
        for (auto i = texts.size(); i-- > 0;)
            texts.push_back(with_roman_parts(texts[i]));
    }
    const auto list = ranked(texts, own, lattice, grammar);
    const double margin = list.size() > 1 ? list[0].score - list[1].score : 10;
    return {list[0].text, calibration(margin, list[0].score)};
}

} // namespace

Agreed weigh_number(std::string_view first, const Lattice& second)
{
    auto other = best_text(second);
    other.text = bare(std::move(other.text));
    return weigh(bare(std::string(first)), other, second, grammar, of_numbers);
}

Agreed weigh_name(std::string_view first, const Lattice& second)
{
    return weigh(std::string(first), best_text(second), second, no_grammar, of_names);
}

bool has_misread_part(std::string_view number)
{
    bool misread = false;
    for_each_part(number, [&](std::size_t start, std::size_t length) {
        misread = misread || is_misread(number.substr(start, length));
    });
    return misread;
}

} // namespace absah::extract
