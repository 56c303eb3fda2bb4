// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/image/marks.h"

#include <opencv2/core.hpp>

#include <vector>

/// Private to this room: the two shapes of stamps, looked for on one prepared page.
namespace absah::image {

/// The page as the stamp finders see it.
struct InkPage {
    cv::Mat colour; ///< about 877 pixels on the long side
    cv::Mat ink;    ///< 8 bits: how much darker than the paper the darkest channel is
    cv::Mat
        tint; ///< 8 bits: how much of the ink is coloured; black and yellow are 0; empty on copies
    std::vector<cv::Rect> words; ///< printed for sure
    double shrink = 1;           ///< these pixels = the caller's pixels * shrink
    bool coloured = false;       ///< false on a black-and-white copy
};

/// Rings, round or oval, with lettering inside. Boxes in the pixels of `page`.
std::vector<Mark> find_ring_stamps(const InkPage& page);

/// Frames of stamp ink with text of the same ink inside. Only on coloured pages: on a copy they
/// look like any printed frame. Boxes in the pixels of `page`.
std::vector<Mark> find_frame_stamps(const InkPage& page);

} // namespace absah::image
