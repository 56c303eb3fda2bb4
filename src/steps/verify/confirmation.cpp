// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/confirmation.h"

#include "core/base/text.h"
#include "steps/verify/checks/agreement.h"

#include <algorithm>
#include <string>

namespace absah::verify {

namespace {

constexpr double confirmed = 0.97;

void raise(Element& element)
{
    element.confidence = std::max(element.confidence, confirmed);
    element.state = State::Found;
}

bool says(const std::string& printed, const std::string& planned)
{
    constexpr std::size_t telling = 12;      // letters; shorter titles may be part of another
    constexpr std::size_t longest_kind = 30; // letters of "Bimbingan Teknis Tingkat Nasional"
    const auto have = fold_tight(printed);
    const auto want = fold_tight(planned);
    if (want.size() < telling || have.size() > want.size() + longest_kind) return false;
    return have.ends_with(want);
}

} // namespace

void raise_confirmed(Certificate& certificate, const Plan& plan, const Activity* activity)
{
    auto& title = certificate[ElementId::Title];
    if (activity != nullptr && says(title.value, activity->title)) raise(title);
    auto& recipient = certificate[ElementId::Recipient];
    const auto name = fold_tight(plan.employee.name);
    // The printed value too: `recipient_name` may have become the plan's spelling by proof.
    const bool printed_so = fold_tight(recipient.value).find(name) != std::string::npos;
    if (!name.empty() && printed_so && fold_tight(recipient_of(certificate)) == name)
        raise(recipient);
}

} // namespace absah::verify
