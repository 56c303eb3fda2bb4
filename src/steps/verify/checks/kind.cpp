// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/checks/check.h"

namespace absah::verify {

Answers check_kind(const Context& context)
{
    const auto seen = std::string(name_of(context.reading.kind));
    const auto answer = [&](Outcome outcome, const char* finding) {
        return Answers{{outcome, finding, std::nullopt, seen}};
    };
    if (context.companion) return answer(Outcome::Undecided, "kind.companion");
    switch (context.reading.kind) {
    case Kind::Certificate:
        return answer(Outcome::Passed, "");
    case Kind::AssignmentLetter:
        return answer(Outcome::Broken, "kind.assignment_letter");
    case Kind::Report:
    case Kind::Other:
        return answer(Outcome::Broken, "kind.not_certificate");
    case Kind::Unclear:
        return answer(Outcome::Undecided, "kind.unclear");
    case Kind::Blank:
    case Kind::Unreadable:
        break;
    }
    return answer(Outcome::Undecided, "file.unreadable");
}

} // namespace absah::verify
