// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "valid_case.h"

namespace absah::verify {
namespace {

using test::Ids;
using test::ValidCase;

Ids findings_for(const std::string& number)
{
    ValidCase paper;
    paper.set(ElementId::Number, number);
    return paper.ids();
}

TEST(CheckNumberYear, ComparesTheYearWhereverItStands)
{
    EXPECT_EQ(findings_for("UCN/FKIP/2024/V/0610"), Ids{});
    EXPECT_EQ(findings_for("EDM-2024-05-00870"), Ids{});
    EXPECT_EQ(findings_for("UCN/FKIP/2023/V/0610"), Ids{"number.year_mismatch"});
    EXPECT_EQ(findings_for("0544/BBG/V/2022"), Ids{"number.year_mismatch"});
}

TEST(CheckNumberYear, TakesNoSerialNumberForAYear)
{
    EXPECT_EQ(findings_for("2458498/PM/I"), Ids{});
    EXPECT_EQ(findings_for("7607/B.B1/HK.03"), Ids{});
    EXPECT_EQ(findings_for("2019/B3/GT.03/2024"), Ids{});
}

TEST(CheckNumberYear, AllowsANumberGivenAfterTheTurnOfTheYear)
{
    ValidCase paper;
    paper.plan.period.first = test::day("2023-07-01");
    paper.reading.certificate.issued.reset();
    paper.hold("2023-12-20/2023-12-21");
    EXPECT_EQ(paper.ids(), Ids{});
    paper.hold("2023-08-20/2023-08-21");
    EXPECT_EQ(paper.ids(), Ids{"number.year_mismatch"});
}

TEST(CheckNumberFormat, AsksTheOrganisersPattern)
{
    ValidCase paper;
    paper.registry[0].number_pattern = R"(^\d{4}/BBG/[IVX]+/20\d\d$)";
    EXPECT_EQ(paper.ids(), Ids{});
    paper.set(ElementId::Number, "0544 / BBG / V / 2024");
    EXPECT_EQ(paper.ids(), Ids{});
    paper.set(ElementId::Number, "0544/GBB/V/2024");
    EXPECT_EQ(paper.ids(), Ids{"number.format"});
}

TEST(CheckNumberMended, IsSaidWhereOtherPapersMendedTheNumber)
{
    ValidCase paper;
    paper.reading.number_before = "0544/B8G/V/2024";
    EXPECT_EQ(paper.ids(), Ids{"number.mended"});
}

} // namespace
} // namespace absah::verify
