// SPDX-License-Identifier: Apache-2.0
#include "core/model/regulation.h"

#include "core/base/text.h"

#include <algorithm>

namespace absah {

const CompetenceRole* Regulation::role(std::string_view wanted) const
{
    const auto folded = fold(wanted);
    const auto found = std::ranges::find_if(
        roles, [&](const CompetenceRole& one) { return fold(one.name) == folded; });
    return found == roles.end() ? nullptr : &*found;
}

const PlanPosition* Regulation::position(std::string_view wanted) const
{
    const auto found = std::ranges::find(positions, wanted, &PlanPosition::id);
    return found == positions.end() ? nullptr : &*found;
}

const PlanCycle* Regulation::cycle_of(const DateRange& period) const
{
    const auto found = std::ranges::find_if(cycles, [&](const PlanCycle& cycle) {
        return days_of(cycle.season, period.first.year()) == period;
    });
    return found == cycles.end() ? nullptr : &*found;
}

Day day_of(const std::chrono::month_day& day, std::chrono::year year)
{
    const Day made = year / day.month() / day.day();
    if (made.ok()) return made;
    return std::chrono::year_month_day(year / day.month() / std::chrono::last);
}

DateRange days_of(const Season& season, std::chrono::year year)
{
    return {day_of(season.first, year), day_of(season.last, year)};
}

} // namespace absah
