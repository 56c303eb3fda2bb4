// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"
#include "core/model/document.h"
#include "core/model/lexicon.h"
#include "core/model/picture.h"
#include "fences/ocr/line_reader.h"
#include "steps/extract/two_readings.h"
#include "steps/extract/words.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace absah::extract {

/// The second reader, loaded when a line first needs it. Empty, or an answer of null: there is
/// none, and what only it could confirm stays doubtful.
using SecondReader = std::function<ocr::LineReader*()>;

/// Certificate numbers have no dictionary to lean on: what looks like one is read again by the
/// second reader and decided by both; its words become one. What stands behind a number's label on
/// one row of print belongs together, though letters between were lost. A number that cannot be
/// confirmed so keeps a confidence of 0.6 at most. What was read so stays in `page.read_twice`.
/// Without a second reader that holds for all numbers that the first one is not very sure of. The
/// lexicon's labels of numbers (`num1`) are no part of one.
void look_again(PageWords& page, const SecondReader& second, const Lexicon& lexicon);

/// A number that was read once more.
struct NumberAgain {
    std::optional<Agreed> agreed; ///< nothing where the second reader alone had read it
    Lattice line;                 ///< what the second reader saw
};

/// What both readers say of a number that was found but that `look_again` passed over: it does not
/// look like one ("DKKT202400666" has no separators). Empty without a second reader and over
/// several lines.
std::optional<NumberAgain> read_number_again(
    const Element& number,
    std::span<const Word> words,
    const Picture& plane,
    const SecondReader& second);

/// The number that one of `codes` holds, when it differs from `number` in a letter or two and the
/// picture supports it as well as what was read: the readers slipped, not the paper. Empty
/// otherwise, so that a paper whose print differs from its code is told.
std::optional<std::string> number_by_code(
    const Element& number,
    std::span<const Code> codes,
    std::span<const Word> words,
    const Picture& plane,
    const SecondReader& second);

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
