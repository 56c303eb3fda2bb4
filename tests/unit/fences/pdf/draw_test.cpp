// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/reader.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "samples.h"

namespace absah::pdf {

namespace {

TEST(DrawPage, GivesColourPixelsAtTheAskedResolution)
{
    const auto page = draw_page(sample("pdf/words.pdf"), 0, 72, Limits{});
    ASSERT_TRUE(page) << page.error().message;
    EXPECT_EQ(page->channels, 3);
    EXPECT_NEAR(page->width, 595, 1);
    EXPECT_NEAR(page->height, 842, 1);
    EXPECT_EQ(page->pixels.size(), std::size_t(page->width) * page->height * 3);
    EXPECT_EQ(page->pixels.front(), 255);
    EXPECT_LT(*std::min_element(page->pixels.begin(), page->pixels.end()), 60);
}

TEST(DrawPage, IsLimitWhenThePageWouldHaveTooManyPixels)
{
    Limits limits;
    limits.pixels = 100'000;
    const auto page = draw_page(sample("pdf/words.pdf"), 0, 150, limits);
    ASSERT_FALSE(page);
    EXPECT_EQ(int(page.error().code), int(ErrorCode::Limit));
}

TEST(DrawPage, ReadsByContentWhateverTheFileIsCalled)
{
    const Path folder = Path{testing::TempDir()} / "absah-draw";
    std::filesystem::create_directories(folder);
    for (const char* name : {"-o.png", "tanpa akhiran", "kutip '\" $(x).pdf"}) {
        const Path odd = folder / name;
        std::filesystem::copy_file(
            sample("pdf/words.pdf"), odd, std::filesystem::copy_options::overwrite_existing);
        EXPECT_TRUE(draw_page(odd, 0, 36, Limits{})) << name;
    }
    std::filesystem::remove_all(folder);
}

} // namespace

} // namespace absah::pdf
