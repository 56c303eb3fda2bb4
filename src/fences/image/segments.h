// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include <vector>

/// Private to this room: straight strokes in a mask.
namespace absah::image {

/// What makes a row of pixels a segment.
struct SegmentRules {
    int votes = 20;     ///< pixels on one line, drawn by lot, before it is looked at
    int shortest = 24;  ///< pixels along the longer of x and y
    int widest_gap = 5; ///< pixels without ink that do not end it
};

/// Segments of the non-zero pixels of `mask` (CV_8UC1), half a degree and a pixel apart at least:
/// both ends of each, x and y. The progressive probabilistic Hough transform (Matas et al. 2000),
/// drawing lots and walking lines as `cv::HoughLinesP` of OpenCV 4.6 does, with the same answers
/// for half its instructions: votes in 16 bits, their places computed four at a time. The same on
/// every run.
std::vector<cv::Vec4i> find_segments(const cv::Mat& mask, const SegmentRules& rules);

} // namespace absah::image
