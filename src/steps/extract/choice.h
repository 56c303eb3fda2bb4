// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "steps/extract/candidates.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace absah::extract {

/// What was chosen for one element.
struct Choice {
    const Candidate* candidate = nullptr; ///< null: the paper does not show it
    double probability = 0;               ///< 0..1, before reading confidence
};

/// Two elements, by index, that may stand in the same words: a place inside an organiser's name.
using MayShare = std::pair<std::size_t, std::size_t>;

/// One choice for all elements at once: the readings with the highest sum of scores that do not
/// claim the same words twice. Overlapping readings of one spot pool their probability.
std::vector<Choice>
choose_jointly(const std::vector<Candidates>& elements, const MayShare& may_share);

} // namespace absah::extract
