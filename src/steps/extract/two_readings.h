// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/lattice.h"

#include <string>
#include <string_view>

namespace absah::extract {

/// What two readers together say about one code-like text (a certificate's number).
struct Agreed {
    std::string text; ///< without blanks: those inside are the readers', not the paper's
    /// How often such a text is right, 0..1.
    double confidence = 0;
};

/// Weighs the first reader's text, blank-free, against the second one's lattice of the same line.
/// Where they differ, every mixture of the two is a candidate: the lattice says how well it fits
/// the pixels, the first text how well it fits a reader that takes I for 1, and the grammar of
/// numbers decides what neither can (roman months, digits among digits).
Agreed weigh_number(std::string_view first, const Lattice& second);

/// The same for a name, whose blanks are the paper's and which follows no grammar.
Agreed weigh_name(std::string_view first, const Lattice& second);

/// Whether a part of a certificate's number cannot have been printed so: roman figures mixed with
/// the digit 1 or a small l ("V1", "XI1"), small letters among digits ("s77").
bool has_misread_part(std::string_view number);

} // namespace absah::extract
