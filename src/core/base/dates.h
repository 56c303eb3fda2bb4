// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace absah {

/// A calendar day, proleptic Gregorian. Always check `.ok()` on values that were not made here.
using Day = std::chrono::year_month_day;

/// First and last day, both included; equal for a single day.
struct DateRange {
    Day first;
    Day last;

    bool operator==(const DateRange&) const = default;
};

/// Reads `YYYY-MM-DD`; empty for anything else, 30 February included.
std::optional<Day> parse_iso_date(std::string_view text);

/// Reads `YYYY-MM-DD` or `YYYY-MM-DD/YYYY-MM-DD`; empty when the last day lies before the first.
std::optional<DateRange> parse_iso_range(std::string_view text);

/// Writes `YYYY-MM-DD`.
std::string to_iso(const Day& date);

/// Writes one day as `YYYY-MM-DD` and several as `YYYY-MM-DD/YYYY-MM-DD` (ISO 8601).
std::string to_iso(const DateRange& range);

/// Number of days from the first to the last day, both counted.
int days_in(const DateRange& range);

} // namespace absah
