// SPDX-License-Identifier: Apache-2.0
#include "paper.h"

namespace absah {
namespace {

using test::failure_of;
using test::paper;
using test::read;
using test::report_of;

std::string paragraph(std::string_view text)
{
    return report_of("[[block]]\ntype = \"paragraph\"\ntext = \"" + std::string(text) + "\"\n");
}

std::string shown(std::string_view text, const Field& record)
{
    const auto made = paper(paragraph(text), record);
    return made.document.pages.empty() ? "" : read(made.document.pages[0]);
}

Field sample()
{
    Field record = Field::object();
    record.set("employee.name", "Siti Nurhalizah");
    record.set("employee.nip", Field());
    record.set("points", 32);
    record.set("hours", 3.5);
    record.set("activities", Field::list({"satu", "dua"}));
    return record;
}

TEST(Fill, PutsTheValuesOfTheRecordIntoTheText)
{
    EXPECT_EQ(shown("{employee.name}: {points}", sample()), "Siti Nurhalizah: 32");
    EXPECT_EQ(shown("{hours} jam, {activities.1}", sample()), "3,5 jam, dua");
}

TEST(Fill, LeavesOptionalValuesOut)
{
    EXPECT_EQ(shown("a {employee.nip?} b {x.y?-}", sample()), "a b -");
}

TEST(Fill, SetsBoldWhatStandsBetweenStars)
{
    EXPECT_EQ(shown("a **{points}** b", sample()), "a |32 |b");
    EXPECT_EQ(shown("*) lampiran 2 ** 3", sample()), "*) lampiran 2 ** 3");
}

TEST(Fill, KeepsStarsAndBracesOfTheRecord)
{
    Field record = Field::object();
    record.set("a", "**x** {y}");
    EXPECT_EQ(shown("{a} {{z}}", record), "**x** {y} {z}");
}

TEST(Fill, ComposesLettersAndDropsWhatCannotBeSeen)
{
    Field record = Field::object();
    record.set("a", "e\xCC\x81\xE2\x80\x8B\tx\x01y");
    EXPECT_EQ(shown("{a}", record), "\xC3\xA9 xy");
}

TEST(Fill, NamesThePlaceThatTheRecordLacks)
{
    const auto message = failure_of(paragraph("{employee.nmae}"), sample());
    EXPECT_NE(message.find("template.toml:9:8: the record has no \"employee.nmae\""), message.npos)
        << message;
    EXPECT_NE(message.find("did you mean \"employee.name\"?"), message.npos) << message;
}

TEST(Fill, SaysWhenAValueIsThereButEmpty)
{
    const auto message = failure_of(paragraph("{employee.nip}"), sample());
    EXPECT_NE(message.find("leaves \"employee.nip\" empty; write {employee.nip?}"), message.npos)
        << message;
}

TEST(Fill, RefusesToPrintAListAsAText)
{
    const auto message = failure_of(paragraph("{activities}"), sample());
    EXPECT_NE(message.find("\"activities\" is a list"), message.npos) << message;
}

TEST(Fill, NamesTheCharacterThatTheTypefaceLacksAndItsField)
{
    Field record = sample();
    record.set("employee.name", "Siti \u2713");
    const auto message = failure_of(paragraph("{employee.name}"), record);
    EXPECT_NE(
        message.find("has no \"\u2713\" (U+2713), which stands in \"employee.name\""), message.npos)
        << message;
}

TEST(Fill, CountsInEveryWay)
{
    Field record = Field::object();
    record.set("all", Field::list(std::vector<Field>(28, "x")));
    const auto made = paper(
        report_of(
            "[[block]]\ntype = \"repeat\"\nover = \"all\"\nas = \"e\"\n[[block.block]]\ntype = "
            "\"paragraph\"\ntext = \"{e#}{e#a}{e#A}{e#i}{e#I}\"\n"),
        record);
    const auto all = read(made.document.pages.at(0));
    EXPECT_TRUE(all.starts_with("1aAiI|2bBiiII|")) << all;
    EXPECT_TRUE(all.ends_with("|27aaAAxxviiXXVII|28abABxxviiiXXVIII")) << all;
}

TEST(Conditions, LetABlockStandOnlyWhenTheyHold)
{
    const auto conditional = [](const std::string& condition) {
        return shown("a\"\n" + condition + "\nstyle = \"body", sample());
    };
    EXPECT_EQ(conditional("when = \"employee.name\""), "a");
    EXPECT_EQ(conditional("when = \"employee.nip\""), "");
    EXPECT_EQ(conditional("unless = \"employee.nip\""), "a");
    EXPECT_EQ(conditional("when = { path = \"points\", equals = \"32\" }"), "a");
    EXPECT_EQ(conditional("when = { path = \"points\", equals = [\"1\", \"2\"] }"), "");
    EXPECT_EQ(conditional("unless = { path = \"nothing\", equals = \"2\" }"), "a");
}

} // namespace
} // namespace absah
