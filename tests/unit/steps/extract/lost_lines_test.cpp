// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/lost_lines.h"

#include "support/fake_line_reader.h"
#include "support/fake_ocr.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>

namespace absah::extract {
namespace {

using test::FakeLineReader;
using test::FakeOcr;
using test::lattice_of;

/// White paper of 1400 pixels with rows of letter-sized bars at the given heights.
Picture plane(const std::vector<int>& rows)
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

Picture colour_of(const Picture& grey)
{
    Picture page{grey.width, grey.height, 3, {}};
    for (const auto pixel : grey.pixels)
        page.pixels.insert(page.pixels.end(), 3, pixel);
    return page;
}

Word word_at(int x, int width, std::string text, double confidence, int y, int line = 0)
{
    return {std::move(text), {x, y, width, 16}, confidence, line};
}

/// A word on a line cut out alone.
Word alone(std::string text, double confidence)
{
    return {std::move(text), {4, 3, 300, 16}, confidence, 0};
}

struct LostLines : ::testing::Test {
    FakeOcr first;
    FakeLineReader second;

    std::vector<Word> after(std::vector<Word> words, const Picture& page)
    {
        PageWords read{std::move(words), page, image::print_lines(page)};
        read_lost_lines(read, colour_of(page), first, [&] { return &second; });
        return read.words;
    }
};

TEST_F(LostLines, AreReadAloneByBothReaders)
{
    first.lines = {std::vector<Word>{alone("kepada", 0.95)}};
    second.lines = {lattice_of("kepaca", 0.9)};
    const auto words =
        after({word_at(300, 320, "Diberikan", 0.9, 400, 3)}, plane({200, 400, 450, 500}));
    ASSERT_EQ(words.size(), 4u);
    EXPECT_EQ(words[1].text, "kepada");
    EXPECT_EQ(words[1].line, 4);
    EXPECT_NEAR(words[1].box.y, 200, 3);
    EXPECT_EQ(words[1].by, ReadBy::FirstAlone);
}

TEST_F(LostLines, AreTakenFromTheSecondReaderWhereTheFirstOneIsAtALoss)
{
    first.lines = {std::vector<Word>{alone("Ns EDN", 0.2)}};
    second.lines = {lattice_of("Nomor: 00287/WEB/2024")};
    const auto words = after({word_at(300, 320, "Diberikan", 0.9, 400, 3)}, plane({200, 400}));
    ASSERT_EQ(words.size(), 3u);
    EXPECT_EQ(words[1].text, "Nomor:");
    EXPECT_EQ(words[2].text, "00287/WEB/2024");
    EXPECT_EQ(words[2].line, 4);
    EXPECT_EQ(words[2].by, ReadBy::Second);
    EXPECT_NEAR(words[1].box.x, 300, 2);
    EXPECT_NEAR(words[2].box.y, 200, 2);
}

TEST_F(LostLines, StayLostWhereBothReadersSeeOrnaments)
{
    first.lines = {std::vector<Word>{alone("Sana", 0.5)}};
    second.lines = {lattice_of("@)6FT", 0.7)};
    EXPECT_EQ(after({word_at(300, 320, "Diberikan", 0.9, 400)}, plane({200, 400})).size(), 1u);
}

TEST_F(LostLines, AreNotShownToTheFirstReaderWhenTheSecondSeesNothing)
{
    second.lines = {lattice_of("@)6FT", 0.3)};
    after({word_at(300, 320, "Diberikan", 0.9, 400)}, plane({200, 400}));
    EXPECT_FALSE(second.seen.empty());
    EXPECT_TRUE(first.lines_seen.empty());
}

TEST_F(LostLines, AreSixAtMostOnAPageThatWasReadWell)
{
    second.lines = {lattice_of("x", 0.3)};
    std::vector<int> rows;
    for (int row = 0; row < 36; ++row)
        rows.push_back(20 + 27 * row);
    std::vector<Word> words; // all rows but eight, less than a quarter
    for (const int top : std::span(rows).first(28))
        words.push_back(word_at(300, 320, "Diberikan", 0.9, top));
    after(words, plane(rows));
    EXPECT_EQ(second.seen.size(), 6u);
}

TEST_F(LostLines, AreAllUnsureLinesOnAPageThatWasHardToRead)
{
    first.lines = {std::vector<Word>{alone("Diberikan", 0.9)}};
    second.lines = {lattice_of("Diberikan")};
    const auto words = after(
        {word_at(300, 320, "Dlberlkan", 0.3, 50, 1), word_at(300, 320, "kepada", 0.9, 95, 2)},
        plane({50, 95, 140}));
    ASSERT_EQ(words.size(), 3u);
    EXPECT_EQ(words[0].text, "kepada");
    EXPECT_EQ(words[1].text, "Diberikan");
    EXPECT_EQ(words[2].text, "Diberikan");
}

TEST_F(LostLines, KeepTheWordsThatWereReadMoreSurely)
{
    first.lines = {std::vector<Word>{
        {"xurat", {4, 3, 150, 16}, 0.7, 0}, {"Tugas", {160, 3, 150, 16}, 0.9, 0}}};
    second.lines = {lattice_of("xurat Tugas", 0.8)};
    const auto words = after({word_at(300, 150, "Surat", 0.95, 50)}, plane({50, 95, 140, 185}));
    ASSERT_GE(words.size(), 2u);
    const auto surat = std::ranges::find(words, "Surat", &Word::text);
    ASSERT_NE(surat, words.end());
    EXPECT_EQ(std::next(surat)->text, "Tugas");
    EXPECT_EQ(surat->line, std::next(surat)->line);
}

TEST_F(LostLines, AreReadByTheFirstReaderWithoutASecondOne)
{
    first.lines = {std::vector<Word>{alone("kepada", 0.95)}};
    std::vector<Word> words{word_at(300, 320, "Diberikan", 0.9, 400)};
    const auto page = plane({200, 400});
    PageWords read{std::move(words), page, image::print_lines(page)};
    read_lost_lines(read, colour_of(page), first, {});
    ASSERT_EQ(read.words.size(), 2u);
    EXPECT_EQ(read.words[1].text, "kepada");
}

TEST_F(LostLines, AreNoneWithoutPixels)
{
    PageWords read{{word_at(80, 60, "(PeS", 0.1, 100)}, {}, {}};
    read_lost_lines(read, {}, first, [&] { return &second; });
    EXPECT_EQ(read.words.size(), 1u);
    EXPECT_TRUE(second.seen.empty());
}

} // namespace
} // namespace absah::extract
