// SPDX-License-Identifier: Apache-2.0
#include "fences/image/page.h"

#include "fences/image/mat.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

#include <cmath>

namespace absah::image {
namespace {

constexpr int page_width = 1400;
constexpr int page_height = 990;

/// A white landscape page with lines of print and a solid red square at (300, 200).
cv::Mat drawn_page()
{
    cv::Mat page(page_height, page_width, CV_8UC3, cv::Scalar(250, 252, 253));
    for (int line = 0; line < 9; ++line) {
        cv::putText(
            page,
            "Kegiatan pelatihan guru penggerak angkatan lima tahun ini",
            {180, 340 + line * 62},
            cv::FONT_HERSHEY_DUPLEX,
            1.0,
            {30, 30, 30},
            2,
            cv::LINE_AA);
    }
    cv::rectangle(page, {300, 200, 60, 60}, {0, 0, 230}, cv::FILLED);
    return page;
}

Point red_centre(const cv::Mat& picture)
{
    cv::Mat mask;
    cv::inRange(picture, cv::Scalar(0, 0, 150), cv::Scalar(110, 110, 255), mask);
    const auto moments = cv::moments(mask, true);
    return {moments.m10 / moments.m00 + 0.5, moments.m01 / moments.m00 + 0.5};
}

/// Follows the red mark of the upright page back to the picture it came from; pixels of error.
double way_back_error(const cv::Mat& source, const Upright& page)
{
    const Point found = page.to_source(red_centre(view(page.colour)));
    const Point truth = red_centre(source);
    return std::hypot(found.x - truth.x, found.y - truth.y);
}

cv::Mat leant(const cv::Mat& page, double degrees, const cv::Scalar& bed)
{
    const cv::Point2f centre(float(page.cols) / 2, float(page.rows) / 2);
    cv::Mat map = cv::getRotationMatrix2D(centre, -degrees, 1); // OpenCV counts the other way
    map.at<double>(0, 2) += 60;
    map.at<double>(1, 2) += 60;
    cv::Mat out;
    const cv::Size size(page.cols + 120, page.rows + 120);
    cv::warpAffine(page, out, map, size, cv::INTER_LINEAR, cv::BORDER_CONSTANT, bed);
    return out;
}

const std::array<cv::Point2f, 4> sheet_corners{
    {{240, 190}, {1730, 130}, {1800, 1230}, {200, 1180}}};

/// The page lying on a dark desk, seen at an angle.
cv::Mat photographed(const cv::Mat& page)
{
    cv::Mat photo(1400, 2000, CV_8UC3);
    cv::RNG random(7);
    random.fill(photo, cv::RNG::NORMAL, cv::Scalar(40, 70, 100), cv::Scalar::all(6));
    cv::GaussianBlur(photo, photo, {}, 2);
    const auto w = float(page.cols);
    const auto h = float(page.rows);
    const std::array<cv::Point2f, 4> flat{{{0, 0}, {w, 0}, {w, h}, {0, h}}};
    const cv::Mat map = cv::getPerspectiveTransform(flat.data(), sheet_corners.data());
    cv::warpPerspective(page, photo, map, photo.size(), cv::INTER_AREA, cv::BORDER_TRANSPARENT);
    return photo;
}

double skew_of(const Upright& page)
{
    const Point a = page.to_source(Point{0, 0});
    const Point b = page.to_source(Point{double(page.colour.width), 0});
    return std::atan2(b.y - a.y, b.x - a.x) * 180 / 3.14159265358979;
}

TEST(FindSheet, FindsTheCornersOfASheetOnADesk)
{
    const auto quad = find_sheet(to_picture(photographed(drawn_page())));
    ASSERT_TRUE(quad);
    for (std::size_t k = 0; k < 4; ++k) {
        EXPECT_NEAR((*quad)[k].x, sheet_corners[k].x, 4) << k;
        EXPECT_NEAR((*quad)[k].y, sheet_corners[k].y, 4) << k;
    }
}

TEST(FindSheet, TakesThePaperAndNotTheBorderPrintedOnIt)
{
    cv::Mat page = drawn_page();
    cv::rectangle(page, {50, 50, page_width - 100, page_height - 100}, {120, 40, 20}, 6);
    const auto quad = find_sheet(to_picture(photographed(page)));
    ASSERT_TRUE(quad);
    EXPECT_NEAR((*quad)[0].x, sheet_corners[0].x, 5);
    EXPECT_NEAR((*quad)[2].y, sheet_corners[2].y, 5);
}

TEST(FindSheet, FindsNoneInAPageThatFillsThePicture)
{
    cv::Mat page = drawn_page();
    EXPECT_FALSE(find_sheet(to_picture(page)));
    cv::rectangle(page, {40, 40, page_width - 80, page_height - 80}, {120, 40, 20}, 8);
    EXPECT_FALSE(find_sheet(to_picture(page)));
    cv::rectangle(page, {0, 0, page_width, page_height}, {30, 160, 220}, 40);
    EXPECT_FALSE(find_sheet(to_picture(page)));
}

TEST(FindSheet, FindsNoneOnABareDeskOrInATinyPicture)
{
    EXPECT_FALSE(find_sheet(to_picture(cv::Mat(600, 800, CV_8UC3, cv::Scalar(40, 70, 100)))));
    EXPECT_FALSE(find_sheet(to_picture(cv::Mat(8, 8, CV_8UC3, cv::Scalar(40, 70, 100)))));
    EXPECT_FALSE(find_sheet({}));
}

TEST(MakeUpright, LeavesAStraightPageAsItIs)
{
    const cv::Mat page = drawn_page();
    const auto upright = make_upright(to_picture(page), page_width);
    EXPECT_FALSE(upright.flattened);
    EXPECT_EQ(upright.colour.pixels, to_picture(page).pixels);
}

TEST(MakeUpright, FlattensAPhotoAndKnowsTheWayBack)
{
    const cv::Mat photo = photographed(drawn_page());
    const auto upright = make_upright(to_picture(photo), 1754);
    EXPECT_TRUE(upright.flattened);
    EXPECT_EQ(std::max(upright.colour.width, upright.colour.height), 1754);
    EXPECT_NEAR(double(upright.colour.width) / upright.colour.height, std::sqrt(2.0), 0.01);
    EXPECT_LT(way_back_error(photo, upright), 1.0);
}

TEST(MakeUpright, LevelsASkewedScanAndKnowsTheWayBack)
{
    for (const double degrees : {-4.0, -0.7, 0.5, 3.0, 8.0}) {
        const cv::Mat scan = leant(drawn_page(), degrees, cv::Scalar::all(250));
        const auto upright = make_upright(to_picture(scan), 1754);
        EXPECT_NEAR(skew_of(upright), degrees, 0.2);
        EXPECT_LT(way_back_error(scan, upright), 1.0) << degrees;
    }
}

TEST(MakeUpright, UndoesQuarterTurnsAndKnowsTheWayBack)
{
    constexpr std::array codes{
        cv::ROTATE_90_CLOCKWISE, cv::ROTATE_180, cv::ROTATE_90_COUNTERCLOCKWISE};
    for (const int code : codes) {
        cv::Mat lying;
        cv::rotate(drawn_page(), lying, code);
        const auto upright = make_upright(to_picture(lying), 1000);
        EXPECT_FALSE(upright.turn_unsure) << code;
        EXPECT_EQ(upright.colour.size(), (Size{1000, 707})) << code;
        const Point red = red_centre(view(upright.colour));
        EXPECT_NEAR(red.x, 330 / 1.4, 1) << code;
        EXPECT_NEAR(red.y, 230 / 1.4, 1) << code;
        EXPECT_LT(way_back_error(lying, upright), 1.0) << code;
    }
}

TEST(MakeUpright, SaysThatABlankPageMayLieEitherWay)
{
    const auto upright =
        make_upright(to_picture(cv::Mat(700, 990, CV_8UC3, cv::Scalar::all(255))), 990);
    EXPECT_TRUE(upright.turn_unsure);
    EXPECT_EQ(upright.colour.size(), (Size{990, 700}));
}

TEST(MakeUpright, EnlargesASmallPictureByNoMoreThanItsLimit)
{
    cv::Mat small;
    cv::resize(drawn_page(), small, {700, 495}, 0, 0, cv::INTER_AREA);
    const auto upright = make_upright(to_picture(small), 2300);
    EXPECT_EQ(upright.colour.size(), (Size{1120, 792}));
    EXPECT_LT(way_back_error(small, upright), 1.0);
}

TEST(Turned, FourTimesIsTheIdentity)
{
    const auto page = make_upright(to_picture(drawn_page()), 900);
    auto turning = page;
    for (int k = 0; k < 4; ++k) {
        turning = turned(turning, 1);
    }
    EXPECT_EQ(turning.colour.pixels, page.colour.pixels);
    const Point there = turning.to_source(Point{100, 50});
    const Point before = page.to_source(Point{100, 50});
    EXPECT_NEAR(there.x, before.x, 1e-6);
    EXPECT_NEAR(there.y, before.y, 1e-6);
    EXPECT_LT(way_back_error(drawn_page(), turned(page, -1)), 1.0);
}

} // namespace
} // namespace absah::image
