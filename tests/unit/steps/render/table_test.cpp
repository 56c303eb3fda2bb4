// SPDX-License-Identifier: Apache-2.0
#include "core/base/cpu_time.h"

#include <algorithm>

#include "paper.h"

namespace absah {
namespace {

using drawing::Frame;
using test::expect_sound;
using test::find_text;
using test::millimetre;
using test::paper;
using test::read;
using test::report_of;

std::string table(std::string_view keys_and_rows)
{
    return report_of("[[block]]\ntype = \"table\"\n" + std::string(keys_and_rows));
}

const std::string list_table = table(R"(
title = "DAFTAR"
numbered = true
columns = [{ width = 10, title = "NO", align = "centre" }, { share = 1, title = "ISI" }]
[[block.rows]]
over = "all"
as = "entry"
empty = "Tidak ada"
cells = ["{entry#}", "{entry}"]
)");

Field list_of(int count)
{
    Field record = Field::object();
    std::vector<Field> entries;
    for (int i = 0; i < count; ++i)
        entries.emplace_back("isi" + std::to_string(i + 1));
    record.set("all", Field::list(std::move(entries)));
    return record;
}

std::size_t times(const std::vector<std::string>& words, const std::string& word)
{
    return std::size_t(std::ranges::count(words, word));
}

class TableOf : public testing::TestWithParam<int> {};

TEST_P(TableOf, RowsShowsEachOnceUnderItsHeadOnEveryPage)
{
    const auto made = paper(list_table, list_of(GetParam()));
    expect_sound(made.document);
    const auto words = test::words_on(made.document);
    for (int i = 1; i <= GetParam(); ++i)
        EXPECT_EQ(times(words, "isi" + std::to_string(i)), 1u);
    for (const auto& page : made.document.pages)
        EXPECT_TRUE(read(page).starts_with("DAFTAR|NO|ISI|(1)|(2)|")) << read(page);
}

INSTANTIATE_TEST_SUITE_P(Counts, TableOf, testing::Values(1, 60, 400));

TEST(Table, SaysSoWhenItsListIsEmpty)
{
    const auto made = paper(list_table, list_of(0));
    EXPECT_EQ(read(made.document.pages.at(0)), "DAFTAR|NO|ISI|(1)|(2)|Tidak ada");
}

TEST(Table, IsNotThereWhenNoRowIs)
{
    const auto made = paper(
        table("columns = [{ title = \"A\" }]\n[[block.rows]]\nover = \"all\"\nas = \"e\"\ncells = "
              "[\"{e}\"]\n"),
        list_of(0));
    EXPECT_TRUE(made.document.pages.at(0).items.empty());
}

TEST(Table, GivesColumnsTheirWidthsAndShares)
{
    const auto made = paper(
        table("columns = [{ width = 20 }, { share = 1 }, { share = 3 }]\n[[block.rows]]\ncells = "
              "[\"a\", \"b\", \"c\"]\n"));
    const auto frames = test::all_of<Frame>(made.document.pages.at(0));
    ASSERT_EQ(frames.size(), 3u);
    EXPECT_NEAR(frames[0].area.width, 20 * millimetre, 0.01);
    EXPECT_NEAR(frames[1].area.width, 37.5 * millimetre, 0.01); // (170 - 20) / 4
    EXPECT_NEAR(frames[2].area.right(), 190 * millimetre, 0.01);
}

TEST(Table, SpansColumns)
{
    const auto made = paper(
        table("columns = [{ }, { }, { }]\n[[block.rows]]\ncells = [{ text = \"a\", span = 2 }, "
              "\"b\"]\n"));
    const auto frames = test::all_of<Frame>(made.document.pages.at(0));
    ASSERT_EQ(frames.size(), 2u);
    EXPECT_NEAR(frames[0].area.width, 2 * frames[1].area.width, 0.01);
}

TEST(Table, PutsAGroupsTitleAboveItsColumns)
{
    const auto made = paper(
        table("columns = [{ title = \"NO\" }, { title = \"X\", group = \"XY\" }, { title = \"Y\", "
              "group = \"XY\" }]\n[[block.rows]]\ncells = [\"1\", \"2\", \"3\"]\n"));
    expect_sound(made.document);
    const auto frames = test::all_of<Frame>(made.document.pages.at(0));
    ASSERT_EQ(frames.size(), 7u);
    EXPECT_NEAR(frames[0].area.height, frames[1].area.height + frames[2].area.height, 0.01);
    EXPECT_NEAR(frames[1].area.width, 2 * frames[2].area.width, 0.01);
}

const std::string inner_table = table(R"(
columns = [{ width = 40 }, { share = 1 }]
[[block.rows]]
over = "rhk"
as = "rhk"
cells = ["{rhk.text}"]
[[block.rows.inner]]
over = "rhk.aspects"
as = "aspect"
cells = ["{aspect}"]
)");

TEST(Table, MakesACellAsTallAsTheRowsBesideIt)
{
    Field record = Field::object();
    record.set(
        "rhk",
        Field::list(
            {Field::object({{"text", "satu"}, {"aspects", Field::list({"a", "b", "c"})}})}));
    const auto made = paper(inner_table, record);
    expect_sound(made.document);
    const auto frames = test::all_of<Frame>(made.document.pages.at(0));
    ASSERT_EQ(frames.size(), 4u);
    EXPECT_NEAR(frames[0].area.height, 3 * frames[1].area.height, 0.01);
}

TEST(Table, StretchesTheLastRowBesideATallerCell)
{
    Field record = Field::object();
    std::string text = "satu";
    for (int i = 0; i < 40; ++i)
        text += " kata";
    record.set(
        "rhk",
        Field::list({Field::object({{"text", text}, {"aspects", Field::list({"a", "b"})}})}));
    const auto made = paper(inner_table, record);
    expect_sound(made.document);
    const auto frames = test::all_of<Frame>(made.document.pages.at(0));
    ASSERT_EQ(frames.size(), 3u);
    EXPECT_NEAR(frames[0].area.bottom(), frames[2].area.bottom(), 0.01);
    EXPECT_GT(frames[2].area.height, frames[1].area.height);
}

TEST(Table, GivesAnEntryWithoutInnerRowsABlankOne)
{
    Field record = Field::object();
    record.set("rhk", Field::list({Field::object({{"text", "satu"}, {"aspects", Field::list()}})}));
    const auto made = paper(inner_table, record);
    EXPECT_EQ(test::all_of<Frame>(made.document.pages.at(0)).size(), 2u);
}

TEST(Table, DividesManyInnerRowsOverPages)
{
    Field record = Field::object();
    std::vector<Field> aspects;
    for (int i = 0; i < 120; ++i)
        aspects.emplace_back("aspek" + std::to_string(i));
    record.set(
        "rhk", Field::list({Field::object({{"text", "satu"}, {"aspects", Field::list(aspects)}})}));
    const auto made = paper(inner_table, record);
    expect_sound(made.document);
    EXPECT_EQ(made.document.pages.size(), 3u);
    EXPECT_EQ(test::words_on(made.document).size(), 121u);
}

TEST(Table, DividesARowThatIsTallerThanAPage)
{
    std::string text;
    for (int i = 0; i < 1500; ++i)
        text += "kata" + std::to_string(i) + " ";
    Field record = Field::object();
    record.set("all", Field::list({Field(text), "akhir"}));
    const auto made = paper(list_table, record);
    expect_sound(made.document);
    EXPECT_GT(made.document.pages.size(), 1u);
    const auto words = test::words_on(made.document);
    for (int i = 0; i < 1500; ++i)
        EXPECT_EQ(times(words, "kata" + std::to_string(i)), 1u) << i;
    for (const auto& page : made.document.pages)
        EXPECT_TRUE(read(page).starts_with("DAFTAR|NO|ISI|"));
}

TEST(Table, DividesARowOfThousandsOfLinesInOneWalk)
{
    std::string text = "satu";
    for (int i = 0; i < 100000; ++i)
        text += "\ndua";
    Field record = Field::object();
    record.set("text", text);
    const double begin = cpu_seconds();
    const auto made =
        paper(table("columns = [{ share = 1 }]\n[[block.rows]]\ncells = [\"{text}\"]\n"), record);
    EXPECT_GT(made.document.pages.size(), 1500u);
    EXPECT_LT(cpu_seconds() - begin, 10);
}

TEST(Table, NumbersItsRowsThroughItsSections)
{
    const auto made = paper(
        table(R"(
columns = [{ width = 10 }, { share = 1 }]
[[block.rows]]
section = "A. UTAMA"
[[block.rows]]
over = "all"
as = "e"
cells = ["{#}", "{e}"]
[[block.rows]]
section = "B. TAMBAHAN"
[[block.rows]]
over = "all"
as = "e"
cells = ["{#}", "{e}"]
)"),
        list_of(2));
    EXPECT_EQ(read(made.document.pages.at(0)), "A. UTAMA|1|isi1|2|isi2|B. TAMBAHAN|3|isi1|4|isi2");
}

TEST(Table, KeepsASectionWithItsFirstRow)
{
    for (int count = 30; count < 60; ++count) {
        const auto made = paper(
            table(R"(
columns = [{ share = 1 }]
[[block.rows]]
over = "all"
as = "e"
cells = ["{e}"]
[[block.rows]]
section = "BAGIAN"
[[block.rows]]
cells = ["awal"]
)"),
            list_of(count));
        for (const auto& page : made.document.pages)
            EXPECT_FALSE(read(page).ends_with("BAGIAN")) << count;
    }
}

TEST(Table, SetsMarkedCellsInTheirStyle)
{
    Field record = Field::object();
    record.set("predikat", "Baik");
    const auto made = paper(
        report_of(
            "[styles.marked]\nface = \"bold\"\nfill = \"#cccccc\"\n[[block]]\ntype = \"table\"\n"
            "columns = [{ }, { }]\n[[block.rows]]\ncells = [{ text = \"Baik\", marked = { path "
            "= \"predikat\", equals = \"Baik\" } }, { text = \"Kurang\", marked = { path = "
            "\"predikat\", equals = \"Kurang\" } }]\n"),
        record);
    const auto& page = made.document.pages.at(0);
    EXPECT_EQ(find_text(page, "Baik")->face, drawing::Face::Bold);
    EXPECT_EQ(find_text(page, "Kurang")->face, drawing::Face::Regular);
    EXPECT_TRUE(test::all_of<Frame>(page)[0].fill);
    EXPECT_FALSE(test::all_of<Frame>(page)[1].fill);
}

TEST(Table, ShowsListsInCells)
{
    const auto made = paper(
        table(
            "columns = [{ }]\n[[block.rows]]\ncells = [{ text = \"Ukuran:\", list = { marker = "
            "\"a.\", items = [{ over = \"all\", as = \"e\", text = \"{e}\", items = [\"dalam\"] }] "
            "} }]\n"),
        list_of(2));
    expect_sound(made.document);
    EXPECT_EQ(read(made.document.pages.at(0)), "Ukuran:|a.|isi1|-|dalam|b.|isi2|-|dalam");
}

TEST(Table, SaysWhenAColumnIsTooNarrow)
{
    const auto message = test::failure_of(
        table("columns = [{ width = 168 }, { share = 1 }]\n[[block.rows]]\ncells = [\"\", \"\"]\n"),
        Field::object());
    EXPECT_NE(message.find("column 2 has 2 mm on this paper"), message.npos) << message;
}

TEST(Table, TurnsTheOnesWithoutRulesIntoBareText)
{
    const auto made = paper(
        report_of(
            "[[block]]\ntype = \"pairs\"\nnumbered = true\nrows = [{ label = \"Nama\", value = "
            "\"{n}\" }, { label = \"NIP\", value = \"x\", when = \"nip\" }, { label = \"Unit\", "
            "value = \"{n}\" }]\n"),
        Field::object({{"n", "Siti"}}));
    EXPECT_EQ(read(made.document.pages.at(0)), "1.|Nama|:|Siti|2.|Unit|:|Siti");
    EXPECT_TRUE(test::all_of<Frame>(made.document.pages[0]).empty());
}

TEST(Table, OfHorizontalRulesDrawsThemAcrossAndClosesThemOnEveryPage)
{
    auto text = list_table;
    text.insert(text.find("title = \"DAFTAR\""), "rules = \"outline\"\n");
    const auto made = paper(text, list_of(100));
    expect_sound(made.document);
    for (const auto& page : made.document.pages)
        EXPECT_EQ(test::all_of<Frame>(page).size(), 1u);
}

TEST(Identity, SetsItsSidesInOneGrid)
{
    const auto made = paper(report_of(R"([[block]]
type = "identity"
[[block.side]]
title = "PEGAWAI"
rows = [{ label = "NAMA", value = "Siti" }, { label = "NIP", value = "{nip?}" }]
[[block.side]]
title = "PENILAI"
rows = [{ label = "NAMA", value = "Budi" }]
)"));
    expect_sound(made.document);
    EXPECT_EQ(read(made.document.pages.at(0)), "PEGAWAI|PENILAI|1|NAMA|Siti|1|NAMA|Budi|2|NIP");
}

TEST(Ticks, StandInTheColumnOfTheLevel)
{
    const auto made = paper(
        report_of(R"([[block]]
type = "ticks"
over = "seen"
as = "s"
label = { title = "Perilaku", text = "{s.text}" }
level = "s.level"
levels = [{ value = "belum", title = "Belum" }, { value = "efektif", title = "Efektif" }]
note = { title = "Catatan", text = "{s.note?}" }
)"),
        Field::object(
            {{"seen",
              Field::list(
                  {Field::object({{"text", "a"}, {"level", "efektif"}}),
                   Field::object({{"text", "b"}, {"level", "belum"}, {"note", "n"}}),
                   Field::object({{"text", "c"}, {"level", Field()}})})}}));
    expect_sound(made.document);
    const auto& page = made.document.pages.at(0);
    EXPECT_EQ(read(page), "No|Perilaku|Belum|Efektif|Catatan|1|a|\u221A|2|b|\u221A|n|3|c");
    std::vector<drawing::Text> ticks;
    for (const auto& text : test::all_of<drawing::Text>(page))
        if (text.words == "\u221A") ticks.push_back(text);
    const auto middle = [&](const char* title) {
        const auto box = test::box_of(*find_text(page, title));
        return box.left + box.width / 2;
    };
    EXPECT_NEAR(ticks.at(0).start.x, middle("Efektif"), 10 * millimetre);
    EXPECT_NEAR(ticks.at(1).start.x, middle("Belum"), 10 * millimetre);
}

} // namespace
} // namespace absah
