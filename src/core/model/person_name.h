// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/lexicon.h"

#include <string>
#include <string_view>

namespace absah {

/// The name without titles before ("Drs.", "Hj.") and after it (", S.Pd., M.Pd."), as printed.
/// Degrees without a comma ("Asep Saepuloh S.Pd") are cut as well. Never empty for a non-empty
/// name.
std::string without_titles(std::string_view name, const Lexicon& lexicon);

/// How two names relate, titles, case, punctuation and spacing aside.
enum class NameMatch {
    Same,        ///< letter for letter
    Abbreviated, ///< the same but for initials or customary short forms (Moh., Muh., Abd., St.)
    Near,        ///< one or two letters, a dropped or added part: a slip, or another person
    Different,
};

/// Compares what a paper says with what the plan says. Symmetric but for nothing: order is free.
NameMatch compare_names(std::string_view a, std::string_view b, const Lexicon& lexicon);

} // namespace absah
