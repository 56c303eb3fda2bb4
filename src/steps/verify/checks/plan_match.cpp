// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/checks/agreement.h"
#include "steps/verify/checks/check.h"
#include "steps/verify/resemblance.h"

#include <algorithm>

namespace absah::verify {

Answers check_plan(const Context& context)
{
    if (context.plan == nullptr) return {{Outcome::Undecided, "plan.none", std::nullopt}};
    return {{Outcome::Passed, "", std::nullopt}};
}

Answers check_title(const Context& context)
{
    const auto& title = context.reading.certificate[ElementId::Title];
    if (context.plan == nullptr || title.state == State::Missing)
        return {{Outcome::Undecided, "", ElementId::Title}};
    double best = 0;
    std::string nearest;
    for (const auto& activity : context.plan->activities) {
        const double found = resemblance(title.value, activity.title);
        if (found <= best) continue;
        best = found;
        nearest = activity.title;
    }
    const auto answer = [&](Outcome outcome, const char* finding) {
        return Answers{{outcome, finding, ElementId::Title, title.value, nearest}};
    };
    if (best >= argument(context.rules, "title.similarity")) return answer(Outcome::Passed, "");
    if (best >= near_title || !is_sure(context, ElementId::Title))
        return answer(Outcome::Undecided, "title.doubtful");
    return answer(Outcome::Broken, "title.mismatch");
}

Answers check_role(const Context& context)
{
    const auto& role = context.reading.certificate[ElementId::Role];
    if (context.activity == nullptr || context.activity->role.empty() ||
        role.state == State::Missing)
        return {{Outcome::Undecided, "", ElementId::Role}};
    const auto answer = [&](Outcome outcome, const char* finding) {
        return Answers{{outcome, finding, ElementId::Role, role.value, context.activity->role}};
    };
    const auto same = same_role(role.value, context.activity->role, context.lexicon);
    if (same.value_or(false)) return answer(Outcome::Passed, "");
    return same && is_sure(context, ElementId::Role) ? answer(Outcome::Broken, "role.mismatch")
                                                     : answer(Outcome::Undecided, "role.doubtful");
}

} // namespace absah::verify
