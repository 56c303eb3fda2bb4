// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/geometry.h"

#include <string>
#include <string_view>
#include <vector>

/// Private to this room: the letters of a page as `mutool draw -F stext` lists them.
namespace absah::pdf {

/// A letter. Points are PDF points from the page's top left corner, downwards.
struct Glyph {
    std::string text; ///< UTF-8; a blank for white space
    Point start;      ///< on the base line, where the letter begins
    Point end;        ///< on the base line, where the next one would begin
    Point up;         ///< unit vector from the base line to the letter's top
    double em = 0;    ///< font size, points
};

using GlyphRun = std::vector<Glyph>;

struct GlyphPage {
    double width = 0; ///< points
    double height = 0;
    std::vector<GlyphRun> runs; ///< what mutool took for lines, in the file's order
};

/// Reads the XML; forgiving, for a torn text is better than none.
GlyphPage read_glyphs(std::string_view stext);

} // namespace absah::pdf
