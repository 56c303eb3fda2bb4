// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/document.h"
#include "core/model/geometry.h"

#include <span>
#include <vector>

namespace absah::extract {

struct TextPage;

/// How a line follows the one before it in reading order.
enum class Break {
    None,  ///< same printed line
    Wrap,  ///< next line of the same block in the same style
    Style, ///< next line, other size or case
    Far,   ///< another block, another column, another page
};

/// One printed line, or the part of one between two wide gaps.
struct Line {
    std::vector<const Word*> words; ///< left to right
    Box box;                        ///< page pixels
    double height = 0;              ///< of its letters, pixels
    double size = 1;                ///< height over the page's median height
    bool capitals = false;          ///< most of its letters are capitals
    int page = 0;                   ///< index into the pages given
    Source source = Source::Ocr;
    Break before = Break::Far;
    bool forced = false; ///< its first word had no room on the line above: a true wrap
    double below = 0;    ///< centre as a share of the page height, 0 top .. 1 bottom
};

/// All lines of all pages in reading order. At most 3000 words of a page are used, so that a
/// hostile page stays cheap. The words must outlive the lines.
std::vector<Line> lay_out(std::span<const TextPage> pages);

} // namespace absah::extract
