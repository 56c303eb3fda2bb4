// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/finding.h"

#include <map>
#include <string>

namespace absah {

/// A rule set as verifiers/rules/<name>.toml gives it, its `extends` already resolved.
struct Rules {
    std::string name;
    std::map<std::string, Level> levels;     ///< finding id -> level; unlisted ids have `fallback`
    std::map<std::string, double> arguments; ///< for example "hours.per_day_max" -> 12
    Level fallback = Level::Review;

    [[nodiscard]] Level level_of(const std::string& id) const
    {
        const auto found = levels.find(id);
        return found == levels.end() ? fallback : found->second;
    }
};

} // namespace absah
