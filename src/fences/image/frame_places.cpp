// SPDX-License-Identifier: Apache-2.0
#include "fences/image/frame_places.h"

#include "fences/image/pieces.h"
#include "fences/image/segments.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <optional>
#include <utility>

namespace absah::image {
namespace {

/// Sides of a frame in pixels of the 877 pixel page: 8 to 75 mm.
constexpr float least_side = 24;
constexpr float most_side = 220;

/// Of a frame that does not stand free: a pen's strokes and ornaments make smaller ones.
constexpr float least_long_side = 75;

/// A straight stroke, its ends in pixels of the page.
struct Stroke {
    cv::Point2f from;
    cv::Point2f along; ///< of length 1, pointing right (or straight down)
    float length = 0;
};

std::vector<Stroke> strokes_of(const cv::Mat& mask)
{
    constexpr SegmentRules rules{
        .votes = 20, .shortest = int(least_side), .widest_gap = 5}; // a pen in another ink crosses
    constexpr std::size_t most = 120;
    std::vector<Stroke> strokes;
    for (const auto& line : find_segments(mask, rules)) {
        auto from = cv::Point2f(float(line[0]), float(line[1]));
        auto to = cv::Point2f(float(line[2]), float(line[3]));
        if (to.x < from.x || (to.x == from.x && to.y < from.y)) std::swap(from, to);
        const auto length = float(cv::norm(to - from));
        strokes.push_back({from, (to - from) / length, length});
    }
    std::ranges::sort(strokes, std::greater{}, &Stroke::length);
    if (strokes.size() > most) strokes.resize(most);
    return strokes;
}

/// The rectangle of which both strokes are opposite sides, if they may be.
std::optional<cv::RotatedRect> frame_between(const Stroke& a, const Stroke& b)
{
    if (b.length < 0.5F * a.length || a.along.dot(b.along) < 0.998F) return {};
    const cv::Point2f across(-a.along.y, a.along.x);
    const float apart = (b.from + b.along * (b.length / 2) - a.from).dot(across);
    if (std::abs(apart) < least_side || std::abs(apart) > a.length) return {};
    const float start = (b.from - a.from).dot(a.along);
    const float shared = std::min(a.length, start + b.length) - std::max(0.F, start);
    if (shared < 0.7F * b.length) return {};
    const float left = std::min(0.F, start);
    const float right = std::max(a.length, start + b.length);
    const auto centre = a.from + a.along * ((left + right) / 2) + across * (apart / 2);
    const auto angle = float(std::atan2(a.along.y, a.along.x) * 180 / CV_PI);
    return cv::RotatedRect(centre, {right - left, std::abs(apart)}, angle);
}

bool is_stamp_sized(const Quad& frame)
{
    std::array<float, 4> sides;
    for (std::size_t i = 0; i < 4; ++i)
        sides[i] = side_of(frame, i).length;
    const auto [small, large] = std::minmax({sides[0] + sides[2], sides[1] + sides[3]});
    return small >= 2 * least_side && large <= 2 * most_side && large <= 6 * small;
}

/// Frames whose outline stands free.
std::vector<cv::RotatedRect> free_frames(const cv::Mat& mask)
{
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(mask, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    std::vector<cv::RotatedRect> frames;
    for (const auto& contour : contours) {
        const auto box = cv::boundingRect(contour);
        const auto [small, large] = std::minmax(box.width, box.height);
        if (float(small) >= least_side && float(large) <= 1.4F * most_side)
            frames.push_back(cv::minAreaRect(contour));
    }
    return frames;
}

/// Frames by two opposite sides: a coloured pen that crosses one spoils its outline. Not at the
/// head of a page, where nobody signs and the straight edges are those of logos.
std::vector<cv::RotatedRect> crossed_frames(const cv::Mat& mask)
{
    const auto strokes = strokes_of(mask);
    std::vector<cv::RotatedRect> frames;
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        for (std::size_t j = i + 1; j < strokes.size(); ++j) {
            const auto frame = frame_between(strokes[i], strokes[j]);
            if (frame && frame->center.y > head * mask.rows) frames.push_back(*frame);
        }
    }
    return frames;
}

/// Ink at the foot of the page that may hold a frame: letters go, and what is too large.
cv::Mat frame_sized(cv::Mat mask)
{
    constexpr float room = 1.6F; // for a pen or a name that the frame touches
    constexpr int longest_level = 90;
    wipe_level_lines(mask, longest_level);
    return kept_pieces(mask, [&](const cv::Rect& box, const cv::Point2d& centre) {
        const auto [small, large] = std::minmax({box.width, box.height});
        const bool sized = float(small) >= least_side && float(large) <= room * most_side;
        return sized && centre.y > head * mask.rows;
    });
}

/// Frames by the paper that they hold: whatever crosses or touches one, its inside stays a hole, or
/// a few where a pen parts it.
std::vector<cv::RotatedRect> held_frames(const cv::Mat& mask)
{
    constexpr float half_a_line = 1.5F;
    constexpr double least_part = 60;
    std::vector<std::vector<cv::Point>> contours;
    std::vector<cv::Vec4i> tree;
    cv::findContours(mask, contours, tree, cv::RETR_CCOMP, cv::CHAIN_APPROX_SIMPLE);
    std::vector<cv::RotatedRect> frames;
    const auto propose = [&](const std::vector<cv::Point>& hole) {
        auto frame = cv::minAreaRect(hole);
        const auto [small, large] = std::minmax(frame.size.width, frame.size.height);
        if (small < least_side - 4 || large < least_long_side || large > most_side) return;
        if (frame.center.y < head * mask.rows) return;
        frame.size += cv::Size2f(2 * half_a_line, 2 * half_a_line);
        frames.push_back(frame);
    };
    for (std::size_t outer = 0; outer < contours.size(); ++outer) {
        if (tree[outer][3] >= 0) continue;
        std::vector<cv::Point> all;
        int parts = 0;
        for (int hole = tree[outer][2]; hole >= 0; hole = tree[std::size_t(hole)][0]) {
            const auto& contour = contours[std::size_t(hole)];
            if (cv::contourArea(contour) < least_part) continue;
            propose(contour);
            all.insert(all.end(), contour.begin(), contour.end());
            ++parts;
        }
        if (parts > 1) propose(all);
    }
    return frames;
}

/// Share of the way that is inked, looked at every two pixels.
double inked_share(const cv::Mat& mask, const cv::Point2f& from, const cv::Point2f& to)
{
    const cv::Rect page({}, mask.size());
    const int steps = std::max(1, int(cv::norm(to - from) / 2));
    int inked = 0;
    for (int i = 0; i <= steps; ++i) {
        const cv::Point at(from + (to - from) * (float(i) / float(steps)));
        if (page.contains(at) && mask.at<std::uint8_t>(at)) ++inked;
    }
    return double(inked) / (steps + 1);
}

/// The side, each end moved as far as it takes to lie on the ink, and no farther.
Side settled(const cv::Mat& mask, const Side& side)
{
    constexpr int reach = 5;
    constexpr double for_each_pixel = 0.004;
    Side best = side;
    double most = -1;
    for (int start = -reach; start <= reach; ++start) {
        for (int end = -reach; end <= reach; ++end) {
            const auto from = side.from + side.outward * float(start);
            const auto to = side.to + side.outward * float(end);
            const int moved = std::abs(start) + std::abs(end);
            const double good = inked_share(mask, from, to) - for_each_pixel * moved;
            if (good <= most) continue;
            most = good;
            best.from = from;
            best.to = to;
        }
    }
    return best;
}

/// Every side brought onto the ink: a photo bends, and a pen cuts corners off.
Quad settled(const cv::Mat& mask, const Quad& frame)
{
    std::array<Side, 4> sides;
    for (std::size_t i = 0; i < 4; ++i)
        sides[i] = settled(mask, side_of(frame, i));
    return quad_through(sides);
}

} // namespace

void wipe_level_lines(cv::Mat& mask, int longest)
{
    cv::Mat across;
    cv::morphologyEx(mask, across, cv::MORPH_OPEN, cv::Mat::ones(1, longest, CV_8U));
    cv::Mat down;
    cv::morphologyEx(mask, down, cv::MORPH_OPEN, cv::Mat::ones(longest, 1, CV_8U));
    mask.setTo(0, across | down);
}

std::vector<Quad> frame_places(const cv::Mat& ink, Plane plane)
{
    const cv::Mat mask = ink > faintest_of(plane);
    cv::Mat closed;
    cv::morphologyEx(mask, closed, cv::MORPH_CLOSE, cv::Mat::ones(3, 3, CV_8U));
    std::vector<Quad> places;
    // Open letters fill a small frame; a broken side leaves no hole.
    for (const auto& print : {mask, closed})
        for (const auto& frame : held_frames(print))
            places.push_back(settled(mask, quad_of(frame)));
    auto frames = crossed_frames(plane == Plane::Ink ? frame_sized(closed) : closed);
    std::erase_if(frames, [](const cv::RotatedRect& frame) {
        return std::max(frame.size.width, frame.size.height) < least_long_side;
    });
    if (plane == Plane::Tint) {
        const auto free = free_frames(closed);
        frames.insert(frames.end(), free.begin(), free.end());
    }
    for (const auto& frame : frames)
        places.push_back(quad_of(frame));
    std::erase_if(places, [](const Quad& place) { return !is_stamp_sized(place); });
    return places;
}

} // namespace absah::image
