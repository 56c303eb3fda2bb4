// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/title_parts.h"

#include "steps/extract/title_words.h"

#include <algorithm>

namespace absah::extract {
namespace {

/// How much a cue inside a title speaks against it.
double against(const Scene& scene, const Hit& hit)
{
    const bool phrase = hit.words > 1;
    switch (hit.cue) {
    case Cue::Tit1:
        if (joins_on(scene.token(hit.begin).key)) return phrase ? 2.2 : 0;
        return phrase ? (scene.starts_with_capital(hit.begin) ? 0.4 : 2.2) : 0;
    case Cue::Tit2:
        return phrase ? 3 : 0;
    case Cue::Head:
        return 2;
    case Cue::Sign:
        return phrase ? 2 : 0;
    case Cue::Xlaw:
        return 1.5;
    case Cue::Conn:
        return phrase ? 1.5 : 0;
    case Cue::Place2:
        return typed_place(scene, hit.end) ? 1.2 : 0;
    default:
        return 0;
    }
}

double length_score(int words)
{
    if (words == 1) return -2.2;
    if (words == 2) return -0.5;
    if (words <= 16) return 0.5;
    constexpr int long_winded = 24; // official titles reach it, sentences exceed it
    return std::max(-2.0, 0.25 * std::min(0, long_winded - words));
}

/// "Rencana Kerja dan Anggaran (RKA)": whether the bracket at token `open` holds the initials of
/// the words before it, little words aside, and so belongs to them.
bool holds_initials(const Scene& scene, int open, int begin)
{
    if (!scene.is(open, Mark::Open) || !scene.is(open + 1, Mark::Word)) return false;
    if (!scene.is(open + 2, Mark::Close)) return false;
    const auto& initials = scene.token(open + 1).key;
    int left = int(initials.size());
    if (left < 2) return false;
    for (int i = open - 1; i >= begin && left > 0; --i) {
        const auto& key = scene.token(i).key;
        if (key.empty()) continue; // a mark
        if (key.front() == initials[std::size_t(left) - 1])
            --left;
        else if (!joins_on(key))
            return false;
    }
    return left == 0;
}
} // namespace

double title_words_score(const Scene& scene, int begin, int end)
{
    double score = length_score(scene.words_in(begin, end));
    int last = end - 1;
    while (last > begin && scene.token(last).mark != Mark::Word)
        --last;
    if (joins_on(scene.token(last).key)) score -= 3;
    // "In House Training": a little word before the kind of event may be part of its name
    const bool part_of_name = scene.starts_with_capital(begin) && scene.is_event(begin + 1);
    if (joins_on(scene.token(begin).key) && !part_of_name) score -= 2.5;
    const bool lower = !scene.starts_with_capital(begin) && !scene.has_digit(begin);
    if (lower) score -= scene.is_event(begin) ? 1.5 : 2.2;
    bool letters = false;
    double inside = 0;
    for (int i = begin; i < end; ++i) {
        letters = letters || (scene.token(i).mark == Mark::Word && !scene.has_digit(i));
        const auto* hit = scene.cue_starting(i);
        if (hit != nullptr && i > begin) inside += against(scene, *hit);
        if (scene.is_name_title(i)) inside += 1.5;
    }
    if (!letters) score -= 6;
    if (scene.is_organisation(begin) && !scene.is_event(begin)) score -= 1.8;
    if (scene.role(begin) != nullptr) score -= 1.5;
    return score - std::min(6.0, inside);
}

namespace {

bool all_capitals(const Scene& scene, int begin, int end)
{
    constexpr int fewest = 2; // words; one alone may be a role or an abbreviation
    int words = 0;
    for (int i = begin; i < end; ++i) {
        if (scene.token(i).mark != Mark::Word) continue;
        for (const char c : scene.token(i).text) {
            if (c >= 'a' && c <= 'z') return false;
        }
        ++words;
    }
    return words >= fewest;
}

/// Whether the line that starts at token `i` must go on with what the line before began: the word
/// had no room there, or both are in capitals and nothing new begins.
bool runs_on(const Scene& scene, int i)
{
    if (scene.line_of(i).forced) return true;
    if (i == 0 || scene.cue_starting(i) != nullptr || scene.is_organisation(i)) return false;
    constexpr int near = 3; // words of a line that began in small letters, or ends in them
    const int from = std::max(scene.line_begin(i - 1), i - near);
    const int to = std::min(scene.line_end(i), i + near);
    return all_capitals(scene, from, i) && all_capitals(scene, i, to);
}

} // namespace

int sentence_from(const Scene& scene, int begin, int i)
{
    constexpr int fewest = 2; // capitalised words
    const auto& token = scene.token(i);
    if (token.mark != Mark::Word || !is_small(token.text) || scene.is_event(i)) return -1;
    int capitalised = 0;
    bool capitals = true;
    int end = begin; // one past the last capitalised word
    for (int k = begin; k < i; ++k) {
        if (scene.token(k).mark != Mark::Word || scene.has_digit(k)) continue;
        const auto& text = scene.token(k).text;
        if (is_small(text)) {
            if (!joins_titles(scene.token(k).key)) return -1; // taken up before, or no such title
            capitals = false;
            continue;
        }
        if (!scene.starts_with_capital(k)) return -1;
        capitals = capitals && is_in_capitals(text);
        ++capitalised;
        end = k + 1;
    }
    if (capitalised < fewest) return -1;
    if (capitals) return end;
    constexpr std::size_t shortest = 4; // letters; shorter ones join
    return token.text.size() >= shortest && !joins_titles(token.key) ? end : -1;
}

/// Line ends that the title runs over.
double title_crossing_score(const Scene& scene, int i)
{
    switch (scene.token(i).before) {
    case Break::Wrap:
        return runs_on(scene, i) ? 0.3 : -0.8;
    case Break::Style:
        return -1.8;
    case Break::Far:
        return -4;
    default:
        return 0;
    }
}

double title_ending_score(const Scene& scene, int end)
{
    if (end >= scene.count()) return 0.8;
    const auto& next = scene.token(end);
    double score = holds_initials(scene, end, 0) ? -2 : 0;
    const int word = scene.next_word(end);
    const auto stop = word < scene.count() ? title_stop(scene, word) : Stop::Hard;
    if (stop == Stop::Hard) score += 1.5;
    if (stop == Stop::Soft) score += 0.3;
    if (next.before == Break::Far) score += 1.2;
    if (next.before == Break::Style) score += 1.2;
    if (next.before == Break::Wrap && stop == Stop::No) {
        const auto* hit = word < scene.count() ? scene.cue_starting(word) : nullptr;
        const bool cue = hit != nullptr && (hit->cue != Cue::Place2 || hit->words > 1);
        score += cue ? 0.2 : runs_on(scene, end) ? -1.2 : 0.3;
    }
    if (next.before == Break::None && stop == Stop::No && next.mark == Mark::Word) score -= 3;
    return score;
}

} // namespace absah::extract