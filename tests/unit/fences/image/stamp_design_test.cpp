// SPDX-License-Identifier: Apache-2.0
#include "fences/image/marks.h"
#include "fences/image/mat.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numbers>
#include <string>

#include "drawn_stamps.h"

namespace absah::image {
namespace {

const cv::Scalar night(45, 26, 20);
const cv::Scalar slate(75, 75, 75);

cv::Mat dark_page()
{
    cv::Mat page(1240, 1754, CV_8UC3, night);
    print_words(page, cv::Scalar(235, 240, 240));
    return page;
}

/// A frame of 41 x 18 mm with three lines in it, turned about its middle.
void draw_frame(cv::Mat& page, cv::Point centre, double degrees, const cv::Scalar& ink)
{
    cv::Mat only(page.size(), CV_8U, cv::Scalar(0));
    cv::rectangle(only, cv::Rect(centre.x - 120, centre.y - 54, 240, 108), cv::Scalar(255), 5);
    const auto write = [&](const std::string& text, int down) {
        cv::putText(
            only,
            text,
            {centre.x - 92, centre.y + down},
            cv::FONT_HERSHEY_SIMPLEX,
            0.7,
            cv::Scalar(255),
            2,
            cv::LINE_AA);
    };
    write("YAYASAN CONTOH", -18);
    write("KOTA CONTOH", 10);
    write("PANITIA DAERAH", 38);
    const auto turn = cv::getRotationMatrix2D(centre, degrees, 1);
    cv::warpAffine(only, only, turn, page.size());
    page.setTo(ink, only > 127);
}

TEST(Stamps, FindsALightRingOnADarkPage)
{
    auto page = dark_page();
    draw_stamp(page, {1200, 950}, {100, 100}, cv::Scalar(220, 140, 168));
    const auto stamps = stamps_on(page);
    ASSERT_FALSE(stamps.empty());
    EXPECT_GT(overlap(stamps[0].box, around({1200, 950}, {100, 100})), 0.8);
    EXPECT_GT(stamps[0].confidence, 0.6);
}

TEST(Stamps, FindsALightFrameOnADarkPage)
{
    auto page = dark_page();
    draw_frame(page, {1200, 950}, 8, cv::Scalar(120, 120, 205));
    const auto stamps = stamps_on(page);
    ASSERT_FALSE(stamps.empty());
    EXPECT_GT(overlap(stamps[0].box, {1072, 880, 256, 140}), 0.6);
}

TEST(Stamps, TakesNoGoldRuleOnADarkPageForAStamp)
{
    auto page = dark_page();
    const cv::Scalar gold(55, 175, 212);
    cv::rectangle(page, {60, 60}, {1690, 1180}, gold, 4);
    cv::circle(page, {1200, 950}, 90, gold, 4, cv::LINE_AA);
    cv::circle(page, {1200, 950}, 60, gold, 3, cv::LINE_AA);
    EXPECT_TRUE(stamps_on(page).empty());
}

TEST(Stamps, KeepsToDarkPrintInAShadow)
{
    auto page = blank_page();
    print_words(page);
    draw_stamp(page, {1200, 950}, {100, 100}, violet);
    cv::Mat dimmed;
    cv::multiply(page(cv::Rect(700, 620, 1054, 620)), cv::Scalar::all(0.38), dimmed);
    dimmed.copyTo(page(cv::Rect(700, 620, 1054, 620)));
    const auto stamps = stamps_on(page);
    ASSERT_FALSE(stamps.empty());
    EXPECT_GT(overlap(stamps[0].box, around({1200, 950}, {100, 100})), 0.8);
}

/// Two circles close together with small letters between them, as long names need.
void draw_fine_stamp(cv::Mat& page, cv::Point centre, const cv::Scalar& ink)
{
    cv::circle(page, centre, 98, ink, 4, cv::LINE_AA);
    cv::circle(page, centre, 68, ink, 2, cv::LINE_AA);
    const std::string text = "BALAI PENGEMBANGAN GURU KEPULAUAN CONTOH RAYA DAN SEKITARNYA *";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const double angle = 2 * std::numbers::pi * double(i) / double(text.size());
        const cv::Point at(
            centre.x + int(84 * std::cos(angle)) - 3, centre.y + int(84 * std::sin(angle)) + 3);
        cv::putText(
            page, text.substr(i, 1), at, cv::FONT_HERSHEY_SIMPLEX, 0.28, ink, 1, cv::LINE_AA);
    }
}

TEST(Stamps, ReadsSmallLettersOnTheFinerPixels)
{
    auto page = blank_page();
    print_words(page);
    draw_fine_stamp(page, {1200, 950}, violet);
    cv::GaussianBlur(page, page, {}, 2.4);
    const auto stamps = stamps_on(page);
    ASSERT_FALSE(stamps.empty());
    EXPECT_GT(overlap(stamps[0].box, around({1200, 950}, {98, 98})), 0.8);
    EXPECT_GT(stamps[0].confidence, 0.6);
}

TEST(Stamps, FindsABlackOvalOnColouredPaper)
{
    auto page = blank_page();
    print_words(page);
    cv::rectangle(page, {0, 0}, {1754, 40}, cv::Scalar(40, 60, 200), cv::FILLED);
    draw_stamp(page, {1100, 950}, {145, 68}, slate);
    const auto stamps = stamps_on(page);
    ASSERT_FALSE(stamps.empty());
    EXPECT_GT(overlap(stamps[0].box, around({1100, 950}, {145, 68})), 0.75);
}

TEST(Stamps, FindsAnOvalOnACopy)
{
    auto page = blank_page();
    print_words(page);
    draw_stamp(page, {1100, 950}, {125, 70}, black);
    const auto stamps = stamps_on(page);
    ASSERT_FALSE(stamps.empty());
    EXPECT_GT(overlap(stamps[0].box, around({1100, 950}, {125, 70})), 0.75);
}

TEST(Stamps, FindsARingBelowALargeHeading)
{
    auto page = blank_page();
    for (int line = 0; line < 3; ++line) {
        cv::putText(
            page,
            "COCO 8008 GOO",
            {150, 180 + 130 * line},
            cv::FONT_HERSHEY_SIMPLEX,
            4.2,
            black,
            14,
            cv::LINE_AA);
    }
    draw_stamp(page, {1200, 950}, {70, 70}, cv::Scalar::all(150));
    const auto stamps = stamps_on(page);
    ASSERT_FALSE(stamps.empty());
    EXPECT_GT(overlap(stamps[0].box, around({1200, 950}, {70, 70})), 0.8);
}

TEST(Stamps, FindsABlackFrameSetAskew)
{
    for (const double degrees : {-14.0, 5.0}) {
        auto page = blank_page();
        print_words(page);
        draw_frame(page, {1200, 950}, degrees, slate);
        const auto stamps = stamps_on(page);
        ASSERT_FALSE(stamps.empty()) << degrees;
        EXPECT_GT(stamps[0].confidence, 0.6);
        EXPECT_TRUE(stamps[0].box.x > 1000 && stamps[0].box.right() < 1400);
    }
}

TEST(Stamps, FindsABlackFrameThatTouchesABand)
{
    auto page = blank_page();
    cv::rectangle(page, {0, 0}, {1100, 1240}, cv::Scalar(110, 120, 20), cv::FILLED);
    draw_frame(page, {1190, 950}, -10, slate);
    EXPECT_FALSE(stamps_on(page).empty());
}

TEST(Stamps, TakesNoLevelBlackBoxForAStamp)
{
    auto page = blank_page();
    print_words(page);
    draw_frame(page, {1200, 950}, 0, slate);
    EXPECT_TRUE(stamps_on(page).empty());
}

TEST(Stamps, TakesNoSlantedOrnamentBehindAPenForAStamp)
{
    auto page = blank_page();
    print_words(page);
    for (int line = 0; line < 14; ++line) {
        const cv::Point from(1000 + 9 * line, 860 + 6 * line);
        cv::line(page, from, from + cv::Point(230, -24), cv::Scalar(150, 215, 240), 2, cv::LINE_AA);
        cv::line(page, from, from + cv::Point(14, 96), cv::Scalar(150, 215, 240), 2, cv::LINE_AA);
    }
    cv::ellipse(page, {1150, 910}, {70, 24}, -5, 0, 320, black, 5, cv::LINE_AA);
    EXPECT_TRUE(stamps_on(page).empty());
}

} // namespace
} // namespace absah::image
