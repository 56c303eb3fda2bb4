// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/jpeg_objects.h"
#include "fences/pdf/painting.h"
#include "fences/pdf/reader.h"
#include "fences/pdf/structure.h"

#include <cmath>
#include <exception>
#include <utility>

#include <qpdf/Buffer.hh>

namespace absah::pdf {

namespace {

using Handle = QPDFObjectHandle;

bool is_plain_jpeg(Handle image)
{
    auto dict = image.getDict();
    for (const char* key : {"/SMask", "/Mask", "/OC", "/SMaskInData"}) {
        if (!dict.getKey(key).isNull()) return false;
    }
    auto mask = dict.getKey("/ImageMask");
    if (mask.isBool() && mask.getBoolValue()) return false;
    return holds_plain_jpeg(image);
}

/// Annotations that a viewer draws: stamps, filled fields, visible digital signatures.
bool has_visible_annotations(Handle page)
{
    constexpr int hidden_flags = 2 | 32; // Hidden, NoView
    auto list = page.getKey("/Annots");
    if (!list.isArray()) return false;
    for (auto& annotation : list.getArrayAsVector()) {
        if (!annotation.isDictionary() || is_name(annotation.getKey("/Subtype"), "/Popup"))
            continue;
        const int flags = int(number_or(annotation.getKey("/F"), 0));
        if ((flags & hidden_flags) != 0) continue;
        const bool link = is_name(annotation.getKey("/Subtype"), "/Link");
        if (!link || annotation.getKey("/AP").isDictionary()) return true;
    }
    return false;
}

/// From default user space to pixels at 150 dpi as displayed.
Box displayed(const Rect& rect, const PageNode& page)
{
    const double scale = page.user_unit * 150 / 72;
    const double left = (rect.left - page.box.left) * scale;
    const double right = (rect.right - page.box.left) * scale;
    const double top = (page.box.top - rect.top) * scale;
    const double bottom = (page.box.top - rect.bottom) * scale;
    const double width = page.box.width() * scale;
    const double height = page.box.height() * scale;
    const auto box = [](double x0, double y0, double x1, double y1) {
        const int x = int(std::lround(x0));
        const int y = int(std::lround(y0));
        return Box{x, y, int(std::lround(x1)) - x, int(std::lround(y1)) - y};
    };
    switch (page.quarter_turns) {
    case 1:
        return box(height - bottom, left, height - top, right);
    case 2:
        return box(width - right, height - bottom, width - left, height - top);
    case 3:
        return box(top, width - right, bottom, width - left);
    default:
        return box(left, top, right, bottom);
    }
}

PageLook look(QPDF& pdf, int index)
{
    constexpr std::size_t most_content = 1 << 20; // a scan with its OCR text has some 100 KB
    const auto pages = list_pages(pdf, index + 1);
    if (index < 0 || std::size_t(index) >= pages.first.size()) return {};
    const PageNode& page = pages.first[std::size_t(index)];
    Handle object = page.object;
    if (has_visible_annotations(object)) return {};
    const auto content = content_of(object.getKey("/Contents"), most_content);
    if (!content) return {};
    const auto painting = follow_painting(pdf, *content, page, is_plain_jpeg);
    PageLook look;
    for (const auto& rect : painting.hidden)
        look.hidden.push_back(clipped(displayed(rect, page), display_size(page)));
    if (!painting.covering) return look;
    Handle picture = painting.covering->image;
    const auto data = picture.getRawStreamData();
    PageImage image;
    image.jpeg.assign(data->getBuffer(), data->getBuffer() + data->getSize());
    image.quarter_turns = (painting.covering->quarter_turns + page.quarter_turns) % 4;
    image.display = display_size(page);
    image.has_text = painting.has_text;
    look.image = std::move(image);
    return look;
}

} // namespace

PageLook look_at_page(std::span<const std::uint8_t> bytes, int index)
{
    try {
        const auto pdf = open_structure(bytes);
        return look(*pdf, index);
    } catch (const std::exception&) {
        return {}; // then the page is drawn, by a program that judges for itself
    }
}

} // namespace absah::pdf
