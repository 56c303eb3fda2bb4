// SPDX-License-Identifier: Apache-2.0
#include "fences/image/sheets.h"

#include "fences/image/mat.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

#include <array>

namespace absah::image {
namespace {

using Corners = std::array<cv::Point2f, 4>;

const Corners upper{{{120, 90}, {1280, 70}, {1300, 860}, {100, 880}}};
const Corners lower{{{110, 980}, {1290, 990}, {1310, 1800}, {90, 1790}}};

cv::Mat desk()
{
    cv::Mat photo(1900, 1400, CV_8UC3);
    cv::RNG random(7);
    random.fill(photo, cv::RNG::NORMAL, cv::Scalar(40, 70, 100), cv::Scalar::all(6));
    cv::GaussianBlur(photo, photo, {}, 2);
    return photo;
}

void lay(cv::Mat& photo, const Corners& corners)
{
    std::vector<cv::Point> outline(corners.begin(), corners.end());
    cv::fillConvexPoly(photo, outline, {246, 248, 250}, cv::LINE_AA);
    for (int line = 1; line < 9; ++line) {
        const cv::Point at(int(corners[0].x) + 90, int(corners[0].y) + 40 + 80 * line);
        cv::putText(
            photo,
            "Kegiatan pelatihan guru tahun ini",
            at,
            cv::FONT_HERSHEY_DUPLEX,
            1.3,
            {30, 30, 30},
            2);
    }
}

Quad quad(const Corners& corners)
{
    Quad quad;
    for (std::size_t k = 0; k < 4; ++k)
        quad[k] = {corners[k].x, corners[k].y};
    return quad;
}

TEST(FindSecondSheet, FindsTheOneBelow)
{
    auto photo = desk();
    lay(photo, upper);
    lay(photo, lower);
    const auto second = find_second_sheet(to_picture(photo), quad(upper));
    ASSERT_TRUE(second);
    for (std::size_t k = 0; k < 4; ++k) {
        EXPECT_NEAR((*second)[k].x, lower[k].x, 12);
        EXPECT_NEAR((*second)[k].y, lower[k].y, 12);
    }
}

TEST(FindSecondSheet, FindsNoneBesideASheetThatLiesAlone)
{
    auto photo = desk();
    lay(photo, upper);
    EXPECT_FALSE(find_second_sheet(to_picture(photo), quad(upper)));
}

TEST(FindSecondSheet, LooksForNoneWhereThereIsNoRoom)
{
    const auto photo = to_picture(desk());
    const Corners all{{{20, 20}, {1380, 20}, {1380, 1880}, {20, 1880}}};
    EXPECT_FALSE(find_second_sheet(photo, quad(all)));
    EXPECT_FALSE(find_second_sheet({}, quad(all)));
}

} // namespace
} // namespace absah::image
