// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/spelling.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace absah::catalog {

std::string did_you_mean(std::string_view wrong, std::span<const std::string_view> known)
{
    constexpr double near = 0.6; // "aliases" for "alias" is help, "city" for "id" is noise
    std::string_view best;
    double best_similarity = near;
    for (const auto candidate : known) {
        constexpr double swapped = 0.8; // "nmae": two edits, one slip
        const bool same_letters =
            std::is_permutation(wrong.begin(), wrong.end(), candidate.begin(), candidate.end());
        const double found = same_letters ? swapped : similarity(wrong, candidate);
        if (found < best_similarity) continue;
        best = candidate;
        best_similarity = found;
    }
    return best.empty() ? std::string() : fmt::format(" (did you mean \"{}\"?)", best);
}

} // namespace absah::catalog
