// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/document.h"
#include "core/model/picture.h"

#include <vector>

namespace absah::extract {

/// Where a page's pixels come from.
enum class Pixels {
    Captured, ///< by camera or scanner: soft, noisy
    Drawn     ///< from a file's own shapes: one plain look finds what can be found
};

/// The codes on a page, boxes in its pixels. Captured pages are sharpened first, which loses none
/// that a plain look finds (40 of 40); small ones are enlarged when nothing was found.
std::vector<Code> find_codes(const Picture& grey, Pixels pixels = Pixels::Captured);

} // namespace absah::extract
