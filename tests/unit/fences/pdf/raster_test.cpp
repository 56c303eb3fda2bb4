// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/raster.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>

namespace absah::pdf {
namespace {

int darkest(const Picture& picture, const Box& box)
{
    int dark = 255;
    for (int y = box.y; y < box.bottom(); ++y)
        for (int x = box.x; x < box.right(); ++x)
            dark = std::min<int>(
                dark, picture.pixels[std::size_t(y) * std::size_t(picture.width) + std::size_t(x)]);
    return dark;
}

TEST(Raster, DrawsWordsWhereTheyStartAndNowhereElse)
{
    const auto faces = Typefaces::load();
    ASSERT_TRUE(faces) << faces.error().message;
    const drawing::Page page{
        200, 100, {drawing::Text{{72, 50}, "HIH", drawing::Face::Regular, 20}}};
    const auto picture = raster(page, *faces, 72);
    ASSERT_EQ(picture.size(), (Size{200, 100}));
    EXPECT_LT(darkest(picture, {72, 36, 34, 14}), 40);
    EXPECT_EQ(darkest(picture, {0, 0, 70, 100}), 255);
    EXPECT_EQ(darkest(picture, {0, 52, 200, 48}), 255) << "capitals stand on the base line";
    EXPECT_EQ(darkest(picture, {112, 0, 88, 100}), 255);
}

TEST(Raster, DrawsStrokesAndFramesAndLeavesCodesWhite)
{
    const auto faces = Typefaces::load();
    ASSERT_TRUE(faces) << faces.error().message;
    drawing::Page page{100, 100, {}};
    page.items.emplace_back(drawing::Line{{10, 20}, {90, 20}, 2, {}});
    page.items.emplace_back(drawing::Frame{{10, 40, 20, 20}, drawing::Ink{0.5, 0.5, 0.5}, 0, {}});
    page.items.emplace_back(drawing::Code{{60, 40, 30, 30}, 1, {true}});
    const auto picture = raster(page, *faces, 72);
    EXPECT_EQ(darkest(picture, {20, 19, 60, 2}), 0);
    EXPECT_NEAR(darkest(picture, {12, 42, 10, 10}), 128, 2);
    EXPECT_EQ(darkest(picture, {55, 35, 40, 40}), 255);
}

} // namespace
} // namespace absah::pdf
