// SPDX-License-Identifier: Apache-2.0
#include "core/base/dates.h"

#include <gtest/gtest.h>

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

TEST(DaysIn, CountsBothEnds)
{
    EXPECT_EQ(days_in({2024y / 2 / 28, 2024y / 3 / 1}), 3);
}

} // namespace
} // namespace absah
