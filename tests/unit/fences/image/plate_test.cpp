// SPDX-License-Identifier: Apache-2.0
#include "fences/image/plate.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

namespace absah::image {
namespace {

const cv::Scalar paper(225, 240, 235);
const cv::Scalar teal(140, 150, 40);
const cv::Scalar white(255, 255, 255);
const cv::Scalar black(20, 20, 20);

/// A page with the word "sebagai" at `word`.
struct Page {
    cv::Mat pixels{300, 900, CV_8UC3, paper};
    Box word{200, 140, 120, 24};

    Page()
    {
        cv::putText(
            pixels,
            "sebagai",
            {word.x, word.bottom() - 6},
            cv::FONT_HERSHEY_SIMPLEX,
            0.9,
            black,
            2);
    }

    [[nodiscard]] Picture picture() const
    {
        return {pixels.cols, pixels.rows, 3, {pixels.datastart, pixels.dataend}};
    }

    [[nodiscard]] Box plate() const { return plate_beside(picture(), word); }
};

void pill(cv::Mat& page, const cv::Rect& box, const cv::Scalar& ink)
{
    const int r = box.height / 2;
    cv::rectangle(page, {box.x + r, box.y, box.width - 2 * r, box.height}, ink, cv::FILLED);
    cv::circle(page, {box.x + r, box.y + r}, r, ink, cv::FILLED);
    cv::circle(page, {box.br().x - r, box.y + r}, r, ink, cv::FILLED);
}

TEST(PlateBeside, FindsThePillBehindAWord)
{
    Page page;
    pill(page.pixels, {340, 132, 170, 40}, teal);
    cv::putText(page.pixels, "Peserta", {365, 160}, cv::FONT_HERSHEY_SIMPLEX, 0.9, black, 2);
    const auto plate = page.plate();
    ASSERT_FALSE(plate.empty());
    EXPECT_NEAR(plate.x, 343, 4);
    EXPECT_NEAR(plate.right(), 507, 4);
    EXPECT_NEAR(plate.y, 135, 4);
    EXPECT_NEAR(plate.bottom(), 169, 4);
}

TEST(PlateBeside, FindsOneNoHigherThanTheSmallLetters)
{
    Page page;
    pill(page.pixels, {340, 144, 120, 20}, teal);
    EXPECT_FALSE(page.plate().empty());
}

TEST(PlateBelow, FindsThePillUnderAWord)
{
    Page page;
    pill(page.pixels, {160, 180, 200, 40}, teal);
    const auto plate = plate_below(page.picture(), page.word);
    ASSERT_FALSE(plate.empty());
    EXPECT_NEAR(plate.x, 163, 4);
    EXPECT_NEAR(plate.bottom(), 217, 4);
    EXPECT_TRUE(page.plate().empty());
}

TEST(PlateBelow, LooksOnlyRightUnderTheWord)
{
    for (const auto& place : {cv::Rect(300, 180, 200, 40), cv::Rect(160, 240, 200, 40)}) {
        Page page;
        pill(page.pixels, place, teal);
        EXPECT_TRUE(plate_below(page.picture(), page.word).empty());
    }
    EXPECT_TRUE(plate_below({}, {1, 1, 5, 5}).empty());
}

TEST(PlateBeside, FindsOneWhoseLightPrintTouchesItsEdge)
{
    Page page;
    cv::rectangle(page.pixels, {340, 136, 170, 32}, teal, cv::FILLED);
    for (int x = 360; x < 490; x += 20)
        cv::rectangle(page.pixels, {x, 134, 5, 26}, white, cv::FILLED);
    EXPECT_FALSE(page.plate().empty());
}

TEST(PlateBeside, TakesNoPrintForAPlate)
{
    Page page;
    cv::putText(page.pixels, "Peserta pada", {340, 160}, cv::FONT_HERSHEY_SIMPLEX, 0.9, black, 2);
    EXPECT_TRUE(page.plate().empty());
}

TEST(PlateBeside, TakesNoPanelFarHigherThanTheLine)
{
    Page page;
    cv::rectangle(page.pixels, {340, 20, 500, 260}, teal, cv::FILLED);
    EXPECT_TRUE(page.plate().empty());
}

TEST(PlateBeside, LooksOnlyRightBesideTheWord)
{
    Page page;
    pill(page.pixels, {620, 132, 170, 40}, teal);
    EXPECT_TRUE(page.plate().empty());
    EXPECT_TRUE(plate_beside(page.picture(), {}).empty());
    EXPECT_TRUE(plate_beside({}, page.word).empty());
    EXPECT_TRUE(plate_beside(page.picture(), {880, 280, 40, 40}).empty());
}

} // namespace
} // namespace absah::image
