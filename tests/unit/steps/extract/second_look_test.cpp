// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/second_look.h"

#include "support/fake_line_reader.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace absah::extract {
namespace {

using test::FakeLineReader;
using test::lattice_of;

constexpr auto printed = "421/017/DISDIK/III/2024";

Picture plane()
{
    return {800, 300, 1, std::vector<std::uint8_t>(800 * 300, 255)};
}

Lexicon lexicon()
{
    Lexicon words;
    words.cues["num1"] = {"nomor", "nomor sertifikat", "id"};
    return words;
}

Word word_at(int x, int width, std::string text, int line = 0)
{
    return {std::move(text), {x, 100 + 40 * line, width, 20}, 0.5, line};
}

/// The words after a second reading by a reader that sees `lines`.
std::vector<Word> after(std::vector<Word> words, FakeLineReader& reader)
{
    PageWords page{std::move(words), plane(), {}};
    look_again(
        page, [&] { return &reader; }, lexicon());
    return page.words;
}

TEST(LookAgain, ConfirmsANumberThatBothReadersSee)
{
    FakeLineReader reader;
    reader.lines = {lattice_of(printed)};
    const auto words = after({word_at(60, 300, printed)}, reader);
    ASSERT_EQ(words.size(), 1u);
    EXPECT_EQ(words[0].text, printed);
    EXPECT_GE(words[0].confidence, 0.95);
}

TEST(LookAgain, LeavesALabelInCapitalsOut)
{
    FakeLineReader reader;
    reader.lines = {lattice_of(printed)};
    const auto words = after({word_at(10, 60, "NOMOR"), word_at(78, 300, printed)}, reader);
    ASSERT_EQ(words.size(), 2u);
    EXPECT_EQ(words[0].text, "NOMOR");
    EXPECT_EQ(words[1].text, printed);
}

/// What a label, ":ED" and "-2024-02-00228", with a letter lost between, become on one row of
/// print.
std::vector<Word> across_a_gap(std::vector<Box> rows)
{
    FakeLineReader reader;
    reader.lines = {lattice_of(": EDM-2024-02-00228"), lattice_of("2024-02-00228")};
    PageWords page{
        {word_at(10, 60, "Nomor"),
         word_at(78, 30, ":ED", 1),
         word_at(130, 200, "-2024-02-00228", 2)},
        plane(),
        std::move(rows)};
    for (auto& word : page.words)
        word.box.y = 100;
    look_again(
        page, [&] { return &reader; }, lexicon());
    return page.words;
}

TEST(LookAgain, JoinsWhatStandsBehindALabelOnOneRow)
{
    const auto words = across_a_gap({{5, 98, 340, 24}});
    ASSERT_EQ(words.size(), 2u);
    EXPECT_EQ(words[1].text, "EDM-2024-02-00228");
    EXPECT_EQ(words[1].box, (Box{78, 100, 252, 20}));
}

TEST(LookAgain, JoinsWhatLostItsSeparatorsBehindALabel)
{
    FakeLineReader reader;
    reader.lines = {lattice_of("0842/YLCB-SERT/III/2024")};
    PageWords page{
        {word_at(10, 40, "Nomor"),
         word_at(78, 40, "0842"),
         word_at(130, 50, "YLCB"),
         word_at(190, 90, "SERTIN")},
        plane(),
        {{5, 98, 280, 24}}};
    look_again(
        page, [&] { return &reader; }, lexicon());
    ASSERT_EQ(page.words.size(), 2u);
    EXPECT_EQ(page.words[1].text, "0842/YLCB-SERT/III/2024");
}

TEST(LookAgain, JoinsNothingAcrossAGapWithoutALabelOnTheRow)
{
    EXPECT_EQ(across_a_gap({{75, 98, 270, 24}}).size(), 3u);
}

/// What a second look says of a number that was found at its words, read by `by`.
std::optional<NumberAgain>
number_again(const std::string& first, const std::string& second, ReadBy by = ReadBy::First)
{
    FakeLineReader reader;
    reader.lines = {lattice_of(second)};
    std::vector<Word> words{word_at(60, 300, first)};
    words[0].by = by;
    Element number;
    number.value = first;
    number.box = words[0].box;
    return read_number_again(number, words, plane(), [&] { return &reader; });
}

TEST(ReadNumberAgain, ConfirmsOneWithoutSeparators)
{
    const auto again = number_again("DKKT202400666", "DKKT202400666");
    ASSERT_TRUE(again && again->agreed);
    EXPECT_EQ(again->agreed->text, "DKKT202400666");
    EXPECT_GE(again->agreed->confidence, 0.95);
}

TEST(ReadNumberAgain, IsLessSureWhereTheReadersDiffer)
{
    const auto again = number_again("DKKT202400666", "DKKT202400866");
    ASSERT_TRUE(again && again->agreed);
    EXPECT_LT(again->agreed->confidence, 0.9);
}

TEST(ReadNumberAgain, LeavesWhatWasLookedAtBeforeAlone)
{
    EXPECT_FALSE(number_again(printed, printed));
}

TEST(ReadNumberAgain, ConfirmsNothingThatTheSecondReaderGaveButKeepsWhatItSaw)
{
    const auto again = number_again(printed, printed, ReadBy::Second);
    ASSERT_TRUE(again);
    EXPECT_FALSE(again->agreed);
    EXPECT_EQ(best_text(again->line).text, printed);
}

TEST(LookAgain, KeepsWhatBothReadersSaw)
{
    FakeLineReader reader;
    reader.lines = {lattice_of(printed)};
    PageWords page{{word_at(60, 300, "421/017/DISDIK/II1/2024")}, plane(), {}};
    look_again(
        page, [&] { return &reader; }, lexicon());
    ASSERT_EQ(page.read_twice.size(), 1u);
    EXPECT_EQ(page.read_twice[0].first, "421/017/DISDIK/II1/2024");
    EXPECT_EQ(best_text(page.read_twice[0].second).text, printed);
    EXPECT_EQ(page.read_twice[0].box, page.words[0].box);
}

/// What becomes of a number read as `read` on a line that the second reader sees as `seen`, unsure
/// of some letters, beside a code.
std::optional<std::string>
by_code(const std::string& read, const std::string& code, const std::string& doubt, double sureness)
{
    FakeLineReader reader;
    reader.lines = {lattice_of(read, sureness, doubt)};
    const std::vector<Word> words{word_at(60, 300, read)};
    Element number;
    number.value = read;
    number.box = words[0].box;
    Code payload;
    payload.text = code;
    return number_by_code(number, {&payload, 1}, words, plane(), [&] { return &reader; });
}

TEST(NumberByCode, IsTakenWhereThePictureSupportsIt)
{
    const auto number = by_code(
        "00530/FGBN/WLB/05/2024",
        "https://cek.test/?no=00530/FGBN/WEB/05/2024",
        "00530/FGBN/WEB/05/2024",
        0.55);
    EXPECT_EQ(number, "00530/FGBN/WEB/05/2024");
}

TEST(NumberByCode, LeavesAPaperThatSaysSomethingElse)
{
    EXPECT_FALSE(by_code("00530/FGBN/WEB/05/2024", "00580/FGBN/WEB/05/2024", "", 0.99));
    EXPECT_FALSE(by_code("00530/FGBN/WEB/05/2024", "00530/FGBN/WEB/05/2024", "", 0.5));
    EXPECT_FALSE(by_code("00530/FGBN/WEB/05/2024", "https://cek.test/s/eb83ce8a1d", "", 0.5));
}

TEST(LookAgain, MakesOneWordOfANumberThatTheFirstReaderTore)
{
    FakeLineReader reader;
    reader.lines = {lattice_of(printed)};
    const auto words = after(
        {word_at(10, 60, "Nomor"),
         word_at(90, 100, "421/017/DIS"),
         word_at(198, 20, "DIK"),
         word_at(230, 90, "/II1/2024"),
         word_at(60, 100, "Diberikan", 1)},
        reader);
    ASSERT_EQ(words.size(), 3u);
    EXPECT_EQ(words[1].text, printed);
    EXPECT_EQ(words[1].box, (Box{90, 100, 230, 20}));
    EXPECT_EQ(reader.seen.size(), 1u);
}

TEST(LookAgain, JoinsNeitherOverAWideGapNorOverLinesNorWithALabel)
{
    FakeLineReader reader;
    reader.lines = {lattice_of("421/017")};
    const auto words = after(
        {word_at(10, 40, "NO."),
         word_at(55, 100, "421/017"),
         word_at(300, 40, "BARU"),
         word_at(55, 100, "DISDIK", 1)},
        reader);
    EXPECT_EQ(words.size(), 4u);
}

TEST(LookAgain, JoinsPartsThatTheFirstReaderPutOnDifferentLines)
{
    FakeLineReader reader;
    reader.lines = {lattice_of("EDM-2024-02-00228")};
    auto tail = word_at(90, 120, "-2024-02-00228", 1);
    tail.box.y = 101;
    const auto words =
        after({word_at(60, 26, ":ED"), word_at(10, 60, "Diberikan", 2), tail}, reader);
    ASSERT_EQ(words.size(), 2u);
    EXPECT_EQ(words[0].text, "EDM-2024-02-00228");
    EXPECT_EQ(words[0].box, (Box{60, 100, 150, 21}));
}

TEST(LookAgain, LeavesDatesAndTheBarsBesideThemAlone)
{
    FakeLineReader reader;
    reader.lines = {lattice_of("x")};
    const std::vector<Word> words{
        word_at(10, 5, "|"),
        word_at(18, 90, "25-02-2024"),
        word_at(112, 5, "|"),
        word_at(120, 60, "AMBON"),
        word_at(10, 90, "1/3/24", 1)};
    EXPECT_EQ(after(words, reader).size(), words.size());
    EXPECT_TRUE(reader.seen.empty());
}

TEST(LookAgain, LeavesWordsAloneThatAreNoNumbers)
{
    FakeLineReader reader;
    reader.lines = {lattice_of("x")};
    const std::vector<Word> words{
        word_at(10, 100, "Pelatihan"),
        word_at(10, 100, "20240304", 1),
        word_at(10, 100, "12/A", 2),
        word_at(10, 100, "https://a.id/421/017", 3),
        word_at(10, 100, std::string(90, '1') + "/2", 4)};
    EXPECT_EQ(after(words, reader).size(), words.size());
    EXPECT_TRUE(reader.seen.empty());
}

TEST(LookAgain, LooksAtFourNumbersAtMostThoseWithMostMarksFirst)
{
    FakeLineReader reader;
    reader.lines = {lattice_of(printed)};
    std::vector<Word> words;
    for (int line = 0; line < 50; ++line)
        words.push_back(word_at(10, 100, line == 30 ? printed : "12.345.678", line));
    words = after(words, reader);
    EXPECT_EQ(reader.seen.size(), 4u);
    EXPECT_GE(words[30].confidence, 0.95);
}

TEST(LookAgain, LeavesAnUnsureNumberDoubtfulWithoutASecondReader)
{
    const SecondReader none_there = [] { return nullptr; };
    for (const auto& second : {SecondReader{}, none_there}) {
        PageWords page{{word_at(10, 200, printed), word_at(10, 200, printed, 1)}, plane(), {}};
        page.words[0].confidence = 0.8;
        page.words[1].confidence = 0.9;
        look_again(page, second, lexicon());
        EXPECT_DOUBLE_EQ(page.words[0].confidence, 0.6);
        EXPECT_DOUBLE_EQ(page.words[1].confidence, 0.9);
    }
}

TEST(LookAgain, TakesABrokenSecondReaderForNone)
{
    FakeLineReader broken;
    auto word = word_at(10, 200, printed);
    word.confidence = 0.8;
    const auto words = after({word}, broken);
    EXPECT_EQ(words[0].text, printed);
    EXPECT_DOUBLE_EQ(words[0].confidence, 0.6);
}

TEST(LookAgain, SurvivesABoxOutsideThePage)
{
    FakeLineReader reader;
    reader.lines = {lattice_of(printed)};
    for (const Box box :
         {Box{5000, 5000, 20, 20}, Box{-300, -300, 10, 10}, Box{790, 290, 900, 1}, Box{}}) {
        auto word = word_at(0, 10, printed);
        word.box = box;
        EXPECT_EQ(after({word}, reader).size(), 1u);
    }
}

Element name_at(Box box)
{
    return {State::Found, "Baig Nurmala", 0.8, Source::Ocr, 1, box};
}

TEST(ReadNameAgain, ReadsTheNamesLineAndKeepsWhatItSaw)
{
    FakeLineReader reader;
    reader.lines = {lattice_of("Baiq Nurmala")};
    const std::vector<Word> words{word_at(60, 60, "Baig"), word_at(130, 100, "Nurmala")};
    const auto again =
        read_name_again(name_at({60, 100, 170, 20}), words, plane(), [&] { return &reader; });
    ASSERT_TRUE(again);
    EXPECT_EQ(again->text, "Baiq Nurmala");
    EXPECT_EQ(best_text(again->line).text, "Baiq Nurmala");
}

TEST(ReadNameAgain, DoesNotReachIntoTheWordsBesideIt)
{
    FakeLineReader reader;
    reader.lines = {lattice_of("Baiq Nurmala")};
    const std::vector<Word> words{
        word_at(2, 56, "kepada"),
        word_at(60, 60, "Baig"),
        word_at(130, 100, "Nurmala"),
        word_at(232, 50, "yang")};
    ASSERT_TRUE(
        read_name_again(name_at({60, 100, 170, 20}), words, plane(), [&] { return &reader; }));
    EXPECT_EQ(reader.seen.front().width, 172);
}

TEST(ReadNameAgain, IsEmptyWithoutASecondReaderAndOverSeveralLines)
{
    FakeLineReader reader;
    reader.lines = {lattice_of("Baiq Nurmala")};
    const std::vector<Word> words{word_at(60, 60, "Baig"), word_at(60, 100, "Nurmala", 1)};
    const Box both{60, 100, 100, 60};
    EXPECT_FALSE(read_name_again(name_at(both), words, plane(), [&] { return &reader; }));
    EXPECT_FALSE(read_name_again(name_at({60, 100, 60, 20}), words, plane(), {}));
    EXPECT_FALSE(
        read_name_again(name_at({500, 10, 5, 5}), words, plane(), [&] { return &reader; }));
}

} // namespace
} // namespace absah::extract
