// SPDX-License-Identifier: Apache-2.0
#include "fences/image/segments.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace absah::image {
namespace {

constexpr SegmentRules rules{.votes = 20, .shortest = 24, .widest_gap = 5};

double distance(const cv::Point2d& point, const cv::Point2d& from, const cv::Point2d& along)
{
    return std::abs((point - from).cross(along));
}

/// Whether segments on the line from `a` to `b` make up most of it: one that was looked at a little
/// askew ends early.
bool holds(const std::vector<cv::Vec4i>& segments, const cv::Point2d& a, const cv::Point2d& b)
{
    constexpr double beside = 3;
    constexpr double most = 0.6;
    const double length = cv::norm(b - a);
    const auto along = (b - a) / length;
    double covered = 0;
    for (const auto& s : segments) {
        const cv::Point2d from(s[0], s[1]);
        const cv::Point2d to(s[2], s[3]);
        if (distance(from, a, along) < beside && distance(to, a, along) < beside)
            covered += std::abs((to - from).dot(along));
    }
    return covered > most * length;
}

cv::Mat paper()
{
    return cv::Mat::zeros(300, 400, CV_8U);
}

TEST(Segments, AreTheSidesOfAFrameSetAskew)
{
    auto mask = paper();
    const std::vector<cv::Point> corners{{60, 80}, {300, 95}, {295, 190}, {55, 175}};
    cv::polylines(mask, corners, true, cv::Scalar(255));
    const auto found = find_segments(mask, rules);
    for (std::size_t k = 0; k < corners.size(); ++k) {
        EXPECT_TRUE(holds(found, corners[k], corners[(k + 1) % corners.size()])) << k;
    }
}

TEST(Segments, GoOverSmallGapsAndEndAtWideOnes)
{
    auto mask = paper();
    cv::line(mask, {20, 100}, {120, 100}, cv::Scalar(255));
    cv::line(mask, {125, 100}, {200, 100}, cv::Scalar(255));
    cv::line(mask, {212, 100}, {300, 100}, cv::Scalar(255));
    const auto found = find_segments(mask, rules);
    EXPECT_TRUE(holds(found, {20, 100}, {200, 100}));
    EXPECT_TRUE(holds(found, {212, 100}, {300, 100}));
    EXPECT_TRUE(std::ranges::none_of(found, [](const cv::Vec4i& s) {
        return std::min(s[0], s[2]) < 200 && std::max(s[0], s[2]) > 212;
    }));
}

TEST(Segments, AreNotMadeOfShortStrokesOrDust)
{
    auto mask = paper();
    for (int x = 10; x < 380; x += 40)
        cv::line(mask, {x, 50}, {x + 15, 58}, cv::Scalar(255));
    for (int k = 0; k < 200; ++k)
        mask.at<std::uint8_t>(120 + 37 * k % 170, 53 * k % 400) = 255;
    EXPECT_TRUE(find_segments(mask, rules).empty());
    EXPECT_TRUE(find_segments({}, rules).empty());
}

TEST(Segments, ReachTheEdgesOfThePage)
{
    auto mask = paper();
    cv::line(mask, {0, 0}, {399, 0}, cv::Scalar(255));
    cv::line(mask, {399, 20}, {399, 299}, cv::Scalar(255));
    cv::line(mask, {0, 299}, {299, 0}, cv::Scalar(255));
    const auto found = find_segments(mask, rules);
    EXPECT_TRUE(holds(found, {0, 0}, {399, 0}));
    EXPECT_TRUE(holds(found, {399, 20}, {399, 299}));
    EXPECT_TRUE(holds(found, {0, 299}, {299, 0}));
}

} // namespace
} // namespace absah::image
