// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"
#include "core/model/checked_print.h"
#include "core/model/finding.h"
#include "core/model/lexicon.h"
#include "core/model/rules.h"
#include "core/model/template.h"
#include "core/model/terms.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What a print of ours says against the code on it. Pure.
namespace absah::verify {

/// What a template prints before a value, by the value's path: "predikat.label" -> "PREDIKAT
/// KINERJA PEGAWAI", for each place where it prints the value behind words of its own that announce
/// no other value elsewhere.
std::map<std::string, std::vector<std::string>> labels_of(const form::Template& form);

/// What the values are called and written like on the forms.
struct PrintWords {
    std::map<std::string, std::vector<std::string>> labels; ///< of `labels_of`
    const terms::Terms& terms;
    const Lexicon& lexicon; ///< for the names of months
};

/// The values of the code (person, period, ratings, predikat; those that it has), each with what is
/// printed. Passed: it was read, and agrees. Broken: another value was surely read in its place.
/// Undecided: all else.
std::vector<PrintValue>
read_values(const Reading& reading, const Proof& proof, const PrintWords& words);

/// The findings of a print of which everything is known. Levels from the rules; those of level
/// Ignore are left out; worst first.
Findings judge_print(const Reading& reading, const CheckedPrint& print, const Rules& rules);

} // namespace absah::verify
