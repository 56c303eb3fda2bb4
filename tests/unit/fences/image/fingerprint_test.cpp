// SPDX-License-Identifier: Apache-2.0
#include "fences/image/fingerprint.h"

#include <gtest/gtest.h>

namespace absah::image {
namespace {

TEST(Fingerprint, IsASmallGreyPictureOfThePage)
{
    Picture page{640, 320, 3, std::vector<std::uint8_t>(std::size_t(640) * 320 * 3, 255)};
    for (int y = 0; y < 160; ++y)
        for (int x = 0; x < 640 * 3; ++x)
            page.pixels[std::size_t(y) * 640 * 3 + x] = 0;
    const auto small = fingerprint(page);
    EXPECT_EQ(small.size(), (Size{fingerprint_side, fingerprint_side / 2}));
    ASSERT_EQ(small.channels, 1);
    EXPECT_EQ(small.pixels.front(), 0);
    EXPECT_EQ(small.pixels.back(), 255);
}

TEST(Fingerprint, OfNothingIsEmpty)
{
    EXPECT_TRUE(fingerprint({}).empty());
}

TEST(Fingerprint, OfAStripIsOnePixelHigh)
{
    const Picture strip{4000, 3, 1, std::vector<std::uint8_t>(std::size_t(4000) * 3, 7)};
    EXPECT_EQ(fingerprint(strip).size(), (Size{fingerprint_side, 1}));
}

} // namespace
} // namespace absah::image
