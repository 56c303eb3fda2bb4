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

TEST(Stamps, FindsALetteredRing)
{
    auto page = blank_page();
    print_words(page);
    draw_stamp(page, {1200, 950}, {100, 100}, violet);
    const auto stamps = stamps_on(page);
    ASSERT_EQ(stamps.size(), 1u);
    EXPECT_GT(overlap(stamps[0].box, around({1200, 950}, {100, 100})), 0.8);
    EXPECT_GT(stamps[0].confidence, 0.7);
}

TEST(Stamps, FindsARingUnderABlackSignature)
{
    auto page = blank_page();
    draw_stamp(page, {1200, 950}, {100, 100}, violet);
    cv::ellipse(page, {1280, 950}, {90, 30}, 20, 0, 300, black, 8, cv::LINE_AA);
    cv::line(page, {1150, 1000}, {1400, 930}, black, 8, cv::LINE_AA);
    const auto stamps = stamps_on(page);
    ASSERT_FALSE(stamps.empty());
    EXPECT_GT(overlap(stamps[0].box, around({1200, 950}, {100, 100})), 0.8);
}

TEST(Stamps, FindsAnOval)
{
    auto page = blank_page();
    draw_stamp(page, {1100, 900}, {150, 95}, violet);
    const auto stamps = stamps_on(page);
    ASSERT_FALSE(stamps.empty());
    EXPECT_GT(overlap(stamps[0].box, around({1100, 900}, {150, 95})), 0.75);
}

/// A ring of 19 mm whose letters fill the upper half only.
void draw_small_stamp(cv::Mat& page, cv::Point centre)
{
    cv::circle(page, centre, 56, violet, 3, cv::LINE_AA);
    cv::circle(page, centre, 34, violet, 2, cv::LINE_AA);
    const std::string text = "YAYASAN CONTOH";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const double angle = std::numbers::pi * (1 + double(i) / double(text.size() - 1));
        const cv::Point at(
            centre.x + int(45 * std::cos(angle)) - 4, centre.y + int(45 * std::sin(angle)) + 4);
        cv::putText(
            page, text.substr(i, 1), at, cv::FONT_HERSHEY_SIMPLEX, 0.35, violet, 1, cv::LINE_AA);
    }
}

TEST(Stamps, FindsASmallRingAtTheFootOfAPage)
{
    auto page = blank_page();
    draw_small_stamp(page, {1200, 950});
    const auto stamps = stamps_on(page);
    ASSERT_EQ(stamps.size(), 1u);
    EXPECT_GT(overlap(stamps[0].box, around({1200, 950}, {56, 56})), 0.7);
}

TEST(Stamps, TakesASmallRingAtTheHeadOfAPageForAnEmblem)
{
    auto page = blank_page();
    draw_small_stamp(page, {700, 200});
    EXPECT_TRUE(stamps_on(page).empty());
}

TEST(Stamps, FindsABlackRingOnACopy)
{
    auto page = blank_page();
    print_words(page);
    draw_stamp(page, {1200, 950}, {100, 100}, black);
    const auto stamps = stamps_on(page);
    ASSERT_FALSE(stamps.empty());
    EXPECT_GT(overlap(stamps[0].box, around({1200, 950}, {100, 100})), 0.8);
}

TEST(Stamps, FindsAPaleRingBesideLargeColouredPictures)
{
    auto page = blank_page();
    print_words(page);
    for (const int x : {150, 330, 510, 1450})
        cv::circle(page, {x, 130}, 75, cv::Scalar(170, 90, 20), cv::FILLED, cv::LINE_AA);
    cv::ellipse(page, {60, 1200}, {300, 200}, 0, 0, 360, cv::Scalar(60, 60, 220), cv::FILLED);
    draw_stamp(page, {1200, 950}, {80, 80}, cv::Scalar(240, 205, 215));
    const auto stamps = stamps_on(page);
    ASSERT_FALSE(stamps.empty());
    EXPECT_GT(overlap(stamps[0].box, around({1200, 950}, {80, 80})), 0.8);
}

TEST(Stamps, FindsARingOnACopyWhoseLettersAreTorn)
{
    auto page = blank_page();
    print_words(page);
    cv::circle(page, {1200, 950}, 100, black, 4, cv::LINE_AA);
    for (int i = 0; i < 8; ++i) {
        const double angle = 2 * std::numbers::pi * i / 8;
        const cv::Point at(
            1200 + int(81 * std::cos(angle)) - 7, 950 + int(81 * std::sin(angle)) + 7);
        cv::putText(page, "H", at, cv::FONT_HERSHEY_SIMPLEX, 0.6, black, 2, cv::LINE_AA);
    }
    const auto stamps = stamps_on(page);
    ASSERT_FALSE(stamps.empty());
    EXPECT_GT(overlap(stamps[0].box, around({1200, 950}, {100, 100})), 0.8);
}

/// What a copier makes of a pale stamp: three pixels of ten, black.
void leave_dots(cv::Mat& page, const cv::Rect& part)
{
    cv::RNG random(7);
    for (int y = part.y; y < part.br().y; ++y) {
        for (int x = part.x; x < part.br().x; ++x) {
            auto& pixel = page.at<cv::Vec3b>(y, x);
            const bool stays = pixel[0] < 128 && random.uniform(0, 100) < 30;
            pixel = stays ? cv::Vec3b(0, 0, 0) : cv::Vec3b(255, 255, 255);
        }
    }
}

TEST(Stamps, FindsARingOfWhichACopierLeftDots)
{
    auto page = blank_page();
    print_words(page);
    const cv::Point centre(1200, 950);
    cv::circle(page, centre, 90, black, 1);
    cv::circle(page, centre, 60, black, 1);
    cv::rectangle(page, {1165, 925}, {1235, 975}, black, cv::FILLED);
    leave_dots(page, {1090, 840, 220, 220});
    cv::putText(page, "Kepala", {1080, 880}, cv::FONT_HERSHEY_SIMPLEX, 1, black, 2, cv::LINE_AA);
    const auto stamps = stamps_on(page);
    ASSERT_FALSE(stamps.empty());
    EXPECT_GT(overlap(stamps[0].box, around(centre, {90, 90})), 0.8);
}

TEST(Stamps, TakesNoDotsAllOverForAStamp)
{
    auto page = blank_page();
    print_words(page);
    cv::circle(page, {1200, 950}, 95, black, cv::FILLED);
    leave_dots(page, {1090, 840, 220, 220});
    EXPECT_TRUE(stamps_on(page).empty());
}

TEST(Stamps, TakesNoScreenedGroundForAStamp)
{
    cv::RNG random(11);
    for (const int inked : {8, 20, 35, 60}) {
        auto page = blank_page();
        for (int y = 0; y < page.rows; ++y) {
            for (int x = 0; x < page.cols; ++x) {
                if (random.uniform(0, 100) < inked) page.at<cv::Vec3b>(y, x) = {0, 0, 0};
            }
        }
        print_words(page);
        EXPECT_TRUE(stamps_on(page).empty()) << inked << " % inked";
    }
}

TEST(Stamps, TakesNoHalfARingOfDotsForAStamp)
{
    auto page = blank_page();
    print_words(page);
    cv::ellipse(page, {1200, 950}, {90, 90}, 0, 20, 240, black, 2);
    leave_dots(page, {1090, 840, 220, 220});
    EXPECT_TRUE(stamps_on(page).empty());
}

TEST(Stamps, FindsARingThatPrintedWordsCross)
{
    auto page = blank_page();
    print_words(page);
    draw_stamp(page, {700, 710}, {100, 100}, black);
    std::vector<Box> words;
    for (int line = 0; line < 8; ++line)
        words.push_back({250, 270 + 50 * line, 1000, 38});
    const auto stamps = find_stamps(to_picture(page), {}, words);
    ASSERT_FALSE(stamps.empty());
    EXPECT_GT(overlap(stamps[0].box, around({700, 710}, {100, 100})), 0.7);
}

TEST(Stamps, FindsATurnedFrameWithTextOfItsInk)
{
    auto page = blank_page();
    print_words(page);
    cv::rectangle(page, {1000, 880}, {1300, 1010}, violet, 5);
    cv::putText(
        page, "PANITIA", {1050, 930}, cv::FONT_HERSHEY_SIMPLEX, 1.2, violet, 3, cv::LINE_AA);
    cv::putText(
        page, "SEMINAR 2024", {1030, 985}, cv::FONT_HERSHEY_SIMPLEX, 1.0, violet, 3, cv::LINE_AA);
    const auto turn = cv::getRotationMatrix2D({1150, 945}, 5, 1);
    cv::Mat turned;
    cv::warpAffine(page, turned, turn, page.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, white);
    const auto stamps = stamps_on(turned);
    ASSERT_EQ(stamps.size(), 1u);
    EXPECT_GT(overlap(stamps[0].box, {990, 860, 320, 170}), 0.6);
}

TEST(Stamps, FindsAFrameThatAColouredPenCrosses)
{
    auto page = blank_page();
    cv::rectangle(page, {1000, 880}, {1300, 1010}, cv::Scalar(60, 60, 200), 5);
    cv::putText(
        page,
        "PANITIA",
        {1050, 960},
        cv::FONT_HERSHEY_SIMPLEX,
        1.2,
        cv::Scalar(60, 60, 200),
        3,
        cv::LINE_AA);
    const auto turn = cv::getRotationMatrix2D({1150, 945}, 5, 1);
    cv::Mat turned;
    cv::warpAffine(page, turned, turn, page.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, white);
    cv::ellipse(turned, {1250, 900}, {160, 40}, -30, 0, 330, cv::Scalar(200, 60, 40), 5);
    const auto stamps = stamps_on(turned);
    ASSERT_EQ(stamps.size(), 1u);
    EXPECT_GT(overlap(stamps[0].box, {990, 860, 320, 170}), 0.6);
}

TEST(Stamps, ReportsNoneOnPrintedWords)
{
    auto page = blank_page();
    print_words(page);
    EXPECT_TRUE(stamps_on(page).empty());
}

TEST(Stamps, TakesNoSolidDiscForAStamp)
{
    auto page = blank_page();
    cv::circle(page, {1200, 950}, 100, violet, cv::FILLED, cv::LINE_AA);
    letter_ring(page, {1200, 950}, {81, 81}, white);
    EXPECT_TRUE(stamps_on(page).empty());
}

TEST(Stamps, TakesNoPlainCircleForAStamp)
{
    auto page = blank_page();
    cv::circle(page, {1200, 950}, 100, violet, 5, cv::LINE_AA);
    EXPECT_TRUE(stamps_on(page).empty());
}

TEST(Stamps, TakesNoDoubleCircleOnACopyForAStamp)
{
    auto page = blank_page();
    cv::circle(page, {1200, 950}, 100, black, 4, cv::LINE_AA);
    cv::circle(page, {1200, 950}, 64, black, 3, cv::LINE_AA);
    EXPECT_TRUE(stamps_on(page).empty());
}

TEST(Stamps, TakesNoDoubleCircleThatPrintCrossesForAStamp)
{
    auto page = blank_page();
    cv::circle(page, {700, 710}, 100, black, 4, cv::LINE_AA);
    cv::circle(page, {700, 710}, 64, black, 3, cv::LINE_AA);
    print_words(page);
    std::vector<Box> words;
    for (int line = 0; line < 8; ++line)
        words.push_back({250, 270 + 50 * line, 1000, 38});
    EXPECT_TRUE(find_stamps(to_picture(page), {}, words).empty());
}

TEST(Stamps, TakesNoUprightPrintedBoxForAStamp)
{
    auto page = blank_page();
    cv::rectangle(page, {1000, 880}, {1300, 1010}, violet, 5);
    cv::putText(page, "PANITIA", {1050, 930}, cv::FONT_HERSHEY_SIMPLEX, 1.2, black, 3, cv::LINE_AA);
    EXPECT_TRUE(stamps_on(page).empty());
}

TEST(Stamps, TakesNoCodeForAStamp)
{
    auto page = blank_page();
    cv::RNG dice(7);
    for (int y = 0; y < 29; ++y) {
        for (int x = 0; x < 29; ++x) {
            if (dice.uniform(0, 2))
                cv::rectangle(page, cv::Rect(1000 + 6 * x, 850 + 6 * y, 6, 6), black, cv::FILLED);
        }
    }
    EXPECT_TRUE(stamps_on(page).empty());
}

TEST(Stamps, LeavesOutWhatIsACode)
{
    auto page = blank_page();
    draw_stamp(page, {1200, 950}, {100, 100}, violet);
    const Box code = around({1200, 950}, {100, 100});
    EXPECT_TRUE(stamps_on(page, std::span(&code, 1)).empty());
}

TEST(Stamps, AnswersNothingForNoPicture)
{
    EXPECT_TRUE(find_stamps({}, {}).empty());
}

} // namespace
} // namespace absah::image
