// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "steps/verify/judge.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a check is. For the sources of this room only.
namespace absah::verify {

/// What a check says on one point.
struct Answer {
    Outcome outcome = Outcome::Passed;
    std::string finding; ///< id; empty when another check speaks about the same doubt
    std::optional<ElementId> element;
    std::string seen;     ///< what the paper says
    std::string expected; ///< what the plan, profile or code says
};

using Answers = std::vector<Answer>;

/// A named check. Which level its findings have, and the values of its arguments, is data.
struct Check {
    std::string_view name;
    Answers (*ask)(const Context&);
    bool certificates_only; ///< says nothing about papers of another kind
};

/// Every check there is, in the order in which they are asked.
std::span<const Check> all_checks();

/// An argument of the rule set, or its usual value where the rule set does not name it. The name
/// must be one of `known_arguments`.
double argument(const Rules& rules, std::string_view name);

/// The names of all arguments that checks ask for.
std::vector<std::string> known_arguments();

Answers check_codes(const Context& context);
Answers check_date_order(const Context& context);
Answers check_edits(const Context& context);
Answers check_file(const Context& context);
Answers check_hours(const Context& context);
Answers check_kind(const Context& context);
Answers check_logo(const Context& context);
Answers check_number_format(const Context& context);
Answers check_number_mended(const Context& context);
Answers check_number_year(const Context& context);
Answers check_organiser(const Context& context);
Answers check_period(const Context& context);
Answers check_plan(const Context& context);
Answers check_presence(const Context& context);
Answers check_recipient(const Context& context);
Answers check_role(const Context& context);
Answers check_title(const Context& context);

} // namespace absah::verify
