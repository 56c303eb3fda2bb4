// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"
#include "core/model/lexicon.h"

/// Papers of one run compared with one another. Pure.
namespace absah::verify {

/// True when two readings are surely of one and the same paper: equal number, recipient and date,
/// and titles that say the same. Certificates of one event differ in number and recipient, a
/// person's papers of several events may share a number, and a class may share one: none of those
/// is the same paper. False whenever one of the four could not be read.
bool is_same_paper(const Certificate& a, const Certificate& b, const Lexicon& lexicon);

} // namespace absah::verify
