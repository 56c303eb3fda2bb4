// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include <array>
#include <cstddef>
#include <vector>

/// Private to this room: four-sided outlines, in pixels.
namespace absah::image {

/// Corners in turn, either way round; a photographed frame is no exact rectangle.
using Quad = std::array<cv::Point2f, 4>;

Quad quad_of(const cv::RotatedRect& frame);

/// One side; `outward` is of length 1 and points away from the quad's middle.
struct Side {
    cv::Point2f from;
    cv::Point2f to;
    cv::Point2f outward;
    float length = 0; ///< 1 at least
};

/// From corner `i` to the next; `i` is 0 to 3.
Side side_of(const Quad& quad, std::size_t i);

/// The quad whose sides lie on these lines; their ends need not meet.
Quad quad_through(const std::array<Side, 4>& sides);

/// Every side moved outward by so many pixels, inward where negative.
Quad grown(const Quad& quad, float by);

/// Points every two pixels along the sides.
std::vector<cv::Point2f> outline_of(const Quad& quad);

/// Upright, about all four corners.
cv::Rect bounds_of(const Quad& quad);

/// 0..45 degrees off the picture's own directions, the mean of the four sides.
double tilt_of(const Quad& quad);

} // namespace absah::image
