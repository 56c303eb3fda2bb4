// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "valid_case.h"

namespace absah::verify {
namespace {

using test::Ids;
using test::ValidCase;

Ids findings_for(Kind kind)
{
    ValidCase paper;
    paper.reading.kind = kind;
    paper.reading.certificate = {};
    return paper.ids();
}

TEST(CheckKind, NamesWhatIsNoCertificateAndAsksNothingMoreOfIt)
{
    EXPECT_EQ(findings_for(Kind::AssignmentLetter), Ids{"kind.assignment_letter"});
    EXPECT_EQ(findings_for(Kind::Report), Ids{"kind.not_certificate"});
    EXPECT_EQ(findings_for(Kind::Other), Ids{"kind.not_certificate"});
    EXPECT_EQ(findings_for(Kind::Blank), Ids{"file.unreadable"});
    EXPECT_EQ(findings_for(Kind::Unreadable), Ids{"file.unreadable"});
}

TEST(CheckKind, SendsAPaperOfUnclearKindToAPersonAndStillAsksForItsElements)
{
    ValidCase paper;
    paper.reading.kind = Kind::Unclear;
    EXPECT_EQ(paper.ids(), Ids{"kind.unclear"});
    paper.reading.certificate[ElementId::Stamp] = {};
    EXPECT_EQ(paper.ids(), (Ids{"kind.unclear", "stamp.missing"}));
}

Findings beside_a_certificate(const ValidCase& paper)
{
    return judge(
        {.reading = paper.reading,
         .registry = paper.registry,
         .lexicon = paper.lexicon,
         .rules = paper.rules,
         .today = paper.today,
         .companion = true});
}

TEST(CheckKind, HoldsNothingAgainstALetterThatComesWithACertificate)
{
    ValidCase paper;
    paper.reading.kind = Kind::AssignmentLetter;
    paper.rules.levels["kind.companion"] = Level::Note;
    const auto findings = beside_a_certificate(paper);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].id, "kind.companion");
    EXPECT_EQ(findings[0].level, Level::Note);
    EXPECT_EQ(findings[0].seen, "assignment_letter");
}

TEST(CheckKind, AsksForALookAtAnUnknownPaperBesideACertificate)
{
    ValidCase paper;
    paper.reading.kind = Kind::Other;
    paper.reading.own_pages = {3};
    paper.rules.levels["file.several_papers"] = Level::Review;
    const auto findings = beside_a_certificate(paper);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].id, "file.several_papers");
    EXPECT_EQ(findings[0].level, Level::Review);
    EXPECT_EQ(findings[0].seen, "3");
}

} // namespace
} // namespace absah::verify
