// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/figures_again.h"

#include "support/fake_line_reader.h"

#include <gtest/gtest.h>

namespace absah::extract {
namespace {

using test::FakeLineReader;
using test::lattice_of;

Picture plane()
{
    return {800, 300, 1, std::vector<std::uint8_t>(800 * 300, 255)};
}

Word word_at(int x, int width, std::string text, int line = 0)
{
    return {std::move(text), {x, 100 + 40 * line, width, 20}, 0.5, line};
}

Element date_over(const std::vector<Word>& words)
{
    Box box = words.front().box;
    for (const auto& word : words)
        box = united(box, word.box);
    return {State::Found, "", 0.9, Source::Ocr, 1, box};
}

DateAgain date_again(std::vector<Word>& words, const Result<Lattice>& line)
{
    FakeLineReader reader;
    reader.lines = {line};
    return read_date_again(date_over(words), words, plane(), [&] { return &reader; });
}

TEST(ReadDateAgain, AgreesWhereTheFiguresAreTheSame)
{
    std::vector<Word> words{
        word_at(10, 60, "11-14"), word_at(80, 60, "April"), word_at(150, 50, "2024")};
    EXPECT_EQ(date_again(words, lattice_of("11 - 14 Apnil 2024")), DateAgain::Agrees);
    EXPECT_EQ(words[1].text, "April");
}

TEST(ReadDateAgain, PutsBackAFigureThatTheFirstReaderLost)
{
    std::vector<Word> words{
        word_at(10, 60, "1-14"), word_at(80, 60, "April"), word_at(150, 50, "2024")};
    EXPECT_EQ(date_again(words, lattice_of("11-14 April 2024")), DateAgain::Corrected);
    ASSERT_EQ(words.size(), 3u);
    EXPECT_EQ(words[0].text, "11-14");
    EXPECT_EQ(words[0].line, 0);
}

TEST(ReadDateAgain, OnlyDoubtsWhereTheSecondReaderIsUnsureOrReadsSomethingElse)
{
    for (const auto& line : {lattice_of("11-14 April 2024", 0.8), lattice_of("11-15 April 2024")}) {
        std::vector<Word> words{
            word_at(10, 60, "1-14"), word_at(80, 60, "April"), word_at(150, 50, "2024")};
        EXPECT_EQ(date_again(words, line), DateAgain::Differs);
        EXPECT_EQ(words[0].text, "1-14");
    }
}

TEST(ReadDateAgain, IsUnreadOverSeveralLinesAndWithoutFiguresOrReader)
{
    std::vector<Word> words{word_at(10, 60, "11"), word_at(10, 60, "April", 1)};
    EXPECT_EQ(date_again(words, lattice_of("11 April")), DateAgain::Unread);
    words = {word_at(10, 60, "11")};
    EXPECT_EQ(date_again(words, lattice_of("April")), DateAgain::Unread);
    EXPECT_EQ(date_again(words, fail(ErrorCode::Tool, "broke")), DateAgain::Unread);
    EXPECT_EQ(read_date_again(date_over(words), words, plane(), {}), DateAgain::Unread);
}

/// A plane with strokes of ink of the given left edges and widths, 20 high from (0, 10).
Picture strokes(const std::vector<std::pair<int, int>>& places)
{
    Picture plane{200, 40, 1, std::vector<std::uint8_t>(8000, 255)};
    for (const auto& [left, width] : places) {
        for (int y = 10; y < 30; ++y)
            std::fill_n(plane.pixels.begin() + y * 200 + left, width, std::uint8_t{0});
    }
    return plane;
}

/// What is left of "116 JP", or other hours, where `print` stands.
std::optional<std::string> behind_a_bar(const Picture& print, const std::string& value = "116")
{
    const std::vector<Word> words{
        {value, {50, 10, 40, 20}, 0.9, 0}, {"JP", {100, 10, 30, 20}, 0.9, 0}};
    return figures_behind_a_bar(
        {State::Found, value, 0.8, Source::Ocr, 1, {50, 10, 80, 20}}, words, print);
}

TEST(FiguresBehindABar, LoseTheBar)
{
    EXPECT_EQ(behind_a_bar(strokes({{50, 2}, {62, 4}, {70, 20}})), "16");
}

TEST(FiguresBehindABar, AreNotBehindAOne)
{
    EXPECT_FALSE(behind_a_bar(strokes({{50, 4}, {62, 4}, {70, 20}}))); // as thick as a figure
    EXPECT_FALSE(behind_a_bar(strokes({{50, 2}, {58, 4}, {70, 20}}))); // no blank behind it
    EXPECT_FALSE(behind_a_bar(strokes({{50, 2}, {62, 4}, {70, 20}}), "105"));
    EXPECT_FALSE(behind_a_bar({}));
}

/// What a second reader that sees `second` says of "32 JP".
std::optional<double> hours_again(const std::string& second, ReadBy by = ReadBy::First)
{
    FakeLineReader reader;
    reader.lines = {lattice_of(second)};
    std::vector<Word> words{word_at(10, 40, "32"), word_at(60, 30, "JP")};
    words[0].by = by;
    Element hours{State::Found, "32", 0.8, Source::Ocr, 1, united(words[0].box, words[1].box)};
    return read_hours_again(hours, words, plane(), [&] { return &reader; });
}

TEST(ReadHoursAgain, AreSureWhereBothReadersSeeTheSame)
{
    EXPECT_GE(hours_again("( 32 JP").value_or(0), 0.95);
}

TEST(ReadHoursAgain, AreDoubtfulWhereTheReadersDiffer)
{
    EXPECT_LE(hours_again("82 JP").value_or(1), 0.6);
}

TEST(ReadHoursAgain, SayNothingWithoutFiguresOrASecondOpinion)
{
    EXPECT_FALSE(hours_again("JP"));
    EXPECT_FALSE(hours_again("32 JP", ReadBy::Second));
    EXPECT_FALSE(read_hours_again(
        {State::Found, "32", 0.8, Source::Ocr, 1, {10, 100, 40, 20}},
        std::vector<Word>{word_at(10, 40, "32")},
        plane(),
        {}));
}

} // namespace
} // namespace absah::extract
