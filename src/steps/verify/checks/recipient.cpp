// SPDX-License-Identifier: Apache-2.0
#include "core/model/person_name.h"
#include "steps/verify/checks/agreement.h"
#include "steps/verify/checks/check.h"

namespace absah::verify {

Answers check_recipient(const Context& context)
{
    const auto& certificate = context.reading.certificate;
    if (context.plan == nullptr || certificate[ElementId::Recipient].state == State::Missing)
        return {{Outcome::Undecided, "", ElementId::Recipient}};
    const auto& seen = certificate[ElementId::Recipient].value;
    const auto& expected = context.plan->employee.name_with_titles;
    const auto answer = [&](Outcome outcome, const char* finding) {
        return Answers{{outcome, finding, ElementId::Recipient, seen, expected}};
    };
    if (certificate.recipient_proof == NameProof::Spelling) return answer(Outcome::Passed, "");
    switch (
        compare_names(recipient_of(certificate), context.plan->employee.name, context.lexicon)) {
    case NameMatch::Same:
    case NameMatch::Abbreviated:
        return answer(Outcome::Passed, "");
    case NameMatch::Near:
        return answer(Outcome::Broken, "recipient.near_miss");
    case NameMatch::Different:
        break;
    }
    const bool somebody_else =
        is_sure(context, ElementId::Recipient) && certificate.recipient_proof != NameProof::Person;
    return somebody_else ? answer(Outcome::Broken, "recipient.mismatch")
                         : answer(Outcome::Undecided, "recipient.doubtful");
}

} // namespace absah::verify
