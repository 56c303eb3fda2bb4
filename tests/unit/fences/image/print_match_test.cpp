// SPDX-License-Identifier: Apache-2.0
#include "fences/image/print_match.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

#include <string>
#include <vector>

namespace absah::image {
namespace {

Picture to_picture(const cv::Mat& mat)
{
    return {mat.cols, mat.rows, 1, {mat.datastart, mat.dataend}};
}

cv::Mat paper()
{
    return {200, 400, CV_8U, cv::Scalar(245)};
}

void write(cv::Mat& page, const std::string& text, cv::Point at)
{
    cv::putText(page, text, at, cv::FONT_HERSHEY_SIMPLEX, 0.7, cv::Scalar(20), 2, cv::LINE_AA);
}

constexpr Box word{20, 40, 110, 34};

TEST(FindLie, FollowsTheMajorityOfPlaces)
{
    std::vector<SamePlace> places;
    for (int x = 0; x < 5; ++x)
        for (int y = 0; y < 4; ++y)
            places.push_back(
                {{100.0 * x, 150.0 * y}, {30 + 101.0 * x - 2.0 * y, 12 + 150.0 * y + 3.0 * x}});
    for (int i = 0; i < 8; ++i)
        places.push_back({{50.0 * i, 20.0 * i}, {400.0 - 30 * i, 7.0 * i}});
    const auto lie = find_lie(places, 4);
    EXPECT_GE(lie.agreeing, 20);
    const auto there = lie.to_seen(Point{200, 300});
    EXPECT_NEAR(there.x, 30 + 202 - 4, 0.5);
    EXPECT_NEAR(there.y, 12 + 300 + 6, 0.5);
}

TEST(FindLie, KnowsWhenThereIsNothingToGoBy)
{
    EXPECT_LT(find_lie({}, 4).agreeing, 4);
    const std::vector<SamePlace> one{{{1, 2}, {3, 4}}};
    EXPECT_LT(find_lie(one, 4).agreeing, 4);
}

TEST(PrintPair, FindsTheSameWordAFewPixelsOff)
{
    auto drawn = paper();
    auto seen = paper();
    write(drawn, "Sesuai", {25, 64});
    write(seen, "Sesuai", {27, 65});
    cv::GaussianBlur(seen, seen, {}, 0.8);
    const std::vector<Box> boxes{word};
    const PrintPair pair(to_picture(drawn), to_picture(seen), boxes);
    const auto alike = pair.compare(word, {5, 5});
    EXPECT_GT(alike.score, 0.95);
    EXPECT_EQ(alike.dx, 2);
    EXPECT_EQ(alike.dy, 1);
    EXPECT_GT(alike.worst, 0.8);
    EXPECT_LT(alike.added, 0.1);
}

TEST(PrintPair, TellsAnotherWordFromOneThatIsCovered)
{
    auto drawn = paper();
    auto other = paper();
    auto covered = paper();
    write(drawn, "Sesuai", {25, 64});
    write(other, "Di Atas", {25, 64});
    write(covered, "Sesuai", {25, 64});
    cv::ellipse(covered, {70, 55}, {60, 18}, 10, 0, 360, cv::Scalar(60), 3, cv::LINE_AA);
    const std::vector<Box> boxes{word};
    const auto changed =
        PrintPair(to_picture(drawn), to_picture(other), boxes).compare(word, {2, 2});
    const auto inked =
        PrintPair(to_picture(drawn), to_picture(covered), boxes).compare(word, {2, 2});
    EXPECT_LT(changed.score, 0.75);
    EXPECT_LT(changed.worst, 0.6);
    EXPECT_GT(inked.kept, 0.9);
    EXPECT_GT(inked.worst, 0.8);
    EXPECT_GT(inked.added, 0.1);
}

TEST(AddedInk, CountsStrokesAndNeitherSpecksNorPrint)
{
    auto page = paper();
    auto drawn = paper();
    write(page, "Nama", {40, 150});
    write(drawn, "Nama", {40, 150});
    page.at<std::uint8_t>(30, 300) = 0;
    const Box area{10, 10, 380, 180};
    EXPECT_EQ(added_ink(to_picture(page), area, {}, to_picture(drawn)).pixels, 0);
    cv::line(page, {50, 90}, {150, 60}, cv::Scalar(40), 3, cv::LINE_AA);
    const auto found = added_ink(to_picture(page), area, {}, to_picture(drawn));
    EXPECT_GT(found.pixels, 200);
    EXPECT_NEAR(found.box.x, 49, 4);
    EXPECT_NEAR(found.box.right(), 152, 4);
}

TEST(AddedInk, SeesAPenThroughAPaleStampButNoStampAlone)
{
    auto page = paper();
    write(page, "x", {380, 195}); // print: as dark as ink gets
    cv::circle(page, {200, 100}, 60, cv::Scalar(130), 5, cv::LINE_AA);
    const Box area{130, 30, 140, 140};
    const std::vector<Box> stamps{{138, 38, 124, 124}};
    EXPECT_EQ(added_ink(to_picture(page), area, stamps, {}).pixels, 0);
    EXPECT_GT(added_ink(to_picture(page), area, {}, {}).pixels, 500);
    cv::line(page, {160, 120}, {240, 80}, cv::Scalar(20), 3, cv::LINE_AA);
    EXPECT_GT(added_ink(to_picture(page), area, stamps, {}).pixels, 100);
}

} // namespace
} // namespace absah::image
