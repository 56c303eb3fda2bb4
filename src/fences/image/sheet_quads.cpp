// SPDX-License-Identifier: Apache-2.0
#include "fences/image/sheet_quads.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace absah::image {

namespace {

using Corners = std::array<cv::Point2f, 4>;

/// One of the four sides: a line, and at which of its sides the sheet lies.
struct Side {
    const EdgeLine* line = nullptr;
    int sheet_side = 0;

    [[nodiscard]] float mean(const cv::Point2f& a, const cv::Point2f& b) const
    {
        return line->mean(sheet_side, line->share_of(a), line->share_of(b));
    }

    /// How far the bare edge runs on past the corners: a sheet's ends there, a table's does not.
    [[nodiscard]] float beyond(const cv::Point2f& a, const cv::Point2f& b) const
    {
        const float from = line->share_of(a);
        const float to = line->share_of(b);
        const float reach = 0.06F * (to - from);
        return (line->bare(from - reach, from - 0.01F) + line->bare(to + 0.01F, to + reach)) / 2;
    }
};

struct Candidate {
    Corners corners;
    float score = 0;
    float mean = 0;
    float least = 0;
};

std::vector<const EdgeLine*> best_lines(const std::vector<EdgeLine>& lines, int sheet_side)
{
    std::vector<const EdgeLine*> sorted;
    for (const auto& line : lines) {
        sorted.push_back(&line);
    }
    const auto by_score = [&](const EdgeLine* a, const EdgeLine* b) {
        return a->cumulative[std::size_t(sheet_side)].back() >
               b->cumulative[std::size_t(sheet_side)].back();
    };
    constexpr std::size_t by_sheet = 7;
    constexpr std::size_t by_edge = 3;
    std::stable_sort(sorted.begin(), sorted.end(), by_score);
    const auto rest = sorted.begin() + std::ptrdiff_t(std::min(by_sheet, sorted.size()));
    std::stable_sort(rest, sorted.end(), [](const EdgeLine* a, const EdgeLine* b) {
        return a->edge.back() > b->edge.back();
    });
    if (sorted.size() > by_sheet + by_edge) sorted.resize(by_sheet + by_edge);
    return sorted;
}

std::optional<cv::Point2f> crossing(const EdgeLine& a, const EdgeLine& b)
{
    const cv::Point2f u = a.end - a.start;
    const cv::Point2f v = b.end - b.start;
    const float cross = u.x * v.y - u.y * v.x;
    if (std::abs(cross) < 1e-3F) return std::nullopt;
    const cv::Point2f gap = b.start - a.start;
    return a.start + (gap.x * v.y - gap.y * v.x) / cross * u;
}

float length(const cv::Point2f& a, const cv::Point2f& b)
{
    return std::hypot(b.x - a.x, b.y - a.y);
}

bool plausible(const Corners& c, const cv::Size& size)
{
    const float margin = 0.03F * float(std::max(size.width, size.height));
    for (const auto& corner : c) {
        if (corner.x < -margin || corner.y < -margin) return false;
        if (corner.x > float(size.width) + margin || corner.y > float(size.height) + margin)
            return false;
    }
    if (c[1].x <= c[0].x || c[2].x <= c[3].x || c[3].y <= c[0].y || c[2].y <= c[1].y) return false;
    const auto uneven = [](float a, float b) { return std::max(a, b) > 1.45F * std::min(a, b); };
    if (uneven(length(c[0], c[1]), length(c[3], c[2]))) return false;
    if (uneven(length(c[0], c[3]), length(c[1], c[2]))) return false;
    return cv::contourArea(std::vector<cv::Point2f>(c.begin(), c.end())) > 0.2 * size.area();
}

Candidate judged(const Corners& c, const std::array<Side, 4>& sides, const cv::Size& size)
{
    // Lines run left to right and top to bottom.
    const std::array<std::pair<int, int>, 4> ends{{{0, 1}, {3, 2}, {0, 3}, {1, 2}}};
    Candidate candidate{c, 0, 0, 10};
    float beyond = 0;
    for (std::size_t k = 0; k < sides.size(); ++k) {
        const auto& a = c[std::size_t(ends[k].first)];
        const auto& b = c[std::size_t(ends[k].second)];
        const float mean = sides[k].mean(a, b);
        candidate.mean += mean / 4;
        candidate.least = std::min(candidate.least, mean);
        beyond += sides[k].beyond(a, b) / 4;
    }
    const double area = cv::contourArea(std::vector<cv::Point2f>(c.begin(), c.end())) / size.area();
    candidate.score = candidate.mean + 0.5F * candidate.least + 0.5F * float(area) - 0.25F * beyond;
    return candidate;
}

std::vector<Candidate> all_candidates(const EdgeLines& lines, const cv::Size& size)
{
    std::vector<Candidate> candidates;
    const auto lefts = best_lines(lines.upright, 0);
    const auto rights = best_lines(lines.upright, 1);
    const auto bottoms = best_lines(lines.level, 1);
    for (const auto* top : best_lines(lines.level, 0)) {
        for (const auto* bottom : bottoms) {
            if (top == bottom) continue;
            for (const auto* left : lefts) {
                const auto top_left = crossing(*top, *left);
                const auto bottom_left = crossing(*bottom, *left);
                if (!top_left || !bottom_left || top_left->y >= bottom_left->y) continue;
                for (const auto* right : rights) {
                    if (left == right) continue;
                    const auto top_right = crossing(*top, *right);
                    const auto bottom_right = crossing(*bottom, *right);
                    if (!top_right || !bottom_right) continue;
                    const Corners corners{*top_left, *top_right, *bottom_right, *bottom_left};
                    if (!plausible(corners, size)) continue;
                    const std::array<Side, 4> sides{{{top, 0}, {bottom, 1}, {left, 0}, {right, 1}}};
                    candidates.push_back(judged(corners, sides, size));
                }
            }
        }
    }
    return candidates;
}

/// Whether `outer` stands around `inner` with the same margin on all sides, as a sheet does around
/// a border printed on it.
bool frames(const Corners& outer, const Corners& inner)
{
    const float w = (length(inner[0], inner[1]) + length(inner[3], inner[2])) / 2;
    const float h = (length(inner[0], inner[3]) + length(inner[1], inner[2])) / 2;
    const Corners flat{cv::Point2f(0, 0), {w, 0}, {w, h}, {0, h}};
    const cv::Mat map = cv::getPerspectiveTransform(inner.data(), flat.data());
    std::vector<cv::Point2f> mapped;
    cv::perspectiveTransform(std::vector<cv::Point2f>(outer.begin(), outer.end()), mapped, map);
    const std::array<float, 4> margins{
        -(mapped[0].y + mapped[1].y) / 2,
        (mapped[2].y + mapped[3].y) / 2 - h,
        -(mapped[0].x + mapped[3].x) / 2,
        (mapped[1].x + mapped[2].x) / 2 - w};
    const auto [least, most] = std::minmax_element(margins.begin(), margins.end());
    const float mean = (margins[0] + margins[1] + margins[2] + margins[3]) / 4;
    return *least > 0.008F * std::max(w, h) && *most - *least < 0.35F * mean;
}

} // namespace

std::optional<SheetGuess> best_sheet(const EdgeLines& lines, const cv::Size& size)
{
    const auto candidates = all_candidates(lines, size);
    const auto better = [](const Candidate& a, const Candidate& b) { return a.score < b.score; };
    const auto best = std::max_element(candidates.begin(), candidates.end(), better);
    if (best == candidates.end()) return std::nullopt;
    const Candidate* chosen = &*best;
    for (const auto& outer : candidates) {
        if (outer.least < 0.45F || outer.mean < 0.62F) continue;
        if (!frames(outer.corners, best->corners)) continue;
        if (chosen == &*best || outer.score > chosen->score) chosen = &outer;
    }
    return SheetGuess{chosen->corners, chosen->score};
}

} // namespace absah::image
