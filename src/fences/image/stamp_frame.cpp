// SPDX-License-Identifier: Apache-2.0
#include "fences/image/mat.h"
#include "fences/image/paper.h"
#include "fences/image/stamp_parts.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

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

} // namespace

std::vector<Mark> find_frame_stamps(const InkPage& page)
{
    if (!page.coloured) return {};
    cv::Mat mask = page.tint > faintest_tint;
    cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, cv::Mat::ones(3, 3, CV_8U));
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(mask, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    std::vector<Mark> marks;
    for (const auto& contour : contours) {
        const auto box = cv::boundingRect(contour);
        if (float(std::min(box.width, box.height)) < least_side ||
            float(std::max(box.width, box.height)) > 1.4F * most_side) {
            continue;
        }
        const auto frame = cv::minAreaRect(contour);
        const auto [small, large] = std::minmax(frame.size.width, frame.size.height);
        if (small < least_side || large > most_side || large > 6 * small) continue;
        const auto sure = frame_sureness(look_at(page, frame));
        if (sure > 0.3) marks.push_back({to_box(box), sure});
    }
    return marks;
}

} // namespace absah::image
