// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"

namespace absah {

/// How the pixels of a `CodedPicture` are written.
enum class Coding {
    Jpeg,  ///< baseline, extended or progressive, 8 bits
    Flate, ///< zlib over rows with a PNG filter byte in front of each (PDF's predictor 15), 8 bits
    Fax,   ///< one bit a pixel, CCITT Group 4
};

/// A picture as a page of a PDF holds it, and how the page has to show it.
struct CodedPicture {
    Coding coding = Coding::Jpeg;
    int width = 0; ///< pixels as stored
    int height = 0;
    int channels = 3;      ///< 1 grey, 3 red, green, blue (or what JPEG makes of it), 4 inks
    bool inverted = false; ///< of 4 inks: 255 is no ink, as Adobe's programs write them
    int orientation = 1;   ///< EXIF 1..8: how to turn it to see it upright
    Bytes bytes;
};

} // namespace absah
