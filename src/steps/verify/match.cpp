// SPDX-License-Identifier: Apache-2.0
#include "core/model/person_name.h"
#include "steps/verify/judge.h"
#include "steps/verify/resemblance.h"

namespace absah::verify {
namespace {

// Breaks a tie between activities of one title: role first, then organiser.
int further_agreement(
    const Certificate& certificate, const Activity& activity, const Lexicon& lexicon)
{
    const auto& role = certificate[ElementId::Role].value;
    const bool role_fits = !role.empty() && !activity.role.empty() &&
                           same_role(role, activity.role, lexicon).value_or(false);
    const bool organiser_fits =
        !certificate.organiser_id.empty() && certificate.organiser_id == activity.organiser_id;
    return 2 * int(role_fits) + int(organiser_fits);
}

} // namespace

const Activity*
match_activity(const Certificate& certificate, const Plan& plan, const Lexicon& lexicon)
{
    constexpr double tie = 0.03; // a letter or two that were read wrong
    const auto& title = certificate[ElementId::Title].value;
    const Activity* best = nullptr;
    double best_title = 0;
    int best_rest = 0;
    for (const auto& activity : plan.activities) {
        const double found = resemblance(title, activity.title);
        if (found < near_title || found < best_title - tie) continue;
        const int rest = further_agreement(certificate, activity, lexicon);
        const bool tied = best != nullptr && found <= best_title + tie;
        const bool better = tied && rest == best_rest ? found > best_title : rest > best_rest;
        if (best != nullptr && tied && !better) continue;
        best = &activity;
        best_title = found;
        best_rest = rest;
    }
    return best;
}

const Plan*
match_plan(const Certificate& certificate, std::span<const Plan> plans, const Lexicon& lexicon)
{
    const auto& name = certificate.recipient_name.empty() ? certificate[ElementId::Recipient].value
                                                          : certificate.recipient_name;
    const Plan* found = nullptr;
    for (const auto& plan : plans) {
        const auto match = compare_names(name, plan.employee.name, lexicon);
        if (match != NameMatch::Same && match != NameMatch::Abbreviated) continue;
        if (found != nullptr) return nullptr;
        found = &plan;
    }
    return found;
}

} // namespace absah::verify
