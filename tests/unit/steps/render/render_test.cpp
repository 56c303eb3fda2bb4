// SPDX-License-Identifier: Apache-2.0
#include "paper.h"

namespace absah {
namespace {

using test::expect_sound;
using test::find_text;
using test::paper;
using test::read;
using test::report_of;

TEST(Render, TakesThePaperThatIsAskedFor)
{
    const auto text = report_of("[[block]]\ntype = \"paragraph\"\ntext = \"a\"\n");
    const auto a4 = paper(text);
    EXPECT_NEAR(a4.document.pages.at(0).height, 841.89, 0.01);
    const auto f4 = paper(text, Field::object(), {.paper = form::Paper::F4, .date = {}});
    EXPECT_NEAR(f4.document.pages.at(0).width, 609.45, 0.01);
    EXPECT_NEAR(f4.document.pages.at(0).height, 935.43, 0.01);
}

TEST(Render, FillsTheInformationOfTheDocument)
{
    const Day date{std::chrono::year(2024) / 1 / 2};
    const auto made = paper(
        "[report]\ntitle = \"SKP {n}\"\nsubject = \"s\"\nauthor = \"{n}\"\n[[block]]\ntype = "
        "\"space\"\nheight = 1\n",
        Field::object({{"n", "Siti"}}),
        {.paper = {}, .date = date});
    const auto& information = made.document.information;
    EXPECT_EQ(information.title, "SKP Siti");
    EXPECT_EQ(information.author, "Siti");
    EXPECT_EQ(information.language, "id");
    EXPECT_EQ(information.date, date);
}

TEST(Render, MakesAnOutlineOfTheHeadings)
{
    const auto made = paper(report_of(R"([[block]]
type = "heading"
level = 2
text = "a"
[[block]]
type = "heading"
level = 3
text = "b"
outline = "B"
[[block]]
type = "heading"
text = "c"
outline = false
[[block]]
type = "page_break"
[[block]]
type = "heading"
text = "d"
)"));
    const auto& marks = made.document.bookmarks;
    ASSERT_EQ(marks.size(), 3u);
    EXPECT_EQ(marks[0].level, 0); // nothing stands above it
    EXPECT_EQ(marks[1].title, "B");
    EXPECT_EQ(marks[1].level, 1);
    EXPECT_EQ(marks[2].page, 1u);
    EXPECT_EQ(marks[2].level, 0);
}

TEST(Render, ListsItsHeadingsWithTheirPages)
{
    const auto made = paper(report_of(R"([[block]]
type = "contents"
levels = 1
[[block]]
type = "heading"
text = "Satu"
[[block]]
type = "page_break"
[[block]]
type = "heading"
level = 2
text = "Dalam"
[[block]]
type = "heading"
text = "Dua"
)"));
    expect_sound(made.document);
    const auto& page = made.document.pages.at(0);
    const auto* two = find_text(page, "Dua");
    ASSERT_NE(two, nullptr);
    EXPECT_EQ(find_text(page, "Dalam"), nullptr);
    bool numbered = false;
    for (const auto& text : test::all_of<drawing::Text>(page))
        numbered = numbered || (text.words == "2" && text.start.y == two->start.y);
    EXPECT_TRUE(numbered);
}

TEST(Render, KeepsEachPictureOnce)
{
    const auto made = paper(
        report_of(
            "[[block]]\ntype = \"repeat\"\nover = \"all\"\nas = \"e\"\n[[block.block]]\ntype = "
            "\"picture\"\nfile = \"{file}\"\nheight = 20\nalternative = \"logo\"\n"),
        Field::object({{"all", Field::list({"a", "b"})}, {"file", "logo.png"}}));
    EXPECT_EQ(made.document.pictures.size(), 1u);
    const auto placed = test::all_of<drawing::Placed>(made.document.pages.at(0));
    ASSERT_EQ(placed.size(), 2u);
    EXPECT_NEAR(placed[0].area.width, 40 * test::millimetre, 0.01); // twice as wide as high
    EXPECT_EQ(placed[0].alternative, "logo");
}

TEST(Render, StretchesJustifiedLinesToBothMargins)
{
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += "kata ";
    const auto made = paper(report_of(
        "align = \"justify\"\n[[block]]\ntype = \"paragraph\"\ntext = \"" + text + "\"\n"));
    expect_sound(made.document);
    const auto& page = made.document.pages.at(0);
    double right = 0;
    for (const auto& one : test::all_of<drawing::Text>(page))
        right = std::max(right, test::box_of(one).right());
    EXPECT_NEAR(right, page.width - 20 * test::millimetre, 0.01);
}

TEST(Render, GivesTheSamePagesTwice)
{
    const auto text =
        report_of("[foot]\nright = \"{page}/{pages}\"\n[[block]]\ntype = \"paragraph\"\ntext = "
                  "\"a b c\"\n");
    EXPECT_EQ(read(paper(text).document.pages.at(0)), read(paper(text).document.pages.at(0)));
}

TEST(Joined, KeepsOrderAndPutsBookmarksOnTheirPages)
{
    const auto one = [](const char* words) {
        return paper(
            report_of(
                "[foot]\nright = \"{page}/{pages}\"\n[[block]]\ntype = \"heading\"\ntext = \"") +
            words + "\"\n");
    };
    std::vector<render::Rendered> parts;
    parts.push_back(one("a"));
    parts.push_back(one("b"));
    const auto all = render::joined(std::move(parts));
    ASSERT_EQ(all.document.pages.size(), 2u);
    EXPECT_EQ(read(all.document.pages[1]), "b|1/1");
    EXPECT_EQ(all.document.bookmarks.at(1).page, 1u);
}

} // namespace
} // namespace absah
