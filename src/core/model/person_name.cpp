// SPDX-License-Identifier: Apache-2.0
#include "core/model/person_name.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <vector>

namespace absah {
namespace {

using Words = std::vector<std::string>;
using Tokens = std::vector<std::string>;

bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool is_letter(char c)
{
    return is_upper(c) || is_lower(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t letters_in(std::string_view text)
{
    return std::size_t(std::ranges::count_if(text, is_letter));
}

bool has_vowel(std::string_view folded)
{
    return folded.find_first_of("aeiou") != std::string_view::npos;
}

Tokens split_blanks(std::string_view text)
{
    Tokens tokens;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        if (end > at) tokens.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return tokens;
}

std::string joined(const Tokens& tokens, std::size_t first, std::size_t last)
{
    std::string text;
    for (std::size_t i = first; i < last; ++i) {
        if (!text.empty()) text += ' ';
        text += tokens[i];
    }
    return text;
}

// Equal to a lexicon entry when its blanks are left out, without building a copy of the list: a
// name is compared with every plan of a district.
bool equal_without_blanks(std::string_view entry, std::string_view tight)
{
    std::size_t at = 0;
    for (const char c : entry) {
        if (c == ' ') continue;
        if (at == tight.size() || tight[at] != c) return false;
        ++at;
    }
    return at == tight.size();
}

bool listed(std::string_view list, std::string_view tight, const Lexicon& lexicon)
{
    if (tight.empty()) return false;
    const auto found = lexicon.words.find(list);
    return found != lexicon.words.end() && std::ranges::any_of(found->second, [&](const auto& e) {
               return equal_without_blanks(e, tight);
           });
}

// "S.Pd", "M.Pd.I.", "Ph.D.": groups of a capital and at most four further letters, dots between.
// One group must be longer than its capital, for "A.R." are the initials of a person.
bool degree_shaped(std::string_view token)
{
    int groups = 0;
    bool long_group = false;
    for (std::size_t at = 0; at < token.size();) {
        const auto dot = std::min(token.find('.', at), token.size());
        const auto group = token.substr(at, dot - at);
        if (group.empty() || group.size() > 5 || !is_upper(group.front())) return false;
        if (!std::ranges::all_of(group, [](char c) { return is_upper(c) || is_lower(c); }))
            return false;
        long_group = long_group || group.size() > 1;
        ++groups;
        at = dot + 1;
    }
    return groups >= 2 && long_group;
}

// A bare "SE", "SKom" or "Gr" is a degree, a bare "Ama" or "Ma" may be somebody's name.
bool certainly_a_title(std::string_view token, std::string_view tight)
{
    return token.find('.') != std::string_view::npos || !has_vowel(tight) ||
           std::ranges::count_if(token, is_upper) >= 2;
}

// Number of tokens at the end (before `last`) that are one title after the name; 0 for none.
std::size_t back_title_length(const Tokens& tokens, std::size_t last, const Lexicon& lexicon)
{
    constexpr std::size_t longest = 4; // "S. I. Pust. SD."
    for (std::size_t n = std::min(longest, last - 1); n >= 1; --n) {
        const auto text = joined(tokens, last - n, last);
        const auto tight = fold_tight(text);
        if (listed("back_title", tight, lexicon) && certainly_a_title(text, tight)) return n;
    }
    return degree_shaped(tokens[last - 1]) ? 1 : 0;
}

// A name never stops inside a title, but readers take the dot of "Drs." for a comma.
bool starts_a_title(std::string_view after_comma, const Lexicon& lexicon)
{
    const auto tokens = split_blanks(after_comma);
    if (tokens.empty()) return true;
    for (std::size_t n = 1; n <= tokens.size(); ++n)
        if (listed("back_title", fold_tight(joined(tokens, 0, n)), lexicon)) return true;
    if (degree_shaped(tokens.front())) return true;
    const auto& first = tokens.front();
    const bool plain_word = letters_in(first) >= 4 && first.find('.') == std::string::npos;
    return !plain_word;
}

std::string without_comma_titles(const std::string& name, const Lexicon& lexicon)
{
    for (auto comma = name.find(','); comma != std::string::npos;
         comma = name.find(',', comma + 1)) {
        const auto head = std::string_view(name).substr(0, comma);
        if (letters_in(head) < 2) continue;
        auto rest = std::string_view(name).substr(comma + 1);
        rest = rest.substr(0, rest.find(','));
        if (starts_a_title(rest, lexicon)) return squeeze(head);
    }
    return name;
}

std::string without_back_titles(const std::string& name, const Lexicon& lexicon)
{
    const auto tokens = split_blanks(name);
    auto last = tokens.size();
    while (last > 1) {
        const auto cut = back_title_length(tokens, last, lexicon);
        if (cut == 0) break;
        last -= cut;
    }
    return last == tokens.size() ? name : joined(tokens, 0, last);
}

// "Hj.Siti": the bytes of a title that sticks to the name; 0 for none.
std::size_t stuck_title(std::string_view token, const Lexicon& lexicon)
{
    for (auto dot = token.rfind('.'); dot != std::string_view::npos && dot > 0;
         dot = token.rfind('.', dot - 1)) {
        if (letters_in(token.substr(dot)) < 3) continue;
        if (listed("front_title", fold_tight(token.substr(0, dot)), lexicon)) return dot + 1;
    }
    return 0;
}

std::string without_front_titles(const std::string& name, const Lexicon& lexicon)
{
    auto tokens = split_blanks(name);
    std::size_t first = 0;
    while (first < tokens.size()) {
        std::size_t cut = 0;
        for (std::size_t n = 2; n >= 1 && cut == 0; --n)
            if (first + n < tokens.size() &&
                listed("front_title", fold_tight(joined(tokens, first, first + n)), lexicon))
                cut = n;
        if (cut == 0) {
            const auto stuck = stuck_title(tokens[first], lexicon);
            if (stuck == 0) break;
            tokens[first].erase(0, stuck);
        }
        first += cut;
    }
    return joined(tokens, first, tokens.size());
}

const std::string& long_form(const std::string& word, const Lexicon& lexicon)
{
    const auto found = lexicon.name_abbreviations.find(word);
    return found == lexicon.name_abbreviations.end() ? word : found->second;
}

// "i" in front is the Balinese article of a man's name, not somebody's initial.
bool is_initial(const std::string& word, std::size_t position)
{
    return word.size() == 1 && is_lower(word.front()) && !(word == "i" && position == 0);
}

bool abbreviates(
    const std::string& a,
    const std::string& b,
    std::size_t at_a,
    std::size_t at_b,
    const Lexicon& lexicon)
{
    if (is_initial(a, at_a) && b.starts_with(a)) return true;
    if (is_initial(b, at_b) && a.starts_with(b)) return true;
    return long_form(a, lexicon) == long_form(b, lexicon);
}

bool is_particle(const std::string& word)
{
    constexpr std::array<std::string_view, 3> particles{"bin", "binti", "ibnu"};
    return std::ranges::find(particles, word) != particles.end();
}

Words without_particles(const Words& words)
{
    Words kept;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (i == 0 || !is_particle(words[i])) kept.push_back(words[i]);
    return kept;
}

Words particles_of(const Words& words)
{
    Words kept;
    for (std::size_t i = 1; i < words.size(); ++i)
        if (is_particle(words[i])) kept.push_back(words[i]);
    return kept;
}

// Initials alone name nobody: one whole word must stand on both sides.
bool same_but_short(const Words& a, const Words& b, const Lexicon& lexicon)
{
    if (a.size() != b.size()) return false;
    bool whole_word = false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == b[i])
            whole_word = whole_word || a[i].size() >= 3;
        else if (!abbreviates(a[i], b[i], i, i, lexicon))
            return false;
    }
    return whole_word;
}

bool slip_of(const std::string& a, const std::string& b)
{
    const auto shorter = std::min(a.size(), b.size());
    if (shorter < 3) return false;
    if (shorter >= 4 && (a.starts_with(b) || b.starts_with(a))) return true;
    return edit_distance(a, b) <= (shorter >= 7 ? 2u : 1u);
}

// Every word of the shorter name stands in the longer one, in the same order, slips allowed.
bool parts_dropped(const Words& a, const Words& b, const Lexicon& lexicon)
{
    const auto& shorter = a.size() <= b.size() ? a : b;
    const auto& longer = a.size() <= b.size() ? b : a;
    std::size_t at = 0;
    bool whole_word = false;
    for (std::size_t i = 0; i < shorter.size(); ++i, ++at) {
        while (at < longer.size() && !slip_of(shorter[i], longer[at]) &&
               !abbreviates(shorter[i], longer[at], i, at, lexicon))
            ++at;
        if (at == longer.size()) return false;
        whole_word = whole_word || (shorter[i].size() >= 3 && longer[at].size() >= 3);
    }
    return whole_word;
}

bool another_order(Words a, Words b)
{
    std::ranges::sort(a);
    std::ranges::sort(b);
    return a == b;
}

std::string tight(const Words& words)
{
    std::string text;
    for (const auto& word : words)
        text += word;
    return text;
}

} // namespace

std::string without_titles(std::string_view name, const Lexicon& lexicon)
{
    const auto whole = squeeze(name);
    auto bare = without_front_titles(whole, lexicon);
    bare = without_comma_titles(bare, lexicon);
    bare = without_back_titles(bare, lexicon);
    while (!bare.empty() && (bare.back() == ',' || bare.back() == ' '))
        bare.pop_back();
    return bare.empty() ? whole : bare;
}

namespace {

/// "R. Aryo Hadinegoro" is also written "Aryo Hadinegoro": a title of nobility that only one of
/// the names begins with says nothing. It belongs to the name, unlike titles of learning.
void drop_lone_noble_title(Words& a, Words& b, const Lexicon& lexicon)
{
    const auto titles = lexicon.words.find("noble_title");
    if (titles == lexicon.words.end()) return;
    const auto begins = [&](const Words& name) {
        return name.size() > 2 &&
               std::ranges::find(titles->second, name.front()) != titles->second.end();
    };
    if (begins(a) && !begins(b))
        a.erase(a.begin());
    else if (begins(b) && !begins(a))
        b.erase(b.begin());
}

} // namespace

NameMatch compare_names(std::string_view a, std::string_view b, const Lexicon& lexicon)
{
    // Siti Nurhalizah and Siti Nurhidayah (0.71) must be looked at, not told apart by a program.
    constexpr double near_similarity = 0.7;

    auto full_a = folded_words(without_titles(a, lexicon));
    auto full_b = folded_words(without_titles(b, lexicon));
    if (full_a.empty() || full_b.empty()) return NameMatch::Different;
    if (tight(full_a) == tight(full_b)) return NameMatch::Same;
    drop_lone_noble_title(full_a, full_b, lexicon);

    const auto words_a = without_particles(full_a);
    const auto words_b = without_particles(full_b);
    const auto particles_a = particles_of(full_a);
    const auto particles_b = particles_of(full_b);
    const bool particles_agree =
        particles_a.empty() || particles_b.empty() || particles_a == particles_b;
    const bool short_form =
        tight(words_a) == tight(words_b) || same_but_short(words_a, words_b, lexicon);
    if (short_form) return particles_agree ? NameMatch::Abbreviated : NameMatch::Near;

    const bool near = similarity(tight(words_a), tight(words_b)) >= near_similarity ||
                      parts_dropped(words_a, words_b, lexicon) ||
                      parts_dropped(words_b, words_a, lexicon) || another_order(words_a, words_b);
    return near ? NameMatch::Near : NameMatch::Different;
}

} // namespace absah
