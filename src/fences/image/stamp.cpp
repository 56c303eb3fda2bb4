// SPDX-License-Identifier: Apache-2.0
#include "fences/image/marks.h"
#include "fences/image/mat.h"
#include "fences/image/paper.h"
#include "fences/image/stamp_parts.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

namespace absah::image {
namespace {

/// Half of the page's working size: lettering in a ring is still apart, and a quarter of the cost.
constexpr int stamp_long_side = mark_long_side / 2;

/// Windows wide enough to look past a stamp's lettering, in pixels of the halved page.
constexpr int paper_reach = 164;

/// Pads are blue, violet, red or green: all but green swallow green light, green swallows the other
/// two. What all three channels lose is black. Yellow ornaments lose blue only and drop out.
cv::Mat tint_of(const cv::Mat& absorbed)
{
    std::array<cv::Mat, 3> lost;
    cv::split(absorbed, lost.data());
    cv::Mat both;
    cv::min(lost[0], lost[2], both);
    cv::Mat least;
    cv::min(both, lost[1], least);
    cv::Mat tint;
    cv::subtract(cv::max(both, lost[1]), least, tint);
    return tint;
}

InkPage prepared(const cv::Mat& colour)
{
    InkPage page;
    page.shrink = std::min(1.0, scale_to(colour.size(), stamp_long_side));
    page.colour = scaled(colour, page.shrink);
    if (page.colour.data == colour.data) page.shrink = 1;
    page.coloured = has_colour(page.colour);
    cv::Mat paper;
    cv::resize(
        paper_level(page.colour, paper_reach), paper, page.colour.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat absorbed;
    cv::subtract(paper, page.colour, absorbed);
    page.ink = strongest_channel(absorbed);
    if (page.coloured) page.tint = tint_of(absorbed);
    return page;
}

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

} // namespace

std::vector<Mark>
find_stamps(const Picture& upright_colour, std::span<const Box> codes, std::span<const Box> words)
{
    if (upright_colour.empty() || upright_colour.channels != 3) return {};
    auto page = prepared(view(upright_colour));
    const auto shrink = Homography::scale(page.shrink, page.shrink);
    for (const auto& word : words)
        page.words.push_back(to_rect(shrink(word)));
    auto marks = find_ring_stamps(page);
    const auto frames = find_frame_stamps(page);
    marks.insert(marks.end(), frames.begin(), frames.end());
    const auto back = Homography::scale(1 / page.shrink, 1 / page.shrink);
    for (auto& mark : marks)
        mark.box = clipped(back(mark.box), upright_colour.size());
    return best_apart(std::move(marks), codes);
}

} // namespace absah::image
