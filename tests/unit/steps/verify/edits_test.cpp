// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "valid_case.h"

namespace absah::verify {
namespace {

using test::Ids;
using test::ValidCase;

TEST(CheckEdits, NamesTheElementThatIsWrittenOverOtherWords)
{
    ValidCase paper;
    paper.reading.overprinted = {ElementId::Recipient};
    const auto findings = paper.findings();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].id, "edit.suspected");
    EXPECT_EQ(findings[0].element, ElementId::Recipient);
    EXPECT_EQ(findings[0].seen, "DEWI LESTARI WULANDARI, S.Pd.");
}

TEST(CheckEdits, NamesTheElementOnPaintedGroundOnce)
{
    ValidCase paper;
    paper.reading.patched = {ElementId::Date};
    EXPECT_EQ(paper.ids(), Ids{"edit.suspected"});
    EXPECT_EQ(paper.findings()[0].element, ElementId::Date);
    paper.reading.overprinted = {ElementId::Date};
    EXPECT_EQ(paper.ids(), Ids{"edit.suspected"});
}

TEST(CheckEdits, SaysNothingAboutPlainPrint)
{
    EXPECT_EQ(ValidCase{}.ids(), Ids{});
}

TEST(AddFindings, GivesLevelsAndKeepsTheWorstFirst)
{
    Rules rules;
    rules.levels = {
        {"copy.duplicate", Level::Ignore},
        {"number.reused", Level::Reject},
        {"edit.suspected", Level::Note}};
    Findings findings{{.id = "stamp.missing", .level = Level::Review}};
    add_findings(
        findings,
        {{.id = "edit.suspected"}, {.id = "copy.duplicate"}, {.id = "number.reused"}},
        rules);
    ASSERT_EQ(findings.size(), 3U);
    EXPECT_EQ(findings[0].id, "number.reused");
    EXPECT_EQ(findings[1].id, "stamp.missing");
    EXPECT_EQ(findings[2].id, "edit.suspected");
}

} // namespace
} // namespace absah::verify
