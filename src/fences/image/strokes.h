// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include <algorithm>
#include <vector>

/// Private to this room: connected ink and how pen-like it is.
namespace absah::image {

/// One connected piece of ink.
struct Strokes {
    cv::Rect box;
    double area = 0;   ///< inked pixels
    double width = 0;  ///< mean width of a stroke, pixels
    double widest = 0; ///< 90th percentile of the stroke width
    double above = 0;  ///< share of the ink above the line asked for

    [[nodiscard]] double length() const { return area / width; }

    [[nodiscard]] double fill() const { return area / std::max(1, box.area()); }
};

/// Pieces of `mask` whose box covers more than `least_area` pixels; `line` is the row that
/// `above` is measured against.
std::vector<Strokes> strokes_in(const cv::Mat& mask, double least_area, int line);

} // namespace absah::image
