// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "steps/render/strips.h"

#include <vector>

namespace absah::render {

/// A page's head or foot, from its own top left corner; `height` is 0 when it stays away.
struct SetBand {
    double height = 0;
    std::vector<drawing::Item> items;
};

enum class BandSide { Head, Foot };

/// The band of one page. Its height depends on the number's digits alone.
SetBand
set_band(Setting& setting, const form::Band& band, BandSide side, double width, PageNumber number);

} // namespace absah::render
