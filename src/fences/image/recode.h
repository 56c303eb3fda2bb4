// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/coded_picture.h"
#include "core/model/picture.h"

#include <cstdint>
#include <optional>
#include <span>

/// Pictures on their way into a PDF: as they are, or smaller.
namespace absah::image {

/// A JPEG byte for byte, with its EXIF orientation; nothing when PDF has no word for its kind
/// (arithmetic or lossless coding, 12 bits), or when its end is missing.
std::optional<CodedPicture> as_it_is(std::span<const std::uint8_t> jpeg);

/// A JPEG of a PDF without its EXIF segments: whoever shows the PDF heeds no orientation, a decoder
/// does.
Bytes without_exif(std::span<const std::uint8_t> jpeg);

/// What a picture is made smaller by.
struct Recipe {
    int longest_side = 0; ///< pixels at most; 0 for as many as there are
    int quality = 0;      ///< of the JPEG, 1..100; 0 without loss
};

/// Codes the picture. A page without colour gets one channel, and without loss a page of only black
/// and white one bit a pixel. Empty bytes when it cannot be coded.
CodedPicture recode(const Picture& picture, const Recipe& recipe);

} // namespace absah::image
