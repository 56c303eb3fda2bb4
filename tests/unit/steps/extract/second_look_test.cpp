// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/second_look.h"

#include "support/fake_ocr.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace absah::extract {
namespace {

using test::FakeOcr;

constexpr auto printed = "421/017/DISDIK/2024";
constexpr auto misread = "421/0l7/DISDIK/2024";
constexpr auto stranger = "421/077/DISDlK/2024";

Picture plane()
{
    return {400, 300, 1, std::vector<std::uint8_t>(400 * 300, 255)};
}

Word unsure(std::string text)
{
    return {std::move(text), {60, 100, 200, 20}, 0.5, 0};
}

/// The word after two more readings of it.
Word after(const Word& word, const FakeOcr::Answer& first, const FakeOcr::Answer& second)
{
    FakeOcr reader;
    reader.lines = {first, second};
    std::vector<Word> words{word};
    EXPECT_TRUE(look_again(words, plane(), reader));
    return words.front();
}

TEST(LookAgain, BelievesThreeReadingsThatAgreeMost)
{
    const auto word = after(unsure(printed), FakeOcr::saw(printed), FakeOcr::saw(printed));
    EXPECT_EQ(word.text, printed);
    EXPECT_DOUBLE_EQ(word.confidence, 0.92);
}

TEST(LookAgain, BelievesTwoOfThreeLess)
{
    for (const bool first : {true, false}) {
        const auto word = after(
            unsure(printed),
            FakeOcr::saw(first ? printed : misread),
            FakeOcr::saw(first ? misread : printed));
        EXPECT_EQ(word.text, printed);
        EXPECT_DOUBLE_EQ(word.confidence, 0.65);
    }
}

TEST(LookAgain, LetsTwoNewReadingsThatAgreeReplaceAnUnsureOne)
{
    const auto word = after(unsure(misread), FakeOcr::saw(printed), FakeOcr::saw(printed));
    EXPECT_EQ(word.text, printed);
    EXPECT_DOUBLE_EQ(word.confidence, 0.65);
}

TEST(LookAgain, KeepsAFairlySureReadingAgainstTwoOthersAndTrustsItLess)
{
    auto fair = unsure(misread);
    fair.confidence = 0.8;
    const auto word = after(fair, FakeOcr::saw(printed), FakeOcr::saw(printed));
    EXPECT_EQ(word.text, misread);
    EXPECT_DOUBLE_EQ(word.confidence, 0.6);
}

TEST(LookAgain, TrustsThreeDifferentReadingsLittle)
{
    auto fair = unsure(misread);
    fair.confidence = 0.8;
    const auto word = after(fair, FakeOcr::saw(printed), FakeOcr::saw(stranger));
    EXPECT_EQ(word.text, misread);
    EXPECT_DOUBLE_EQ(word.confidence, 0.6);
}

TEST(LookAgain, TakesNoCutOffAndNoUnlikeReading)
{
    for (const auto* other : {"421/017", "Diberikan kepada saya"}) {
        const auto word = after(unsure(misread), FakeOcr::saw(other), FakeOcr::saw(other));
        EXPECT_EQ(word.text, misread) << other;
    }
}

TEST(LookAgain, SeesTheWordAtTwoSizes)
{
    FakeOcr reader;
    std::vector<Word> words{unsure(printed)};
    ASSERT_TRUE(look_again(words, plane(), reader));
    ASSERT_EQ(reader.lines_seen.size(), 2u);
    EXPECT_LT(reader.lines_seen[0].height, reader.lines_seen[1].height);
}

TEST(LookAgain, LeavesSureWordsAndWordsThatAreNoNumbersAlone)
{
    FakeOcr reader;
    auto sure = unsure(printed);
    sure.confidence = 0.9;
    std::vector<Word> words{
        sure, unsure("Pelatihan"), unsure("20240304"), unsure("12/A"), {printed, {}, 0.5, 0}};
    ASSERT_TRUE(look_again(words, plane(), reader));
    EXPECT_TRUE(reader.lines_seen.empty());
}

TEST(LookAgain, LooksAtFourWordsAtMost)
{
    FakeOcr reader;
    std::vector<Word> words(1000, unsure(printed));
    ASSERT_TRUE(look_again(words, plane(), reader));
    EXPECT_EQ(reader.lines_seen.size(), 8u);
}

TEST(LookAgain, PassesOnThatTheReaderBroke)
{
    FakeOcr reader;
    reader.lines = {FakeOcr::broke()};
    std::vector<Word> words{unsure(printed)};
    const auto looked = look_again(words, plane(), reader);
    ASSERT_FALSE(looked);
    EXPECT_EQ(looked.error().code, ErrorCode::Tool);
}

TEST(LookAgain, SurvivesGarbage)
{
    const std::string garbage = "\xff\xfe\x80/\xc3(\xed\xa0\x80";
    EXPECT_EQ(after(unsure(printed), FakeOcr::saw(garbage), FakeOcr::saw("")).text, printed);
    const auto kept = "12" + garbage + "34567";
    EXPECT_EQ(after(unsure(kept), FakeOcr::saw(garbage), FakeOcr::saw(garbage)).text, kept);
}

TEST(LookAgain, SurvivesABoxOutsideThePage)
{
    FakeOcr reader;
    reader.lines = {FakeOcr::saw(printed)};
    std::vector<Word> words{unsure(printed)};
    for (const Box box :
         {Box{5000, 5000, 20, 20}, Box{-300, -300, 10, 10}, Box{390, 290, 900, 1}}) {
        words.front().box = box;
        words.front().confidence = 0.5;
        EXPECT_TRUE(look_again(words, plane(), reader));
    }
}

} // namespace
} // namespace absah::extract
