// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/spans.h"

#include <gtest/gtest.h>

#include "paper.h"

namespace absah::test {
namespace {

std::string dates_in(const std::string& text)
{
    const auto paper = paper_from(text);
    const auto running = extract::tokenise(extract::lay_out(std::span(&paper.page, 1)));
    std::string out;
    for (const auto& span : extract::find_dates(running, lexicon())) {
        out += (out.empty() ? "" : " ") + to_iso(span.days);
    }
    return out;
}

int hours_in(const std::string& text)
{
    const auto paper = paper_from(text);
    const auto running = extract::tokenise(extract::lay_out(std::span(&paper.page, 1)));
    const auto spans = extract::find_hours(running);
    return spans.empty() ? 0 : spans.front().hours;
}

struct Case {
    const char* text;
    const char* days;
};

TEST(FindDates, ReadsEveryCustomaryForm)
{
    const std::vector<Case> cases{
        {"11 Januari 2024", "2024-01-11"},
        {"Kamis, 11 Januari 2024", "2024-01-11"},
        {"12 s.d. 14 Maret 2024", "2024-03-12/2024-03-14"},
        {"12 s/d 14 Maret 2024.", "2024-03-12/2024-03-14"},
        {"06-08 November 2023.", "2023-11-06/2023-11-08"},
        {"9, 10 dan 11 Januari 2023", "2023-01-09/2023-01-11"},
        {"30 Januari - 2 Februari 2024", "2024-01-30/2024-02-02"},
        {"29 Desember 2023 s.d. 3 Januari 2024", "2023-12-29/2024-01-03"},
        {"29 Desember - 3 Januari 2024", "2023-12-29/2024-01-03"},
        {"10 Februari sampai dengan 5 Juni 2020", "2020-02-10/2020-06-05"},
        {"Agu 19, 2023", "2023-08-19"},
        {"June 14-15, 2022", "2022-06-14/2022-06-15"},
        {"October 21st, 2019", "2019-10-21"},
        {"12th May 2018", "2018-05-12"},
        {"11/01/2024", "2024-01-11"},
        {"11-01-2024", "2024-01-11"},
        {"11.01.2024", "2024-01-11"},
        {"04-03-2024 s.d. 07-03-2024", "2024-03-04/2024-03-07"},
        {"2024-01-11", "2024-01-11"},
        {"31-May-19", "2019-05-31"},
        {"5 Pebruari 2014", "2014-02-05"}};
    for (const auto& [text, days] : cases)
        EXPECT_EQ(dates_in(text), days) << text;
}

TEST(FindDates, RepairsReadingSlips)
{
    EXPECT_EQ(dates_in("l8 Januarl 2O24"), "2024-01-18");
    EXPECT_EQ(dates_in("3 Sebtember 2022"), "2022-09-03");
    EXPECT_EQ(dates_in("1O Maret 2024"), "2024-03-10");
    EXPECT_EQ(dates_in("22 Mci 2024"), "2024-05-22");
    EXPECT_EQ(dates_in("7s.d.16 Juni 2023"), "2023-06-07/2023-06-16");
    EXPECT_EQ(dates_in("9s/d 12 Maret 2024"), "2024-03-09/2024-03-12");
    EXPECT_EQ(dates_in("23--25 April 2024"), "2024-04-23/2024-04-25");
    EXPECT_EQ(dates_in("13/03/2024 15/03/2024"), "2024-03-13/2024-03-15"); // the dash was lost
}

TEST(FindDates, LeavesImpossibleDaysAndOtherNumbersAlone)
{
    EXPECT_EQ(dates_in("31 Februari 2024"), "");
    EXPECT_EQ(dates_in("45 Mei 2024"), "");
    EXPECT_EQ(dates_in("421.5/137/102.3.14/2024"), "");
    EXPECT_EQ(dates_in("14 Maret"), "");
    EXPECT_EQ(dates_in("3 - & Juni 2024"), ""); // a day that was not read is no day
    EXPECT_EQ(dates_in("13/03/2024 15/09/2024"), "2024-03-13 2024-09-15");
    EXPECT_EQ(dates_in("16 - 14 Maret 2024"), "2024-03-14"); // no range runs backwards
}

TEST(FindHours, ReadsEveryCustomaryForm)
{
    EXPECT_EQ(hours_in("selama 32 JP"), 32);
    EXPECT_EQ(hours_in("32 jam pelajaran"), 32);
    EXPECT_EQ(hours_in("(32 JP)"), 32);
    EXPECT_EQ(hours_in("32JP"), 32);
    EXPECT_EQ(hours_in("32 (tiga puluh dua) JP"), 32);
    EXPECT_EQ(hours_in("Jumlah JP : 32"), 32);
    EXPECT_EQ(hours_in("2 hours"), 2);
}

TEST(FindHours, TakesNoClockTimeAndNoMinutes)
{
    EXPECT_EQ(hours_in("4 x 45 menit"), 0);
    EXPECT_EQ(hours_in("pukul 08.00 - 12.00 WIB"), 0);
}

} // namespace
} // namespace absah::test
