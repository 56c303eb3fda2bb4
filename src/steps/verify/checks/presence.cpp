// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/checks/agreement.h"
#include "steps/verify/checks/check.h"

namespace absah::verify {
namespace {

// An electronic signature takes the place of ink and stamp; some organisers use nothing else, and
// their papers say so by their profile, not by a block that a reader could find.
bool is_required(const Context& context, ElementId id)
{
    if (id != ElementId::Signature && id != ElementId::Stamp) return true;
    const auto* profile = profile_of(context);
    if (profile != nullptr && profile->electronic_signature_only) return false;
    return id == ElementId::Signature ||
           context.reading.certificate.signature_kind != SignatureKind::Electronic;
}

// Two bars: what the reader calls doubtful or is not sure of may still be confirmed from elsewhere.
bool is_believable(const Context& context, ElementId id)
{
    const auto& element = context.reading.certificate[id];
    const auto bar = "accept.confidence." + std::string(name_of(id));
    if (element.state == State::Found && element.confidence >= argument(context.rules, bar))
        return true;
    return element.confidence >= argument(context.rules, "confirmed.confidence") &&
           is_confirmed(context, id);
}

} // namespace

Answers check_presence(const Context& context)
{
    Answers answers;
    for (const auto id : all_elements) {
        if (!is_required(context, id)) continue;
        const auto& element = context.reading.certificate[id];
        if (element.state == State::Missing)
            answers.push_back({Outcome::Broken, finding_id(id, "missing"), id});
        else if (!is_believable(context, id))
            answers.push_back({Outcome::Undecided, finding_id(id, "doubtful"), id, element.value});
        else
            answers.push_back({Outcome::Passed, "", id});
    }
    return answers;
}

} // namespace absah::verify
