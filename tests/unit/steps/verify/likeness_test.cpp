// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/likeness.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "drawn_paper.h"

namespace absah::verify {
namespace {

using test::drawn_paper;
using test::photographed;

TEST(Likeness, IsWholeForOnePicture)
{
    EXPECT_NEAR(likeness(drawn_paper(1, 1), drawn_paper(1, 1)), 1.0, 1e-6);
}

TEST(Likeness, SurvivesAnotherPhotoOfThePaper)
{
    EXPECT_GE(likeness(drawn_paper(1, 1), photographed(drawn_paper(1, 1), 5)), one_print);
}

TEST(Likeness, IsThatOfOneDesignUnderAnotherName)
{
    const double twins = likeness(drawn_paper(1, 1), drawn_paper(1, 2));
    EXPECT_GE(twins, one_design);
    EXPECT_LT(twins, likeness(drawn_paper(1, 1), photographed(drawn_paper(1, 1), 5)));
}

TEST(Likeness, IsLowBetweenDesigns)
{
    EXPECT_LT(likeness(drawn_paper(1, 1), drawn_paper(2, 1)), 0.8);
}

TEST(Likeness, DoesNotDependOnTheOrder)
{
    const auto photo = photographed(drawn_paper(1, 1), 5);
    EXPECT_EQ(likeness(drawn_paper(1, 1), photo), likeness(photo, drawn_paper(1, 1)));
}

TEST(Likeness, SeesAPageUpsideDown)
{
    auto turned = drawn_paper(1, 1);
    std::ranges::reverse(turned.pixels);
    EXPECT_GE(likeness(drawn_paper(1, 1), turned), 0.99);
}

TEST(Likeness, IsNoneForAnEmptyOrBlankPictureOrAnotherFormat)
{
    const Picture blank{128, 90, 1, std::vector<std::uint8_t>(std::size_t(128) * 90, 240)};
    const Picture tall{64, 128, 1, std::vector<std::uint8_t>(std::size_t(64) * 128, 100)};
    EXPECT_EQ(likeness({}, drawn_paper(1, 1)), 0);
    EXPECT_EQ(likeness(blank, blank), 0);
    EXPECT_EQ(likeness(tall, drawn_paper(1, 1)), 0);
}

TEST(Likeness, RefusesAPictureThatLiesAboutItsSize)
{
    auto torn = drawn_paper(1, 1);
    torn.pixels.pop_back();
    EXPECT_EQ(likeness(torn, drawn_paper(1, 1)), 0);
}

} // namespace
} // namespace absah::verify
