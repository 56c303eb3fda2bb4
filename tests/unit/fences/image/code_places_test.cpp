// SPDX-License-Identifier: Apache-2.0
#include "fences/image/code_places.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <numbers>

namespace absah::image {
namespace {

using Ink = std::function<bool(double, double)>; ///< is there ink at a point of the page?

/// Softened as by a scanner.
Picture printed(const Ink& ink)
{
    constexpr int fine = 4;
    Picture page{800, 600, 1, {}};
    for (int y = 0; y < page.height; ++y) {
        for (int x = 0; x < page.width; ++x) {
            int dark = 0;
            for (int i = 0; i < fine * fine; ++i)
                dark += ink(x + (i % fine + 0.5) / fine, y + (i / fine + 0.5) / fine) ? 1 : 0;
            page.pixels.push_back(std::uint8_t(245 - 225 * dark / (fine * fine)));
        }
    }
    return page;
}

constexpr Point middle{400, 300};
constexpr double near_enough = 4; ///< degrees; up to 11 a level row crosses all the bars below

/// Bars of 2 to 6 pixels on 240 x 50 pixels, turned clockwise about the middle of the page.
Picture turned_bars(double degrees)
{
    const double turn = degrees * std::numbers::pi / 180;
    return printed([turn](double x, double y) {
        const double along = std::cos(turn) * (x - middle.x) + std::sin(turn) * (y - middle.y);
        const double across = std::cos(turn) * (y - middle.y) - std::sin(turn) * (x - middle.x);
        if (std::abs(along) > 120 || std::abs(across) > 25) return false;
        return int(along / 2 + 60) * 7 % 11 < 5;
    });
}

TEST(CodePlaces, FindsBarsAndTellsHowTheyAreTurned)
{
    for (const double degrees : {0.0, 7.0, -12.0, 40.0, 80.0}) {
        const auto places = code_places(turned_bars(degrees));
        ASSERT_EQ(places.size(), 1u) << degrees;
        EXPECT_TRUE(places[0].bars);
        EXPECT_NEAR(places[0].turn * 180 / std::numbers::pi, degrees, near_enough);
        EXPECT_NEAR(places[0].centre.x, middle.x, 8);
        EXPECT_NEAR(places[0].centre.y, middle.y, 8);
        EXPECT_GE(places[0].length, 240);
        EXPECT_LE(places[0].length, 320);
    }
}

TEST(CodePlaces, FindsASquareOfModules)
{
    const auto places = code_places(printed([](double x, double y) {
        if (std::abs(x - middle.x) > 60 || std::abs(y - middle.y) > 60) return false;
        return (int(x / 4) * 31 + int(y / 4) * 17) * 2654435761u % 1000 < 500;
    }));
    ASSERT_EQ(places.size(), 1u);
    EXPECT_FALSE(places[0].bars);
    EXPECT_NEAR(places[0].centre.x, middle.x, 8);
    EXPECT_NEAR(places[0].centre.y, middle.y, 8);
}

TEST(CodePlaces, PassesByLinesOfPrintAndPlainPaper)
{
    EXPECT_TRUE(code_places(printed([](double, double) { return false; })).empty());
    EXPECT_TRUE(code_places(printed([](double x, double y) { // letters of 6 by 10
                    return std::fmod(y, 20) < 10 && std::fmod(x, 8) < 6 &&
                           std::fmod(x * 3 + std::floor(y / 20) * 7, 5) < 2;
                }))
                    .empty());
}

TEST(CutCode, SetsBarsLevelAndKnowsTheWayBack)
{
    const auto page = turned_bars(40);
    const auto places = code_places(page);
    ASSERT_EQ(places.size(), 1u);
    const auto cut = cut_code(page, places[0]);
    ASSERT_FALSE(cut.grey.empty());
    EXPECT_GT(cut.grey.width, 4 * cut.grey.height);
    const auto back = cut.to_page(Point{cut.grey.width / 2.0, cut.grey.height / 2.0});
    EXPECT_NEAR(back.x, middle.x, 8);
    EXPECT_NEAR(back.y, middle.y, 8);
}

} // namespace
} // namespace absah::image
