// SPDX-License-Identifier: Apache-2.0
#include "paper.h"

namespace absah {
namespace {

using test::expect_sound;
using test::find_text;
using test::paper;
using test::read;
using test::report_of;

std::string many_lines()
{
    std::string text;
    for (int i = 0; i < 150; ++i)
        text += "b\\n";
    return "[[block]]\ntype = \"paragraph\"\ntext = \"" + text + "akhir\"\n";
}

TEST(Bands, CountThePagesWhenAllAreKnown)
{
    const auto made = paper(
        report_of(
            "[foot]\nleft = \"{a}\"\nright = \"Halaman {page} dari {pages}\"\n" + many_lines()),
        Field::object({{"a", "SKP"}}));
    expect_sound(made.document);
    ASSERT_EQ(made.document.pages.size(), 3u);
    EXPECT_TRUE(read(made.document.pages[0]).ends_with("SKP|Halaman 1 dari 3"));
    EXPECT_TRUE(read(made.document.pages[2]).ends_with("SKP|Halaman 3 dari 3"));
}

TEST(Bands, TakeTheirHeightFromTheBody)
{
    const auto made = paper(report_of(
        "[head]\nleft = \"kepala\"\nrule = true\n[foot]\ncentre = \"kaki\"\nqr = \"x\"\nqr_size = "
        "18\nrule = true\n" +
        many_lines()));
    expect_sound(made.document);
    for (const auto& page : made.document.pages) {
        EXPECT_TRUE(read(page).starts_with("kepala|"));
        const auto codes = test::all_of<drawing::Code>(page);
        ASSERT_EQ(codes.size(), 1u);
        EXPECT_NEAR(codes[0].area.width, 18 * test::millimetre, 0.01);
        EXPECT_NEAR(codes[0].area.bottom(), page.height - 20 * test::millimetre, 0.01);
        for (const auto& text : test::all_of<drawing::Text>(page))
            EXPECT_TRUE(text.words != "b" || text.start.y < codes[0].area.top);
    }
}

TEST(Bands, MayStayAwayFromTheFirstPage)
{
    const auto made = paper(report_of("[head]\nleft = \"kepala\"\nfrom_page = 2\n" + many_lines()));
    EXPECT_EQ(find_text(made.document.pages.at(0), "kepala"), nullptr);
    EXPECT_NE(find_text(made.document.pages.at(1), "kepala"), nullptr);
}

TEST(Bands, BreakTextsThatDoNotFitBesideOneAnother)
{
    std::string longer;
    for (int i = 0; i < 30; ++i)
        longer += "kata ";
    const auto made = paper(report_of(
        "[foot]\nleft = \"" + longer + "\"\nright = \"" + longer + "\"\n" + many_lines()));
    expect_sound(made.document);
}

TEST(Bands, LeaveTheShorterTextWholeWhereItNeedsLessThanHalfOfTheLine)
{
    const std::string agency(80, 'x');
    const std::string period = "Masa: 1 Juli 2023 s.d. 30 Juni 2024 (akhir)"; // 215 of 482 points
    const auto made = paper(report_of(
        "[foot]\nleft = \"" + agency + "\"\nright = \"" + period + "\"\n" + many_lines()));
    expect_sound(made.document);
    EXPECT_NE(find_text(made.document.pages.at(0), period), nullptr);
}

} // namespace
} // namespace absah
