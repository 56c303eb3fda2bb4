// SPDX-License-Identifier: Apache-2.0
#include "core/base/dates.h"
#include "steps/verify/checks/check.h"

#include <charconv>

namespace absah::verify {

Answers check_hours(const Context& context)
{
    const auto& certificate = context.reading.certificate;
    const auto& hours = certificate[ElementId::Hours].value;
    int printed = 0;
    const auto [end, error] = std::from_chars(hours.data(), hours.data() + hours.size(), printed);
    if (error != std::errc() || !certificate.held || certificate.date_is_issue_date)
        return {{Outcome::Undecided, "", ElementId::Hours}};
    const double most = argument(context.rules, "hours.per_day_max") * days_in(*certificate.held);
    if (printed <= most) return {{Outcome::Passed, "", ElementId::Hours}};
    return {
        {Outcome::Broken, "hours.implausible", ElementId::Hours, hours, to_iso(*certificate.held)}};
}

} // namespace absah::verify
