// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/dates.h"

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

/// `absah.plan/1`, as far as checking evidence needs it.
struct Plan {
    std::string id;
    std::string folder;
    std::string regulation; ///< names the rule set verifiers/rules/<regulation>.toml
    DateRange period;
    Employee employee;
    std::vector<Activity> activities;
};

} // namespace absah
