// SPDX-License-Identifier: Apache-2.0
#include "paper.h"

namespace absah {
namespace {

using test::expect_sound;
using test::find_text;
using test::paper;
using test::read;
using test::report_of;

std::string paragraph(std::string_view text)
{
    return "[[block]]\ntype = \"paragraph\"\ntext = \"\"\"" + std::string(text) + "\"\"\"\n";
}

std::string lines(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += (i == 0 ? "b" : "\nb") + std::to_string(i);
    return text;
}

std::size_t lines_on(const drawing::Page& page)
{
    return test::all_of<drawing::Text>(page).size();
}

// A4 less two margins of 20 mm holds 60 lines of 12 points.
constexpr int page_of_lines = 60;

TEST(Flow, FillsAPageBeforeItBeginsTheNext)
{
    const auto full = paper(report_of(paragraph(lines(page_of_lines))));
    EXPECT_EQ(full.document.pages.size(), 1u);
    const auto more = paper(report_of(paragraph(lines(page_of_lines + 5))));
    ASSERT_EQ(more.document.pages.size(), 2u);
    EXPECT_EQ(lines_on(more.document.pages[1]), 5u);
}

TEST(Flow, LeavesNoLineOfAParagraphAlone)
{
    // One line too many: the last but one goes along.
    const auto widow = paper(report_of(paragraph(lines(page_of_lines + 1))));
    ASSERT_EQ(widow.document.pages.size(), 2u);
    EXPECT_EQ(lines_on(widow.document.pages[1]), 2u);
    // Room for one line only: the first goes along with the second.
    const auto orphan = paper(report_of(paragraph(lines(page_of_lines - 1)) + paragraph(lines(5))));
    ASSERT_EQ(orphan.document.pages.size(), 2u);
    EXPECT_EQ(lines_on(orphan.document.pages[1]), 5u);
}

TEST(Flow, KeepsAHeadingWithWhatFollows)
{
    for (int before = page_of_lines - 5; before <= page_of_lines; ++before) {
        const auto made = paper(report_of(
            paragraph(lines(before)) + "[[block]]\ntype = \"heading\"\ntext = \"JUDUL\"\n" +
            paragraph("isi\nisi")));
        for (const auto& page : made.document.pages)
            EXPECT_FALSE(read(page).ends_with("JUDUL")) << before;
    }
}

TEST(Flow, KeepsTogetherWhatAsksForIt)
{
    const std::string group = "[[block]]\ntype = \"together\"\n[[block.block]]\ntype = "
                              "\"paragraph\"\ntext = \"awal\"\n[[block.block]]\ntype = "
                              "\"paragraph\"\ntext = \"tengah\"\n[[block.block]]\ntype = "
                              "\"paragraph\"\ntext = \"akhir\"\n";
    for (int before = page_of_lines - 4; before <= page_of_lines; ++before) {
        const auto made = paper(report_of(paragraph(lines(before)) + group));
        for (const auto& page : made.document.pages)
            EXPECT_EQ(find_text(page, "awal") == nullptr, find_text(page, "akhir") == nullptr);
    }
}

TEST(Flow, PartsWhatShouldStayTogetherWhenNoPageHoldsIt)
{
    std::string blocks = "[[block]]\ntype = \"together\"\n";
    for (int i = 0; i < 100; ++i)
        blocks += "[[block.block]]\ntype = \"paragraph\"\ntext = \"b" + std::to_string(i) + "\"\n";
    const auto made = paper(report_of(blocks));
    expect_sound(made.document);
    EXPECT_EQ(made.document.pages.size(), 2u);
    EXPECT_EQ(test::words_on(made.document).size(), 100u);
}

TEST(Flow, DropsRoomAtTheTopOfAPage)
{
    const auto made = paper(report_of(
        paragraph(lines(page_of_lines)) + "[[block]]\ntype = \"space\"\nheight = 20\n" +
        paragraph("awal")));
    ASSERT_EQ(made.document.pages.size(), 2u);
    EXPECT_NEAR(
        test::box_of(*find_text(made.document.pages[1], "awal")).top, 20 * test::millimetre, 1.5);
}

TEST(Flow, MakesNoBlankPages)
{
    const std::string page_break = "[[block]]\ntype = \"page_break\"\n";
    const auto made = paper(report_of(
        page_break + paragraph("a") + page_break + page_break + paragraph("b") + page_break));
    // The one at the end does begin a page: it was asked for.
    ASSERT_EQ(made.document.pages.size(), 3u);
    EXPECT_EQ(read(made.document.pages[0]), "a");
    EXPECT_EQ(read(made.document.pages[1]), "b");
}

TEST(Flow, TurnsPagesForWideTables)
{
    const auto made = paper(report_of(
        paragraph("a") + "[[block]]\ntype = \"page_break\"\norientation = \"landscape\"\n" +
        paragraph("b\nb") + "[[block]]\ntype = \"page_break\"\norientation = \"portrait\"\n" +
        paragraph("c")));
    ASSERT_EQ(made.document.pages.size(), 3u);
    EXPECT_NEAR(made.document.pages[0].width, 595.28, 0.01);
    EXPECT_NEAR(made.document.pages[1].width, 841.89, 0.01);
    EXPECT_NEAR(made.document.pages[2].width, 595.28, 0.01);
}

TEST(Flow, SaysWhatIsTallerThanAPage)
{
    const auto message = test::failure_of(
        report_of("[[block]]\ntype = \"qr\"\ntext = \"x\"\nsize = 400\n"), Field::object());
    EXPECT_NE(message.find("template.toml:7:1: this is taller than a page"), message.npos)
        << message;
}

} // namespace
} // namespace absah
