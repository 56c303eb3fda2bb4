// SPDX-License-Identifier: Apache-2.0
#include "core/base/dates.h"

#include <fmt/core.h>

#include <charconv>

namespace absah {

namespace {

template <class Number>
std::optional<Number> digits(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return {};
    return value;
}

} // namespace

std::optional<Day> parse_iso_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const auto year = digits<int>(text.substr(0, 4));
    const auto month = digits<unsigned>(text.substr(5, 2));
    const auto day = digits<unsigned>(text.substr(8, 2));
    if (!year || !month || !day) return {};
    const Day date{std::chrono::year{*year}, std::chrono::month{*month}, std::chrono::day{*day}};
    if (!date.ok()) return {};
    return date;
}

std::optional<DateRange> parse_iso_range(std::string_view text)
{
    const auto slash = text.find('/');
    const auto first = parse_iso_date(text.substr(0, slash));
    const auto last =
        slash == std::string_view::npos ? first : parse_iso_date(text.substr(slash + 1));
    if (!first || !last || *last < *first) return {};
    return DateRange{*first, *last};
}

std::string to_iso(const Day& date)
{
    return fmt::format(
        "{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

std::string to_iso(const DateRange& range)
{
    if (range.first == range.last) return to_iso(range.first);
    return to_iso(range.first) + '/' + to_iso(range.last);
}

int days_in(const DateRange& range)
{
    const auto days = std::chrono::sys_days{range.last} - std::chrono::sys_days{range.first};
    return int(days.count()) + 1;
}

} // namespace absah
