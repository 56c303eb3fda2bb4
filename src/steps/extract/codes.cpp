// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/codes.h"

#include "fences/barcode/codes.h"
#include "fences/image/page.h"

#include <algorithm>

namespace absah::extract {

std::vector<Code> find_codes(const Picture& grey, Pixels pixels)
{
    if (pixels == Pixels::Drawn) return barcode::read_codes(grey, barcode::Effort::All);
    auto codes = barcode::read_codes(image::sharpened(grey), barcode::Effort::All);
    constexpr int small_side = 1400; // enlarging costs four times the plain look
    if (!codes.empty() || std::max(grey.width, grey.height) > small_side) return codes;
    codes = barcode::read_codes(image::enlarged(grey, 2), barcode::Effort::Matrix);
    for (auto& code : codes)
        code.box = Homography::scale(0.5, 0.5)(code.box);
    return codes;
}

} // namespace absah::extract
