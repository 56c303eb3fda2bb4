// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/lexicon.h"
#include "core/model/picture.h"
#include "steps/extract/second_look.h"

#include <optional>
#include <string>

namespace absah::extract {

/// A role that stands on a coloured plate behind "sebagai".
struct RoleOnPlate {
    std::string text; ///< as printed: "Peserta" or "PESERTA"
    double confidence = 0;
    Box box; ///< of the plate's inside, page pixels
};

/// What page OCR passes over because a plate breaks the line: designs put the role on a filled
/// shape. The second reader looks at the plate right of `cue`, or under it, and the role of the
/// lexicon that explains it is given, when it explains it nearly as well as the reader's own best
/// text and better than any other role. `colour` is the upright page. Empty when there is no plate
/// or no such role.
std::optional<RoleOnPlate> read_role_on_plate(
    const Box& cue, const Picture& colour, const SecondReader& second, const Lexicon& lexicon);

} // namespace absah::extract
