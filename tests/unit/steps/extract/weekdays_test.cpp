// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/weekdays.h"

#include "core/base/text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "paper.h"

namespace absah::test {
namespace {

/// "Senin=2024-03-04 ..." for the first date of the text; `confidence` is that of `unsure`'s words.
std::string
named_in(const std::string& text, const std::string& unsure = "", double confidence = 1.0)
{
    auto paper = paper_from(text);
    for (auto& word : paper.page.words)
        word.confidence = word.text == unsure ? confidence : 1.0;
    const extract::Phrases phrases(lexicon());
    const extract::Scene scene(
        extract::tokenise(extract::lay_out(std::span(&paper.page, 1))), phrases, lexicon());
    if (scene.dates.empty()) return "no date";
    std::string out;
    for (const auto& named : extract::named_days(scene, scene.dates.front())) {
        EXPECT_EQ(extract::weekday_of(fold(named.printed)), named.weekday);
        out += (out.empty() ? "" : " ") + named.printed + "=" + to_iso(named.day);
    }
    return out;
}

TEST(NamedDays, FindsTheNameBeforeADay)
{
    EXPECT_EQ(named_in("pada hari Senin, 4 Maret 2024"), "Senin=2024-03-04");
    EXPECT_EQ(named_in("Hari/Tanggal : Jum'at / 8 Maret 2024"), "Jum'at=2024-03-08");
    EXPECT_EQ(named_in("hari Ahad tanggal 10 Maret 2024"), "Ahad=2024-03-10");
    EXPECT_EQ(named_in("on Monday, March 4, 2024"), "Monday=2024-03-04");
    EXPECT_EQ(named_in("KAMIS, 07-03-2024"), "KAMIS=2024-03-07");
}

TEST(NamedDays, FindsTheFirstAndTheLastOfARange)
{
    EXPECT_EQ(named_in("Senin s.d. Rabu, 4-6 Maret 2024"), "Senin=2024-03-04 Rabu=2024-03-06");
    EXPECT_EQ(
        named_in("Sabtu, Minggu dan Senin, 9, 10 dan 11 Maret 2024"),
        "Sabtu=2024-03-09 Senin=2024-03-11");
    EXPECT_EQ(
        named_in("Sabtu - Minggu, 30 Maret - 1 April 2024"), "Sabtu=2024-03-30 Minggu=2024-04-01");
}

TEST(NamedDays, SaysNothingWhereTheNamesMayMeanSomethingElse)
{
    for (const auto* text :
         {"pada 4 Maret 2024",
          "Sabtu, 9-17 Maret 2024",
          "Senin s.d. Jumat, 4 Maret - 4 April 2024",
          "selama 2 minggu, 4 Maret 2024",
          "selama dua minggu, 4 Maret 2024",
          "malam Minggu, 9 Maret 2024",
          "Jumat Legi, 8 Maret 2024",
          "Senin s.d. Rabu, 4 Maret 2024",
          "Senin di Jakarta, 4 Maret 2024"})
        EXPECT_EQ(named_in(text), "") << text;
}

TEST(NamedDays, SaysNothingWhereAnyOfTheWordsWasReadPoorly)
{
    const std::string text = "pada Senin, 4 Maret 2024";
    EXPECT_EQ(named_in(text, "pada", 0.3), "Senin=2024-03-04");
    for (const auto* unsure : {"Senin,", "4", "Maret", "2024"})
        EXPECT_EQ(named_in(text, unsure, 0.8), "") << unsure;
}

TEST(NamedDays, TravelWithTheDateThatIsShown)
{
    const auto fields =
        read(paper_from("SERTIFIKAT\ndiberikan kepada\nRatna Tanjung\nsebagai Peserta\n"
                        "pada hari Selasa, 4 Maret 2024\nJakarta, 8 Maret 2024"));
    ASSERT_EQ(fields.certificate.named_days.size(), 1U);
    EXPECT_EQ(fields.certificate.named_days[0].printed, "Selasa");
    EXPECT_EQ(to_iso(fields.certificate.named_days[0].day), "2024-03-04");
}

} // namespace
} // namespace absah::test
