// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/geometry.h"

#include <vector>

/// Private to this room: a matrix code as few rectangles.
namespace absah::pdf {

/// Rectangles of modules that cover each dark one of `side` x `side` once and no light one.
std::vector<Box> dark_blocks(const std::vector<bool>& dark, int side);

} // namespace absah::pdf
