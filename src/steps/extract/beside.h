// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/lexicon.h"
#include "steps/extract/fields.h"

#include <span>

namespace absah::extract {

/// Whether one page shows two certificates or more, side by side or one below the other: a straight
/// cut between two headings (or two "given to") leaves a certificate of its own on either side.
/// `openings` are those of this page. A page with one of each costs nothing.
bool shows_several(
    const TextPage& page,
    std::span<const Opening> openings,
    const Lexicon& lexicon,
    const Registry& registry);

} // namespace absah::extract
