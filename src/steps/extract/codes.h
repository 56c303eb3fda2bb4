// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/document.h"
#include "core/model/picture.h"

#include <vector>

namespace absah::extract {

/// Where a page's pixels come from.
enum class Pixels {
    Captured, ///< by camera or scanner: soft, noisy
    Drawn     ///< from a file's own shapes: clean, if small
};

/// The codes on a page (colour or grey), boxes in its pixels. Captured pages are sharpened first,
/// which loses none that a plain look finds (40 of 40). Then places that look like a code and gave
/// none are cut out, enlarged and read again; a linear code found only so counts when two
/// different renderings read alike and none reads otherwise.
std::vector<Code> find_codes(const Picture& page, Pixels pixels = Pixels::Captured);

} // namespace absah::extract
