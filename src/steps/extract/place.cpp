// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/candidates.h"
#include "steps/extract/weekdays.h"

#include <algorithm>
#include <string_view>

namespace absah::extract {
namespace {

constexpr int longest_place = 12; // words

bool ends_place(const Scene& scene, int i)
{
    if (scene.date(i) != nullptr || scene.hour(i) != nullptr) return true;
    const auto& token = scene.token(i);
    if (token.mark == Mark::Quote || token.mark == Mark::Colon || scene.is_bar(i)) return true;
    if (token.mark == Mark::Open) {
        const int next = scene.next_word(i);
        return next < scene.count() && !scene.is_medium(next) && !scene.is_location(next);
    }
    if (scene.is(i - 1, Mark::Comma) && only_weekdays(scene, i, i + 1)) return true;
    const auto* hit = scene.cue_starting(i);
    if (hit == nullptr) return token.key == "pada" || token.key == "dengan";
    if (hit->cue == Cue::Xunit || hit->cue == Cue::Sign) return scene.starts_line(i);
    if (hit->cue == Cue::Xaddr) return false;
    return true;
}

int place_end(const Scene& scene, int begin)
{
    int end = begin;
    while (end < scene.count() && scene.words_in(begin, end) < longest_place) {
        const bool new_line = end > begin && scene.starts_line(end);
        if (new_line && (scene.token(end).before != Break::Wrap || !scene.line_of(end).forced))
            break;
        if (new_line && scene.starts_signing_line(end)) break;
        if (new_line && scene.is_medium(begin) && !scene.is_medium(end)) break;
        if (end > begin && ends_place(scene, end)) break;
        const bool full_stop =
            scene.token(end).text.size() > 3 && scene.token(end).text.back() == '.';
        ++end;
        if (full_stop) break;
    }
    return end;
}

bool typed(const Scene& scene, int i)
{
    return scene.is_location(i) || scene.is_medium(i);
}

/// Where the place really begins: "at" of a second language, often misread, may stand before it.
int after_small_word(const Scene& scene, int begin)
{
    const auto& text = scene.token(begin).text;
    const bool small = scene.token(begin).mark == Mark::Word && text.size() <= 2 &&
                       !scene.starts_with_capital(begin);
    const int next = begin + 1;
    const bool goes_on = next < scene.line_end(begin) && scene.is(next, Mark::Word) &&
                         scene.starts_with_capital(next);
    return small && goes_on ? next : begin;
}

/// The next label where a value should be: "Lokasi" with nothing beside it.
bool is_label(const Scene& scene, int i)
{
    const auto* hit = scene.cue_starting(i);
    return hit != nullptr && (hit->cue == Cue::Org1 || hit->cue == Cue::Date1 ||
                              hit->cue == Cue::Hour1 || hit->cue == Cue::Num1);
}

void add(const Scene& scene, int begin, int end, double score, Candidates& out)
{
    if (begin < scene.count()) begin = after_small_word(scene, begin);
    const auto* open = &scene.token(begin);
    while (end > begin && scene.token(end - 1).mark != Mark::Word &&
           scene.token(end - 1).mark != Mark::Close)
        --end;
    if (end <= begin || open->mark != Mark::Word || is_label(scene, begin)) return;
    if (only_weekdays(scene, begin, end)) return;
    const int words = scene.words_in(begin, end);
    if (!scene.starts_with_capital(begin) && !scene.is_medium(begin)) score -= 1.5;
    if (words > 8) score -= 1;
    if (scene.is_event(begin) && !typed(scene, begin)) score -= 1.5;
    if (scene.line_of(begin).page > 0) score -= 1;
    out.push_back({begin, end, score, printed(scene, begin, end, false), {}});
}

/// Whether the words right before token `i`, on its line, are a date.
bool date_before(const Scene& scene, int i)
{
    return i > 0 && !scene.starts_line(i) && scene.date(i - 1) != nullptr;
}

bool hours_before(const Scene& scene, int i)
{
    return i > 0 && !scene.starts_line(i) && scene.hour(i - 1) != nullptr;
}

/// "di Mataram (40 JP)": hours behind token `end`, on its line.
bool hours_follow(const Scene& scene, int end)
{
    if (end >= scene.line_end(end - 1)) return false;
    const int next = scene.next_word(end);
    return next < scene.line_end(end - 1) && scene.hour(next) != nullptr;
}

double cue_score(const Scene& scene, const Hit& cue, int begin)
{
    const bool place_like = typed(scene, begin);
    const bool colon = scene.token(begin - 1).mark == Mark::Colon;
    if (cue.cue == Cue::Place1) {
        const auto& key = scene.token(cue.begin).key;
        const bool manner = key == "secara" || key == "melalui" || key == "via" ||
                            key == "menggunakan" || key == "through";
        // "tanggal 14 Maret 2023 melalui Waingapu": after the date, where it was
        const bool told = date_before(scene, cue.begin) || hours_before(scene, cue.begin);
        if (manner && !place_like) return scene.starts_with_capital(begin) && told ? 1.0 : -9;
        if (manner) return scene.is_medium(begin) ? 2.6 : 0.5;
        if (key == "tempat" && cue.words == 1 && !colon && !place_like) return -0.5;
        return 2.6;
    }
    if (cue.cue == Cue::Place2) {
        if (scene.role(begin) != nullptr) return -9;
        // "di" stands before schools and offices as well, but behind a date it says where.
        return place_like ? 1.8 : date_before(scene, cue.begin) ? 0.8 : -0.6;
    }
    return -9;
}

/// "secara daring melalui Zoom Meeting": what follows says it more closely.
bool names_its_medium_next(const Scene& scene, int begin, int end)
{
    const int next = end < scene.count() ? scene.next_word(end) : scene.count();
    const auto* cue = next < scene.count() ? scene.cue_starting(next) : nullptr;
    if (!scene.is_medium(begin) || cue == nullptr || cue->cue != Cue::Place1) return false;
    const int medium = scene.next_word(cue->end);
    return medium < scene.count() && scene.is_medium(medium);
}

void after_cues(const Scene& scene, Candidates& out)
{
    for (const auto& cue : scene.cues) {
        if (cue.cue != Cue::Place1 && cue.cue != Cue::Place2) continue;
        const int begin = scene.next_word(cue.end);
        if (begin >= scene.count() || begin - cue.end > 2 || scene.date(begin) != nullptr) continue;
        double score = cue_score(scene, cue, begin);
        if (score < -5) continue;
        const int end = place_end(scene, begin);
        if (end < scene.count() && scene.date(scene.next_word(end)) != nullptr) score += 0.8;
        const auto* after =
            end < scene.count() ? scene.cue_starting(scene.next_word(end)) : nullptr;
        const bool closed =
            after != nullptr &&
            (after->cue == Cue::Date1 || after->cue == Cue::Hour1 || after->cue == Cue::Place1);
        if (closed || hours_follow(scene, end)) score += 1.2;
        if (scene.token(begin).before == Break::Far) score -= 1;
        if (names_its_medium_next(scene, begin, end)) score -= 2;
        add(scene, begin, end, score, out);
    }
}

/// "22 Mei 2024 | Aula Melati | 2 JP": bars part things only beside a date or hours.
bool dated_line(const Scene& scene, int i)
{
    for (int k = scene.line_begin(i); k < scene.line_end(i); ++k) {
        if (scene.date(k) != nullptr || scene.hour(k) != nullptr) return true;
    }
    return false;
}

bool hours_on_line(const Scene& scene, int i)
{
    for (int k = scene.line_begin(i); k < scene.line_end(i); ++k) {
        if (scene.hour(k) != nullptr) return true;
    }
    return false;
}

bool may_stand_alone(const Scene& scene, int i)
{
    return scene.is(i, Mark::Word) && scene.date(i) == nullptr && !scene.has_digit(i);
}

/// "(18 Februari 2024), Ruang Sidang Lantai 3, 36 JP": after a date and a comma a hall is the
/// place.
void after_dates(const Scene& scene, Candidates& out)
{
    for (const auto& date : scene.dates) {
        int begin = date.end;
        bool comma = false;
        while (begin < scene.count() && begin < date.end + 3 && !scene.is(begin, Mark::Word))
            comma = scene.is(begin++, Mark::Comma) || comma;
        if (!comma || begin >= scene.count() || !scene.is(begin, Mark::Word)) continue;
        if (scene.token(begin).line != scene.token(date.end - 1).line || !typed(scene, begin) ||
            !scene.starts_with_capital(begin))
            continue;
        int end = begin;
        while (end < scene.line_end(begin) && !ends_place(scene, end) &&
               !(scene.is(end, Mark::Comma) && end + 1 < scene.count() &&
                 scene.hour(end + 1) != nullptr))
            ++end;
        add(scene, begin, end, 1.2, out);
    }
}

/// A medium or a hall that stands alone between bars or on a line.
void alone(const Scene& scene, Candidates& out)
{
    for (int i = 0; i < scene.count(); ++i) {
        const bool behind_leading_bar = scene.is_bar(i - 1) && i - 1 == scene.line_begin(i);
        const bool first = scene.starts_line(i) || (behind_leading_bar && scene.is_medium(i));
        const bool after_bar = !first && scene.is_bar(i - 1) && dated_line(scene, i);
        if (!may_stand_alone(scene, i) || (!after_bar && !(first && typed(scene, i)))) continue;
        int end = i;
        while (end < scene.line_end(i) && !ends_place(scene, end))
            ++end;
        const bool dated = scene.date(end) != nullptr || only_weekdays(scene, end, end + 1);
        const bool may_be_host = scene.is_organisation(i) && !hours_on_line(scene, i);
        if (!after_bar && !scene.is_medium(i) && (!dated || may_be_host)) continue;
        if (end != scene.line_end(i) && !scene.is_bar(end) && !dated) continue;
        double score = scene.starts_with_capital(i) && after_bar ? 0.6 : -0.8;
        if (typed(scene, i)) score = after_bar || dated ? 2.2 : 0.8;
        add(scene, i, end, score, out);
    }
}

/// "Ditetapkan di Sagara": the city of the signing.
void where_issued(const Scene& scene, Candidates& out)
{
    for (const auto& cue : scene.cues) {
        if (cue.cue != Cue::Iss1 || scene.token(cue.end - 1).key != "di") continue;
        const int begin = scene.next_word(cue.end);
        if (begin < scene.count()) add(scene, begin, place_end(scene, begin), 0.2, out);
    }
}

/// "Sagara, 11 Januari 2024": only the city of the signing, so never sure to be the activity's.
void before_issue(const Scene& scene, Candidates& out)
{
    for (const auto& date : scene.dates) {
        const int comma = date.begin - 1;
        if (comma < 1 || scene.token(comma).mark != Mark::Comma) continue;
        if (scene.in_a_sentence(date) || only_weekdays(scene, comma - 1, comma)) continue;
        int begin = comma;
        while (begin > scene.line_begin(comma) && comma - begin < 4 &&
               scene.token(begin - 1).mark == Mark::Word && !scene.has_digit(begin - 1) &&
               scene.cue(begin - 1) == nullptr)
            --begin;
        if (begin == comma || begin != scene.line_begin(comma) ||
            !scene.starts_with_capital(begin) || scene.cue(begin) != nullptr)
            continue;
        add(scene, begin, comma, 0.2, out);
    }
}

} // namespace

Candidates place_candidates(const Scene& scene)
{
    Candidates out;
    after_cues(scene, out);
    alone(scene, out);
    after_dates(scene, out);
    where_issued(scene, out);
    before_issue(scene, out);
    return out;
}

} // namespace absah::extract
