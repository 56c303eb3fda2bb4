// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/lexicon.h"
#include "steps/extract/tokens.h"

#include <vector>

namespace absah::extract {

/// A run of digits, a month name, a word or a mark: what dates are made of.
struct Atom {
    enum class Kind { Number, Month, Until, And, Comma, Dash, Slash, Dot, Filler, Other };

    Kind kind = Kind::Other;
    int value = 0;  ///< of a number or month
    int digits = 0; ///< of a number
    int token = 0;
    bool far = false; ///< stands in another block than the atom before
};

/// The running text as atoms. Letters that readers put for digits are repaired next to digits,
/// month names may be off by one letter.
std::vector<Atom> date_atoms(const Running& running, const Lexicon& lexicon);

} // namespace absah::extract
