// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/image/byte_view.h"
#include "fences/image/decode.h"

/// Private to this room: which way up a camera was held.
namespace absah::image {

/// EXIF orientation 1..8 from JPEG APP1, PNG eXIf or WebP EXIF; 1 when there is none. TIFF pages
/// carry theirs (see tiff.h), and libheif turns by itself, so both are 1 here.
int exif_orientation(ByteView bytes, Format format);

} // namespace absah::image
