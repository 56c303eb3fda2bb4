// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/checks/agreement.h"
#include "steps/verify/checks/check.h"

namespace absah::verify {

Answers check_organiser(const Context& context)
{
    constexpr double another = 0.6; // below this the two names are not one name misread
    const auto& certificate = context.reading.certificate;
    const auto& organiser = certificate[ElementId::Organiser];
    const auto* activity = context.activity;
    if (activity == nullptr || (activity->organiser.empty() && activity->organiser_id.empty()) ||
        organiser.state == State::Missing)
        return {{Outcome::Undecided, "", ElementId::Organiser}};
    const auto answer = [&](Outcome outcome, const char* finding) {
        return Answers{
            {outcome, finding, ElementId::Organiser, organiser.value, activity->organiser}};
    };
    if (is_confirmed(context, ElementId::Organiser)) return answer(Outcome::Passed, "");
    const bool other_id = !certificate.organiser_id.empty() && !activity->organiser_id.empty();
    const bool other_name = organiser_resemblance(context) < another;
    return (other_id || other_name) && is_sure(context, ElementId::Organiser)
               ? answer(Outcome::Broken, "organiser.mismatch")
               : answer(Outcome::Undecided, "organiser.doubtful");
}

} // namespace absah::verify
