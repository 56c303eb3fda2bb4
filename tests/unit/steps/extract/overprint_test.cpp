// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/overprint.h"

#include <gtest/gtest.h>

namespace absah::extract {
namespace {

using Found = std::vector<ElementId>;

/// A page of drawn text with a name on it, and the name's element.
struct Paper {
    TextPage page;
    Certificate certificate;

    Paper()
    {
        page.number = 1;
        page.source = Source::TextLayer;
        page.size = {1754, 1240};
        page.words = {
            {"Ratna", {500, 400, 120, 40}, 1, 0},
            {"Tanjung", {630, 400, 160, 40}, 1, 0},
            {"sebagai", {580, 460, 120, 24}, 1, 1}};
        certificate[ElementId::Recipient] = {
            State::Found, "Ratna Tanjung", 1, Source::TextLayer, 1, {500, 400, 290, 40}};
    }

    void add(const char* text, const Box& box) { page.words.push_back({text, box, 1, 9}); }

    [[nodiscard]] Found found() const { return find_overprints({&page, 1}, certificate); }
};

TEST(FindOverprints, SaysNothingAboutPlainPrint)
{
    EXPECT_EQ(Paper{}.found(), Found{});
}

TEST(FindOverprints, FindsTheNameUnderTheName)
{
    Paper paper;
    paper.add("Meutia", {520, 406, 130, 38});
    EXPECT_EQ(paper.found(), Found{ElementId::Recipient});
}

TEST(FindOverprints, FindsTheNameUnderACover)
{
    Paper paper;
    paper.page.words[1].confidence = 0.5;
    EXPECT_EQ(paper.found(), Found{ElementId::Recipient});
    paper.page.words[1].confidence = 1;
    paper.page.words[2].confidence = 0.5; // not the name's
    EXPECT_EQ(paper.found(), Found{});
}

TEST(FindOverprints, ForgivesAWordPrintedTwiceForBoldness)
{
    Paper paper;
    paper.add("Ratna", {501, 401, 120, 40});
    EXPECT_EQ(paper.found(), Found{});
}

TEST(FindOverprints, ForgivesLinesSetTightAndLettersOfAnArc)
{
    Paper paper;
    paper.add("diberikan", {500, 372, 150, 36});
    paper.add("RP", {510, 402, 30, 40});
    EXPECT_EQ(paper.found(), Found{});
}

TEST(FindOverprints, ForgivesAStampOverASigner)
{
    Paper paper;
    paper.add("Suryani", {1200, 900, 120, 30});
    paper.add("DAERAH", {1210, 902, 110, 30});
    EXPECT_EQ(paper.found(), Found{});
}

TEST(FindOverprints, TrustsNoOcrToSeeWordsUnderWords)
{
    Paper paper;
    paper.add("Meutia", {520, 406, 130, 38});
    paper.page.source = Source::Ocr;
    EXPECT_EQ(paper.found(), Found{});
}

} // namespace
} // namespace absah::extract
