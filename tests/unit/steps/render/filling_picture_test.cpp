// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "paper.h"

namespace absah::test {
namespace {

/// The pages of a template in which `wide` is a picture of this ratio that fills its page.
drawing::Document pages_with(std::string_view blocks, int width, int height)
{
    const auto form = template_of(report_of(blocks));
    if (!form) ADD_FAILURE() << form.error().message;
    if (!form) return {};
    const FakeType type;
    auto tools = tools_with(type);
    tools.picture = [=](const Path&) -> Result<drawing::Picture> {
        return drawing::Picture{
            width, height, 1, std::vector<std::uint8_t>(std::size_t(width * height)), {}};
    };
    auto made = render::render(*form, Field::object({{"file", "a"}}), tools, {});
    if (!made) ADD_FAILURE() << made.error().message;
    return made ? std::move(made->document) : drawing::Document();
}

const std::string picture =
    "[[block]]\ntype = \"picture\"\nfile = \"{file}\"\nfills_page = true\nalternative = \"x\"\n"
    "before = 0\nafter = 0\n";
const std::string line = "[[block]]\ntype = \"paragraph\"\ntext = \"words\"\n";

drawing::Area only_picture(const drawing::Page& page)
{
    const auto all = all_of<drawing::Placed>(page);
    EXPECT_EQ(all.size(), 1U);
    return all.empty() ? drawing::Area() : all.front().area;
}

constexpr double margin = 20 * millimetre;

TEST(FillingPicture, TakesWhatItsPageHasLeft)
{
    const auto document = pages_with(line + picture, 10, 40);
    ASSERT_EQ(document.pages.size(), 1U);
    const auto& page = document.pages[0];
    const auto area = only_picture(page);
    EXPECT_NEAR(area.top, margin + 12, 0.01);
    EXPECT_NEAR(area.bottom(), page.height - margin, 0.01);
    EXPECT_NEAR(area.height / area.width, 4, 0.001);
    EXPECT_NEAR(area.left + area.width / 2, page.width / 2, 0.01);
}

TEST(FillingPicture, IsNoWiderThanThePage)
{
    const auto document = pages_with(picture, 40, 10);
    const auto area = only_picture(document.pages.at(0));
    EXPECT_NEAR(area.left, margin, 0.01);
    EXPECT_NEAR(area.right(), document.pages[0].width - margin, 0.01);
    EXPECT_NEAR(area.width / area.height, 4, 0.001);
}

TEST(FillingPicture, LeavesRoomForWhatKeepsWithIt)
{
    const auto document = pages_with(picture + "keep_with_next = true\n" + line + line, 10, 40);
    ASSERT_EQ(document.pages.size(), 2U);
    const auto area = only_picture(document.pages[0]);
    EXPECT_NEAR(area.bottom(), document.pages[0].height - margin - 12, 0.01);
    EXPECT_EQ(read(document.pages[0]), "words");
}

TEST(FillingPicture, GoesToTheNextPageWhereLittleIsLeft)
{
    const auto space = "[[block]]\ntype = \"space\"\nheight = 200\n";
    const auto document = pages_with(line + space + picture, 10, 40);
    ASSERT_EQ(document.pages.size(), 2U);
    EXPECT_NEAR(only_picture(document.pages[1]).top, margin, 0.01);
}

TEST(FillingPicture, OfAnyShapeStaysOnItsPage)
{
    for (const auto& [width, height] : {std::pair{1, 3000}, {3000, 1}, {1, 1}, {17, 23}}) {
        const auto document = pages_with(line + picture + line, width, height);
        for (const auto& page : document.pages)
            for (const auto& placed : all_of<drawing::Placed>(page)) {
                EXPECT_GE(placed.area.left, margin - 0.01);
                EXPECT_LE(placed.area.right(), page.width - margin + 0.01);
                EXPECT_LE(placed.area.bottom(), page.height - margin + 0.01);
            }
    }
}

TEST(FillingPicture, InACellIsAnError)
{
    const auto form = template_of(report_of(
        "[[block]]\ntype = \"table\"\ncolumns = [{ share = 1 }]\nrows = [{ cells = [{ picture = "
        "{ file = \"{file}\", height = 9, fills_page = true, alternative = \"x\" } }] }]\n"));
    ASSERT_FALSE(form);
    EXPECT_NE(form.error().message.find("fills_page"), std::string::npos) << form.error().message;
}

} // namespace
} // namespace absah::test
