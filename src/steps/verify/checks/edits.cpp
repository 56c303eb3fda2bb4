// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/checks/check.h"

namespace absah::verify {

Answers check_edits(const Context& context)
{
    Answers answers;
    for (const auto id : context.reading.overprinted) {
        answers.push_back(
            {Outcome::Broken, "edit.suspected", id, context.reading.certificate[id].value});
    }
    if (answers.empty()) answers.push_back({Outcome::Passed});
    return answers;
}

} // namespace absah::verify
