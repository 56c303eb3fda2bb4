// SPDX-License-Identifier: Apache-2.0
#include "core/model/certificate.h"
#include "core/model/checked_print.h"
#include "core/model/finding.h"

#include <algorithm>

namespace absah {

std::string_view name_of(ElementId id)
{
    constexpr std::array<std::string_view, all_elements.size()> names{
        "logo",
        "title",
        "number",
        "recipient",
        "role",
        "organiser",
        "place",
        "date",
        "hours",
        "signature",
        "stamp"};
    return names.at(std::size_t(id));
}

std::string_view name_of(Kind kind)
{
    constexpr std::array<std::string_view, 8> names{
        "certificate",
        "assignment_letter",
        "report",
        "other",
        "unclear",
        "blank",
        "own_print",
        "unreadable"};
    return names.at(std::size_t(kind));
}

std::string_view name_of(Verdict verdict)
{
    constexpr std::array<std::string_view, 3> names{"accept", "review", "reject"};
    return names.at(std::size_t(verdict));
}

std::string_view name_of(Level level)
{
    constexpr std::array<std::string_view, 4> names{"ignore", "note", "review", "reject"};
    return names.at(std::size_t(level));
}

std::string_view name_of(Seal seal)
{
    constexpr std::array<std::string_view, 3> names{"right", "wrong", "unknown_key"};
    return names.at(std::size_t(seal));
}

std::string_view name_of(RecordState state)
{
    constexpr std::array<std::string_view, 4> names{"not_asked", "at_hand", "changed", "absent"};
    return names.at(std::size_t(state));
}

std::string_view name_of(Filing filing)
{
    constexpr std::array<std::string_view, 4> names{"not_asked", "filed", "already", "withheld"};
    return names.at(std::size_t(filing));
}

Verdict verdict_of(const Findings& findings)
{
    Level worst = Level::Ignore;
    for (const auto& finding : findings)
        worst = std::max(worst, finding.level);
    if (worst == Level::Reject) return Verdict::Reject;
    return worst == Level::Review ? Verdict::Review : Verdict::Accept;
}

} // namespace absah
