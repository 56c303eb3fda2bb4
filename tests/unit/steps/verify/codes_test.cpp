// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/checks/payload.h"

#include <gtest/gtest.h>

#include "valid_case.h"

namespace absah::verify {
namespace {

using test::Ids;
using test::ValidCase;

Ids findings_for(const std::string& payload)
{
    ValidCase paper;
    paper.code(payload);
    return paper.ids();
}

TEST(CheckCodes, HasNothingToSayAboutAnOpaqueAddress)
{
    EXPECT_EQ(findings_for("https://tte.example/verify/d0b51bcb319f286b"), Ids{});
    EXPECT_EQ(findings_for("https://x.example/2023/12/Rudi Hartanto"), Ids{});
    EXPECT_EQ(findings_for("https://x.example/cek?id=8812&t=Sagara"), Ids{});
    EXPECT_EQ(findings_for(""), Ids{});
}

TEST(CheckCodes, PassesACodeThatRepeatsThePaper)
{
    EXPECT_EQ(findings_for("0544/BBG/V/2024|Dewi Lestari Wulandari|2024-05-14"), Ids{});
    EXPECT_EQ(findings_for("https://x.example/cek?no=0544/BBG/V/2024"), Ids{});
    EXPECT_EQ(
        findings_for("0544/BBG/V/2024|Literasi dan Numerasi di Kelas Awal|Balai Belajar Guru"),
        Ids{});
}

TEST(CheckCodes, FindsAnotherNumberNameOrDate)
{
    const Ids mismatch{"code.mismatch"};
    EXPECT_EQ(findings_for("0799/BBG/V/2024|Dewi Lestari Wulandari"), mismatch);
    EXPECT_EQ(findings_for("https://x.example/cek?no=0799/BBG/V/2024"), mismatch);
    EXPECT_EQ(findings_for("0544/BBG/V/2024|Rudi Hartanto|2024-05-14"), mismatch);
    EXPECT_EQ(findings_for("0544/BBG/V/2024|Dewi Lestari Wulandara"), mismatch);
    EXPECT_EQ(findings_for("0544/BBG/V/2024|Dewi Lestari Wulandari|2023-05-14"), mismatch);
}

TEST(CheckCodes, TakesASmallDifferenceToAnUnsureReadingForTheReadersSlip)
{
    ValidCase paper;
    paper.code("0544/BBG/V/2024|Dewi Lestari Wulandari");
    paper.set(ElementId::Number, "0514/BBG/V/2024");
    EXPECT_EQ(paper.ids(), Ids{"code.mismatch"});
    paper[ElementId::Number].confidence = 0.8;
    EXPECT_EQ(paper.ids(), Ids{});
}

TEST(PayloadFields, SplitsPlainListsAndQueries)
{
    EXPECT_EQ(payload_fields("a|b c;\td\n"), (Ids{"a", "b c", "d"}));
    EXPECT_EQ(payload_fields("https://h/p?no=1%2F2&n=A+B"), (Ids{"no", "1/2", "n", "A B"}));
    EXPECT_EQ(payload_fields("https://h/p/q"), Ids{});
    EXPECT_EQ(payload_fields("https://h/p?x=%4"), (Ids{"x", "%4"}));
}

TEST(HoldsNumber, NeverTakesAShortNumberForFound)
{
    EXPECT_TRUE(holds_number("https://h/cert/9ABCDEF1234X", "9ABC DEF1 234X"));
    EXPECT_FALSE(holds_number("https://h/12345", "123"));
    EXPECT_FALSE(holds_number("anything", ""));
}

} // namespace
} // namespace absah::verify
