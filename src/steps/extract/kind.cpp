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

bool is_heading(const Scene& scene, const Hit& cue)
{
    constexpr double stands_out = 0.7;
    return cue.cue == Cue::Head && prominence(scene, cue.begin) >= stands_out;
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
        if (is_heading(scene, cue)) heading = true;
    }
    evidence.certificate += 2.5 * heading + 2.0 * given + 1.5 * took_part;
    // Where the heading could not be read, who held it and for how long speak for the paper too.
    const bool organised = std::any_of(scene.cues.begin(), scene.cues.end(), [](const Hit& cue) {
        return cue.cue == Cue::Org1 || cue.cue == Cue::Org2;
    });
    evidence.certificate += 0.5 * organised + 0.5 * !scene.hours.empty();
}

/// Mean confidence over the letters of real words: loose letters are what poor photos are read as.
double legibility(const Scene& scene)
{
    constexpr std::size_t shortest = 3;
    double all = 0;
    double read = 0;
    for (const auto& line : scene.running.lines) {
        for (const auto* word : line.words) {
            const auto size = word->text.size();
            all += double(size);
            if (size >= shortest) read += double(size) * word->confidence;
        }
    }
    return all > 0 ? read / all : 0;
}

/// Something else for want of any sign of a certificate may be said of a page that was read well,
/// or of one whose words say so.
Kind kind_without_proof(const Scene& scene, const Evidence& evidence)
{
    constexpr double telling = 1.0;
    constexpr double several_parts = 0.9; // an organiser and hours: half a certificate
    constexpr double well_read = 0.8;     // good photos reach 0.86 and more, poor ones 0.78 at most
    const double against = std::max({evidence.letter, evidence.report, evidence.other});
    if (against >= telling && against > 2 * evidence.certificate) return Kind::Other;
    if (evidence.certificate >= several_parts) return Kind::Unclear;
    return legibility(scene) >= well_read ? Kind::Other : Kind::Unclear;
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
    if (best < least) return kind_without_proof(scene, evidence);
    if (evidence.certificate == best) return Kind::Certificate;
    if (evidence.letter == best) return Kind::AssignmentLetter;
    return evidence.report == best ? Kind::Report : Kind::Other;
}

std::vector<Opening> openings_of(const Scene& scene)
{
    std::vector<Opening> openings;
    for (const auto& cue : scene.cues) {
        const bool heading = is_heading(scene, cue);
        if (!heading && cue.cue != Cue::Rec1) continue;
        const int page = scene.line_of(cue.begin).page;
        openings.push_back({heading, page, scene.running.box(cue.begin, cue.end)});
    }
    return openings;
}

} // namespace absah::extract
