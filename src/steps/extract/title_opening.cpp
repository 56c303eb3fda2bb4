// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/title_parts.h"
#include "steps/extract/title_words.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace absah::extract {
namespace {

/// "Temu Pendidik Bertema Pangan Lokal": a cue written as the words before it is one of them.
bool written_like_its_neighbours(const Scene& scene, const Hit& cue)
{
    const int last = cue.begin - 1;
    if (cue.words > 1 || last < 0 || scene.role(last) != nullptr || scene.starts_line(cue.begin) ||
        !scene.is(last, Mark::Word) || !scene.is(cue.end, Mark::Word) || scene.cue(last) != nullptr)
        return false;
    const bool capitals = is_in_capitals(scene.token(cue.begin).text);
    return scene.starts_with_capital(cue.begin) && scene.starts_with_capital(last) &&
           is_in_capitals(scene.token(last).text) == capitals;
}

double cue_opening(const Scene& scene, const Hit& before, int begin)
{
    if (before.cue == Cue::Tit1 && written_like_its_neighbours(scene, before)) return 0.3;
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

/// A word in small letters that neither the lexicon nor grammar knows.
bool is_unknown_noun(const Scene& scene, int i)
{
    constexpr std::size_t shortest = 4;
    const auto& token = scene.token(i);
    return token.text.size() >= shortest && is_small(token.text) && scene.cue(i) == nullptr &&
           !joins_titles(token.key);
}

/// "pada gelaran X", "all modules of X": a preposition and a kind of event that no lexicon lists,
/// then capitals.
bool follows_unknown_kind(const Scene& scene, int i)
{
    static const std::vector<std::string_view> prepositions{
        "pada",
        "dalam",
        "di",
        "of",
        "in",
        "for",
        "at",
        "secara",
        "mengikuti",
        "sehingga",
        "melalui"};
    if (!scene.starts_with_capital(i) || scene.is_organisation(i)) return false;
    for (int k = i - 1; k > 0 && k >= i - 2; --k) {
        const auto& token = scene.token(k);
        if (token.mark != Mark::Word || scene.token(k + 1).before == Break::Far) return false;
        const bool preposition =
            std::find(prepositions.begin(), prepositions.end(), token.key) != prepositions.end();
        if (preposition && k == i - 1 && token.key != "sehingga")
            return scene.is(k - 1, Mark::Word) && is_unknown_noun(scene, k - 1);
        if (preposition) return true;
        if (!is_small(token.text) || scene.cue(k) != nullptr || joins_on(token.key)) return false;
    }
    return false;
}

/// "dalam kegiatan / in the event X": the slash before a cue in a second language that was not
/// read well enough to be known, as small as such print is; -1 when there is none.
int second_language_from(const Scene& scene, int i)
{
    constexpr int longest = 4; // words
    if (!scene.starts_with_capital(i) || scene.starts_line(i)) return -1;
    int k = i - 1;
    while (k > scene.line_begin(i) && i - k <= longest && scene.is(k, Mark::Word) &&
           !scene.starts_with_capital(k))
        --k;
    return scene.is(k, Mark::Slash) && k < i - 1 ? k : -1;
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
    if (const int slash = second_language_from(scene, i); slash >= 0) {
        const auto* first = scene.cue_before(slash);
        const double cued = first != nullptr ? cue_opening(scene, *first, slash) : 0;
        if (cued != 0) return 0.8 * cued;
    }
    int k = i - 1;
    while (k >= 0 && scene.token(k).mark != Mark::Word)
        --k;
    if (scene.role(k) == nullptr) return follows_unknown_kind(scene, i) ? 1.8 : 0;
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
    if (follows_unknown_kind(scene, i) || second_language_from(scene, i) >= 0) return true;
    return scene.starts_line(i) && (scene.is_event(i) || skipped_kind_words(scene, i) > 0);
}

} // namespace absah::extract
