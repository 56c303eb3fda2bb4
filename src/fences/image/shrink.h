// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include <algorithm>

/// Private to this room: OpenCV's INTER_AREA, to the same values but for rounding, at a seventh of
/// its cost.
namespace absah::image {

/// `source` averaged down to `size`, which is not larger on either side. 8 bits, 1, 3 or 4
/// channels. A picture that already has the size is returned as it is, without a copy.
cv::Mat averaged(const cv::Mat& source, const cv::Size& size);

/// An eighth of `size` on either side, at least 1 x 1: enough to tell grounds and shadows.
inline cv::Size eighth_of(const cv::Size& size)
{
    return {std::max(1, size.width / 8), std::max(1, size.height / 8)};
}

} // namespace absah::image
