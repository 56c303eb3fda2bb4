// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/model/document.h"
#include "core/model/lattice.h"
#include "fences/image/page.h"
#include "fences/ocr/reader.h"
#include "steps/extract/fields.h"

#include <span>
#include <string>
#include <vector>

namespace absah::extract {

/// What the first reader made of a page.
/// A number that both readers have read.
struct ReadTwice {
    Box box;           ///< on `PageWords::plane`
    std::string first; ///< the first reader's text, without blanks
    Lattice second;
};

struct PageWords {
    std::vector<Word> words;
    Picture plane;         ///< the grey pixels that it read, of the upright page's size
    std::vector<Box> rows; ///< the lines of print on `plane`, longest first
    std::vector<ReadTwice> read_twice{};
};

/// OCR of an upright page. When the words make little sense the other ways up are tried, and the
/// page is turned to the one that reads best. Error: Tool.
Result<PageWords> read_upright(image::Upright& page, ocr::Reader& reader);

/// The words without pen strokes and ornaments that were taken for huge letters: what covers more
/// than 25 times the usual area of a letter and was not read surely.
std::vector<Word> without_scribbles(std::vector<Word> words);

/// The words without specks that were taken for letters: less than a third of their line's height
/// in both directions.
std::vector<Word> without_specks(std::vector<Word> words);

/// Words whose boxes took in a rule, a fold or a speck above or below are cut to their one row of
/// print, where they are 1.4 times as high as it. `rows` as `PageWords` has them.
void fit_to_rows(std::vector<Word>& words, std::span<const Box> rows);

/// How much sensible text there is: letters in words of three letters and more, each weighted by
/// its word's confidence. Grows with the page; compare readings of the same page only.
double sense(const std::vector<Word>& words);

/// A page on which almost nothing could be read is blank (paper without ink) or unreadable; any
/// other keeps the kind that its words gave.
Kind kind_by_pixels(Kind by_words, const TextPage& text, const Picture& upright_colour);

} // namespace absah::extract
