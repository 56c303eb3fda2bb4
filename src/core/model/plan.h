// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/dates.h"
#include "core/model/plan_state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace absah {

/// The person whose performance plan (SKP) it is.
struct Employee {
    std::string name; ///< without titles
    std::string name_with_titles;
    std::string nip;  ///< digits, spaces allowed; empty for people without one
    std::string unit; ///< school
};

/// One activity of a plan that wants evidence. Empty texts are not compared.
struct Activity {
    std::string id;
    std::string title;
    std::string role;
    std::string organiser;
    std::string organiser_id;
    std::string form; ///< kind of evidence, for example "sertifikat"
};

/// An entry of competence development. An empty activity is tied to no evidence.
struct Competence {
    std::string role; ///< as the regulation names it
    std::string title;
    std::string activity;                ///< id of the activity whose evidence proves it
    std::optional<std::uint64_t> points; ///< the plan's own, over those of the role
    std::string verdict; ///< "accept" where a person noted it; for entries without an activity
};

/// `absah.plan/1`, as far as checking evidence and its status need it. What only its papers and
/// `absah plan validate` look at stays in the file.
struct Plan {
    std::string id;
    std::string folder;
    std::string regulation; ///< names the rule set verifiers/rules/<regulation>.toml
    DateRange period;
    Employee employee;
    std::vector<Activity> activities;
    std::vector<Competence> competence;
    std::optional<PlanState> state; ///< none where the plan says none
    bool acting_head = false;       ///< the appraiser is Plt
};

} // namespace absah
