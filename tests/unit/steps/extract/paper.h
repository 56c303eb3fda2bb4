// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/lexicon.h"
#include "steps/extract/fields.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace absah::test {

/// A drawn page of text and what stands on it.
struct Paper {
    std::string name;
    extract::TextPage page;
    std::map<std::string, std::string>
        truth; ///< "number", "recipient", ... as certificates.txt marks
};

/// Lays lines out centred as a simple certificate would: `#2|` before a line makes it twice as
/// high, `||` cuts it into columns, long lines wrap. Marks `[n]..[/n]` become the truth.
Paper paper_from(std::string_view lines);

/// All papers of certificates.txt.
std::vector<Paper> all_papers();

/// The lexicon that ships with Absah.
const Lexicon& lexicon();

/// Reads one page without registry and codes.
extract::Fields read(const Paper& paper);

} // namespace absah::test
