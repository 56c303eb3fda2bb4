// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <span>
#include <vector>

#include "drawn_stamps.h"

namespace absah::image {
namespace {

/// A frame with three lines of text, of one ink; `slant` lifts its right end and bends it, as a
/// photo does.
void draw_frame(cv::Mat& page, const cv::Scalar& ink, int slant = 0)
{
    const std::vector<cv::Point> corners{
        {1100, 900},
        {1340, 900 - slant},
        {1340 + slant / 6, 1010 - slant},
        {1100 + slant / 10, 1010}};
    cv::polylines(page, std::vector{corners}, true, ink, 6, cv::LINE_AA);
    for (int line = 0; line < 3; ++line) {
        cv::putText(
            page,
            "SMP CONTOH",
            {1130, 936 + 28 * line - slant / 2},
            cv::FONT_HERSHEY_SIMPLEX,
            0.7,
            ink,
            2,
            cv::LINE_AA);
    }
}

/// A pen's strokes, out of the frame to the right.
void sign_across(cv::Mat& page, const cv::Scalar& ink)
{
    const std::vector<cv::Point> pen{
        {1270, 960}, {1310, 905}, {1330, 990}, {1380, 920}, {1400, 990}, {1450, 970}};
    cv::polylines(page, std::vector{pen}, false, ink, 5, cv::LINE_AA);
}

const Box drawn_frame{1097, 897, 248, 116};

TEST(FrameStamps, ALevelOneIsFoundThatThePenRunsOutOf)
{
    for (const auto& ink : {violet, black, cv::Scalar(120, 120, 120)}) {
        auto page = blank_page();
        print_words(page);
        draw_frame(page, ink);
        sign_across(page, black);
        const auto stamps = stamps_on(page);
        ASSERT_FALSE(stamps.empty()) << ink;
        EXPECT_GT(overlap(stamps[0].box, drawn_frame), 0.8) << ink;
    }
}

TEST(FrameStamps, ALevelOneThatNothingCrossesIsPrinted)
{
    for (const auto& ink : {violet, black}) {
        auto page = blank_page();
        print_words(page);
        draw_frame(page, ink);
        EXPECT_TRUE(stamps_on(page).empty()) << ink;
    }
}

TEST(FrameStamps, OneWhoseCornersAPhotoMovedIsFound)
{
    auto page = blank_page();
    print_words(page);
    draw_frame(page, black, 30);
    sign_across(page, black);
    const auto stamps = stamps_on(page);
    ASSERT_FALSE(stamps.empty());
    EXPECT_GT(overlap(stamps[0].box, {1097, 867, 248, 146}), 0.8);
}

TEST(FrameStamps, OneAboutACodeOrAPrintedBlockIsPrinted)
{
    auto page = blank_page();
    print_words(page);
    draw_frame(page, black);
    sign_across(page, black);
    const Box inside{1110, 910, 100, 90};
    EXPECT_TRUE(stamps_on(page, std::span(&inside, 1)).empty());
    EXPECT_TRUE(find_stamps(to_picture(page), {}, {}, inside).empty());
}

TEST(FrameStamps, AnyCellsOfATableAreNone)
{
    auto page = blank_page();
    for (int row = 0; row < 5; ++row)
        cv::line(page, {700, 800 + 60 * row}, {1400, 800 + 60 * row}, black, 3);
    for (int column = 0; column < 5; ++column)
        cv::line(page, {700 + 175 * column, 800}, {700 + 175 * column, 1040}, black, 3);
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 4; ++column)
            cv::putText(
                page,
                "Modul 3",
                {720 + 175 * column, 840 + 60 * row},
                cv::FONT_HERSHEY_SIMPLEX,
                0.8,
                black,
                2);
    EXPECT_TRUE(stamps_on(page).empty());
}

} // namespace
} // namespace absah::image
