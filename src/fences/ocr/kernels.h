// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/ocr/convolution.h"

#include <span>
#include <vector>

/// Private to this room: weights in the order in which the loops of `Convolution` need them.
namespace absah::ocr {

constexpr int block = 16; ///< channels of a result worked out together

/// Winograd's tiles for kernels of 3 x 3 (Lavin and Gray 2015).
constexpr int tile = 4;
constexpr int places = tile * tile;

/// From [to][from][rows][columns] to block, row, column, from, to.
std::vector<float> laid_out(const ConvolutionShape& shape, std::span<const float> weights);

/// Kernels of 3 x 3 widened to a tile: sixteen of 1 x 1, one after the other.
std::vector<float>
laid_out_for_tiles(const ConvolutionShape& shape, std::span<const float> weights);

} // namespace absah::ocr
