// SPDX-License-Identifier: Apache-2.0
#include "fences/image/byte_view.h"
#include "fences/image/decode.h"
#include "fences/image/heif.h"
#include "fences/image/tiff.h"

#include <algorithm>

namespace absah::image {

namespace {

bool is_start_of_frame(int marker)
{
    // C4, C8 and CC lie in the range but hold tables.
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

Header jpeg_header(ByteView bytes)
{
    Header header{Format::Jpeg};
    if (!says(bytes, 0, "\xFF\xD8")) return header;
    std::size_t at = 2;
    while (holds(bytes, at, 9) && bytes[at] == 0xFF) {
        const int marker = bytes[at + 1];
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (is_start_of_frame(marker)) {
            header.height = std::int64_t(number_at(bytes, at + 5, 2, true));
            header.width = std::int64_t(number_at(bytes, at + 7, 2, true));
            return header;
        }
        at += 2 + std::size_t(std::max<std::uint64_t>(2, number_at(bytes, at + 2, 2, true)));
    }
    return header;
}

Header png_header(ByteView bytes)
{
    Header header{Format::Png};
    if (!says(bytes, 0, "\x89PNG\r\n\x1A\n") || !says(bytes, 12, "IHDR")) return header;
    header.width = std::int64_t(number_at(bytes, 16, 4, true));
    header.height = std::int64_t(number_at(bytes, 20, 4, true));
    return header;
}

Header webp_header(ByteView bytes)
{
    Header header{Format::WebP};
    if (!says(bytes, 0, "RIFF") || !says(bytes, 8, "WEBP") || !holds(bytes, 12, 18)) return header;
    const auto little = [&](std::size_t at, std::size_t width) {
        return std::int64_t(number_at(bytes, at, width, false));
    };
    if (says(bytes, 12, "VP8X")) {
        header.width = little(24, 3) + 1;
        header.height = little(27, 3) + 1;
    } else if (says(bytes, 12, "VP8L") && bytes[20] == 0x2F) {
        const auto packed = little(21, 4);
        header.width = (packed & 0x3FFF) + 1;
        header.height = (packed >> 14 & 0x3FFF) + 1;
    } else if (says(bytes, 12, "VP8 ") && says(bytes, 23, "\x9D\x01\x2A")) {
        header.width = little(26, 2) & 0x3FFF;
        header.height = little(28, 2) & 0x3FFF;
    }
    return header;
}

Header tiff_header(ByteView bytes)
{
    Header header{Format::Tiff};
    header.pages = 0;
    for (const auto& page : read_tiff_pages(bytes)) {
        if (page.reduced) continue;
        if (header.pages++ > 0) continue;
        header.width = page.width;
        header.height = page.height;
    }
    return header;
}

} // namespace

Result<Header> read_header(std::span<const std::uint8_t> bytes, Format format)
{
    Header header;
    switch (format) {
    case Format::Jpeg:
        header = jpeg_header(bytes);
        break;
    case Format::Png:
        header = png_header(bytes);
        break;
    case Format::WebP:
        header = webp_header(bytes);
        break;
    case Format::Tiff:
        header = tiff_header(bytes);
        break;
    case Format::Heic:
        return read_heif_header(bytes);
    }
    if (header.width <= 0 || header.height <= 0) {
        return fail(ErrorCode::Unreadable, "the picture's header is torn or not of its kind");
    }
    return header;
}

} // namespace absah::image
