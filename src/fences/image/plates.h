// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

/// Private to this room: words in light print on a small dark plate (a role in a pill, a ribbon).
namespace absah::image {

/// Turns such plates in `plane` into dark print on white, rim included. `grey` is the luminance of
/// the same page; a coloured plate is dark there even where its brightest channel is not. Large
/// dark grounds, pictures, codes and bold print are left alone.
void invert_plates(cv::Mat& plane, const cv::Mat& grey);

} // namespace absah::image
