// SPDX-License-Identifier: Apache-2.0
#include "core/model/geometry.h"

#include <gtest/gtest.h>

#include <limits>

namespace absah {
namespace {

constexpr Box left{10, 20, 40, 30};

/// A photo's perspective: the far edge is narrower.
constexpr Homography perspective{{0.9, 0.1, 40, -0.05, 1.1, 12, 0.0002, 0.0004, 1}};

/// 90 degrees clockwise inside a page 100 pixels high.
constexpr Homography quarter{{0, -1, 100, 1, 0, 0, 0, 0, 1}};

TEST(Boxes, UniteToTheSmallestThatHoldsBoth)
{
    EXPECT_EQ(united(left, {70, 5, 10, 10}), (Box{10, 5, 70, 45}));
}

TEST(Boxes, ThatAreEmptyAddNothing)
{
    EXPECT_EQ(united(left, {}), left);
    EXPECT_EQ(united({}, left), left);
    EXPECT_EQ(united(left, {500, 500, -3, 8}), left);
}

TEST(Boxes, HaveNothingInCommonWhenTheyOnlyTouch)
{
    EXPECT_TRUE(common(left, {50, 20, 10, 10}).empty());
    EXPECT_EQ(common(left, {49, 20, 10, 10}), (Box{49, 20, 1, 10}));
}

TEST(Boxes, AreClippedToThePage)
{
    EXPECT_EQ(clipped({-5, -5, 20, 20}, {100, 100}), (Box{0, 0, 15, 15}));
    EXPECT_TRUE(clipped({200, 0, 20, 20}, {100, 100}).empty());
}

TEST(Overlap, IsSharedAreaOverTheWhole)
{
    EXPECT_DOUBLE_EQ(overlap(left, left), 1);
    EXPECT_DOUBLE_EQ(overlap({0, 0, 20, 10}, {10, 0, 20, 10}), 1.0 / 3);
    EXPECT_DOUBLE_EQ(overlap(left, {500, 500, 5, 5}), 0);
    EXPECT_DOUBLE_EQ(overlap({}, {}), 0);
}

TEST(Homography, LeavesEverythingInPlaceByDefault)
{
    EXPECT_EQ(Homography{}(left), left);
}

TEST(Homography, ScalesAndTurnsBoxes)
{
    EXPECT_EQ(Homography::scale(2, 0.5)(left), (Box{20, 10, 80, 15}));
    EXPECT_EQ(quarter(left), (Box{50, 10, 30, 40}));
}

TEST(Homography, GivesTheHullOfAMappedBoxRoundedOutwards)
{
    const Box hull = perspective(left);
    for (const double x : {10.0, 30.0, 50.0}) {
        for (const double y : {20.0, 35.0, 50.0}) {
            const Point inside = perspective(Point{x, y});
            EXPECT_GE(inside.x, hull.x);
            EXPECT_GE(inside.y, hull.y);
            EXPECT_LE(inside.x, hull.right());
            EXPECT_LE(inside.y, hull.bottom());
        }
    }
    EXPECT_TRUE(perspective(Box{}).empty());
}

TEST(Homography, ChainsInReadingOrder)
{
    const auto both = quarter.then(Homography::scale(2, 3));
    const Point chained = both(Point{10, 20});
    EXPECT_DOUBLE_EQ(chained.x, 160);
    EXPECT_DOUBLE_EQ(chained.y, 30);
}

TEST(Homography, IsUndoneByItsInverse)
{
    for (const auto& map : {perspective, quarter, Homography::scale(0.25, 4)}) {
        for (const Point point : {Point{0, 0}, Point{1000, 30}, Point{7, 900}}) {
            const Point back = inverse(map)(map(point));
            EXPECT_NEAR(back.x, point.x, 1e-6);
            EXPECT_NEAR(back.y, point.y, 1e-6);
        }
    }
}

TEST(Homography, WithoutAWayBackIsUndoneByTheIdentity)
{
    const Homography flat{{1, 2, 0, 2, 4, 0, 0, 0, 1}};
    EXPECT_EQ(inverse(flat).m, Homography{}.m);
}

TEST(Homography, KeepsABoxNearTheHorizonInsideAnInt)
{
    const Homography horizon{{1, 0, 0, 0, 1, 0, -0.1, 0, 1}}; // x = 10 lies at infinity
    const Box box = horizon(left);
    EXPECT_LE(std::abs(box.x), 2'000'000);
    EXPECT_LE(std::abs(box.right()), 2'000'000);
}

TEST(Homography, KeepsABoxOfABrokenMapInsideAnInt)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Homography broken{{nan, 0, 0, 0, nan, 0, 0, 0, 1}};
    EXPECT_TRUE(broken(left).empty());
}

} // namespace
} // namespace absah
