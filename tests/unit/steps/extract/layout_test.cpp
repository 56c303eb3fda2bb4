// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/layout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "paper.h"

namespace absah::test {
namespace {

using extract::Break;

std::string text_of(const extract::Line& line)
{
    std::string out;
    for (const auto* word : line.words)
        out += (out.empty() ? "" : " ") + word->text;
    return out;
}

std::vector<std::string> lines_of(const extract::TextPage& page)
{
    std::vector<std::string> out;
    for (const auto& line : extract::lay_out(std::span(&page, 1)))
        out.push_back(text_of(line));
    return out;
}

TEST(LayOut, ReadsSignatureColumnsOneAfterTheOther)
{
    const auto paper = paper_from("Ketua Panitia || Kepala Sekolah\nYance Bire || Okto Nalle");
    EXPECT_EQ(
        lines_of(paper.page),
        (std::vector<std::string>{"Ketua Panitia", "Yance Bire", "Kepala Sekolah", "Okto Nalle"}));
}

TEST(LayOut, JoinsALabelWithItsValueAcrossAGap)
{
    const auto paper = paper_from("Nama || : Yance Bire\nTempat || : Aula Melati");
    EXPECT_EQ(
        lines_of(paper.page),
        (std::vector<std::string>{"Nama : Yance Bire", "Tempat : Aula Melati"}));
}

/// Words of a table: x and y of each.
extract::TextPage page_of(std::vector<Word> words)
{
    extract::TextPage page;
    page.size = {1000, 600};
    page.words = std::move(words);
    for (std::size_t i = 0; i < page.words.size(); ++i)
        page.words[i].line = int(i);
    return page;
}

TEST(LayOut, KeepsANameApartFromOneWrittenOverIt)
{
    auto page = page_of(
        {{"Cut", {419, 261, 64, 37}, 1, 0},
         {"Ratna", {436, 268, 99, 38}, 1, 0},
         {"Nyak", {494, 261, 96, 37}, 1, 0},
         {"Sari", {545, 268, 68, 38}, 1, 0}});
    page.source = Source::TextLayer;
    EXPECT_EQ(lines_of(page), (std::vector<std::string>{"Cut Nyak", "Ratna Sari"}));
}

TEST(LayOut, JoinsTheRowsOfATableWithoutColons)
{
    const auto page = page_of(
        {{"Acara", {100, 200, 60, 20}, 0.9},
         {"Kemah", {400, 200, 70, 20}, 0.9},
         {"Lokasi", {100, 240, 60, 20}, 0.9},
         {"Tondano", {400, 240, 80, 20}, 0.9},
         {"Pelaksana", {100, 280, 90, 20}, 0.9},
         {"Gugus", {400, 280, 60, 20}, 0.9}});
    EXPECT_EQ(
        lines_of(page),
        (std::vector<std::string>{"Acara Kemah", "Lokasi Tondano", "Pelaksana Gugus"}));
}

TEST(LayOut, LeavesACellOfSeveralLinesWhole)
{
    const auto page = page_of(
        {{"Acara", {100, 220, 60, 20}, 0.9},
         {"Kemah", {400, 196, 70, 20}, 0.9},
         {"Guru", {400, 220, 60, 20}, 0.9},
         {"Pesisir", {400, 244, 70, 20}, 0.9},
         {"Lokasi", {100, 300, 60, 20}, 0.9},
         {"Tondano", {400, 300, 80, 20}, 0.9},
         {"Pelaksana", {100, 350, 90, 20}, 0.9},
         {"Gugus", {400, 350, 60, 20}, 0.9},
         {"Beban", {100, 400, 60, 20}, 0.9},
         {"Delapan", {400, 400, 70, 20}, 0.9}});
    const auto lines = lines_of(page);
    EXPECT_EQ(std::ranges::count(lines, "Acara Guru"), 0);
    EXPECT_EQ(std::ranges::count(lines, "Lokasi Tondano"), 1);
}

TEST(LayOut, JoinsThePiecesOfASlantedLine)
{
    extract::TextPage page;
    page.size = {1000, 500};
    page.words = {
        {"telah", {500, 210, 60, 24}, 0.9, 1},
        {"mengikuti", {570, 212, 100, 24}, 0.9, 1},
        {"Rina", {350, 204, 50, 24}, 0.9, 2},
        {"Marlina", {410, 206, 80, 24}, 0.9, 2}};
    EXPECT_EQ(lines_of(page), (std::vector<std::string>{"Rina Marlina telah mengikuti"}));
}

TEST(LayOut, TellsAWrapFromAChangeOfStyle)
{
    const auto paper = paper_from("#1.5|Judul yang Besar\nteks biasa\nteks biasa lagi");
    const auto lines = extract::lay_out(std::span(&paper.page, 1));
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[1].before, Break::Style);
    EXPECT_EQ(lines[2].before, Break::Wrap);
}

TEST(LayOut, TakesJustifiedLinesForOneStyleThoughOneHasHardlyADescender)
{
    extract::TextPage page;
    page.size = {1000, 500};
    page.words = {
        {"telah", {100, 200, 100, 21}, 0.9, 1},
        {"mengikuti", {220, 200, 180, 27}, 0.9, 1},
        {"latihan", {420, 200, 130, 21}, 0.9, 1},
        {"menulis", {570, 200, 130, 21}, 0.9, 1},
        {"bahan", {720, 200, 180, 21}, 0.9, 1},
        {"pengajaran", {100, 236, 400, 27}, 0.9, 2},
        {"yang", {520, 236, 180, 27}, 0.9, 2},
        {"baik", {720, 236, 180, 21}, 0.9, 2}};
    const auto lines = extract::lay_out(std::span(&page, 1));
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[1].before, Break::Wrap);
}

TEST(LayOut, TakesCapitalsForOneStyleThoughSomeBoxesHaveSwallowedAnOrnament)
{
    extract::TextPage page;
    page.size = {1000, 500};
    page.words = {
        {"PENGUATAN", {200, 200, 100, 15}, 0.9, 1},
        {"BUDAYA", {310, 195, 80, 29}, 0.9, 1},
        {"POSITIF", {400, 200, 80, 15}, 0.9, 1},
        {"DAN", {490, 195, 40, 29}, 0.9, 1},
        {"KESEHATAN", {540, 200, 100, 15}, 0.9, 1},
        {"JIWA", {300, 226, 60, 15}, 0.9, 2},
        {"MURID", {370, 226, 80, 15}, 0.9, 2}};
    const auto lines = extract::lay_out(std::span(&page, 1));
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[1].before, Break::Wrap);
}

TEST(LayOut, StaysBoundedOnAHostilePage)
{
    extract::TextPage page;
    page.size = {2000, 2000};
    for (int i = 0; i < 100'000; ++i) {
        page.words.push_back({"kata", {i % 1900, i * 7 % 1900, 20, 9}, 0.5, i / 3});
    }
    std::size_t words = 0;
    for (const auto& line : extract::lay_out(std::span(&page, 1)))
        words += line.words.size();
    EXPECT_LE(words, 3000u);
}

} // namespace
} // namespace absah::test
