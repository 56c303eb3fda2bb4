// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

/// Private to this room: where a page is dark and its print light.
namespace absah::image {

/// 255 on regions of dark ground with light print, at an eighth of the scale of `grey`.
cv::Mat light_print_regions(const cv::Mat& grey);

} // namespace absah::image
