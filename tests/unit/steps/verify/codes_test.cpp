// SPDX-License-Identifier: Apache-2.0
#include "core/model/payload.h"

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

TEST(CheckCodes, ReadsLabelsAndTheDatesOfTheCountry)
{
    EXPECT_EQ(
        findings_for("Nomor : 0544/BBG/V/2024\nNama: Dewi Lestari Wulandari\nTgl: 14/05/2024"),
        Ids{});
    EXPECT_EQ(findings_for("Nama Peserta: Rudi Hartanto"), Ids{"code.mismatch"});
    EXPECT_EQ(findings_for("Tanggal: 14-05-2023"), Ids{"code.mismatch"});
    EXPECT_EQ(
        findings_for("Nama: Rudi Hartanto\nhttps://tte.example/v/d0b51bcb31"),
        Ids{"code.mismatch"});
}

TEST(CheckCodes, FindsAnotherNumberInThePathOfAnAddress)
{
    EXPECT_EQ(findings_for("https://x.example/cek/0544/BBG/V/2024"), Ids{});
    EXPECT_EQ(findings_for("https://x.example/cek/0799/BBG/V/2024"), Ids{"code.mismatch"});
    EXPECT_EQ(findings_for("https://x.example/1/kegiatan/guru/77"), Ids{});
}

TEST(CheckCodes, HoldsNothingAgainstPrintThatWasNotReadSurely)
{
    ValidCase paper;
    paper.code("0799/XYZ/I/2023|Rudi Hartanto");
    paper[ElementId::Number].confidence = 0.65;
    paper[ElementId::Recipient].confidence = 0.65;
    EXPECT_EQ(paper.ids(), Ids{"number.doubtful"});
}

TEST(CheckCodes, TakesALaterDayForTheDayOfIssueWhereNoneWasRead)
{
    ValidCase paper;
    paper.code("0544/BBG/V/2024|2024-05-20");
    EXPECT_EQ(paper.ids(), Ids{"code.mismatch"});
    paper.reading.certificate.issued.reset();
    EXPECT_EQ(paper.ids(), Ids{});
}

TEST(PathEnds, AreThoseOfTheAddressOnly)
{
    EXPECT_EQ(path_ends("https://h/a/1%202?x=1/2"), (Ids{"a/1 2", "1 2"}));
    EXPECT_EQ(path_ends("https://h"), Ids{});
    EXPECT_EQ(path_ends("1/A/2"), Ids{});
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
