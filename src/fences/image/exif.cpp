// SPDX-License-Identifier: Apache-2.0
#include "fences/image/exif.h"

#include "fences/image/tiff.h"

namespace absah::image {

namespace {

int orientation_in(ByteView exif)
{
    if (says(exif, 0, std::string_view("Exif\0\0", 6))) exif = exif.subspan(6);
    const auto pages = read_tiff_pages(exif);
    return pages.empty() ? 1 : pages.front().orientation;
}

int in_jpeg(ByteView bytes)
{
    std::size_t at = 2;
    while (holds(bytes, at, 4) && bytes[at] == 0xFF) {
        const int marker = bytes[at + 1];
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        constexpr int start_of_scan = 0xDA;
        if (marker == start_of_scan) break;
        const auto length = std::size_t(number_at(bytes, at + 2, 2, true));
        constexpr int app1 = 0xE1;
        if (marker == app1 && says(bytes, at + 4, std::string_view("Exif\0\0", 6))) {
            return orientation_in(part(bytes, at + 4, length < 2 ? 0 : length - 2));
        }
        at += 2 + (length < 2 ? 2 : length);
    }
    return 1;
}

int in_png(ByteView bytes)
{
    for (std::size_t at = 8; holds(bytes, at, 8);) {
        const auto length = std::size_t(number_at(bytes, at, 4, true));
        if (says(bytes, at + 4, "eXIf")) return orientation_in(part(bytes, at + 8, length));
        at += 12 + length;
    }
    return 1;
}

int in_webp(ByteView bytes)
{
    for (std::size_t at = 12; holds(bytes, at, 8);) {
        const auto length = std::size_t(number_at(bytes, at + 4, 4, false));
        if (says(bytes, at, "EXIF")) return orientation_in(part(bytes, at + 8, length));
        at += 8 + length + length % 2;
    }
    return 1;
}

} // namespace

int exif_orientation(ByteView bytes, Format format)
{
    switch (format) {
    case Format::Jpeg:
        return in_jpeg(bytes);
    case Format::Png:
        return in_png(bytes);
    case Format::WebP:
        return in_webp(bytes);
    case Format::Tiff:
    case Format::Heic:
        return 1;
    }
    return 1;
}

} // namespace absah::image
