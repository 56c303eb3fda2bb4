// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "samples.h"

namespace absah::pdf {

namespace {

std::optional<PageImage> image_of(const std::string& name)
{
    const auto bytes = bytes_of(sample(("pdf/" + name + ".pdf").c_str()));
    return look_at_page(bytes, 0).image;
}

TEST(PageImage, IsTheJpegBitForBit)
{
    const auto bytes = bytes_of(sample("pdf/scan.pdf"));
    const auto image = look_at_page(bytes, 0).image;
    ASSERT_TRUE(image);
    ASSERT_GT(image->jpeg.size(), 100u);
    EXPECT_EQ(image->jpeg.front(), 0xFF);
    EXPECT_EQ(image->jpeg.back(), 0xD9);
    const auto& jpeg = image->jpeg;
    EXPECT_NE(std::search(bytes.begin(), bytes.end(), jpeg.begin(), jpeg.end()), bytes.end());
    EXPECT_EQ(image->display, (Size{1240, 1754}));
    EXPECT_EQ(image->quarter_turns, 0);
    EXPECT_FALSE(image->has_text);
}

TEST(PageImage, FollowsTheTurnOfThePageAndOfTheMatrix)
{
    const auto page = image_of("scan-turned");
    ASSERT_TRUE(page);
    EXPECT_EQ(page->quarter_turns, 1);
    EXPECT_EQ(page->display, (Size{1754, 1240}));
    const auto matrix = image_of("scan-turned-by-matrix");
    ASSERT_TRUE(matrix);
    EXPECT_EQ(matrix->quarter_turns, 1);
    EXPECT_EQ(matrix->display, (Size{1240, 1754}));
}

TEST(PageImage, AllowsTextThatIsNotSeen)
{
    for (const char* name : {"scan-hidden-text", "scan-over-text"}) {
        const auto image = image_of(name);
        ASSERT_TRUE(image) << name;
        EXPECT_TRUE(image->has_text) << name;
    }
}

TEST(PageImage, IsEmptyWhenThePageShowsMoreOrLessThanThePicture)
{
    for (const char* name :
         {"words",
          "scan-under-text",
          "scan-small",
          "scan-clipped",
          "scan-flipped",
          "scan-masked",
          "scan-inverted",
          "scan-cmyk",
          "scan-stamped"}) {
        EXPECT_FALSE(image_of(name)) << name;
    }
}

TEST(PageImage, IsEmptyForAPageThatIsNotThere)
{
    const auto bytes = bytes_of(sample("pdf/scan.pdf"));
    EXPECT_FALSE(look_at_page(bytes, 1).image);
    EXPECT_FALSE(look_at_page(bytes, -1).image);
}

TEST(PageImage, DoesNotUnpackAContentBomb)
{
    const auto bytes = bytes_of(sample("broken/content-bomb.pdf"));
    EXPECT_FALSE(look_at_page(bytes, 0).image);
}

} // namespace

} // namespace absah::pdf
