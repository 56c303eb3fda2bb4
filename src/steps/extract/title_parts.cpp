// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/title_parts.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace absah::extract {
namespace {

bool typed_place(const Scene& scene, int i)
{
    const int next = scene.next_word(i);
    if (next >= scene.count() || !scene.starts_with_capital(next)) return false;
    if (scene.is_medium(next)) return true;
    // "di Sekolah" alone names no place, "di SMP Negeri 2" does
    const bool named = next + 1 < scene.line_end(next) &&
                       scene.token(next + 1).mark == Mark::Word &&
                       (scene.starts_with_capital(next + 1) || scene.has_digit(next + 1));
    return named && (scene.is_location(next) || scene.is_organisation(next));
}

bool always_stops(Cue cue)
{
    switch (cue) {
    case Cue::Org1:
    case Cue::Rec1:
    case Cue::Iss1:
    case Cue::Xid:
    case Cue::Xbirth:
    case Cue::Xvalid:
    case Cue::Num1:
    case Cue::Date1:
    case Cue::Hour1:
    case Cue::Electronic:
        return true;
    default:
        return false;
    }
}

Stop hard_if(bool firm, Stop otherwise)
{
    return firm ? Stop::Hard : otherwise;
}

Stop stop_at_cue(const Scene& scene, const Hit& hit)
{
    if (always_stops(hit.cue)) return Stop::Hard;
    const int next = scene.next_word(hit.end);
    const auto& key = scene.token(hit.begin).key;
    const bool phrase = hit.words > 1;
    switch (hit.cue) {
    case Cue::Rec2:
        return hard_if(hit.begin > 0 && key != "to" && key != "name", Stop::No);
    case Cue::Role1:
        return hard_if(phrase || scene.role(next) != nullptr, Stop::Soft);
    case Cue::Place1:
        return hard_if(phrase || typed_place(scene, hit.end), Stop::Soft);
    case Cue::Place2:
        return typed_place(scene, hit.end) ? Stop::Soft : Stop::No;
    case Cue::Tit2:
        return hard_if(scene.date(next) != nullptr, Stop::No);
    case Cue::Xunit:
    case Cue::Sign:
    case Cue::Xaddr:
        return hard_if(scene.starts_line(hit.begin), Stop::No);
    case Cue::Org2:
        return phrase || key == "oleh" ? Stop::Soft : Stop::No;
    case Cue::Conn:
        return phrase ? Stop::Soft : Stop::No;
    default:
        return Stop::No;
    }
}

/// "Kualifikasi / Kompetensi : ...": a line that begins with a label, its colon set apart.
bool starts_label(const Scene& scene, int i)
{
    if (!scene.starts_line(i)) return false;
    for (int k = i + 1; k < scene.line_end(i) && k < i + 5; ++k) {
        if (scene.is(k, Mark::Colon)) return !scene.token(k).glued;
    }
    return false;
}

} // namespace

Stop title_stop(const Scene& scene, int i)
{
    const auto& token = scene.token(i);
    if (scene.date(i) != nullptr || scene.hour(i) != nullptr) return Stop::Hard;
    if (scene.starts_signing_line(i) || starts_label(scene, i)) return Stop::Hard;
    if (token.mark == Mark::Bar) return Stop::Hard;
    if (token.mark == Mark::Open) {
        const int next = scene.next_word(i);
        return next < scene.count() && scene.hour(next) != nullptr ? Stop::Hard : Stop::Soft;
    }
    const auto* hit = scene.cue_starting(i);
    return hit == nullptr ? Stop::No : stop_at_cue(scene, *hit);
}

namespace {

bool joins_on(const std::string& key)
{
    static const std::vector<std::string_view> words{
        "dan",  "di",       "dalam",   "pada",    "untuk", "yang",   "dengan", "bagi", "oleh",
        "dari", "ke",       "of",      "and",     "the",   "in",     "for",    "to",   "a",
        "an",   "melalui",  "sebagai", "serta",   "atau",  "secara", "as",     "on",   "at",
        "with", "berbasis", "menuju",  "tentang", "from",  "by",     "selama", "telah"};
    return std::find(words.begin(), words.end(), key) != words.end();
}

double cue_opening(const Scene& scene, const Hit& before, int begin)
{
    const bool colon = scene.token(begin - 1).mark == Mark::Colon;
    static const std::vector<std::string_view> firm{
        "tema",
        "topik",
        "judul",
        "bertema",
        "bertajuk",
        "berjudul",
        "mengikuti",
        "menyelesaikan",
        "entitled",
        "titled",
        "topic",
        "theme",
        "attended",
        "completed",
        "menamatkan"};
    const auto& first = scene.token(before.end - 1).key;
    const bool sure =
        before.words > 1 || colon || std::find(firm.begin(), firm.end(), first) != firm.end();
    if (before.cue == Cue::Tit1) return sure ? 3.6 : 1.8;
    const bool after_role = before.begin > 0 && scene.role(before.begin - 1) != nullptr;
    if (before.cue == Cue::Place2) return after_role ? 2.0 : 0; // "as Volunteer in ..."
    if (before.cue != Cue::Tit2) return 0;
    if (sure) return 3.4;
    // "Energy for Rural Schools": a little word between capitals joins a title, it opens none
    const bool joins = before.begin > 0 && !scene.starts_line(before.begin) &&
                       scene.token(before.begin - 1).mark == Mark::Word &&
                       scene.role(before.begin - 1) == nullptr &&
                       scene.starts_with_capital(before.begin - 1) &&
                       scene.cue(before.begin - 1) == nullptr;
    return joins ? 0.3 : 2.0;
}

/// The words between a title cue and the title: "telah mengikuti kegiatan Webinar | ...".
int skipped_kind_words(const Scene& scene, int begin)
{
    int from = begin;
    static const std::vector<std::string_view> fillers{
        "nasional",
        "national",
        "internasional",
        "international",
        "the",
        "a",
        "an",
        "on",
        "of",
        "tentang",
        "seluruh",
        "rangkaian",
        "umum",
        "ilmiah",
        "daring",
        "online",
        "seri",
        "series"};
    while (from > 0 && begin - from < 6) {
        const auto& token = scene.token(from - 1);
        const bool skippable =
            token.mark != Mark::Word || scene.is_event(from - 1) || scene.has_digit(from - 1) ||
            std::find(fillers.begin(), fillers.end(), token.key) != fillers.end();
        if (!skippable || scene.token(from).before == Break::Far) break;
        --from;
    }
    return begin - from;
}

bool follows_quote(const Scene& scene, int i)
{
    if (i == 0 || scene.token(i - 1).mark != Mark::Quote) return false;
    return i < 2 || !scene.token(i - 1).glued || scene.token(i - 2).mark != Mark::Word;
}

/// What the words before a title say: a cue, a cue and the kind of event, a role.
double announced(const Scene& scene, int i, bool quoted)
{
    const auto* before = scene.cue_before(i);
    if (const double cued = before != nullptr ? cue_opening(scene, *before, i) : 0; cued != 0)
        return cued;
    const int skipped = skipped_kind_words(scene, i);
    if (skipped > 0 && (scene.starts_line(i) || quoted)) {
        const auto* earlier = scene.cue_before(i - skipped);
        const double cued = earlier != nullptr ? cue_opening(scene, *earlier, i - skipped) : 0;
        if (cued != 0) return 0.9 * cued;
        if (scene.role(i - skipped - 1) != nullptr) return 2.2;
    }
    int k = i - 1;
    while (k >= 0 && scene.token(k).mark != Mark::Word)
        --k;
    if (scene.role(k) == nullptr) return 0;
    return scene.token(i).before == Break::Far ? 1.2 : 2.4;
}

bool opens_something_else(const Hit* before)
{
    return before != nullptr && (before->cue == Cue::Rec1 || before->cue == Cue::Rec2 ||
                                 before->cue == Cue::Xunit || before->cue == Cue::Sign);
}

bool follows_opening(const Scene& scene, int i)
{
    const auto* before = scene.cue_before(i);
    if (before == nullptr) return false;
    if (before->cue == Cue::Tit1 || before->cue == Cue::Tit2) return true;
    return before->cue == Cue::Place2 && scene.role(before->begin - 1) != nullptr;
}

/// A cue that is no title's first word.
bool foreign_cue(const Scene& scene, int i)
{
    const auto* own = scene.cue(i);
    if (own == nullptr) return false;
    if (own->begin != i || own->cue == Cue::Head || own->cue == Cue::Conn) return true;
    return (own->cue == Cue::Tit1 || own->cue == Cue::Tit2) && !scene.is_event(i);
}

/// How much a cue inside a title speaks against it.
double against(const Scene& scene, const Hit& hit)
{
    const bool phrase = hit.words > 1;
    switch (hit.cue) {
    case Cue::Tit1:
        return phrase ? 2.2 : 0;
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

Opening opening_at(const Scene& scene, int i)
{
    Opening opening;
    opening.quoted = follows_quote(scene, i);
    const double cued = announced(scene, i, opening.quoted);
    opening.score = cued + (opening.quoted ? 2.4 : 0) + (scene.is_event(i) ? 1.2 : 0);
    if (!scene.starts_line(i)) return opening;
    if (scene.line_of(i).size > 1.2) opening.score += 0.6;
    if (scene.token(i).before != Break::Wrap) opening.score += 0.4;
    if (opens_something_else(scene.cue_before(i))) opening.score -= 2.5;
    if (cued == 0 && !opening.quoted && i < scene.heading()) opening.score -= 1.5;
    return opening;
}

bool may_start_title(const Scene& scene, int i)
{
    const auto& token = scene.token(i);
    if (token.mark != Mark::Word || foreign_cue(scene, i)) return false;
    // "dalam kegiatan | SEKOLAH RAMAH ANAK": what was announced so may begin like a label.
    const auto* announcing = scene.cue_before(i);
    const bool announced = announcing != nullptr && announcing->words > 1 &&
                           (announcing->cue == Cue::Tit1 || announcing->cue == Cue::Tit2);
    const auto* own = scene.cue_starting(i);
    const bool label = own != nullptr && (own->cue == Cue::Xunit || own->cue == Cue::Sign);
    if (title_stop(scene, i) == Stop::Hard && !(announced && label)) return false;
    if (scene.starts_line(i) && token.before != Break::Wrap) return true;
    if (i > 0 && scene.token(i - 1).mark != Mark::Word) return true;
    if (follows_opening(scene, i) || scene.role(i - 1) != nullptr) return true;
    return scene.starts_line(i) && (scene.is_event(i) || skipped_kind_words(scene, i) > 0);
}

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
    return all_capitals(scene, scene.line_begin(i - 1), scene.line_end(i - 1)) &&
           all_capitals(scene, scene.line_begin(i), scene.line_end(i));
}

} // namespace

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
