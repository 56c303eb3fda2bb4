// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/geometry.h"
#include "core/model/picture.h"
#include "steps/extract/extract.h"

#include <optional>
#include <string>
#include <vector>

/// Private to this room: whether a picture that was made smaller still says what it said.
namespace absah::pipeline {

/// A word that was read surely.
struct SureWord {
    std::string text;    ///< folded, three letters or figures at least
    bool figure = false; ///< a figure is in it and it was read very surely: it must not change
    int line = 0;
    Box place; ///< pixels of the picture
};

/// What the readers of `absah check` read off a picture.
struct Legible {
    Size size;
    std::vector<SureWord> words;
    std::vector<std::string> told;  ///< of a certificate: the elements found, with their values
    std::vector<std::string> codes; ///< payloads, sorted
};

/// Nothing when reading itself failed.
std::optional<Legible> read_all(Picture picture, const extract::Tools& tools);

/// What two readings agree on: of what one of them alone saw nobody can say that it was legible.
Legible agreed(Legible one, const Legible& other);

/// Reads `after`, which shows what `before` was read from. True when every code, every word with
/// figures and element of a certificate are there again, and no more than 3 in 100 of the other
/// words are lost. A line that readers lose when they take a page apart, which happens with
/// pictures of the same pixels, is read alone before its words count as lost.
bool still_says(const Legible& before, Picture after, const extract::Tools& tools);

} // namespace absah::pipeline
