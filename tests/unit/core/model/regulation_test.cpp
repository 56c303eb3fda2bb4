// SPDX-License-Identifier: Apache-2.0
#include "core/model/regulation.h"

#include <gtest/gtest.h>

namespace absah {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::month_day;
using std::chrono::year;

constexpr Season first_half{month_day(month(1), day(1)), month_day(month(6), day(30))};

TEST(Regulation, KnowsAPeriodByItsDaysInAnyYear)
{
    Regulation regulation;
    regulation.cycles.push_back({"S1", "Semester 1", first_half, {}, {}});
    for (const auto* period : {"2024-01-01/2024-06-30", "2031-01-01/2031-06-30"}) {
        const auto* cycle = regulation.cycle_of(*parse_iso_range(period));
        ASSERT_NE(cycle, nullptr) << period;
        EXPECT_EQ(cycle->id, "S1");
    }
    EXPECT_EQ(regulation.cycle_of(*parse_iso_range("2024-01-01/2024-06-29")), nullptr);
    EXPECT_EQ(regulation.cycle_of(*parse_iso_range("2024-01-01/2025-06-30")), nullptr);
}

TEST(Regulation, EndsFebruaryWithTheYear)
{
    const month_day leap(month(2), day(29));
    EXPECT_EQ(to_iso(day_of(leap, year(2024))), "2024-02-29");
    EXPECT_EQ(to_iso(day_of(leap, year(2025))), "2025-02-28");
}

TEST(Regulation, FindsARoleWhateverItsCapitals)
{
    Regulation regulation;
    regulation.roles.push_back({"Coach/mentor", "", std::nullopt, {}, {}});
    EXPECT_NE(regulation.role("coach / Mentor"), nullptr);
    EXPECT_EQ(regulation.role("coach"), nullptr);
    EXPECT_EQ(regulation.position("guru"), nullptr);
}

TEST(Ground, IsUnconfirmedUntilSomeoneSaysOtherwise)
{
    EXPECT_FALSE(Ground{}.confirmed());
    EXPECT_FALSE((Ground{Confidence::Medium, "a page"}.confirmed()));
    EXPECT_TRUE((Ground{Confidence::High, "a page"}.confirmed()));
}

} // namespace
} // namespace absah
