// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/checks/agreement.h"
#include "steps/verify/checks/check.h"

namespace absah::verify {

Answers check_logo(const Context& context)
{
    const auto& logo = context.reading.certificate[ElementId::Logo];
    const auto* profile = profile_of(context);
    if (logo.state == State::Missing || profile == nullptr || profile->logo.empty())
        return {{Outcome::Undecided, "", ElementId::Logo}};
    if (is_confirmed(context, ElementId::Logo)) return {{Outcome::Passed, "", ElementId::Logo}};
    // The organiser's logo is known, and what stands there is not it: a partner's logo, a bad
    // picture, or one drawn after it.
    if (logo.value.empty())
        return {{Outcome::Undecided, "logo.doubtful", ElementId::Logo, "", profile->name}};
    const auto* other = profile_of(context.registry, logo.value);
    return {
        {Outcome::Broken,
         "logo.mismatch",
         ElementId::Logo,
         other == nullptr ? logo.value : other->name,
         profile->name}};
}

} // namespace absah::verify
