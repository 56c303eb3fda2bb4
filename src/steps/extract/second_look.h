// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"
#include "core/model/document.h"
#include "core/model/picture.h"
#include "fences/ocr/line_reader.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace absah::extract {

/// The second reader, loaded when a line first needs it. Empty, or an answer of null: there is
/// none, and what only it could confirm stays doubtful.
using SecondReader = std::function<ocr::LineReader*()>;

/// Certificate numbers have no dictionary to lean on: what looks like one is read again by the
/// second reader and decided by both; its words become one. A number that cannot be confirmed so
/// keeps a confidence of 0.6 at most. Without a second reader that holds for all numbers that
/// the first one is not very sure of. `plane` is what the words were read from.
void look_again(std::vector<Word>& words, const Picture& plane, const SecondReader& second);

/// A name that was read twice.
struct NameAgain {
    std::string text;      ///< what both readers together say, titles and all
    double confidence = 0; ///< how often such a text is right, 0..1
    Lattice line;          ///< what the second reader saw, for expected names to be weighed against
};

/// The second reading of `name`, whose box lies on `plane` over some of `words`. Empty without a
/// second reader, and for names that run over several lines.
std::optional<NameAgain> read_name_again(
    const Element& name,
    std::span<const Word> words,
    const Picture& plane,
    const SecondReader& second);

} // namespace absah::extract
