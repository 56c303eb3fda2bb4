// SPDX-License-Identifier: Apache-2.0
#include "fences/image/mat.h"
#include "fences/image/paper.h"
#include "fences/image/stamp_parts.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <vector>

namespace absah::image {
namespace {

/// Sides of a frame in pixels of the 877 pixel page: 8 to 75 mm.
constexpr float least_side = 24;
constexpr float most_side = 220;

constexpr int faintest_tint = 24;

struct FrameLooks {
    double coverage = 0; ///< share of the outline that is inked
    double uneven = 0;   ///< spread of the ink's strength along the outline over its mean
    double tilt = 0;     ///< degrees off the page's own directions
    double fill = 0;     ///< inked share inside
    double one_ink = 0;  ///< coloured share of the ink inside
};

/// Strongest tint within two pixels of `at`, so that a slightly bent side still counts.
int tint_near(const cv::Mat& tint, const cv::Point2f& at)
{
    const cv::Rect around(int(at.x) - 2, int(at.y) - 2, 5, 5);
    const auto part = around & cv::Rect({}, tint.size());
    double most = 0;
    if (!part.empty()) cv::minMaxLoc(tint(part), nullptr, &most);
    return int(most);
}

void walk_outline(const cv::Mat& tint, const cv::RotatedRect& frame, FrameLooks& looks)
{
    std::array<cv::Point2f, 4> corners;
    frame.points(corners.data());
    std::vector<double> strengths;
    int steps = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const auto side = corners[(i + 1) % corners.size()] - corners[i];
        const int length = int(std::hypot(side.x, side.y) / 2);
        for (int step = 0; step < length; ++step, ++steps) {
            const int strength = tint_near(tint, corners[i] + side * (float(step) / float(length)));
            if (strength > faintest_tint) strengths.push_back(strength);
        }
    }
    looks.coverage = double(strengths.size()) / std::max(1, steps);
    cv::Scalar mean;
    cv::Scalar spread;
    if (!strengths.empty()) cv::meanStdDev(strengths, mean, spread);
    looks.uneven = spread[0] / std::max(1.0, mean[0]);
}

FrameLooks look_at(const InkPage& page, const cv::RotatedRect& frame)
{
    FrameLooks looks;
    walk_outline(page.tint, frame, looks);
    const double angle = std::fmod(std::abs(double(frame.angle)), 90.0);
    looks.tilt = std::min(angle, 90 - angle);
    cv::Mat inside = cv::Mat::zeros(page.ink.size(), CV_8U);
    const cv::Size2f inner(
        std::max(1.F, frame.size.width - 12), std::max(1.F, frame.size.height - 12));
    std::array<cv::Point2f, 4> corners;
    cv::RotatedRect(frame.center, inner, frame.angle).points(corners.data());
    const std::vector<cv::Point> outline(corners.begin(), corners.end());
    cv::fillConvexPoly(inside, outline, cv::Scalar(255));
    const cv::Mat ink = (page.ink > 40) & inside;
    const double inked = cv::countNonZero(ink);
    looks.fill = inked / std::max(1, cv::countNonZero(inside));
    looks.one_ink = cv::countNonZero(ink & (page.tint > faintest_tint)) / std::max(1.0, inked);
    return looks;
}

/// Printed boxes are level and even; a hand sets a stamp askew and a pad inks it unevenly.
double frame_sureness(const FrameLooks& looks)
{
    const double by_hand =
        std::max(sureness(looks.tilt, 2.0, 1.0), sureness(looks.uneven, 0.4, 0.08));
    return std::min(
        {by_hand,
         sureness(looks.coverage, 0.85, 0.06),
         sureness(looks.fill, 0.05, 0.02),
         1 - sureness(looks.fill, 0.5, 0.08),
         sureness(looks.one_ink, 0.5, 0.15)});
}

/// A straight stroke, its ends in pixels of the page.
struct Stroke {
    cv::Point2f from;
    cv::Point2f along; ///< of length 1, pointing right (or straight down)
    float length = 0;
};

std::vector<Stroke> strokes_of(const cv::Mat& mask)
{
    constexpr int votes = 20;
    constexpr int widest_gap = 5; // where a pen crosses in another ink
    constexpr std::size_t most = 120;
    std::vector<cv::Vec4i> lines;
    cv::HoughLinesP(mask, lines, 1, CV_PI / 360, votes, least_side, widest_gap);
    std::vector<Stroke> strokes;
    for (const auto& line : lines) {
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

bool is_stamp_sized(const cv::RotatedRect& frame)
{
    const auto [small, large] = std::minmax(frame.size.width, frame.size.height);
    return small >= least_side && large <= most_side && large <= 6 * small;
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
    constexpr float head = 0.45F;
    const auto strokes = strokes_of(mask);
    std::vector<cv::RotatedRect> frames;
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        for (std::size_t j = i + 1; j < strokes.size(); ++j) {
            const auto frame = frame_between(strokes[i], strokes[j]);
            if (frame && frame->center.y > head * float(mask.rows)) frames.push_back(*frame);
        }
    }
    return frames;
}

} // namespace

std::vector<Mark> find_frame_stamps(const InkPage& page)
{
    if (!page.coloured) return {};
    cv::Mat mask = page.tint > faintest_tint;
    cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, cv::Mat::ones(3, 3, CV_8U));
    auto frames = free_frames(mask);
    const auto crossed = crossed_frames(mask);
    frames.insert(frames.end(), crossed.begin(), crossed.end());
    std::vector<Mark> marks;
    for (const auto& frame : frames) {
        if (!is_stamp_sized(frame)) continue;
        const auto sure = frame_sureness(look_at(page, frame));
        if (sure > 0.3) marks.push_back({to_box(frame.boundingRect()), sure});
    }
    return marks;
}

} // namespace absah::image
