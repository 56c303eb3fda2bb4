// SPDX-License-Identifier: Apache-2.0
#include "steps/render/wrap.h"

#include "support/fake_type.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace absah::render {
namespace {

/// The lines of `text` where `letters` letters fit on one; a bar where no blank stands.
std::vector<std::string> lines_of(const std::string& text, double letters)
{
    const test::FakeType type;
    std::vector<std::string> lines;
    for (const auto& line : wrap({{text}}, 10, {letters * 5, letters * 5}, type)) {
        std::string all;
        for (const auto& word : line.words) {
            if (!all.empty()) all += word.gap > 0 ? " " : "|";
            for (const auto& part : word.parts)
                all += part.words;
        }
        lines.push_back(all);
    }
    return lines;
}

using Lines = std::vector<std::string>;

TEST(Wrap, BreaksAtBlanksWhereTheLineIsFull)
{
    EXPECT_EQ(lines_of("satu dua tiga empat", 9), (Lines{"satu dua", "tiga", "empat"}));
    EXPECT_EQ(lines_of("satu dua tiga", 8), (Lines{"satu dua", "tiga"}));
}

TEST(Wrap, GivesAnEmptyTextOneEmptyLine)
{
    EXPECT_EQ(lines_of("", 5), (Lines{""}));
}

TEST(Wrap, KeepsTheLineBreaksOfTheText)
{
    EXPECT_EQ(lines_of("a\nb", 9), (Lines{"a", "b"}));
    EXPECT_EQ(lines_of("a\n\nb", 9), (Lines{"a", "", "b"}));
    EXPECT_EQ(lines_of("\na", 9), (Lines{"", "a"}));
    EXPECT_EQ(lines_of("a\n", 9), (Lines{"a"}));
}

TEST(Wrap, TakesSeveralBlanksForOne)
{
    EXPECT_EQ(lines_of("  a   b  ", 9), (Lines{"a b"}));
}

TEST(Wrap, TearsAWordOnlyWhenItIsWiderThanALine)
{
    EXPECT_EQ(lines_of("x abcdefghij", 8), (Lines{"x", "abcdefgh", "ij"}));
    EXPECT_EQ(lines_of("x abcdefgh", 8), (Lines{"x", "abcdefgh"}));
    EXPECT_EQ(lines_of("abcdefghij x", 8), (Lines{"abcdefgh", "ij x"}));
}

TEST(Wrap, NeverTearsALetterFromItsMarks)
{
    const std::string marked = "e\xCC\x81"; // e and a combining acute
    const auto lines = lines_of(marked + marked + marked, 2);
    EXPECT_EQ(lines, (Lines{marked + marked, marked}));
}

TEST(Wrap, PartsWordsAfterASlashOrHyphenBetweenWords)
{
    EXPECT_EQ(lines_of("Kurang/Misconduct", 12), (Lines{"Kurang/", "Misconduct"}));
    EXPECT_EQ(lines_of("undang-undang", 8), (Lines{"undang-", "undang"}));
    EXPECT_EQ(lines_of("undang-undang", 20), (Lines{"undang-|undang"}));
}

TEST(Wrap, KeepsNumbersAndDatesWhole)
{
    EXPECT_EQ(lines_of("pada 2024-03-04", 11), (Lines{"pada", "2024-03-04"}));
    EXPECT_EQ(lines_of("guru S1/D4", 8), (Lines{"guru", "S1/D4"}));
}

TEST(Wrap, KeepsTheGroupsOfANipTogether)
{
    EXPECT_EQ(lines_of("NIP 19951211 202004 2 026", 22), (Lines{"NIP", "19951211 202004 2 026"}));
}

TEST(Wrap, PartsTheGroupsOfANipThatIsWiderThanALine)
{
    EXPECT_EQ(lines_of("19951211 202004 2 026", 12), (Lines{"19951211", "202004 2 026"}));
}

TEST(Wrap, KeepsATitleWithTheNameAfterIt)
{
    EXPECT_EQ(lines_of("oleh Dr. Siti", 9), (Lines{"oleh", "Dr. Siti"}));
    EXPECT_EQ(lines_of("Gol. III", 9), (Lines{"Gol. III"}));
}

TEST(Wrap, KeepsWhatAHardBlankJoins)
{
    EXPECT_EQ(lines_of("ada 5\xC2\xA0JP", 6), (Lines{"ada", "5 JP"}));
}

TEST(Wrap, KeepsThePercentSignWithItsNumber)
{
    EXPECT_EQ(lines_of("sedikit 75 %", 11), (Lines{"sedikit", "75 %"}));
}

TEST(Wrap, TearsAFilesNameAfterItsMarks)
{
    EXPECT_EQ(
        lines_of("bukti_01_sertifikatpelatihan.pdf", 16),
        (Lines{"bukti_01_", "sertifikatpelati", "han.pdf"}));
}

TEST(Wrap, SetsAWordOfTwoFacesAsOne)
{
    const test::FakeType type;
    const Runs runs{{"tebal", drawing::Face::Bold}, {"nya ya", drawing::Face::Regular}};
    const auto lines = wrap(runs, 10, {1000, 1000}, type);
    ASSERT_EQ(lines.size(), 1u);
    ASSERT_EQ(lines[0].words.size(), 2u);
    EXPECT_EQ(lines[0].words[0].parts.size(), 2u);
    EXPECT_DOUBLE_EQ(lines[0].width, 5 * 6 + 3 * 5 + 5 + 2 * 5);
}

TEST(Wrap, GivesTheFirstLineItsOwnMeasure)
{
    const test::FakeType type;
    const auto lines = wrap({{"aa bb cc dd"}}, 10, {10, 25}, type);
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0].words.size(), 1u);
    EXPECT_EQ(lines[1].words.size(), 2u);
}

TEST(WrapEvenly, MakesLinesOfOneTitleAlikeInLength)
{
    const test::FakeType type;
    const Runs runs{{"satu dua tiga empat lima enam tuj"}};
    const auto greedy = wrap(runs, 10, {28 * 5, 28 * 5}, type);
    const auto even = wrap_evenly(runs, 10, 28 * 5, type);
    ASSERT_EQ(greedy.size(), 2u);
    ASSERT_EQ(even.size(), 2u);
    EXPECT_LT(greedy[1].width, 5 * 10);
    EXPECT_LE(even[0].width - even[1].width, 5 * 6);
}

TEST(WrapEvenly, TearsNoWordForIt)
{
    const test::FakeType type;
    const auto lines = wrap_evenly({{"umpan balik berkelanjutan berdasarkan"}}, 10, 14 * 5, type);
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[1].words.size(), 1u);
    EXPECT_EQ(lines[1].words[0].parts[0].words, "berkelanjutan");
}

} // namespace
} // namespace absah::render
