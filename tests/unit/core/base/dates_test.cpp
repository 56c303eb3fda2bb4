// SPDX-License-Identifier: Apache-2.0
#include "core/base/dates.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <random>
#include <string>

namespace absah {
namespace {

using namespace std::chrono_literals;

TEST(IsoDate, ReadsADay)
{
    EXPECT_EQ(parse_iso_date("2024-02-29"), 2024y / 2 / 29);
}

TEST(IsoDate, RefusesDaysThatTheCalendarDoesNotHave)
{
    for (const auto* text : {"2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31"}) {
        EXPECT_FALSE(parse_iso_date(text)) << text;
    }
}

TEST(IsoDate, RefusesOtherShapes)
{
    for (const auto* text :
         {"", "2024-2-29", "20240229", "2024-02-29 ", "-024-02-29", "2024-0a-01"}) {
        EXPECT_FALSE(parse_iso_date(text)) << text;
    }
}

TEST(IsoRange, ReadsOneDayAndSeveral)
{
    EXPECT_EQ(parse_iso_range("2024-03-04"), (DateRange{2024y / 3 / 4, 2024y / 3 / 4}));
    EXPECT_EQ(parse_iso_range("2024-03-04/2024-03-08"), (DateRange{2024y / 3 / 4, 2024y / 3 / 8}));
}

TEST(IsoRange, RefusesAnEndBeforeItsStart)
{
    EXPECT_FALSE(parse_iso_range("2024-03-08/2024-03-04"));
}

TEST(IsoRange, WritesWhatItReads)
{
    for (const auto* text : {"2024-01-01", "2023-12-30/2024-01-02"}) {
        EXPECT_EQ(to_iso(parse_iso_range(text).value()), text);
    }
}

TEST(IsoDate, ReadsEveryDayOfTwoCenturiesAsItWritesIt)
{
    for (std::chrono::sys_days at = 1900y / 1 / 1; at < std::chrono::sys_days(2100y / 1 / 1);
         at += std::chrono::days(1)) {
        const Day day(at);
        ASSERT_EQ(parse_iso_date(to_iso(day)), day) << to_iso(day);
    }
}

TEST(IsoDate, ReadsNumbersJustWhenTheCalendarHasTheDay)
{
    for (const int year : {1900, 2000, 2023, 2024})
        for (unsigned month = 0; month < 20; ++month)
            for (unsigned day = 0; day < 40; ++day) {
                const Day wanted{
                    std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
                char text[32];
                std::snprintf(text, sizeof text, "%04d-%02u-%02u", year, month, day);
                ASSERT_EQ(parse_iso_date(text).has_value(), wanted.ok()) << text;
            }
}

TEST(IsoRange, OfAnyTwoDaysIsReadAsItIsWritten)
{
    std::mt19937 random(7);
    const std::chrono::sys_days start = 2020y / 1 / 1;
    for (int i = 0; i < 5000; ++i) {
        const auto first = start + std::chrono::days(random() % 3000);
        const int length = int(random() % 400) + 1;
        const DateRange range{Day(first), Day(first + std::chrono::days(length - 1))};
        ASSERT_EQ(days_in(range), length);
        ASSERT_EQ(parse_iso_range(to_iso(range)), range) << to_iso(range);
        if (length == 1) continue;
        ASSERT_FALSE(parse_iso_range(to_iso(range.last) + '/' + to_iso(range.first)));
    }
}

TEST(IsoRange, AnswersForAnyBytes)
{
    std::mt19937 random(11);
    for (int i = 0; i < 20000; ++i) {
        std::string text = "2024-05-17/2024-06-01";
        for (unsigned change = random() % 4; change > 0; --change)
            text[random() % text.size()] = char(random());
        text.resize(random() % (text.size() + 1));
        if (const auto range = parse_iso_range(text)) {
            ASSERT_TRUE(range->first.ok() && range->last.ok() && range->first <= range->last);
            ASSERT_EQ(parse_iso_range(to_iso(*range)), range) << text;
        }
    }
}

TEST(DaysIn, CountsBothEnds)
{
    EXPECT_EQ(days_in({2024y / 2 / 28, 2024y / 3 / 1}), 3);
}

} // namespace
} // namespace absah
