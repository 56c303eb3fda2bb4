// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/kind.h"

#include <algorithm>

namespace absah::extract {
namespace {

struct Evidence {
    double certificate = 0;
    double letter = 0;
    double report = 0;
    double other = 0;
};

/// Headings stand at the top or in large letters; the same words in running text mean little.
double prominence(const Scene& scene, int token)
{
    const auto& line = scene.line_of(token);
    if (!scene.starts_line(token)) return 0.3;
    double weight = 0.8;
    if (line.size > 1.25) weight += 1.2;
    if (line.capitals) weight += 0.4;
    if (line.below > 0.4) weight *= 0.6;
    return weight;
}

void weigh_cues(const Scene& scene, Evidence& evidence)
{
    bool given = false;
    bool took_part = false;
    bool heading = false;
    for (const auto& cue : scene.cues) {
        if (cue.cue == Cue::Rec1) given = true;
        if (cue.cue == Cue::Role1 && scene.role(scene.next_word(cue.end)) != nullptr)
            took_part = true;
        if (cue.cue == Cue::Tit2 && cue.words > 1) took_part = true;
        if (cue.cue == Cue::Head && prominence(scene, cue.begin) >= 0.7) heading = true;
    }
    evidence.certificate += 2.5 * heading + 2.0 * given + 1.5 * took_part;
}

} // namespace

Kind kind_of(const Scene& scene)
{
    if (scene.words_in(0, scene.count()) < 2) return Kind::Blank;
    Evidence evidence;
    weigh_cues(scene, evidence);
    for (const auto& hit : scene.kinds) {
        const double weight = prominence(scene, hit.begin);
        if (hit.cue == Cue::KindLetter) evidence.letter += 1.8 * weight;
        if (hit.cue == Cue::KindReport) evidence.report += 1.8 * weight;
        if (hit.cue == Cue::KindOther) evidence.other += 1.4 * weight;
    }
    const double best =
        std::max({evidence.certificate, evidence.letter, evidence.report, evidence.other});
    constexpr double least = 2.0; // a heading alone, or "given to ... for taking part"
    if (best < least) return Kind::Other;
    if (evidence.certificate == best) return Kind::Certificate;
    if (evidence.letter == best) return Kind::AssignmentLetter;
    return evidence.report == best ? Kind::Report : Kind::Other;
}

} // namespace absah::extract
