// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/geometry.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

/// Private to this room: a PDF's objects through libqpdf, every walk bounded. These functions let
/// qpdf's exceptions pass; the callers named in reader.h catch them.
namespace absah::pdf {

/// Opens with warnings collected, not printed. `bytes` must outlive the answer.
std::shared_ptr<QPDF> open_structure(std::span<const std::uint8_t> bytes);

/// A rectangle in points, left < right and bottom < top.
struct Rect {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;

    [[nodiscard]] double width() const { return right - left; }

    [[nodiscard]] double height() const { return top - bottom; }
};

/// A page with what it inherits from the nodes above it.
struct PageNode {
    QPDFObjectHandle object;
    QPDFObjectHandle resources;
    Rect box;              ///< crop box within the media box, default user space
    double user_unit = 1;  ///< points per unit
    int quarter_turns = 0; ///< /Rotate as clockwise quarter turns, 0..3
};

struct PageList {
    int count = 0;               ///< leaves found, whatever /Count claims
    std::vector<PageNode> first; ///< the first ones, as many as asked for
};

/// Walks the page tree without recursion (qpdf 11.3's own walk dies on a tree 60,000 deep), each
/// node once, a bounded number of nodes.
PageList list_pages(QPDF& pdf, int keep);

/// The size at 150 dpi as displayed, /Rotate applied; at least 1 x 1.
Size display_size(const PageNode& page);

/// `object` as a number, or `otherwise`.
double number_or(const QPDFObjectHandle& object, double otherwise);

/// The decoded data of a content stream or an array of them; empty when there are over
/// `max_bytes` of it or a filter fails.
std::optional<std::string> content_of(const QPDFObjectHandle& contents, std::size_t max_bytes);

} // namespace absah::pdf
