// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/checked.h"
#include "core/model/lexicon.h"

/// Two papers of one run held against each other. Pure.
namespace absah::verify {

enum class Kinship {
    None,
    Duplicate,    ///< one and the same paper
    Borrowed,     ///< one paper under two names
    NumberReused, ///< two papers of one organiser under one number
};

struct Relation {
    Kinship kind = Kinship::None;
    const char* how = ""; ///< of a duplicate: "bytes", "image" or "fields"
};

/// What two papers are to each other; the order is free. What could not be read counts neither
/// way. Papers of one event differ in nothing but name and number and are honest: so a paper is
/// known again by its number or the code on it, else by person, title, day and picture together.
Relation relation_of(const Checked& a, const Checked& b, const Lexicon& lexicon);

/// The number as papers are known by it, folded; empty when it is too short or too unsure for that.
std::string identity_of(const Element& number);

/// Whether a code is one paper's own: it holds a number or a name, or a token of mixed letters and
/// digits. An organiser's address, or one with a year in it, is on everybody's paper.
bool is_personal(const Code& code, const Certificate& certificate);

} // namespace absah::verify
