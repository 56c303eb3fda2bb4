// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/checks/check.h"

namespace absah::verify {

Answers check_kind(const Context& context)
{
    const auto seen = std::string(name_of(context.reading.kind));
    const auto answer = [&](Outcome outcome, const char* finding) {
        return Answers{{outcome, finding, std::nullopt, seen}};
    };
    if (context.companion) {
        // A letter or a report is known for what it is. What is not may be a certificate misread,
        // and must not pass unseen beside a good one.
        const auto& pages = context.reading.own_pages;
        if (context.reading.kind != Kind::Other)
            return answer(Outcome::Undecided, "kind.companion");
        return {
            {Outcome::Undecided,
             "file.several_papers",
             std::nullopt,
             pages.empty() ? std::string{} : std::to_string(pages.front())}};
    }
    switch (context.reading.kind) {
    case Kind::OwnPrint:
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
