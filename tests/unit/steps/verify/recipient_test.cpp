// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "valid_case.h"

namespace absah::verify {
namespace {

using test::Ids;
using test::ValidCase;

Ids findings_for(const std::string& name, double confidence = 0.95)
{
    ValidCase paper;
    paper.name(name);
    paper[ElementId::Recipient].confidence = confidence;
    return paper.ids();
}

TEST(CheckRecipient, PassesTheSameNameAndItsShortForms)
{
    EXPECT_EQ(findings_for("Dewi Lestari Wulandari, M.Pd."), Ids{});
    EXPECT_EQ(findings_for("Dewi Lestari W."), Ids{});
}

TEST(CheckRecipient, NeverPassesANearNameSilently)
{
    EXPECT_EQ(findings_for("Dewi Lestari Wulandara"), Ids{"recipient.near_miss"});
    EXPECT_EQ(findings_for("Dewi Lestari"), Ids{"recipient.near_miss"});
}

TEST(CheckRecipient, RejectsAnotherPersonOnlyWhenReadSurely)
{
    EXPECT_EQ(findings_for("Rudi Hartanto"), Ids{"recipient.mismatch"});
    EXPECT_EQ(findings_for("Rudi Hartanto", 0.65), Ids{"recipient.doubtful"});
}

TEST(CheckRecipient, UsesTheWholeTextWhereNoNameWithoutTitlesIsGiven)
{
    ValidCase paper;
    paper.reading.certificate.recipient_name.clear();
    EXPECT_EQ(paper.ids(), Ids{});
}

} // namespace
} // namespace absah::verify
