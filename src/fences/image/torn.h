// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/image/byte_view.h"
#include "fences/image/decode.h"

/// Private to this room: whether a file's end is there, told from its structure alone.
namespace absah::image {

/// The end is missing. TIFF is judged by page (see tiff.h) and HEIC by libheif: false for both.
bool lacks_end(ByteView bytes, Format format);

} // namespace absah::image
