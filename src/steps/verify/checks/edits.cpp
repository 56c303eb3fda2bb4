// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/checks/check.h"

#include <algorithm>

namespace absah::verify {

Answers check_edits(const Context& context)
{
    const auto& reading = context.reading;
    Answers answers;
    for (const auto id : all_elements) {
        const bool over = std::ranges::count(reading.overprinted, id) > 0;
        if (!over && std::ranges::count(reading.patched, id) == 0) continue;
        answers.push_back({Outcome::Broken, "edit.suspected", id, reading.certificate[id].value});
    }
    if (answers.empty()) answers.push_back({Outcome::Passed});
    return answers;
}

} // namespace absah::verify
