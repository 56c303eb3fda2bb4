// SPDX-License-Identifier: Apache-2.0
#include "core/base/dates.h"
#include "steps/verify/checks/agreement.h"
#include "steps/verify/checks/check.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <vector>

namespace absah::verify {
namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// Four digits by themselves, front or back: "UCN/2024/V/061", "421.3/045/SMPN1/2024".
std::vector<int> years_in(const std::string& number, int newest)
{
    constexpr int oldest = 1990;
    std::vector<int> years;
    for (std::size_t at = 0; at < number.size();) {
        std::size_t end = at;
        while (end < number.size() && is_digit(number[end]))
            ++end;
        if (end - at == 4) {
            const int year = std::stoi(number.substr(at, 4));
            if (year >= oldest && year <= newest) years.push_back(year);
        }
        at = end + 1;
    }
    return years;
}

} // namespace

Answers check_number_year(const Context& context)
{
    const auto& certificate = context.reading.certificate;
    const auto& number = certificate[ElementId::Number];
    const auto years = years_in(number.value, int(context.today.year()) + 1);
    if (years.empty() || !certificate.held) return {{Outcome::Undecided, "", ElementId::Number}};
    // An event of December is often numbered in January.
    const auto wait = std::chrono::days(int(argument(context.rules, "date.issue_days_max")));
    const Day latest = std::chrono::sys_days(certificate.held->last) + wait;
    const bool fits = std::ranges::any_of(years, [&](int year) {
        return (year >= int(certificate.held->first.year()) && year <= int(latest.year())) ||
               (certificate.issued && year == int(certificate.issued->year()));
    });
    if (fits) return {{Outcome::Passed, "", ElementId::Number}};
    return {
        {Outcome::Broken,
         "number.year_mismatch",
         ElementId::Number,
         number.value,
         to_iso(*certificate.held)}};
}

Answers check_number_format(const Context& context)
{
    const auto& number = context.reading.certificate[ElementId::Number];
    const auto* profile = profile_of(context);
    if (number.value.empty() || profile == nullptr || profile->number_pattern.empty())
        return {{Outcome::Undecided, "", ElementId::Number}};
    const RE2 pattern(profile->number_pattern, RE2::Quiet);
    auto without_blanks = number.value;
    std::erase(without_blanks, ' ');
    if (!pattern.ok() || RE2::PartialMatch(number.value, pattern) ||
        RE2::PartialMatch(without_blanks, pattern))
        return {{Outcome::Passed, "", ElementId::Number}};
    return {{Outcome::Broken, "number.format", ElementId::Number, number.value, profile->name}};
}

Answers check_number_mended(const Context& context)
{
    const auto& number = context.reading.certificate[ElementId::Number];
    const auto& before = context.reading.number_before;
    if (before.empty()) return {{Outcome::Undecided, "", ElementId::Number}};
    return {{Outcome::Broken, "number.mended", ElementId::Number, before, number.value}};
}

} // namespace absah::verify
