// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

/// Private to this room: what the lines of print say about how a page lies.
namespace absah::image {

struct TextLines {
    int quarters = 0;   ///< clockwise quarter turns that would bring the page upright, 0..3
    bool unsure = true; ///< which way is up is a guess
    double sureness =
        0;           ///< how much tighter feet stand on a line than heads; negative: upside down
    double skew = 0; ///< radians that the print leans clockwise, beside whole quarter turns
    int glyphs = 0;  ///< letters found standing in lines

    /// Too little print to trust the skew.
    [[nodiscard]] bool few() const { return glyphs < 20; }
};

/// `grey`: longest side about 1400 pixels (print of 8..20 points has letters of 6..40 pixels
/// there).
TextLines read_text_lines(const cv::Mat& grey);

/// Brightness of the ground on which things are printed, same size as `grey`: a blunt median over
/// about `reach` pixels at an eighth of the scale.
cv::Mat ground_of(const cv::Mat& grey, int reach);

} // namespace absah::image
