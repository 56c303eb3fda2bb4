// SPDX-License-Identifier: Apache-2.0
#include "core/base/spelling.h"

#include "core/base/text.h"

#include <algorithm>

namespace absah {

std::string_view nearest_word(std::string_view wrong, std::span<const std::string_view> known)
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
    return best;
}

} // namespace absah
