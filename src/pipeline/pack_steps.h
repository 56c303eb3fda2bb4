// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/image/recode.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

/// Private to this room: by how much which picture is made smaller.
namespace absah::pipeline {

/// Step 0 is the picture as it is. First only the bytes that a camera spends on nothing, then
/// pixels (the numbers are 300 to 130 dpi on A4), quality in between, both at the end.
inline constexpr std::array<image::Recipe, 10> shrink_steps{{
    {0, 85},
    {3508, 85},
    {2924, 80},
    {2480, 80},
    {2000, 75},
    {1754, 75},
    {1754, 60},
    {1520, 60},
    {1520, 45},
    {1286, 45},
}};

/// A picture and what it weighs.
struct Shrinkable {
    std::vector<std::uint64_t> sizes; ///< bytes by step, from 0; never growing
    std::size_t step = 0;             ///< taken
    std::size_t last = 0;             ///< the strongest step that it can bear

    [[nodiscard]] std::uint64_t size() const { return sizes[step]; }
};

/// Steps down, the heaviest picture first, by steps that save a tenth or more, until all of them
/// and `rest` weigh `limit` at most. False when they cannot; then every picture stands at its last
/// useful step.
bool lighten(std::vector<Shrinkable>& pictures, std::uint64_t rest, std::uint64_t limit);

} // namespace absah::pipeline
