// SPDX-License-Identifier: Apache-2.0
#include "core/base/dates.h"

#include "steps/verify/checks/agreement.h"
#include "steps/verify/checks/check.h"

namespace absah::verify {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

days issue_days(const Context& context)
{
    return days(int(argument(context.rules, "date.issue_days_max")));
}

// The shown date may have been corrected after its words were read, or be another one.
bool speaks_of(const NamedDay& named, const DateRange& held)
{
    return named.day == held.first || named.day == held.last;
}

void check_weekdays(const Context& context, const DateRange& held, Answers& answers)
{
    for (const auto& named : context.reading.certificate.named_days) {
        if (std::chrono::weekday(sys_days(named.day)) == named.weekday) continue;
        if (!speaks_of(named, held) || !is_sure(context, ElementId::Date)) continue;
        answers.push_back(
            {Outcome::Broken,
             "date.weekday_mismatch",
             ElementId::Date,
             named.printed + ", " + to_iso(named.day)});
        return;
    }
}

} // namespace

Answers check_period(const Context& context)
{
    const auto& certificate = context.reading.certificate;
    const auto& date = certificate[ElementId::Date];
    if (date.state == State::Missing) return {{Outcome::Undecided, "", ElementId::Date}};
    const auto answer = [&](Outcome outcome, const char* finding) {
        const auto expected = context.plan == nullptr ? "" : to_iso(context.plan->period);
        return Answers{{outcome, finding, ElementId::Date, date.value, expected}};
    };
    if (!certificate.held) return answer(Outcome::Undecided, "date.doubtful");
    if (context.plan == nullptr) return answer(Outcome::Undecided, "");

    const auto& period = context.plan->period;
    const auto& held = *certificate.held;
    if (held.first >= period.first && held.last <= period.last) return answer(Outcome::Passed, "");
    // Only the day of issue is known: the activity came before it, perhaps within the period.
    const bool perhaps_within = certificate.date_is_issue_date && held.first > period.last &&
                                sys_days(held.first) <= sys_days(period.last) + issue_days(context);
    return perhaps_within || !is_sure(context, ElementId::Date)
               ? answer(Outcome::Undecided, "date.doubtful")
               : answer(Outcome::Broken, "date.outside_period");
}

Answers check_date_order(const Context& context)
{
    const auto& certificate = context.reading.certificate;
    if (!certificate.held) return {{Outcome::Undecided, "", ElementId::Date}};
    const auto& held = *certificate.held;
    Answers answers;
    const auto latest = std::max(held.last, certificate.issued.value_or(held.last));
    if (latest > context.today)
        answers.push_back(
            {Outcome::Broken,
             "date.in_future",
             ElementId::Date,
             to_iso(latest),
             to_iso(context.today)});
    if (certificate.issued && !certificate.date_is_issue_date &&
        (*certificate.issued < held.first ||
         sys_days(*certificate.issued) > sys_days(held.last) + issue_days(context)))
        answers.push_back(
            {Outcome::Broken,
             "date.inconsistent",
             ElementId::Date,
             to_iso(*certificate.issued),
             to_iso(held)});
    check_weekdays(context, held, answers);
    if (answers.empty()) answers.push_back({Outcome::Passed, "", ElementId::Date});
    return answers;
}

} // namespace absah::verify
