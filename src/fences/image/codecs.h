// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/image/byte_view.h"

#include <opencv2/core.hpp>

#include <cstdint>
#include <vector>

/// Private to this room: bytes <-> pixels. The format's own libraries, because OpenCV's imgcodecs
/// loads a hundred more at every start (80 ms CPU, 30 MB). Sizes are checked before.
namespace absah::image {

/// Blue, green, red; empty when it cannot be decoded. Rows that are missing come out grey (128).
cv::Mat decode_jpeg(ByteView bytes);

/// `torn` when the data end early: rows that are missing come out white.
struct PngPixels {
    cv::Mat pixels; ///< blue, green, red and, where the picture has it, alpha; empty when nothing
    bool torn = false;
    int rows = 0; ///< rows got
};

PngPixels decode_png(ByteView bytes);

/// TIFF (its first page) and WebP: three channels, or four with alpha. Empty when it cannot be
/// decoded.
cv::Mat decode_others(ByteView bytes);

/// `colour`: blue, green, red, or one grey channel; `quality` 0..100. `tight` looks at the picture
/// twice for some 5 % fewer bytes.
std::vector<std::uint8_t> encode_to_jpeg(const cv::Mat& colour, int quality, bool tight = false);

} // namespace absah::image
