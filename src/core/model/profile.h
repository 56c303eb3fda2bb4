// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"

#include <string>
#include <vector>

namespace absah {

/// An organiser as verifiers/organisers/<id>/profile.toml describes it.
struct OrganiserProfile {
    std::string id;
    std::string name;
    std::vector<std::string> aliases;
    std::string stamp; ///< the words round its stamp; may be empty
    std::string city;
    std::string number_pattern;             ///< RE2; empty when the profile gives none
    bool electronic_signature_only = false; ///< certificates carry neither ink nor stamp
    Path logo;                              ///< picture file; empty when the profile has none
};

using Registry = std::vector<OrganiserProfile>;

} // namespace absah
