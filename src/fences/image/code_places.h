// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/geometry.h"
#include "core/model/picture.h"

#include <vector>

namespace absah::image {

/// A place on a page that looks like a code: hard edges close together all over it.
struct CodePlace {
    Box box;           ///< pixels of the page, with some of the quiet zone
    Point centre;      ///< of the place, also where the page's edge cuts `box`
    bool bars = false; ///< edges in one direction only: a linear code; otherwise a matrix
    double turn = 0;   ///< radians clockwise from level to the row of bars; 0 for a matrix
    double length = 0; ///< of the row of bars; the longer side of `box` for a matrix, pixels
    double height = 0; ///< of the bars; the shorter side of `box` for a matrix, pixels
};

/// The most likely places, best first, at most two of each kind. One cheap pass: dense print,
/// fine ornaments and screens may be among them, and a code of few large modules need not be.
std::vector<CodePlace> code_places(const Picture& grey);

/// A place cut out for a decoder, with the way back.
struct CodeCut {
    Picture grey;       ///< one channel: the brightest of the page's, so that coloured ink fades
    Homography to_page; ///< pixels of `grey` -> pixels of the page
    double factor = 1;  ///< enlarged by, 1..6
};

/// The place enlarged, if small, to about the size that decoders like best; bars are set level.
CodeCut cut_code(const Picture& page, const CodePlace& place);

/// Of a cut: edges steepened, by as much as enlarging has flattened them.
Picture crisp_code(const CodeCut& cut);

/// Of a cut: only ink nearly as dark as its darkest; a grey stamp across black modules fades.
Picture darkest_ink(const CodeCut& cut);

} // namespace absah::image
