// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/candidates.h"
#include "steps/extract/weekdays.h"

#include <algorithm>

namespace absah::extract {
namespace {

/// The cue that announces the date: the nearest before it, a weekday between them aside.
const Hit* announcing(const Scene& scene, const DateSpan& date)
{
    int i = date.begin - 1;
    for (int steps = 0; i >= 0 && steps < 6; --i, ++steps) {
        const auto& token = scene.token(i);
        if (const auto* hit = scene.cue(i)) return hit;
        if (token.mark == Mark::Word && !only_weekdays(scene, i, i + 1)) return nullptr;
    }
    return nullptr;
}

bool city_before(const Scene& scene, const DateSpan& date)
{
    const int comma = date.begin - 1;
    if (comma < 1 || scene.token(comma).mark != Mark::Comma || scene.in_a_sentence(date))
        return false;
    const int begin = scene.line_begin(comma);
    if (scene.is_medium(begin)) return false;
    const int words = scene.words_in(begin, comma);
    for (int i = begin; i < comma; ++i) {
        if (scene.token(i).mark == Mark::Quote) return false; // the end of a title
    }
    return words >= 1 && words <= 4 && scene.starts_with_capital(begin) &&
           !only_weekdays(scene, comma - 1, comma) && scene.cue(comma - 1) == nullptr;
}

void weigh_cue(const Scene& scene, const Hit& cue, DatedCandidate& date)
{
    switch (cue.cue) {
    case Cue::Date1: {
        const auto& key = scene.token(cue.end - 1).key;
        const bool after_issue =
            cue.begin > 0 && scene.contains(std::max(0, cue.begin - 6), cue.begin, Cue::Iss1);
        date.held += after_issue ? -1.0 : (cue.words > 1 || key != "tanggal" ? 3.0 : 2.2);
        if (after_issue) date.issued += 3.5;
        break;
    }
    case Cue::Tit2:
    case Cue::Conn:
        date.held += 1.5;
        break;
    case Cue::Place1:
    case Cue::Hour1:
    case Cue::Org1:
        date.held += 1.5;
        break;
    case Cue::Iss1:
        date.issued += 3.5;
        date.held -= 1;
        break;
    case Cue::Xbirth:
    case Cue::Xvalid:
    case Cue::Xlaw:
    case Cue::Xid:
        date.held -= 6;
        date.issued -= 6;
        break;
    default:
        break;
    }
}

/// "Aula Graha, 19 April 2024 - 8 JP", "daring, 19 April 2024": only an activity has a hall, a
/// medium and hours on the line of its date.
bool beside_place_or_hours(const Scene& scene, const DateSpan& date)
{
    const int begin = scene.line_begin(date.begin);
    const int end = scene.line_end(date.end - 1);
    for (int i = begin; i < end; ++i) {
        if (i >= date.begin && i < date.end) continue;
        if (scene.hour(i) != nullptr || scene.is_medium(i)) return true;
    }
    return begin < date.begin && scene.is_location(begin);
}

/// Another "City, date" stands farther down: only one of them is the day of issue.
bool another_city_below(const Scene& scene, const DateSpan& date)
{
    return std::ranges::any_of(scene.dates, [&](const DateSpan& other) {
        return other.begin > date.end &&
               scene.line_of(other.begin).below > scene.line_of(date.begin).below &&
               !(other.days == date.days) && city_before(scene, other);
    });
}

/// "25 April 2024, di Aula Kampus".
bool place_behind(const Scene& scene, const DateSpan& date)
{
    int i = date.end;
    if (i < scene.count() && scene.token(i).mark == Mark::Comma) ++i;
    if (i >= scene.count() || scene.token(i).before == Break::Far) return false;
    const auto* cue = scene.cue(i);
    return cue != nullptr && cue->begin == i &&
           (cue->cue == Cue::Place1 || cue->cue == Cue::Place2);
}

/// "Kamis, 25 April 2024": weekdays tell when something is held, hardly when a paper was issued.
bool follows_weekday(const Scene& scene, const DateSpan& date)
{
    int i = date.begin - 1;
    if (i > 0 && scene.token(i).mark == Mark::Comma) --i;
    return i >= 0 && scene.token(i).mark == Mark::Word && only_weekdays(scene, i, i + 1);
}

/// "tanggal 3 Maret 2022 tentang ...": only documents are about something.
bool names_its_subject(const Scene& scene, const DateSpan& date)
{
    for (int i = date.end; i < std::min(scene.count(), date.end + 2); ++i) {
        const auto& token = scene.token(i);
        if (token.key == "tentang" || token.key == "perihal" || token.key == "concerning")
            return true;
        if (token.mark == Mark::Word) return false;
    }
    return false;
}

/// "yang dilaksanakan pada tanggal", not the bare "pada tanggal" of any date.
bool tells_what_was_done(const Scene& scene, const Hit& cue)
{
    const auto& first = scene.token(cue.begin).key;
    return first == "yang" || first.starts_with("di") || first.starts_with("ber") ||
           first == "held" || first == "took" || first == "conducted";
}

/// A decree's or a birth date is also told by words farther to the left in the same sentence, a
/// decree's number and a wrapped line between them.
bool decoy_in_sentence(const Scene& scene, const DateSpan& date)
{
    constexpr int reach = 24; // tokens: "Kepala Dinas Pendidikan Nomor 188.4/150/KPTS/2022 tanggal"
    // "Jakarta, 19 September 2023" on a line of its own begins anew.
    const int from = city_before(scene, date) ? scene.line_begin(date.begin) : 0;
    for (int i = date.begin - 1; i >= std::max(from, date.begin - reach); --i) {
        if (scene.token(i + 1).before == Break::Far || scene.token(i + 1).before == Break::Style)
            return false;
        if (std::ranges::find(scene.dates, i + 1, &DateSpan::end) != scene.dates.end())
            return false;
        const auto* hit = scene.cue(i);
        if (hit == nullptr) continue;
        if (hit->cue == Cue::Xbirth || hit->cue == Cue::Xvalid || hit->cue == Cue::Xlaw)
            return true;
        const bool of_the_activity = hit->cue == Cue::Org1 || hit->cue == Cue::Tit2 ||
                                     hit->cue == Cue::Place1 || hit->cue == Cue::Rec1 ||
                                     (hit->cue == Cue::Date1 && tells_what_was_done(scene, *hit));
        if (of_the_activity) return false;
    }
    return false;
}

} // namespace

std::vector<DatedCandidate> date_candidates(const Scene& scene)
{
    std::vector<DatedCandidate> out;
    for (const auto& span : scene.dates) {
        DatedCandidate date{&span, 0.6, 0.2};
        if (const auto* cue = announcing(scene, span)) weigh_cue(scene, *cue, date);
        if (decoy_in_sentence(scene, span) || names_its_subject(scene, span))
            date.held -= 6, date.issued -= 6;
        if (follows_weekday(scene, span)) date.held += 1.5;
        if (place_behind(scene, span)) date.held += 1.5;
        const auto& line = scene.line_of(span.begin);
        const bool range = !(span.days.first == span.days.last);
        if (range) {
            date.held += 2;
            date.issued -= 3;
        }
        if (beside_place_or_hours(scene, span)) date.held += 1.5;
        if (city_before(scene, span)) {
            const bool first_of_two = another_city_below(scene, span);
            date.issued += first_of_two ? 0.5 : 3;
            date.held += first_of_two ? 0.5 : -0.5;
        }
        if (line.below > 0.6) {
            date.issued += 0.8;
            date.held -= 0.4;
        }
        if (line.page > 0) {
            date.held -= 1.5;
            date.issued -= 1.5;
        }
        out.push_back(date);
    }
    return out;
}

Candidates hour_candidates(const Scene& scene)
{
    Candidates out;
    for (const auto& span : scene.hours) {
        double score = 1.6;
        const auto* cue = scene.cue_before(span.begin);
        if (cue != nullptr && cue->cue == Cue::Hour1) score += 1.5;
        if (scene.line_of(span.begin).page > 0) score -= 1;
        const auto& unit = scene.token(span.end - 1).key;
        if (unit == "jam" || unit == "hours" || unit == "hour") score -= 0.8;
        for (int i = scene.line_begin(span.begin); i < span.begin; ++i) {
            const auto& key = scene.token(i).key;
            if (key == "total" || key == "jumlah") score += 0.8;
        }
        out.push_back({span.begin, span.end, score, std::to_string(span.hours), {}});
    }
    return out;
}

} // namespace absah::extract
