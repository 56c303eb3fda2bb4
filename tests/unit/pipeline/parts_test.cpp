// SPDX-License-Identifier: Apache-2.0
#include "pipeline/parts.h"

#include <gtest/gtest.h>

#include <vector>

namespace absah::pipeline {
namespace {

std::vector<Reading> papers_of(const std::vector<Kind>& kinds)
{
    std::vector<Reading> papers;
    for (const auto kind : kinds) {
        papers.emplace_back();
        papers.back().kind = kind;
        papers.back().own_pages = {int(papers.size())};
    }
    return papers;
}

Checked part(Kind kind, Verdict verdict, const char* activity)
{
    Checked part;
    part.file = "T1/gabungan.pdf";
    part.reading.kind = kind;
    part.verdict = verdict;
    part.activity = activity;
    return part;
}

TEST(LeadingPaper, IsTheFirstCertificate)
{
    EXPECT_EQ(leading_paper(papers_of({Kind::AssignmentLetter, Kind::Certificate})), 1U);
    EXPECT_EQ(leading_paper(papers_of({Kind::Unclear, Kind::Certificate})), 1U);
    EXPECT_EQ(leading_paper(papers_of({Kind::Other, Kind::Unclear})), 1U);
    EXPECT_EQ(leading_paper(papers_of({Kind::Other, Kind::Report})), 0U);
}

TEST(Companion, IsALetterBesideACertificateOnly)
{
    const auto led = papers_of({Kind::AssignmentLetter, Kind::Certificate, Kind::Unreadable});
    EXPECT_TRUE(is_companion(led[0], led));
    EXPECT_FALSE(is_companion(led[1], led));
    EXPECT_FALSE(is_companion(led[2], led));
    const auto alone = papers_of({Kind::AssignmentLetter, Kind::Report});
    EXPECT_FALSE(is_companion(alone[0], alone));
}

TEST(SumUp, RepeatsTheLeadingPartWithTheWorstVerdict)
{
    Checked file;
    file.parts = {
        part(Kind::Other, Verdict::Accept, ""),
        part(Kind::Certificate, Verdict::Accept, "A1"),
        part(Kind::Certificate, Verdict::Reject, "A2")};
    sum_up(file, 1);
    EXPECT_EQ(file.activity, "A1");
    EXPECT_EQ(file.reading.kind, Kind::Certificate);
    EXPECT_EQ(file.verdict, Verdict::Reject);
    EXPECT_EQ(file.parts.size(), 3U);
}

TEST(SumUp, GathersTheDuplicatesOfAllPartsOnce)
{
    Checked file;
    file.parts = {
        part(Kind::Certificate, Verdict::Review, "A1"),
        part(Kind::Certificate, Verdict::Review, "A2")};
    file.parts[0].duplicates = {{"b.pdf", "image", {}}};
    file.parts[1].duplicates = {{"b.pdf", "image", {}}, {"c.pdf", "fields", {2}}};
    sum_up(file, 0);
    ASSERT_EQ(file.duplicates.size(), 2U);
    EXPECT_EQ(file.duplicates[1].pages, std::vector<int>{2});
}

} // namespace
} // namespace absah::pipeline
