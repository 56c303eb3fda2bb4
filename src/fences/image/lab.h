// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

/// Private to this room: CIE Lab of sRGB under D65, as OpenCV defines it. Ours, because the first
/// use of OpenCV's own costs each process 110 ms CPU for tables.
namespace absah::image {

/// Three floats: L 0..100, a and b about -128..127. `colour` has three 8-bit channels.
cv::Mat lab_of(const cv::Mat& colour);

/// The same of one pixel, blue first.
cv::Vec3f lab_of(const cv::Vec3b& colour);

/// The same in 8 bits: L stretched to 0..255, a and b shifted by 128.
cv::Mat small_lab_of(const cv::Mat& colour);

} // namespace absah::image
