// SPDX-License-Identifier: Apache-2.0
#include "fences/image/marks.h"
#include "fences/image/mat.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

#include <cmath>

namespace absah::image {
namespace {

const cv::Scalar black(30, 30, 30);
const cv::Scalar blue(160, 60, 30);
const Box name{1100, 1000, 280, 28};

/// A page with a role above and a signatory's name below the place to sign.
cv::Mat page_to_sign()
{
    cv::Mat page(1240, 1754, CV_8UC3, cv::Scalar(255, 255, 255));
    cv::putText(
        page, "Kepala Sekolah,", {1100, 870}, cv::FONT_HERSHEY_SIMPLEX, 0.9, black, 2, cv::LINE_AA);
    cv::putText(
        page,
        "Sari Contoh, M.Pd.",
        {1100, 1022},
        cv::FONT_HERSHEY_SIMPLEX,
        0.9,
        black,
        2,
        cv::LINE_AA);
    return page;
}

/// A run of loops, as pens make them.
void sign(cv::Mat& page, cv::Point at, const cv::Scalar& ink)
{
    std::vector<cv::Point> line;
    for (int i = 0; i < 240; ++i) {
        const double t = i / 12.0;
        line.emplace_back(
            at.x + int(9 * t + 22 * std::cos(2 * t)), at.y + int((34 - t) * std::sin(2 * t)));
    }
    cv::polylines(page, line, false, ink, 4, cv::LINE_AA);
}

std::vector<Mark> signatures_on(
    const cv::Mat& page,
    std::span<const Box> names,
    std::span<const Box> words = {},
    std::span<const Mark> stamps = {})
{
    return find_signatures(to_picture(page), names, words, stamps);
}

TEST(Signatures, AreFoundOverTheName)
{
    auto page = page_to_sign();
    sign(page, {1130, 945}, blue);
    const auto found = signatures_on(page, std::span(&name, 1));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_GT(found[0].confidence, 0.6);
    EXPECT_GT(overlap(found[0].box, {1108, 911, 220, 68}), 0.5);
}

TEST(Signatures, AreNotPrintedWords)
{
    EXPECT_TRUE(signatures_on(page_to_sign(), std::span(&name, 1)).empty());
}

TEST(Signatures, AreSeenThroughAColouredStamp)
{
    auto page = page_to_sign();
    const cv::Scalar pad(200, 120, 150);
    cv::circle(page, {1180, 940}, 95, pad, 4, cv::LINE_AA);
    cv::circle(page, {1180, 940}, 60, pad, 2, cv::LINE_AA);
    const Mark stamp{{1085, 845, 190, 190}, 0.9};
    EXPECT_TRUE(signatures_on(page, std::span(&name, 1), {}, std::span(&stamp, 1)).empty());
    sign(page, {1130, 945}, black);
    EXPECT_EQ(signatures_on(page, std::span(&name, 1), {}, std::span(&stamp, 1)).size(), 1u);
}

TEST(Signatures, AreSeenAmongTheDotsThatACopierLeftOfAStamp)
{
    cv::Mat dots(1240, 1754, CV_8UC3, cv::Scalar(255, 255, 255));
    cv::circle(dots, {1180, 940}, 95, black, 3);
    cv::rectangle(dots, {1145, 920}, {1215, 965}, black, cv::FILLED);
    cv::RNG random(5);
    for (int y = 0; y < dots.rows; ++y) {
        for (int x = 0; x < dots.cols; ++x) {
            if (random.uniform(0, 100) >= 30) dots.at<cv::Vec3b>(y, x) = {255, 255, 255};
        }
    }
    auto page = page_to_sign();
    page = cv::min(page, dots);
    const std::vector<Mark> stamps{{{1085, 845, 190, 190}, 0.9}};
    EXPECT_TRUE(signatures_on(page, std::span(&name, 1), {}, stamps).empty());
    sign(page, {1110, 945}, black);
    const auto found = signatures_on(page, std::span(&name, 1), {}, stamps);
    ASSERT_FALSE(found.empty());
    EXPECT_GT(overlap(found[0].box, {1088, 911, 220, 68}), 0.5);
}

TEST(Signatures, AreNotTheEmblemOfAStampThatIsInkedMoreThanItsRing)
{
    auto page = page_to_sign();
    cv::circle(page, {1180, 940}, 95, cv::Scalar(200, 150, 170), 4, cv::LINE_AA);
    sign(page, {1130, 945}, cv::Scalar(160, 40, 60));
    const Mark stamp{{1060, 820, 290, 240}, 0.9};
    EXPECT_TRUE(signatures_on(page, std::span(&name, 1), {}, std::span(&stamp, 1)).empty());
}

TEST(Signatures, AreFoundBesideAStampWhereNoNameWasReadButLessSurely)
{
    auto page = page_to_sign();
    sign(page, {1130, 945}, blue);
    const Mark stamp{{1010, 845, 190, 190}, 0.9};
    const std::vector<Box> words{{1100, 845, 260, 35}, name};
    const auto found = signatures_on(page, {}, words, std::span(&stamp, 1));
    ASSERT_FALSE(found.empty());
    EXPECT_LE(found[0].confidence, 0.7);
}

TEST(Signatures, AreNotTheRuleUnderTheName)
{
    auto page = page_to_sign();
    cv::line(page, {1090, 990}, {1390, 990}, black, 3);
    EXPECT_TRUE(signatures_on(page, std::span(&name, 1)).empty());
}

TEST(Signatures, AreFoundWithoutANameButLessSurely)
{
    auto page = page_to_sign();
    sign(page, {1130, 945}, blue);
    const std::vector<Box> words{{1100, 845, 260, 35}, name};
    const auto found = signatures_on(page, {}, words);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_LE(found[0].confidence, 0.6);
}

TEST(Signatures, AreNotMadeUpWithoutANameOnAnUnsignedPage)
{
    const std::vector<Box> words{{1100, 845, 260, 35}, name};
    EXPECT_TRUE(signatures_on(page_to_sign(), {}, words).empty());
}

TEST(Signatures, KeepTheirPlaceOnALargerPicture)
{
    auto page = page_to_sign();
    sign(page, {1130, 945}, blue);
    cv::Mat large;
    cv::resize(page, large, {}, 2, 2, cv::INTER_CUBIC);
    const Box large_name{2200, 2000, 560, 56};
    const auto found = signatures_on(large, std::span(&large_name, 1));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_GT(overlap(found[0].box, {2216, 1822, 440, 136}), 0.5);
}

} // namespace
} // namespace absah::image
