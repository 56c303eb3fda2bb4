// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/image/byte_view.h"

#include <vector>

/// Private to this room: the directories of a TIFF (and so of EXIF, which is one), read without a
/// library, bounded, never decoding a pixel.
namespace absah::image {

struct TiffPage {
    std::uint64_t directory = 0; ///< where its directory stands in the file
    std::int64_t width = 0;
    std::int64_t height = 0;
    int orientation = 1;            ///< 1..8 as in EXIF; 1 when absent or nonsense
    std::size_t orientation_at = 0; ///< where its two bytes stand in the file; 0 when absent
    bool reduced = false;           ///< a thumbnail of another page
    bool torn = false;              ///< pixel data lie past the end of the file
};

/// All directories of the main chain, 1000 at most, both byte orders, BigTIFF too. Empty when the
/// bytes are not a TIFF or the first directory is not inside them.
std::vector<TiffPage> read_tiff_pages(ByteView bytes);

/// A copy whose first page is `page`, its orientation set to 1: readers differ in which of the
/// eight they undo, so none is left to them.
std::vector<std::uint8_t> starting_with(ByteView bytes, const TiffPage& page);

} // namespace absah::image
