// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/judge.h"

#include "steps/verify/checks/check.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace absah::verify {
namespace {

// Two checks may doubt one element; the one that knows what was expected is of more use.
void add(Findings& findings, Finding finding)
{
    const auto same = std::ranges::find_if(findings, [&](const Finding& other) {
        return other.id == finding.id && other.element == finding.element;
    });
    if (same == findings.end())
        findings.push_back(std::move(finding));
    else if (same->expected.empty())
        *same = std::move(finding);
}

// Findings about no element come first within their level: they explain the others.
bool comes_before(const Finding& a, const Finding& b)
{
    const auto key = [](const Finding& finding) {
        const int element = finding.element ? int(*finding.element) : -1;
        return std::tuple(-int(finding.level), element, std::string_view(finding.id));
    };
    return key(a) < key(b);
}

} // namespace

Findings judge(const Context& context)
{
    Findings findings;
    const auto kind = context.reading.kind;
    const bool certificate = kind == Kind::Certificate || kind == Kind::Unclear;
    for (const auto& check : all_checks()) {
        if (check.certificates_only && !certificate) continue;
        for (auto& answer : check.ask(context)) {
            if (answer.outcome == Outcome::Passed || answer.finding.empty()) continue;
            const auto level = context.rules.level_of(answer.finding);
            if (level == Level::Ignore) continue;
            add(findings,
                {std::move(answer.finding),
                 level,
                 answer.element,
                 std::move(answer.seen),
                 std::move(answer.expected)});
        }
    }
    std::ranges::sort(findings, comes_before);
    return findings;
}

void add_findings(Findings& findings, Findings more, const Rules& rules)
{
    for (auto& finding : more) {
        finding.level = rules.level_of(finding.id);
        if (finding.level != Level::Ignore) add(findings, std::move(finding));
    }
    std::ranges::sort(findings, comes_before);
}

} // namespace absah::verify
