// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/dates.h"
#include "core/model/certificate.h"
#include "core/model/finding.h"
#include "core/model/lexicon.h"
#include "core/model/plan.h"
#include "core/model/profile.h"
#include "core/model/rules.h"

#include <optional>
#include <span>
#include <string>

/// Reading + plan + rules -> findings. Pure: no files, no clock, no globals.
namespace absah::verify {

/// The facts that a check may look at.
struct Context {
    const Reading& reading;
    const Plan* plan = nullptr; ///< null: the file belongs to no plan; plan checks are undecided
    const Activity* activity = nullptr; ///< the plan's activity it fits best; null when none fits
    const Registry& registry;
    const Lexicon& lexicon;
    const Rules& rules;
    Day today;
    bool companion = false;      ///< handed in in one file with a certificate, and none itself
    bool speaks_for_file = true; ///< false: another paper of the same file tells what the file is
};

/// The activity of `plan` that the certificate is evidence for: by title first, then role and
/// organiser. Null when no title comes near.
const Activity*
match_activity(const Certificate& certificate, const Plan& plan, const Lexicon& lexicon);

/// The one plan whose employee the certificate names (Same or Abbreviated); null when none or
/// several do.
const Plan*
match_plan(const Certificate& certificate, std::span<const Plan> plans, const Lexicon& lexicon);

/// Runs every check and gives each broken or worrying undecided one its level from the rules.
/// Findings of level Ignore are left out. Order: worst first, then by element, then by id.
Findings judge(const Context& context);

/// Gives `more` their levels from the rules, leaves out those of level Ignore, and sorts the rest
/// into `findings` in the order of `judge`.
void add_findings(Findings& findings, Findings more, const Rules& rules);

} // namespace absah::verify
