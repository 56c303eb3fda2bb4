// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/geometry.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace absah {

/// Pixels, 8 bits a channel, rows from the top without padding. One channel is grey (0 black),
/// three are blue, green, red in this order. A plain value: no library behind it.
struct Picture {
    int width = 0;
    int height = 0;
    int channels = 0;                 ///< 1 or 3; 0 for no picture
    std::vector<std::uint8_t> pixels; ///< width * height * channels bytes

    [[nodiscard]] bool empty() const { return pixels.empty(); }

    [[nodiscard]] Size size() const { return {width, height}; }
};

} // namespace absah
