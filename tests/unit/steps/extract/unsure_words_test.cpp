// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/unsure_words.h"

#include "support/fake_line_reader.h"

#include <gtest/gtest.h>

namespace absah::extract {
namespace {

using test::FakeLineReader;
using test::lattice_of;

Picture plane()
{
    return {1400, 1000, 1, std::vector<std::uint8_t>(1400 * 1000, 255)};
}

Word word_at(int x, int width, std::string text, double confidence, int y = 100, int line = 0)
{
    return {std::move(text), {x, y, width, 16}, confidence, line};
}

std::vector<Word> after(std::vector<Word> words, FakeLineReader& reader)
{
    read_unsure_words(words, plane(), [&] { return &reader; });
    return words;
}

TEST(UnsureWords, AreReadAgainAndTakenWhereTheSecondReaderIsSure)
{
    FakeLineReader reader;
    reader.lines = {lattice_of("Peserta Aktif")};
    const auto words = after(
        {word_at(10, 60, "sebagai", 0.9),
         word_at(80, 40, "(PeS", 0.1),
         word_at(125, 90, "ah.", 0.5)},
        reader);
    ASSERT_EQ(words.size(), 3u);
    EXPECT_EQ(words[1].text, "Peserta");
    EXPECT_EQ(words[2].text, "Aktif");
    EXPECT_EQ(words[1].box.x, 80);
    EXPECT_EQ(words[2].box.right(), 215);
    EXPECT_GE(words[1].confidence, 0.9);
    EXPECT_EQ(words[1].line, 0);
}

TEST(UnsureWords, StayAsTheyWereWhereTheSecondReaderIsUnsureOrSeesLittle)
{
    for (const auto& lattice : {lattice_of("Peserta", 0.7), lattice_of("P")}) {
        FakeLineReader reader;
        reader.lines = {lattice};
        const auto words = after({word_at(80, 60, "(PeS", 0.1)}, reader);
        ASSERT_EQ(words.size(), 1u);
        EXPECT_EQ(words[0].text, "(PeS");
    }
}

TEST(UnsureWords, LeaveSureWordsAndDirtAlone)
{
    FakeLineReader reader;
    reader.lines = {lattice_of("Peserta")};
    after({word_at(80, 60, "Peserta", 0.9), word_at(10, 5, "|", 0.1, 300, 1)}, reader);
    EXPECT_TRUE(reader.seen.empty());
}

TEST(UnsureWords, AreThoseOfTheSecondReaderAfterwards)
{
    FakeLineReader reader;
    reader.lines = {lattice_of("Peserta")};
    const auto words = after({word_at(80, 60, "(PeS", 0.1)}, reader);
    ASSERT_EQ(words.size(), 1u);
    EXPECT_EQ(words[0].by, ReadBy::Second);
}

TEST(UnsureWords, StayWithoutASecondReaderOrPixels)
{
    std::vector<Word> words{word_at(80, 60, "(PeS", 0.1)};
    read_unsure_words(words, plane(), {});
    read_unsure_words(words, plane(), [] { return nullptr; });
    FakeLineReader reader;
    read_unsure_words(words, {}, [&] { return &reader; });
    EXPECT_EQ(words.size(), 1u);
    EXPECT_EQ(words[0].text, "(PeS");
    EXPECT_TRUE(reader.seen.empty());
}

} // namespace
} // namespace absah::extract
