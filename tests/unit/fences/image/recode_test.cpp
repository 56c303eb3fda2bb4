// SPDX-License-Identifier: Apache-2.0
#include "fences/image/recode.h"

#include "fences/image/decode.h"

#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cstddef>

namespace absah::image {
namespace {

/// Paper with lines on it, in the given ink (blue, green, red).
Picture page(int width, int height, const cv::Vec3b& ink)
{
    cv::Mat mat(height, width, CV_8UC3, cv::Scalar::all(255));
    for (int y = 20; y + 20 < height; y += 20)
        cv::line(mat, {20, y}, {width - 20, y + 7}, ink, 3);
    return {width, height, 3, Bytes(mat.data, mat.data + mat.total() * 3)};
}

Bytes jpeg_of(const Picture& picture)
{
    return encode_jpeg(picture, 0, 90);
}

TEST(AsItIs, KeepsTheBytesAndTellsTheSize)
{
    const auto jpeg = jpeg_of(page(120, 80, {0, 0, 0}));
    const auto coded = as_it_is(jpeg);
    ASSERT_TRUE(coded);
    EXPECT_EQ(coded->bytes, jpeg);
    EXPECT_EQ(coded->width, 120);
    EXPECT_EQ(coded->height, 80);
    EXPECT_EQ(coded->channels, 3);
    EXPECT_EQ(coded->orientation, 1);
    EXPECT_FALSE(coded->inverted);
}

TEST(AsItIs, IsNothingForAJpegThatPdfCannotHold)
{
    auto jpeg = jpeg_of(page(120, 80, {0, 0, 0}));
    auto torn = jpeg;
    torn.resize(torn.size() / 2);
    EXPECT_FALSE(as_it_is(torn));
    for (std::size_t at = 0; at + 1 < jpeg.size(); ++at)
        if (jpeg[at] == 0xFF && jpeg[at + 1] == 0xC0) {
            jpeg[at + 1] = 0xC9; // arithmetic coding
            break;
        }
    EXPECT_FALSE(as_it_is(jpeg));
    EXPECT_FALSE(as_it_is({}));
}

TEST(Recode, MakesTheLongestSideFitAndNeverEnlarges)
{
    const auto picture = page(400, 200, {200, 0, 0});
    const auto small = recode(picture, {100, 80});
    EXPECT_EQ(small.width, 100);
    EXPECT_EQ(small.height, 50);
    EXPECT_EQ(small.coding, Coding::Jpeg);
    EXPECT_EQ(recode(picture, {4000, 80}).width, 400);
    const auto again = decode(small.bytes, Format::Jpeg, Limits{});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->picture.width, 100);
}

TEST(Recode, GivesOneChannelToAPageWithoutColour)
{
    EXPECT_EQ(recode(page(400, 200, {0, 0, 0}), {0, 80}).channels, 1);
    EXPECT_EQ(recode(page(400, 200, {160, 60, 40}), {0, 80}).channels, 3);
    // One small stamp in blue is enough.
    auto picture = page(400, 200, {0, 0, 0});
    cv::Mat mat(200, 400, CV_8UC3, picture.pixels.data());
    cv::circle(mat, {350, 150}, 10, {150, 60, 30}, 2);
    EXPECT_EQ(recode(picture, {0, 80}).channels, 3);
}

TEST(Recode, TakesOneBitAPixelWithoutLossWhereThereIsBlackAndWhiteOnly)
{
    const auto fax = recode(page(400, 200, {0, 0, 0}), {0, 0});
    EXPECT_EQ(fax.coding, Coding::Fax);
    EXPECT_GT(fax.bytes.size(), 20u);
    EXPECT_LT(fax.bytes.size(), 2'000u);
    const auto grey = recode(page(400, 200, {90, 90, 90}), {0, 0});
    EXPECT_EQ(grey.coding, Coding::Flate);
    EXPECT_EQ(grey.channels, 1);
    EXPECT_TRUE(recode({}, {0, 0}).bytes.empty());
}

TEST(WithoutExif, LeavesThePictureAndTakesTheTurn)
{
    auto jpeg = jpeg_of(page(60, 40, {0, 0, 0}));
    const Bytes exif{0xFF, 0xE1, 0, 34,   'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
                     0,    1,    1, 0x12, 0,   3,   0,   0,   0, 1, 0,   6,   0, 0,  0, 0, 0, 0};
    jpeg.insert(jpeg.begin() + 2, exif.begin(), exif.end());
    ASSERT_EQ(as_it_is(jpeg)->orientation, 6);
    const auto plain = as_it_is(without_exif(jpeg));
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->orientation, 1);
    EXPECT_EQ(plain->width, 60);
}

} // namespace
} // namespace absah::image
