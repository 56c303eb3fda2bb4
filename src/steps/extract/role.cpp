// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/candidates.h"

namespace absah::extract {
namespace {

/// End of a role that the lexicon knows: "PESERTA / PARTICIPANT" is one value.
int known_role_end(const Scene& scene, const Hit& role)
{
    int end = role.end;
    while (end + 1 < scene.count() && scene.token(end).mark == Mark::Slash &&
           scene.token(end).before == Break::None) {
        const auto* next = scene.role(end + 1);
        if (next == nullptr) break;
        end = next->end;
    }
    return end;
}

/// End of an unknown role after "sebagai": the rest of the line up to whatever else begins.
int unknown_role_end(const Scene& scene, int begin)
{
    int end = begin;
    while (end < scene.line_end(begin) && scene.token(end).mark == Mark::Word &&
           (scene.cue(end) == nullptr || scene.cue(end)->cue == Cue::Sign) &&
           scene.date(end) == nullptr && scene.hour(end) == nullptr)
        ++end;
    return end;
}

bool opens_title(const Scene& scene, int i)
{
    const int next = scene.next_word(i);
    if (next >= scene.count()) return false;
    const auto* hit = scene.cue_starting(next);
    const bool cue = hit != nullptr && (hit->cue == Cue::Tit1 || hit->cue == Cue::Tit2);
    return cue || scene.is_event(next) || scene.token(i).mark == Mark::Quote;
}

double announced(const Hit* before)
{
    if (before == nullptr) return 0;
    if (before->cue == Cue::Role1) return before->words > 1 ? 4.5 : 4.0;
    if (before->cue == Cue::Tit2 && before->words == 1) return 2.0; // "for 2nd place"
    return 0;
}

void add_known(const Scene& scene, const Hit& role, Candidates& out)
{
    const int begin = role.begin;
    const int end = known_role_end(scene, role);
    const auto* before = scene.cue_before(begin);
    const auto* own = scene.cue(begin);
    const bool alone = scene.starts_line(begin) && end == scene.line_end(begin);
    double score = -3.5 + announced(before) + (announced(before) > 0 ? 2.0 : 0.0);
    if (alone) score += 2.8;
    if (scene.starts_line(begin) && !alone && opens_title(scene, end)) score += 3.5;
    if (alone && before != nullptr && before->cue == Cue::Rec1) score -= 1;
    if (own != nullptr && own->cue == Cue::Sign && announced(before) == 0) score -= 3;
    if (own != nullptr && own->cue == Cue::Org2 && !alone && announced(before) == 0) score -= 2;
    if (scene.starts_with_capital(begin)) score += 0.3;
    if (scene.line_of(begin).page > 0) score -= 1.5;
    out.push_back({begin, end, score, printed(scene, begin, end, false), {}});
}

/// "sebagai Pembina Pendamping": a role that the lexicon does not know.
void add_unknown(const Scene& scene, const Hit& cue, Candidates& out)
{
    const auto& key = scene.token(cue.end - 1).key;
    const bool firm = key == "sebagai" || key == "selaku" || scene.is(cue.end, Mark::Colon);
    const int begin = scene.next_word(cue.end);
    if (!firm || begin >= scene.count() || begin - cue.end > 3) return;
    if (scene.role(begin) != nullptr || scene.has_digit(begin)) return;
    const int end = unknown_role_end(scene, begin);
    const int words = scene.words_in(begin, end);
    if (words == 0 || words > 5) return;
    double score = cue.words > 1 ? 1.2 : 0.8;
    if (end == scene.line_end(begin)) score += 0.6;
    if (!scene.starts_with_capital(begin)) score -= 1.5;
    if (words > 3) score -= 1;
    if (scene.is_event(begin) || scene.is_organisation(begin)) score -= 1.5;
    out.push_back({begin, end, score, printed(scene, begin, end, false), {}});
}

} // namespace

Candidates role_candidates(const Scene& scene)
{
    Candidates out;
    for (const auto& role : scene.roles)
        add_known(scene, role, out);
    for (const auto& cue : scene.cues) {
        if (cue.cue == Cue::Role1) add_unknown(scene, cue, out);
    }
    return out;
}

} // namespace absah::extract
