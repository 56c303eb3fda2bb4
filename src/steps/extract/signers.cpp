// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/signers.h"

#include <algorithm>
#include <set>

namespace absah::extract {
namespace {

constexpr double signing_area = 0.5;  // share of the page height below which signatures stand
constexpr double longest_reach = 0.3; // page heights from a position down to its holder's name

bool could_be_name(const Scene& scene, int line)
{
    const int begin = scene.running.line_begin[line];
    const int end = scene.running.line_begin[line + 1];
    const int words = scene.words_in(begin, end);
    if (words < 1 || words > 9 || begin == end || !scene.starts_with_capital(begin)) return false;
    int capitals = 0;
    for (int i = begin; i < end; ++i) {
        if (scene.token(i).mark != Mark::Word) continue;
        if (scene.has_digit(i) || scene.date(i) != nullptr) return false;
        const auto* hit = scene.cue(i);
        if (hit != nullptr && (hit->words > 1 || i == begin)) return false;
        if (scene.is_organisation(i)) return false;
        capitals += scene.starts_with_capital(i);
    }
    return capitals * 2 >= words && (words > 1 || scene.token(begin).text.size() > 3);
}

bool overlap_columns(const Box& a, const Box& b)
{
    return std::min(a.right(), b.right()) > std::max(a.x, b.x);
}

/// The nearest line above (`up`) or below `from` in its column that could be a name; -1 when none.
int nearest_name(const Scene& scene, int from, bool up, double reach)
{
    const auto& lines = scene.running.lines;
    const auto& own = lines[from];
    int best = -1;
    int best_gap = int(reach);
    for (int k = 0; k < int(lines.size()); ++k) {
        if (k == from || lines[k].page != own.page || !overlap_columns(lines[k].box, own.box))
            continue;
        const int gap = up ? own.box.y - lines[k].box.bottom() : lines[k].box.y - own.box.bottom();
        if (gap < -own.box.height / 2 || gap >= best_gap || !could_be_name(scene, k)) continue;
        best = k;
        best_gap = gap;
    }
    return best;
}

} // namespace

std::vector<Box> find_signers(const Scene& scene, int page, const Box& recipient)
{
    std::set<int> names;
    for (const auto& cue : scene.cues) {
        const int line = scene.token(cue.begin).line;
        const auto& own = scene.running.lines[line];
        if (own.page != page || own.below < signing_area || !scene.starts_line(cue.begin)) continue;
        int found = -1;
        if (cue.cue == Cue::Xid) found = nearest_name(scene, line, true, 3 * own.height);
        if (cue.cue == Cue::Sign) {
            const double height = own.below > 0 ? own.box.centre().y / own.below : 0;
            found = nearest_name(scene, line, false, longest_reach * height);
        }
        if (found >= 0 && common(scene.running.lines[found].box, recipient).empty())
            names.insert(found);
    }
    std::vector<Box> out;
    for (const int line : names)
        out.push_back(scene.running.lines[line].box);
    return out;
}

Box find_electronic_block(const Scene& scene, int page)
{
    Box block;
    for (const auto& hit : scene.kinds) {
        if (hit.cue != Cue::Electronic || scene.line_of(hit.begin).page != page) continue;
        block = united(block, scene.line_of(hit.begin).box);
    }
    return block;
}

} // namespace absah::extract
