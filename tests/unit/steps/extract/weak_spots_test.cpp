// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/weak_spots.h"

#include "support/fake_line_reader.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace absah::extract {
namespace {

using test::FakeLineReader;
using test::lattice_of;

/// White paper of 1400 pixels with rows of letter-sized bars at the given heights.
Picture plane(std::vector<int> rows = {})
{
    Picture page{1400, 1000, 1, std::vector<std::uint8_t>(1400 * 1000, 255)};
    for (const int top : rows) {
        for (int letter = 0; letter < 20; ++letter) {
            for (int y = top; y < top + 16; ++y)
                std::fill_n(page.pixels.begin() + y * 1400 + 300 + letter * 16, 8, std::uint8_t{0});
        }
    }
    return page;
}

Word word_at(int x, int width, std::string text, double confidence, int y = 100, int line = 0)
{
    return {std::move(text), {x, y, width, 16}, confidence, line};
}

std::vector<Word> after(std::vector<Word> words, const Picture& page, FakeLineReader& reader)
{
    read_weak_spots(words, page, [&] { return &reader; });
    return words;
}

TEST(WeakSpots, AreReadAgainAndTakenWhereTheSecondReaderIsSure)
{
    FakeLineReader reader;
    reader.lines = {lattice_of("Peserta Aktif")};
    const auto words = after(
        {word_at(10, 60, "sebagai", 0.9),
         word_at(80, 40, "(PeS", 0.1),
         word_at(125, 90, "ah.", 0.5)},
        plane(),
        reader);
    ASSERT_EQ(words.size(), 3u);
    EXPECT_EQ(words[1].text, "Peserta");
    EXPECT_EQ(words[2].text, "Aktif");
    EXPECT_EQ(words[1].box.x, 80);
    EXPECT_EQ(words[2].box.right(), 215);
    EXPECT_GE(words[1].confidence, 0.9);
    EXPECT_EQ(words[1].line, 0);
}

TEST(WeakSpots, StayAsTheyWereWhereTheSecondReaderIsUnsureOrSeesLittle)
{
    for (const auto& lattice : {lattice_of("Peserta", 0.7), lattice_of("P")}) {
        FakeLineReader reader;
        reader.lines = {lattice};
        const auto words = after({word_at(80, 60, "(PeS", 0.1)}, plane(), reader);
        ASSERT_EQ(words.size(), 1u);
        EXPECT_EQ(words[0].text, "(PeS");
    }
}

TEST(WeakSpots, LeaveSureWordsAndDirtAlone)
{
    FakeLineReader reader;
    reader.lines = {lattice_of("Peserta")};
    after({word_at(80, 60, "Peserta", 0.9), word_at(10, 5, "|", 0.1, 300, 1)}, plane(), reader);
    EXPECT_TRUE(reader.seen.empty());
}

TEST(WeakSpots, AreLinesThatNoWordCovers)
{
    FakeLineReader reader;
    reader.lines = {lattice_of("Nomor: 00287/WEB/2024")};
    const auto words =
        after({word_at(300, 320, "Diberikan", 0.9, 400, 3)}, plane({200, 400}), reader);
    EXPECT_EQ(reader.seen.size(), 1u);
    ASSERT_EQ(words.size(), 3u);
    EXPECT_EQ(words[1].text, "Nomor:");
    EXPECT_EQ(words[2].text, "00287/WEB/2024");
    EXPECT_EQ(words[2].line, 4);
    EXPECT_NEAR(words[1].box.x, 300, 2);
    EXPECT_NEAR(words[2].box.y, 200, 2);
}

TEST(WeakSpots, AreSixAtMostOnAPageThatWasReadWell)
{
    FakeLineReader reader;
    reader.lines = {lattice_of("x", 0.5)};
    std::vector<int> rows;
    for (int top = 50; top < 950; top += 45)
        rows.push_back(top);
    after({word_at(300, 320, "Diberikan", 0.9, 50)}, plane(rows), reader);
    EXPECT_EQ(reader.seen.size(), 6u);
}

TEST(WeakSpots, AreManyOnAPageThatWasHardToRead)
{
    FakeLineReader reader;
    reader.lines = {lattice_of("x", 0.5)};
    std::vector<int> rows;
    for (int top = 50; top < 950; top += 45)
        rows.push_back(top);
    after({word_at(300, 320, "Dlberlkan", 0.65, 50)}, plane(rows), reader);
    EXPECT_EQ(reader.seen.size(), rows.size() - 1);
}

TEST(WeakSpots, AreNoneWithoutASecondReaderOrPixels)
{
    std::vector<Word> words{word_at(80, 60, "(PeS", 0.1)};
    read_weak_spots(words, plane({200}), {});
    read_weak_spots(words, plane({200}), [] { return nullptr; });
    FakeLineReader reader;
    read_weak_spots(words, {}, [&] { return &reader; });
    EXPECT_EQ(words.size(), 1u);
    EXPECT_TRUE(reader.seen.empty());
}

} // namespace
} // namespace absah::extract
