// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/words.h"

#include "support/fake_ocr.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace absah::extract {
namespace {

using test::FakeOcr;

constexpr int page_width = 600;
constexpr int page_height = 400;

Picture white()
{
    Picture page{page_width, page_height, 3, {}};
    page.pixels.assign(std::size_t(page.width) * std::size_t(page.height) * 3, 255);
    return page;
}

/// A page with bars of ink over a fifth of it.
Picture striped()
{
    auto page = white();
    for (int y = 0; y < page.height; ++y) {
        const auto row = page.pixels.begin() + std::ptrdiff_t(y) * page.width * 3;
        if (y % 50 < 10) std::fill(row, row + std::ptrdiff_t(page.width) * 3, std::uint8_t{20});
    }
    return page;
}

/// Thirty printed words, `confidence` sure.
std::vector<Word> text(double confidence)
{
    std::vector<Word> words;
    for (int i = 0; i < 30; ++i)
        words.push_back(
            {"pelatihan", {40 + i % 5 * 100, 20 + i / 5 * 40, 80, 18}, confidence, i / 5});
    return words;
}

Word scribble(double confidence)
{
    return {"Alm", {200, 100, 300, 260}, confidence, 7};
}

bool holds(const std::vector<Word>& words, const std::string& text)
{
    return std::any_of(
        words.begin(), words.end(), [&](const Word& word) { return word.text == text; });
}

TEST(WithoutSpecks, DropsALetterMuchSmallerThanItsLine)
{
    auto words = text(0.9);
    words.push_back({"B", {90, 20, 2, 4}, 0.9, 0});
    words.push_back({".", {95, 34, 2, 2}, 0.9, 0});
    words.push_back({"7", {95, 20, 8, 5}, 0.9, 0}); // a figure whose box was cut
    words = without_specks(std::move(words));
    EXPECT_EQ(words.size(), 32u);
    EXPECT_FALSE(holds(words, "B"));
    EXPECT_TRUE(holds(words, "."));
    EXPECT_TRUE(holds(words, "7"));
}

/// A word that is 44 high, of which its row of print is 20.
std::vector<Word> with_a_fold_above()
{
    return {{"423.4/467", {100, 76, 120, 44}, 0.7, 0}};
}

TEST(FitToRows, CutsAWordToItsPrint)
{
    auto words = with_a_fold_above();
    fit_to_rows(words, std::vector<Box>{{40, 98, 300, 20}});
    EXPECT_EQ(words[0].box, (Box{100, 98, 120, 20}));
}

TEST(FitToRows, LeavesAWordOverTwoRowsAlone)
{
    auto words = with_a_fold_above();
    fit_to_rows(words, std::vector<Box>{{40, 78, 300, 16}, {40, 98, 300, 20}});
    EXPECT_EQ(words[0].box, with_a_fold_above()[0].box);
}

TEST(FitToRows, LeavesALetterWithAscendersAlone)
{
    std::vector<Word> words{{"Budi", {100, 90, 60, 26}, 0.9, 0}};
    fit_to_rows(words, std::vector<Box>{{40, 96, 300, 20}});
    EXPECT_EQ(words[0].box, (Box{100, 90, 60, 26}));
}

TEST(WithoutScribbles, DropsHugeUnsureLetters)
{
    auto words = text(0.9);
    words.push_back(scribble(0.4));
    const auto kept = without_scribbles(words);
    EXPECT_EQ(kept.size(), 30u);
    EXPECT_FALSE(holds(kept, "Alm"));
}

TEST(WithoutScribbles, KeepsAHeadingThatWasReadSurely)
{
    auto words = text(0.9);
    words.push_back(scribble(0.9));
    EXPECT_TRUE(holds(without_scribbles(words), "Alm"));
}

TEST(WithoutScribbles, KeepsDisplayLettersOfTenTimesTheUsualArea)
{
    auto words = text(0.9);
    words.push_back({"SERTIFIKAT", {60, 20, 480, 60}, 0.5, 7});
    EXPECT_TRUE(holds(without_scribbles(words), "SERTIFIKAT"));
}

TEST(WithoutScribbles, SurvivesWordsWithoutLettersAndBoxes)
{
    EXPECT_TRUE(without_scribbles({}).empty());
    EXPECT_EQ(
        without_scribbles({{"--", {}, 0.1, 0}, {"\xff\xfe", {0, 0, 9, 9}, 0.1, 0}}).size(), 2u);
}

TEST(Sense, CountsLettersOfRealWordsByHowSurelyTheyWereRead)
{
    EXPECT_DOUBLE_EQ(sense({{"guru", {}, 0.5, 0}}), 2);
    EXPECT_DOUBLE_EQ(sense({{"di", {}, 1, 0}, {"||", {}, 1, 0}, {"2024", {}, 1, 0}}), 0);
}

TEST(ReadUpright, ReadsASensiblePageOnce)
{
    FakeOcr reader;
    reader.pages = {text(0.9)};
    image::Upright page{white()};
    const auto words = read_upright(page, reader);
    ASSERT_TRUE(words);
    EXPECT_EQ(words->words.size(), 30u);
    EXPECT_EQ(reader.pages_seen.size(), 1u);
    EXPECT_EQ(page.colour.size(), (Size{page_width, page_height}));
}

TEST(ReadUpright, TurnsAPageThatReadsBetterUpsideDown)
{
    FakeOcr reader;
    reader.pages = {text(0.3), text(0.9)};
    image::Upright page{white()};
    ASSERT_TRUE(read_upright(page, reader));
    EXPECT_EQ(reader.pages_seen.size(), 2u);
    const Box corner = page.to_source(Box{0, 0, 10, 20});
    EXPECT_EQ(corner, (Box{page_width - 10, page_height - 20, 10, 20}));
}

TEST(ReadUpright, TurnsAPageThatReadsBetterLyingDown)
{
    FakeOcr reader;
    reader.pages = {text(0.3), text(0.3), text(0.9)};
    image::Upright page{white()};
    ASSERT_TRUE(read_upright(page, reader));
    EXPECT_EQ(reader.pages_seen.back(), (Size{page_height, page_width}));
    EXPECT_EQ(page.colour.size(), (Size{page_height, page_width}));
    const Box corner = page.to_source(Box{0, 0, 10, 20});  // what is at the top left was at the
    EXPECT_EQ(corner, (Box{0, page_height - 10, 20, 10})); // bottom left before the turn
}

TEST(ReadUpright, LeavesAPageAsItIsWhenNoWayUpMakesSense)
{
    FakeOcr reader;
    reader.pages = {text(0.4)};
    image::Upright page{white()};
    ASSERT_TRUE(read_upright(page, reader));
    EXPECT_EQ(reader.pages_seen.size(), 4u);
    EXPECT_EQ(page.colour.size(), (Size{page_width, page_height}));
    EXPECT_EQ(page.to_source(Box{0, 0, 10, 20}), (Box{0, 0, 10, 20}));
}

TEST(ReadUpright, IsNotSwayedByALittleMoreSenseTheOtherWayUp)
{
    FakeOcr reader;
    reader.pages = {text(0.5), text(0.6), text(0.2)};
    image::Upright page{white()};
    const auto words = read_upright(page, reader);
    ASSERT_TRUE(words);
    EXPECT_DOUBLE_EQ(words->words.front().confidence, 0.5);
}

TEST(ReadUpright, PassesOnThatTheReaderBroke)
{
    const std::vector<std::deque<FakeOcr::Answer>> breakdowns{
        {FakeOcr::broke()}, {text(0.3), FakeOcr::broke()}};
    for (const auto& answers : breakdowns) {
        FakeOcr reader;
        reader.pages = answers;
        image::Upright page{white()};
        const auto words = read_upright(page, reader);
        ASSERT_FALSE(words);
        EXPECT_EQ(words.error().code, ErrorCode::Tool);
    }
}

TEST(KindByPixels, IsBlankForPaperWithoutInk)
{
    EXPECT_EQ(kind_by_pixels(Kind::Blank, {}, white()), Kind::Blank);
    EXPECT_EQ(kind_by_pixels(Kind::Other, {}, white()), Kind::Blank);
}

TEST(KindByPixels, IsUnreadableForInkThatGaveNoWords)
{
    EXPECT_EQ(kind_by_pixels(Kind::Blank, {}, striped()), Kind::Unreadable);
}

TEST(KindByPixels, LeavesAPageWithWordsItsKind)
{
    TextPage page;
    page.words = text(0.9);
    EXPECT_EQ(kind_by_pixels(Kind::Report, page, white()), Kind::Report);
    EXPECT_EQ(kind_by_pixels(Kind::Certificate, {}, white()), Kind::Certificate);
}

} // namespace
} // namespace absah::extract
