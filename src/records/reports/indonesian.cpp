// SPDX-License-Identifier: Apache-2.0
#include "records/reports/indonesian.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace absah::reports {
namespace {

constexpr std::array months{
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember"};

constexpr std::array weekdays{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"};

std::string without_year(const Day& day)
{
    return fmt::format("{} {}", unsigned(day.day()), months.at(unsigned(day.month()) - 1));
}

} // namespace

std::string day_words(const Day& day)
{
    return fmt::format("{} {}", without_year(day), int(day.year()));
}

std::string weekday_words(const Day& day)
{
    return weekdays.at(std::chrono::weekday(std::chrono::sys_days(day)).c_encoding());
}

std::string period_words(const DateRange& period)
{
    if (period.first == period.last) return day_words(period.first);
    const bool one_year = period.first.year() == period.last.year();
    const auto first = one_year ? without_year(period.first) : day_words(period.first);
    return fmt::format("{} s.d. {}", first, day_words(period.last));
}

std::string spaced_nip(std::string_view nip)
{
    std::string digits;
    std::ranges::copy_if(
        nip, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    constexpr std::size_t length = 18;
    if (digits.size() != length) return std::string(nip);
    return fmt::format(
        "{} {} {} {}",
        digits.substr(0, 8),
        digits.substr(8, 6),
        digits.substr(14, 1),
        digits.substr(15));
}

std::string size_words(double bytes)
{
    constexpr double kilo = 1e3;
    constexpr double mega = 1e6;
    if (bytes < kilo) return fmt::format("{:.0f} byte", bytes);
    if (bytes < mega) return fmt::format("{:.0f} KB", bytes / kilo);
    auto text = fmt::format("{:.1f} MB", bytes / mega);
    std::ranges::replace(text, '.', ',');
    return text;
}

} // namespace absah::reports
