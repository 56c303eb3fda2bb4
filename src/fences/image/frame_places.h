// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/image/frame_quad.h"
#include "fences/image/stamp_parts.h"

#include <opencv2/core.hpp>

#include <vector>

/// Private to this room: where on a page something four-sided may stand.
namespace absah::image {

/// Of a frame, of 255.
constexpr int faintest_tint = 24;
constexpr int faintest_line = 40;

constexpr int faintest_of(Plane plane)
{
    return plane == Plane::Tint ? faintest_tint : faintest_line;
}

/// The sides of what may be a rectangular stamp, 8 to 75 mm; many are none. `ink`: that plane of an
/// `InkPage`, about 877 pixels on the long side, and so is the answer.
std::vector<Quad> frame_places(const cv::Mat& ink, Plane plane);

/// Takes rules, bands and borders out of `mask` (0 and 255): rows and columns of `longest` pixels
/// and more. The side of a frame set askew leaves a row of pixels sooner.
void wipe_level_lines(cv::Mat& mask, int longest);

} // namespace absah::image
