// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/patched.h"

#include <gtest/gtest.h>

#include <random>

namespace absah::extract {
namespace {

using Found = std::vector<ElementId>;

/// A grainy page of eight lines; the recipient's is the third, the date's the sixth.
struct Paper {
    Picture colour{900, 900, 3, {}};
    TextPage page;
    Certificate certificate;

    static Box line(int number) { return {250, 60 + 100 * number, 400, 30}; }

    Paper()
    {
        std::mt19937 random(5);
        std::normal_distribution<double> grain(205, 3);
        for (int i = 0; i < 900 * 900; ++i)
            colour.pixels.insert(colour.pixels.end(), 3, std::uint8_t(grain(random)));
        page.size = {900, 900};
        for (int i = 0; i < 8; ++i) {
            page.words.push_back({"kata", line(i), 0.95, i});
            write(line(i));
        }
        certificate[ElementId::Recipient] = {State::Found, "Siti", 1, Source::Ocr, 1, line(2)};
        certificate[ElementId::Date] = {State::Found, "2024", 1, Source::Ocr, 1, line(5)};
    }

    void fill(const Box& box, std::uint8_t level)
    {
        for (int y = box.y; y < box.bottom(); ++y)
            std::fill_n(colour.pixels.begin() + (y * 900 + box.x) * 3, box.width * 3, level);
    }

    /// Bars for letters.
    void write(const Box& box)
    {
        for (int x = box.x; x + 4 < box.right(); x += 22)
            fill({x, box.y, 4, box.height}, 30);
    }

    void paint_over(const Box& box)
    {
        fill({box.x - 6, box.y - 6, box.width + 12, box.height + 12}, 205);
        write(box);
    }

    [[nodiscard]] Found found() const { return find_patches(colour, page, certificate); }
};

TEST(FindPatches, SaysNothingAboutPaperAsItIs)
{
    EXPECT_EQ(Paper{}.found(), Found{});
}

TEST(FindPatches, FindsTheElementsThatWerePaintedOver)
{
    Paper paper;
    paper.paint_over(Paper::line(5));
    EXPECT_EQ(paper.found(), Found{ElementId::Date});
    paper.paint_over(Paper::line(2));
    EXPECT_EQ(paper.found(), (Found{ElementId::Recipient, ElementId::Date}));
}

TEST(FindPatches, SaysNothingWhereTheGroundOfAllPrintIsSmooth)
{
    Paper paper;
    for (int i = 0; i < 8; ++i)
        paper.paint_over(Paper::line(i));
    EXPECT_EQ(paper.found(), Found{});
}

TEST(FindPatches, SaysNothingWithoutLinesToCompareWith)
{
    Paper paper;
    paper.paint_over(Paper::line(5));
    paper.page.words.resize(3);
    EXPECT_EQ(paper.found(), Found{});
}

TEST(FindPatches, LooksAtWhatWasReadFromThePageOnly)
{
    Paper paper;
    paper.paint_over(Paper::line(5));
    paper.certificate[ElementId::Date].page = 2;
    EXPECT_EQ(paper.found(), Found{});
    paper.certificate[ElementId::Date].page = 1;
    paper.certificate[ElementId::Date].source = Source::Code;
    EXPECT_EQ(paper.found(), Found{});
}

} // namespace
} // namespace absah::extract
