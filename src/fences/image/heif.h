// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/image/byte_view.h"
#include "fences/image/decode.h"

/// Private to this room: HEIC through libheif, which applies the file's own turns and mirrors.
namespace absah::image {

Result<Header> read_heif_header(ByteView bytes);
Result<Picture> decode_heif(ByteView bytes, const Limits& limits);

} // namespace absah::image
