// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/preview.h"

#include <gtest/gtest.h>

#include <limits>

#include "papers.h"

namespace absah::pdf {

namespace {

/// A number of a PNG's header, at its place in the file.
int header_number(const std::string& png, std::size_t at)
{
    int number = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        number = number * 256 + std::uint8_t(png.at(i));
    return number;
}

TEST(Preview, IsAPngOfThePageAtTheAskedResolution)
{
    auto document = paper();
    document.pages.push_back({400, 200, {}});
    const auto bytes = write_pdf(document, typefaces());
    ASSERT_TRUE(bytes) << bytes.error().message;
    const auto png = preview_png(*bytes, 1, 144);
    ASSERT_TRUE(png) << png.error().message;
    EXPECT_EQ(png->substr(0, 8), "\x89PNG\r\n\x1A\n");
    EXPECT_EQ(header_number(*png, 16), 800);
    EXPECT_EQ(header_number(*png, 20), 400);
    EXPECT_EQ(*png, *preview_png(*bytes, 1, 144));
}

TEST(Preview, NamesAPageThatIsNotThere)
{
    const auto bytes = write_pdf(paper(), typefaces());
    ASSERT_TRUE(bytes);
    for (const int index : {-1, 1, 1000}) {
        const auto png = preview_png(*bytes, index);
        ASSERT_FALSE(png);
        EXPECT_EQ(int(png.error().code), int(ErrorCode::BadData));
        EXPECT_NE(png.error().message.find("the file has 1"), std::string::npos);
    }
}

TEST(Preview, RefusesAResolutionThatNobodyCanSee)
{
    const auto bytes = write_pdf(paper(), typefaces());
    ASSERT_TRUE(bytes);
    for (const double dpi : {0.0, -5.0, 601.0, std::numeric_limits<double>::quiet_NaN()}) {
        const auto png = preview_png(*bytes, 0, dpi);
        ASSERT_FALSE(png);
        EXPECT_EQ(int(png.error().code), int(ErrorCode::Usage));
    }
}

TEST(Preview, IsNotMadeOfSomethingElse)
{
    EXPECT_FALSE(preview_png("bukan PDF", 0));
    EXPECT_FALSE(preview_png("", 0));
}

} // namespace

} // namespace absah::pdf
