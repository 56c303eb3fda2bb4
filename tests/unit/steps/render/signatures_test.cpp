// SPDX-License-Identifier: Apache-2.0
#include "paper.h"

namespace absah {
namespace {

using test::expect_sound;
using test::find_text;
using test::millimetre;
using test::paper;
using test::report_of;

const std::string two_signers = R"([[block]]
type = "signatures"
room = 25
[[block.signer]]
id = "employee"
above = ["Pegawai,"]
name = "{employee}"
below = [{ text = "NIP {nip}", when = "nip" }]
[[block.signer]]
id = "appraiser"
above = ["Sagara, 2 Januari 2024", "Penilai,"]
name = "{appraiser}"
)";

Field people()
{
    return Field::object({{"employee", "Siti"}, {"appraiser", "Budi"}});
}

TEST(Signatures, StandSideBySideWithTheirNamesOnOneLine)
{
    const auto made = paper(report_of(two_signers), people());
    expect_sound(made.document);
    const auto& page = made.document.pages.at(0);
    EXPECT_EQ(find_text(page, "Siti")->start.y, find_text(page, "Budi")->start.y);
    EXPECT_EQ(find_text(page, "Pegawai,")->start.y, find_text(page, "Penilai,")->start.y);
    EXPECT_LT(find_text(page, "Siti")->start.x, find_text(page, "Budi")->start.x);
}

TEST(Signatures, TellWhereTheInkWillBe)
{
    const auto made = paper(report_of(two_signers), people());
    ASSERT_EQ(made.rooms.size(), 2u);
    const auto& room = made.rooms[1];
    EXPECT_EQ(room.id, "appraiser");
    EXPECT_EQ(room.name, "Budi");
    EXPECT_NEAR(room.area.height, 25 * millimetre, 0.01);
    const auto& page = made.document.pages.at(0);
    EXPECT_GE(room.area.top, test::box_of(*find_text(page, "Penilai,")).bottom() - 0.01);
    EXPECT_LE(room.area.bottom(), test::box_of(*find_text(page, "Budi")).top + 0.01);
}

TEST(Signatures, ShowALineOnlyWhenItIsThere)
{
    auto record = people();
    const auto without = paper(report_of(two_signers), record);
    EXPECT_EQ(find_text(without.document.pages.at(0), "NIP"), nullptr);
    record.set("nip", "19951211 202004 2 026");
    const auto with = paper(report_of(two_signers), record);
    EXPECT_NE(find_text(with.document.pages.at(0), "NIP"), nullptr);
}

TEST(Signatures, OfOneStandAtTheRight)
{
    const auto made = paper(
        report_of("[[block]]\ntype = \"signatures\"\n[[block.signer]]\nname = \"Budi\"\n"),
        people());
    const auto& page = made.document.pages.at(0);
    EXPECT_GE(find_text(page, "Budi")->start.x, page.width / 2);
}

TEST(Signatures, SetAThirdOneInTheMiddleBelow)
{
    const auto made = paper(
        report_of(two_signers + "[[block.signer]]\nabove = [\"Mengetahui,\"]\nname = \"Ratna\"\n"),
        people());
    expect_sound(made.document);
    const auto& page = made.document.pages.at(0);
    EXPECT_GT(find_text(page, "Mengetahui,")->start.y, find_text(page, "Budi")->start.y);
    EXPECT_GT(find_text(page, "Ratna")->start.x, find_text(page, "Siti")->start.x);
    EXPECT_LT(find_text(page, "Ratna")->start.x, find_text(page, "Budi")->start.x);
}

TEST(Signatures, MakeRoomForLongNamesInCapitals)
{
    auto record = people();
    record.set(
        "employee",
        "PROF. DR. HJ. RADEN AYU MAHARANI KUSUMANINGRAT WIDYANINGSIH, S.PD., M.PD., PH.D.");
    record.set("nip", "19951211 202004 2 026");
    const auto made = paper(report_of(two_signers), record);
    expect_sound(made.document);
    const auto& page = made.document.pages.at(0);
    EXPECT_LT(find_text(page, "PH.D.")->start.y, find_text(page, "NIP")->start.y);
}

/// Every length of text before them, so that every position of the page's end is met.
TEST(Signatures, AreNeverTornAndNeverAloneOnAPage)
{
    for (int rows = 1; rows < 60; ++rows) {
        auto record = people();
        std::vector<Field> all;
        for (int i = 0; i < rows; ++i)
            all.emplace_back("isi");
        record.set("all", Field::list(all));
        for (const auto* before :
             {"[[block]]\ntype = \"repeat\"\nover = \"all\"\nas = \"e\"\n[[block.block]]\ntype = "
              "\"paragraph\"\ntext = \"{e}\"\n",
              "[[block]]\ntype = \"table\"\ncolumns = [{ title = \"T\" }]\n[[block.rows]]\nover = "
              "\"all\"\nas = \"e\"\ncells = [\"{e}\"]\n[[block]]\ntype = \"space\"\nheight = "
              "4\n"}) {
            const auto made = paper(report_of(before + two_signers), record);
            expect_sound(made.document);
            const auto& last = made.document.pages.back();
            EXPECT_NE(find_text(last, "Pegawai,"), nullptr) << rows;
            EXPECT_NE(find_text(last, "Siti"), nullptr) << rows;
            EXPECT_NE(find_text(last, "isi"), nullptr) << rows;
        }
    }
}

TEST(Signatures, TakeTheEndOfALongRowAlong)
{
    for (int lines = 40; lines < 70; ++lines) {
        auto record = people();
        std::string text;
        for (int i = 0; i < lines; ++i)
            text += "baris\n";
        record.set("text", text);
        const auto made = paper(
            report_of(
                "[[block]]\ntype = \"table\"\ncolumns = [{ }]\n[[block.rows]]\ncells = "
                "[\"{text}\"]\n" +
                two_signers),
            record);
        expect_sound(made.document);
        const auto& last = made.document.pages.back();
        EXPECT_NE(find_text(last, "Siti"), nullptr) << lines;
        EXPECT_NE(find_text(last, "baris"), nullptr) << lines;
        EXPECT_EQ(test::words_on(made.document).size(), std::size_t(lines) + 8) << lines;
    }
}

} // namespace
} // namespace absah
