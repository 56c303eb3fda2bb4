// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "samples.h"

namespace absah::pdf {

namespace {

class PageWords : public testing::Test {
protected:
    void SetUp() override
    {
        auto read = page_words(sample("pdf/words.pdf"), 0, 150, Limits{});
        ASSERT_TRUE(read) << read.error().message;
        words = std::move(*read);
    }

    [[nodiscard]] const Word* find(const std::string& text) const
    {
        const auto found = std::find_if(
            words.begin(), words.end(), [&](const Word& word) { return word.text == text; });
        return found == words.end() ? nullptr : &*found;
    }

    std::vector<Word> words;
};

TEST_F(PageWords, StandWhereTheLettersStand)
{
    const Word* word = find("SERTIFIKAT"); // 24 points from (100, 700) on a page 841.89 high
    ASSERT_NE(word, nullptr);
    constexpr double scale = 150.0 / 72;
    const double base = (841.89 - 700) * scale;
    const double width = 5.779 * 24 * scale; // Helvetica's advance widths
    EXPECT_NEAR(word->box.x, 100 * scale, 2);
    EXPECT_NEAR(word->box.right(), 100 * scale + width, 2);
    EXPECT_NEAR(word->box.y, base - 0.75 * 24 * scale, 2);
    EXPECT_NEAR(word->box.bottom(), base + 0.22 * 24 * scale, 2);
    EXPECT_EQ(word->confidence, 1);
}

TEST_F(PageWords, KeepANumberWhole)
{
    EXPECT_NE(find("0127/CONTOH/SERT/IX/2024"), nullptr);
}

TEST_F(PageWords, JoinLettersThatAreSpacedOut)
{
    EXPECT_NE(find("PIAGAM"), nullptr);
}

TEST_F(PageWords, PartByRoomAndNotByBlanks)
{
    EXPECT_NE(find("Sertifikat"), nullptr);
    EXPECT_NE(find("ini"), nullptr);
    EXPECT_NE(find("peserta"), nullptr);
}

TEST_F(PageWords, ShareALineWithTheirNeighboursOnly)
{
    EXPECT_EQ(find("Kepala")->line, find("Dinas")->line);
    EXPECT_EQ(find("Ketua")->line, find("Panitia")->line);
    EXPECT_NE(find("Dinas")->line, find("Ketua")->line);
    EXPECT_LT(find("SERTIFIKAT")->line, find("Nomor")->line);
}

TEST_F(PageWords, ComeOnceWhenDrawnTwice)
{
    EXPECT_EQ(
        std::count_if(
            words.begin(), words.end(), [](const Word& word) { return word.text == "Lunas"; }),
        1);
}

TEST_F(PageWords, LeaveOutWhatLiesBesideThePage)
{
    EXPECT_EQ(find("diluar"), nullptr);
}

TEST_F(PageWords, IncludeUprightText)
{
    const Word* word = find("tegak");
    ASSERT_NE(word, nullptr);
    EXPECT_GT(word->box.height, word->box.width);
}

TEST(PageWordsTurned, AreGivenAsThePageIsShown)
{
    const auto words = page_words(sample("pdf/words-turned.pdf"), 0, 150, Limits{});
    ASSERT_TRUE(words);
    const auto found = std::find_if(
        words->begin(), words->end(), [](const Word& word) { return word.text == "tegak"; });
    ASSERT_NE(found, words->end());
    EXPECT_GT(found->box.width, found->box.height);
}

TEST(PageWordsOfAScan, AreNone)
{
    const auto words = page_words(sample("pdf/scan.pdf"), 0, 150, Limits{});
    ASSERT_TRUE(words);
    EXPECT_TRUE(words->empty());
}

} // namespace

} // namespace absah::pdf
