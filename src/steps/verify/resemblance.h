// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/lexicon.h"

#include <optional>
#include <string_view>

/// How much two wordings of the same thing resemble each other. For the sources of this room only.
namespace absah::verify {

/// How much the printed text says what the planned one says, 0..1: words before and after it are
/// forgiven ("Webinar Nasional ..."), so are a cut end and letters that a reader got wrong.
/// Numbers are not forgiven: "SMP Negeri 7" and "SMP Negeri 17" stay below `numbers_differ`.
double resemblance(std::string_view printed, std::string_view planned);

/// The most that texts with other numbers in them can reach.
inline constexpr double numbers_differ = 0.79;

/// Whether two roles are of one group of the lexicon; empty when one of them is in none, and the
/// two do not resemble each other either.
std::optional<bool> same_role(std::string_view a, std::string_view b, const Lexicon& lexicon);

/// Below this a printed title is of another activity.
inline constexpr double near_title = 0.6;

} // namespace absah::verify
