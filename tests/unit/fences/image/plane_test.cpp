// SPDX-License-Identifier: Apache-2.0
#include "fences/image/mat.h"
#include "fences/image/page.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

namespace absah::image {
namespace {

cv::Mat printed(const cv::Scalar& ground, const cv::Scalar& ink)
{
    cv::Mat page(990, 1400, CV_8UC3, ground);
    for (int line = 0; line < 10; ++line) {
        const cv::Point at(150, 200 + line * 65);
        const char* text = "Kegiatan pelatihan guru penggerak angkatan lima";
        cv::putText(page, text, at, cv::FONT_HERSHEY_DUPLEX, 1.0, ink, 3, cv::LINE_AA);
    }
    return page;
}

/// Where `printed` puts ink, without its soft edges.
cv::Mat ink_mask()
{
    cv::Mat mask;
    cv::extractChannel(printed(cv::Scalar::all(0), cv::Scalar::all(255)), mask, 0);
    return mask > 240;
}

cv::Mat far_from_ink()
{
    cv::Mat near;
    cv::dilate(ink_mask(), near, cv::Mat::ones(9, 9, CV_8U));
    return near == 0;
}

double mean_in(const Picture& plane, const cv::Mat& mask)
{
    return cv::mean(view(plane), mask)[0];
}

double speckle_in(const Picture& plane, const cv::Mat& mask)
{
    return double(cv::countNonZero((view(plane) < 200) & mask)) / cv::countNonZero(mask);
}

TEST(OcrPlane, KeepsBlackPrintOnWhite)
{
    const auto plane = ocr_plane(to_picture(printed(cv::Scalar::all(252), cv::Scalar::all(20))));
    EXPECT_EQ(plane.channels, 1);
    EXPECT_LT(mean_in(plane, ink_mask()), 50);
    EXPECT_GT(mean_in(plane, far_from_ink()), 254);
}

TEST(OcrPlane, InvertsLightPrintOnADarkDesign)
{
    for (const auto& ground :
         {cv::Scalar(90, 40, 20), cv::Scalar(200, 70, 20), cv::Scalar(20, 20, 20)}) {
        const auto plane = ocr_plane(to_picture(printed(ground, cv::Scalar::all(250))));
        EXPECT_LT(mean_in(plane, ink_mask()), 120) << ground;
        EXPECT_GT(mean_in(plane, far_from_ink()), 245) << ground;
    }
}

TEST(OcrPlane, DoesNotInvertADarkPhotoOfWhitePaper)
{
    const auto plane = ocr_plane(to_picture(printed(cv::Scalar::all(60), cv::Scalar::all(8))));
    EXPECT_LT(mean_in(plane, ink_mask()), 60);
    EXPECT_GT(mean_in(plane, far_from_ink()), 250);
}

TEST(OcrPlane, InvertsOnlyTheBandThatIsDark)
{
    cv::Mat page = printed(cv::Scalar::all(250), cv::Scalar::all(20));
    const cv::Rect band(0, 0, 1400, 290);
    printed(cv::Scalar(90, 40, 20), cv::Scalar::all(250))(band).copyTo(page(band));
    const auto plane = ocr_plane(to_picture(page));
    cv::Mat upper = ink_mask();
    upper.rowRange(280, 990).setTo(0);
    cv::Mat lower = ink_mask();
    lower.rowRange(0, 310).setTo(0);
    EXPECT_LT(mean_in(plane, upper), 120);
    EXPECT_LT(mean_in(plane, lower), 60);
}

TEST(OcrPlane, FadesColouredStampInk)
{
    const auto blue = ocr_plane(to_picture(printed(cv::Scalar::all(250), cv::Scalar(200, 60, 50))));
    const auto black = ocr_plane(to_picture(printed(cv::Scalar::all(250), cv::Scalar::all(50))));
    EXPECT_GT(mean_in(blue, ink_mask()), mean_in(black, ink_mask()) + 80);
}

TEST(OcrPlane, DividesAShadowOut)
{
    cv::Mat page = printed(cv::Scalar::all(250), cv::Scalar::all(20));
    cv::Mat shadowed = page.colRange(700, 1400);
    shadowed *= 0.45;
    const auto plane = ocr_plane(to_picture(page));
    cv::Mat away = far_from_ink();
    away.colRange(640, 760).setTo(0);
    EXPECT_GT(mean_in(plane, away), 253);
    EXPECT_LT(mean_in(plane, ink_mask()), 60);
}

TEST(OcrPlane, KeepsPaleGreyPrintVisible)
{
    const auto plane = ocr_plane(to_picture(printed(cv::Scalar::all(255), cv::Scalar::all(190))));
    EXPECT_LT(mean_in(plane, ink_mask()), 225);
}

TEST(OcrPlane, TurnsNoiseOfADarkPhotoIntoNoSpeckle)
{
    cv::Mat page = printed(cv::Scalar::all(60), cv::Scalar::all(10));
    cv::Mat noise(page.size(), CV_16SC3);
    cv::RNG random(3);
    random.fill(noise, cv::RNG::NORMAL, cv::Scalar::all(0), cv::Scalar::all(4));
    cv::Mat noisy;
    cv::add(page, noise, noisy, {}, CV_8U);
    const auto plane = ocr_plane(to_picture(noisy));
    EXPECT_LT(speckle_in(plane, far_from_ink()), 0.002);
    EXPECT_LT(mean_in(plane, ink_mask()), 80);
}

TEST(OcrPlane, LeavesABlackAndWhiteCopyAsItIs)
{
    cv::Mat copy;
    cv::threshold(
        printed(cv::Scalar::all(255), cv::Scalar::all(0)), copy, 128, 255, cv::THRESH_BINARY);
    cv::Mat expected;
    cv::extractChannel(copy, expected, 0);
    EXPECT_EQ(cv::norm(view(ocr_plane(to_picture(copy))), expected, cv::NORM_INF), 0);
}

TEST(MeasureQuality, FallsWithBlur)
{
    const cv::Mat sharp = printed(cv::Scalar::all(250), cv::Scalar::all(20));
    cv::Mat blurred;
    cv::GaussianBlur(sharp, blurred, {}, 3.5);
    EXPECT_GT(measure_quality(to_picture(sharp)).sharpness, 0.6);
    EXPECT_LT(measure_quality(to_picture(blurred)).sharpness, 0.42);
}

TEST(MeasureQuality, SeesGlareAndDarkPaper)
{
    cv::Mat page = printed(cv::Scalar::all(200), cv::Scalar::all(20));
    EXPECT_EQ(measure_quality(to_picture(page)).glare, 0);
    EXPECT_NEAR(measure_quality(to_picture(page)).paper, 200, 3);
    cv::circle(page, {700, 500}, 220, cv::Scalar::all(255), cv::FILLED);
    EXPECT_GT(measure_quality(to_picture(page)).glare, 0.05);
    EXPECT_LT(measure_quality(to_picture(cv::Mat(page * 0.2))).paper, 70);
}

TEST(MeasureQuality, SaysWhichPartOfThePageIsPoor)
{
    const cv::Mat page = printed(cv::Scalar::all(200), cv::Scalar::all(20));
    const cv::Rect upper_right(page.cols * 2 / 3 + 1, 0, page.cols / 3 - 1, page.rows / 3);
    EXPECT_TRUE(measure_quality(to_picture(page)).dark.none());
    EXPECT_TRUE(measure_quality(to_picture(page)).burnt.none());
    EXPECT_TRUE(measure_quality(to_picture(page)).blurred.none());
    cv::Mat dark = page.clone();
    dark(upper_right) *= 0.2;
    EXPECT_EQ(measure_quality(to_picture(dark)).dark, PageParts(1U << 2U));
    cv::Mat burnt = page.clone();
    burnt(upper_right).setTo(cv::Scalar::all(255));
    EXPECT_EQ(measure_quality(to_picture(burnt)).burnt, PageParts(1U << 2U));
    cv::Mat blurred = page.clone();
    const cv::Rect left(0, 0, page.cols / 3, page.rows);
    cv::GaussianBlur(blurred(left), blurred(left), {}, 3.5);
    const auto parts = measure_quality(to_picture(blurred)).blurred;
    EXPECT_TRUE(parts.any());
    EXPECT_TRUE((parts & PageParts(0b110110110U)).none());
}

/// A page with body text and one word in light print on a plate inside a printed frame.
cv::Mat page_with_plate(const cv::Scalar& plate, const cv::Scalar& print)
{
    cv::Mat page = printed(cv::Scalar::all(250), cv::Scalar::all(20));
    cv::rectangle(page, {10, 10}, {page.cols - 10, page.rows - 10}, cv::Scalar::all(30), 6);
    cv::rectangle(page, {600, 470}, {840, 510}, cv::Scalar::all(250), cv::FILLED);
    cv::rectangle(page, {620, 474}, {820, 506}, plate, cv::FILLED);
    cv::putText(page, "PESERTA", {645, 499}, cv::FONT_HERSHEY_SIMPLEX, 0.8, print, 2, cv::LINE_AA);
    return page;
}

TEST(OcrPlane, TurnsASmallDarkPlateIntoDarkPrintOnWhite)
{
    for (const auto& plate :
         {cv::Scalar::all(0), cv::Scalar{150, 40, 110}, cv::Scalar{160, 60, 20}}) {
        const auto plane = ocr_plane(to_picture(page_with_plate(plate, cv::Scalar::all(255))));
        const cv::Mat inside = view(plane)(cv::Rect(612, 466, 216, 48));
        const double light_share = double(cv::countNonZero(inside > 200)) / double(inside.total());
        EXPECT_GT(light_share, 0.7) << plate;
        EXPECT_GT(cv::countNonZero(inside < 60), 400) << plate;
    }
}

TEST(OcrPlane, TurnsAPlateThatTheLettersAboveReachInto)
{
    cv::Mat page = page_with_plate({90, 40, 20}, cv::Scalar::all(255));
    for (const int x : {640, 700, 790})
        cv::line(page, {x, 456}, {x, 475}, cv::Scalar::all(20), 2);
    const auto plane = ocr_plane(to_picture(page));
    const cv::Mat inside = view(plane)(cv::Rect(630, 482, 180, 16));
    EXPECT_GT(double(cv::countNonZero(inside > 200)) / double(inside.total()), 0.6);
    EXPECT_GT(cv::countNonZero(inside < 60), 300);
}

TEST(OcrPlane, LeavesDarkPrintOnALightPlateAlone)
{
    const auto page = page_with_plate({120, 220, 250}, cv::Scalar::all(20));
    const auto plane = ocr_plane(to_picture(page));
    const cv::Mat inside = view(plane)(cv::Rect(625, 478, 190, 24));
    EXPECT_GT(double(cv::countNonZero(inside > 200)) / double(inside.total()), 0.6);
    EXPECT_GT(cv::countNonZero(inside < 60), 400);
}

TEST(OcrPlane, LeavesASolidBarAlone)
{
    cv::Mat page = printed(cv::Scalar::all(250), cv::Scalar::all(20));
    cv::rectangle(page, {600, 470}, {840, 506}, cv::Scalar::all(0), cv::FILLED);
    const auto plane = ocr_plane(to_picture(page));
    EXPECT_EQ(cv::countNonZero(view(plane)(cv::Rect(610, 476, 220, 24)) > 60), 0);
}

TEST(OcrPlane, LeavesBoldLettersWithTheirGapsAlone)
{
    cv::Mat page(990, 1400, CV_8UC3, cv::Scalar::all(250));
    cv::putText(
        page, "mmm MMM www", {200, 500}, cv::FONT_HERSHEY_SIMPLEX, 1.6, cv::Scalar::all(0), 9);
    cv::GaussianBlur(page, page, {}, 1.5);
    const auto plane = ocr_plane(to_picture(page));
    const auto dark_share = [](const cv::Mat& grey) { return cv::countNonZero(grey < 90); };
    const auto before = grey(to_picture(page));
    EXPECT_NEAR(dark_share(view(plane)), dark_share(view(before)), 0.1 * dark_share(view(before)));
}

TEST(InkShare, IsNearlyNothingOnABlankSheet)
{
    EXPECT_LT(ink_share(to_picture(cv::Mat(990, 1400, CV_8UC3, cv::Scalar::all(240)))), 0.0005);
    EXPECT_GT(ink_share(to_picture(printed(cv::Scalar::all(250), cv::Scalar::all(20)))), 0.02);
}

TEST(Cut, ClipsToThePictureAndScales)
{
    const auto page = to_picture(printed(cv::Scalar::all(250), cv::Scalar::all(20)));
    EXPECT_EQ(cut(page, {1300, 900, 500, 500}).size(), (Size{100, 90}));
    EXPECT_EQ(cut(page, {0, 0, 100, 50}, 2.0).size(), (Size{200, 100}));
    EXPECT_TRUE(cut(page, {2000, 0, 10, 10}).empty());
}

TEST(Sharpened, LeavesAnEvenPageAlone)
{
    const auto page = grey(to_picture(cv::Mat(30, 40, CV_8UC3, cv::Scalar::all(9))));
    EXPECT_EQ(sharpened(page).pixels, page.pixels);
}

} // namespace
} // namespace absah::image
