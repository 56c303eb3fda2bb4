// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/candidates.h"

#include <algorithm>

namespace absah::extract {
namespace {

bool weekday(const std::string& key)
{
    static const std::vector<std::string> words{
        "senin",
        "selasa",
        "rabu",
        "kamis",
        "jumat",
        "jum at",
        "sabtu",
        "minggu",
        "ahad",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday"};
    return std::find(words.begin(), words.end(), key) != words.end();
}

/// The cue that announces the date: the nearest before it, a weekday between them aside.
const Hit* announcing(const Scene& scene, const DateSpan& date)
{
    int i = date.begin - 1;
    for (int steps = 0; i >= 0 && steps < 6; --i, ++steps) {
        const auto& token = scene.token(i);
        if (const auto* hit = scene.cue(i)) return hit;
        if (token.mark == Mark::Word && !weekday(token.key)) return nullptr;
    }
    return nullptr;
}

bool city_before(const Scene& scene, const DateSpan& date)
{
    const int comma = date.begin - 1;
    if (comma < 1 || scene.token(comma).mark != Mark::Comma) return false;
    const int begin = scene.line_begin(comma);
    const int words = scene.words_in(begin, comma);
    return words >= 1 && words <= 4 && scene.starts_with_capital(begin) &&
           !weekday(scene.token(comma - 1).key) && scene.cue(comma - 1) == nullptr;
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

/// A decree's or a birth date is also told by words farther to the left on its own line.
bool decoy_on_line(const Scene& scene, const DateSpan& date)
{
    const int from = std::max(scene.line_begin(date.begin), date.begin - 10);
    for (int i = date.begin - 1; i >= from; --i) {
        const auto* hit = scene.cue(i);
        if (hit == nullptr) continue;
        if (hit->cue == Cue::Xbirth || hit->cue == Cue::Xvalid || hit->cue == Cue::Xlaw)
            return true;
        if (hit->cue == Cue::Org1 || hit->cue == Cue::Tit2 || hit->cue == Cue::Place1 ||
            hit->cue == Cue::Rec1)
            return false;
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
        if (decoy_on_line(scene, span)) date.held -= 5, date.issued -= 5;
        const auto& line = scene.line_of(span.begin);
        const bool range = !(span.days.first == span.days.last);
        if (range) {
            date.held += 2;
            date.issued -= 3;
        }
        if (city_before(scene, span)) {
            date.issued += 3;
            date.held -= 0.5;
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
