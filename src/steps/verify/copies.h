// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/checked.h"
#include "core/model/lexicon.h"

#include <span>
#include <string>
#include <vector>

/// The papers of one run compared with one another. Pure.
namespace absah::verify {

/// What the other papers of a run say about one of them.
struct CopyNews {
    /// `copy.duplicate`, or `copy.kept` of the one that counts; `copy.borrowed`, `number.reused`;
    /// no level yet.
    Findings findings;
    std::vector<Duplicate> duplicates; ///< by file name and page; at most `most_duplicates`
};

/// By what a paper is known again: two papers without a common key are nothing to each other. Keys
/// begin with what they are, "bytes", "number", "name" or "code", and a blank.
std::vector<std::string> copy_keys(const Checked& paper);

inline constexpr std::size_t most_duplicates = 20;

/// Compares all papers of a run; `answered` of them, the last ones, are of runs before it, and
/// their answers stand. Both papers of a pair are told, each of the other, so that the answer is
/// the same whatever the order. The answers are in the order of `papers`. A number that three or
/// more people, or three or more events, share belongs to the event or to the letter that opened it
/// and is held against nobody, unless a code on one of the papers says that it is the paper's own.
///
/// Of copies of one paper one counts, and is told so, where nothing else stands against it (its
/// `verdict` is Accept), where all of them are of one plan and say the same, and where none may be
/// edited: the one whose values are surest. Papers of earlier runs come without a plan, so that
/// none counts beside them.
std::vector<CopyNews> find_copies(std::span<const Checked* const> papers, const Lexicon& lexicon);

} // namespace absah::verify
