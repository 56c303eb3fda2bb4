// SPDX-License-Identifier: Apache-2.0
#include "fences/image/torn.h"

#include <cstring>

namespace absah::image {

namespace {

/// The next marker at or after `at` inside entropy coded data, where FF 00 and FF D0..D7 are data.
std::size_t next_marker(ByteView bytes, std::size_t at)
{
    while (at + 1 < bytes.size()) {
        const void* found = std::memchr(bytes.data() + at, 0xFF, bytes.size() - at - 1);
        if (found == nullptr) break;
        at = std::size_t(static_cast<const std::uint8_t*>(found) - bytes.data());
        const int follow = bytes[at + 1];
        if (follow != 0x00 && follow != 0xFF && (follow < 0xD0 || follow > 0xD7)) return at;
        at += follow == 0xFF ? 1 : 2;
    }
    return bytes.size();
}

bool jpeg_lacks_end(ByteView bytes)
{
    constexpr int end_of_image = 0xD9;
    // Walking, not looking for the last FF D9: an EXIF thumbnail has one of its own, and phones
    // append data after the picture's.
    for (std::size_t at = next_marker(bytes, 2); at < bytes.size(); at = next_marker(bytes, at)) {
        if (bytes[at + 1] == end_of_image) return false;
        if (!holds(bytes, at, 4)) return true;
        at += 2 + std::size_t(number_at(bytes, at + 2, 2, true));
    }
    return true;
}

bool png_lacks_end(ByteView bytes)
{
    for (std::size_t at = 8; holds(bytes, at, 12);) {
        if (says(bytes, at + 4, "IEND")) return false;
        at += 12 + std::size_t(number_at(bytes, at, 4, true));
    }
    return true;
}

} // namespace

bool lacks_end(ByteView bytes, Format format)
{
    switch (format) {
    case Format::Jpeg:
        return jpeg_lacks_end(bytes);
    case Format::Png:
        return png_lacks_end(bytes);
    case Format::WebP:
        return number_at(bytes, 4, 4, false) + 8 > bytes.size();
    case Format::Tiff:
    case Format::Heic:
        return false;
    }
    return false;
}

} // namespace absah::image
