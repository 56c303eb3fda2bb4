// SPDX-License-Identifier: Apache-2.0
#include "fences/image/decode.h"
#include "steps/intake/kinds.h"

#include <algorithm>
#include <utility>

namespace absah::intake {

namespace {

image::Format format_of(FileKind kind)
{
    switch (kind) {
    case FileKind::Png:
        return image::Format::Png;
    case FileKind::Tiff:
        return image::Format::Tiff;
    case FileKind::WebP:
        return image::Format::WebP;
    case FileKind::Heic:
        return image::Format::Heic;
    default:
        return image::Format::Jpeg;
    }
}

} // namespace

Result<Document> open_picture(
    FileKind kind, std::span<const std::uint8_t> bytes, const Limits& limits, const EachPage& each)
{
    const auto format = format_of(kind);
    const auto header = image::read_header(bytes, format);
    if (!header) return tl::unexpected(header.error());
    Document document;
    document.page_count = header->pages;
    const int wanted = std::min(header->pages, limits.pages);
    for (int index = 0; index < wanted; ++index) {
        auto decoded = image::decode(bytes, format, limits, index);
        if (!decoded && index == 0) return tl::unexpected(decoded.error());
        if (!decoded) { // the pages before it are whole: they count
            document.damaged = true;
            break;
        }
        document.damaged = document.damaged || decoded->torn;
        Page page{std::move(decoded->picture), {}, {}};
        page.display = page.picture.size();
        if (!each(std::move(page))) break;
    }
    return document;
}

} // namespace absah::intake
