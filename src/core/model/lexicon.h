// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace absah {

/// The words by which certificates speak, as verifiers/lexicon/*.tsv lists them. All folded
/// (see `fold`), longest phrases not first: sort as you need.
struct Lexicon {
    /// Cue class -> phrases; for example "rec1" -> "diberikan kepada". The classes and what each
    /// opens and closes are described in verifiers/README.md.
    std::map<std::string, std::vector<std::string>, std::less<>> cues;

    /// Word list name -> entries; for example "role", "event", "organisation", "medium",
    /// "location", "front_title", "back_title", "particle".
    std::map<std::string, std::vector<std::string>, std::less<>> words;

    /// Folded month name or abbreviation -> 1..12, Indonesian and English, old spellings too.
    std::map<std::string, int, std::less<>> months;

    /// Folded role as printed -> group of equal roles ("pemateri" -> "narasumber").
    std::map<std::string, std::string, std::less<>> role_groups;

    /// Folded abbreviation of a name part -> its long form ("moh" -> "mohammad").
    std::map<std::string, std::string, std::less<>> name_abbreviations;
};

} // namespace absah
