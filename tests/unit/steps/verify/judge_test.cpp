// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/judge.h"

#include <gtest/gtest.h>

#include "valid_case.h"

namespace absah::verify {
namespace {

using test::Ids;
using test::ValidCase;

TEST(Judge, FindsNothingOnACertificateThatFitsItsPlan)
{
    const ValidCase valid;
    EXPECT_EQ(valid.ids(), Ids{});
    EXPECT_EQ(verdict_of(valid.findings()), Verdict::Accept);
}

TEST(Judge, TakesLevelsFromTheRulesAndLeavesIgnoredFindingsOut)
{
    ValidCase paper;
    paper.remove(ElementId::Stamp);
    EXPECT_EQ(paper.findings().at(0).level, Level::Review);
    paper.rules.levels["stamp.missing"] = Level::Note;
    EXPECT_EQ(verdict_of(paper.findings()), Verdict::Accept);
    paper.rules.levels["stamp.missing"] = Level::Ignore;
    EXPECT_EQ(paper.ids(), Ids{});
}

TEST(Judge, PutsTheWorstFirstThenTheOrderOfTheElements)
{
    ValidCase paper;
    paper.remove(ElementId::Stamp);
    paper.remove(ElementId::Place);
    paper.remove(ElementId::Number);
    paper.name("Rudi Hartanto");
    EXPECT_EQ(
        paper.ids(),
        (Ids{"recipient.mismatch", "number.missing", "stamp.missing", "place.missing"}));
}

TEST(Judge, NeverAcceptsWithoutAPlan)
{
    const ValidCase paper;
    EXPECT_EQ(paper.ids(false), Ids{"plan.none"});
    EXPECT_EQ(verdict_of(paper.findings(false)), Verdict::Review);
}

TEST(Judge, SaysOneDoubtOnceWithWhatWasExpected)
{
    ValidCase paper;
    paper.name("Xqz Wvutr");
    paper[ElementId::Recipient].confidence = 0.2;
    const auto findings = paper.findings();
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].id, "recipient.doubtful");
    EXPECT_EQ(findings[0].seen, "Xqz Wvutr");
    EXPECT_EQ(findings[0].expected, "Dewi Lestari Wulandari, S.Pd.");
}

TEST(Judge, NotesThatAFileIsTornAtItsEnd)
{
    ValidCase paper;
    paper.reading.damaged = true;
    EXPECT_EQ(paper.ids(), Ids{"file.repaired"});
}

TEST(Judge, NotesPagesThatWereLeftOut)
{
    ValidCase paper;
    paper.reading.page_count = int(paper.reading.pages.size()) + 5;
    EXPECT_EQ(paper.ids(), Ids{"file.pages_left_out"});
}

TEST(Judge, LetsOnePaperOfAFileSpeakForTheFile)
{
    ValidCase paper;
    paper.reading.damaged = true;
    const auto findings = judge(
        {paper.reading,
         nullptr,
         nullptr,
         paper.registry,
         paper.lexicon,
         paper.rules,
         paper.today,
         false,
         false});
    for (const auto& finding : findings)
        EXPECT_NE(finding.id, "file.repaired");
}

TEST(Judge, SendsPagesThatMayBeAnotherPaperToAPerson)
{
    ValidCase paper;
    paper.reading.doubtful_pages = {2, 5};
    const auto findings = paper.findings();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].id, "file.several_papers");
    EXPECT_EQ(findings[0].level, Level::Review);
    EXPECT_EQ(findings[0].seen, "2, 5");
}

TEST(Judge, SendsAPictureOfSeveralPapersToAPerson)
{
    ValidCase paper;
    paper.reading.several_at_once = true;
    EXPECT_EQ(paper.ids(), Ids{"photo.several_papers"});
}

TEST(Judge, AsksForAnotherPhotoOnlyWhenSomethingCouldNotBeRead)
{
    ValidCase paper;
    paper.reading.quality.sharpness = 0.3;
    EXPECT_TRUE(paper.ids().empty());
    paper[ElementId::Number] = {};
    const auto ids = paper.ids();
    EXPECT_NE(std::find(ids.begin(), ids.end(), "photo.retake"), ids.end());
}

std::string said_of_photo(const Quality& quality)
{
    ValidCase paper;
    paper.reading.quality = quality;
    paper[ElementId::Number] = {};
    for (const auto& finding : paper.findings()) {
        if (finding.id == "photo.retake") return finding.seen;
    }
    return "";
}

TEST(Judge, SaysWhatSpoiltAPhotoAndWhere)
{
    Quality photo;
    photo.photo = true;
    EXPECT_EQ(said_of_photo(photo), "");
    photo.dark[2] = true;
    EXPECT_EQ(said_of_photo(photo), "dark at the upper right");
    photo.dark[1] = photo.dark[0] = true;
    EXPECT_EQ(said_of_photo(photo), "dark at the top");
    photo.dark = {};
    photo.burnt[4] = true;
    EXPECT_EQ(said_of_photo(photo), "glare at the middle");
    photo.burnt = {};
    photo.sharpness = 0.3;
    photo.blurred.set();
    EXPECT_EQ(said_of_photo(photo), "blurred");
}

TEST(Judge, TakesADarkPartOfAScanForItsDesign)
{
    Quality scan;
    scan.dark[0] = true;
    EXPECT_EQ(said_of_photo(scan), "");
}

} // namespace
} // namespace absah::verify
