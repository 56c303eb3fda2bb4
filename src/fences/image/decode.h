// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/model/limits.h"
#include "core/model/picture.h"

#include <cstdint>
#include <span>
#include <vector>

namespace absah::image {

enum class Format { Jpeg, Png, Tiff, WebP, Heic };

/// What the header of a picture file says; nothing has been decoded.
struct Header {
    Format format = Format::Jpeg;
    std::int64_t width = 0; ///< pixels as stored, before EXIF orientation
    std::int64_t height = 0;
    int pages = 1; ///< TIFF may hold several
};

/// Reads the header only. Unreadable when the bytes are none of our formats or the header is torn.
Result<Header> read_header(std::span<const std::uint8_t> bytes, Format format);

/// A decoded page and whether its file was torn.
struct Decoded {
    Picture picture;   ///< colour, EXIF orientation applied, alpha laid on white, 8 bits
    bool torn = false; ///< the end of the file is missing; the rest of the picture is grey or white
};

/// Decodes page `index` (from 0; only TIFF has more than one). TooLarge before decoding when the
/// header is over `limits`; Truncated when the file is torn and less than 98 % of the rows are
/// there; Unreadable for anything else that cannot be decoded.
Result<Decoded>
decode(std::span<const std::uint8_t> bytes, Format format, const Limits& limits, int index = 0);

/// A JPEG for people: quality 0..100, longest side at most `max_side` pixels.
Bytes encode_jpeg(const Picture& picture, int max_side, int quality);

} // namespace absah::image
