// SPDX-License-Identifier: Apache-2.0
#include "fences/image/marks.h"
#include "fences/image/mat.h"
#include "fences/image/stamp_parts.h"

#include <algorithm>

namespace absah::image {
namespace {

double covered_by(const Box& box, const Box& other)
{
    return box.empty() ? 0.0 : common(box, other).area() / box.area();
}

/// Drops what a better mark or a code already explains.
std::vector<Mark> best_apart(std::vector<Mark> marks, std::span<const Box> codes)
{
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
        return a.confidence > b.confidence;
    });
    std::vector<Mark> kept;
    for (const auto& mark : marks) {
        const auto explained = [&](const Mark& better) {
            return overlap(mark.box, better.box) > 0.25 || covered_by(mark.box, better.box) > 0.6;
        };
        const auto is_code = [&](const Box& code) {
            return covered_by(mark.box, code) > 0.5 ||
                   (covered_by(code, mark.box) > 0.8 && code.area() > 0.4 * mark.box.area());
        };
        if (std::any_of(kept.begin(), kept.end(), explained)) continue;
        if (std::any_of(codes.begin(), codes.end(), is_code)) continue;
        kept.push_back(mark);
    }
    return kept;
}

/// `printed`: codes and blocks, in the pixels of `page`. No stamp is set so that its frame holds
/// one of them whole.
void add_stamps(
    const InkPage& page, Plane plane, const std::vector<Box>& printed, std::vector<Mark>& marks)
{
    const auto rings = find_ring_stamps(page, plane);
    marks.insert(marks.end(), rings.begin(), rings.end());
    for (const auto& frame : find_frame_stamps(page, plane)) {
        const auto is_held = [&](const Box& part) { return covered_by(part, frame.box) > 0.5; };
        if (std::ranges::none_of(printed, is_held)) marks.push_back(frame);
    }
}

} // namespace

std::vector<Mark> find_stamps(
    const Picture& upright_colour,
    std::span<const Box> codes,
    std::span<const Box> words,
    const Box& printed_block)
{
    if (upright_colour.empty() || upright_colour.channels != 3) return {};
    auto page = ink_page(view(upright_colour));
    const auto shrink = Homography::scale(page.shrink, page.shrink);
    for (const auto& word : words)
        page.words.push_back(to_rect(shrink(word)));
    std::vector<Box> printed;
    for (const auto& code : codes)
        printed.push_back(shrink(code));
    if (!printed_block.empty()) printed.push_back(shrink(printed_block));
    std::vector<Mark> marks;
    if (page.coloured) add_stamps(page, Plane::Tint, printed, marks);
    const auto sure = [](const Mark& mark) { return mark.confidence > 0.8; };
    // Black stamps on coloured paper are rare: worth a second look only when no other was clear.
    if (std::none_of(marks.begin(), marks.end(), sure))
        add_stamps(page, Plane::Ink, printed, marks);
    if (!page.coloured && std::none_of(marks.begin(), marks.end(), sure)) {
        const auto dotted = find_dotted_stamps(page);
        marks.insert(marks.end(), dotted.begin(), dotted.end());
    }
    const auto back = Homography::scale(1 / page.shrink, 1 / page.shrink);
    for (auto& mark : marks)
        mark.box = clipped(back(mark.box), upright_colour.size());
    return best_apart(std::move(marks), codes);
}

} // namespace absah::image
