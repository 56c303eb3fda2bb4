// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/dates.h"
#include "core/base/long_file.h"
#include "core/model/geometry.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A report as it is drawn, before it becomes a file: what stands where on which page. All lengths
/// are points (1/72 inch), all places are measured from the page's top left corner, downwards.
namespace absah::drawing {

/// The cuts of the one type family that a report is set in.
enum class Face { Regular, Bold, Italic, BoldItalic };

/// sRGB, each part 0..1. The default is black.
struct Ink {
    double red = 0;
    double green = 0;
    double blue = 0;

    bool operator==(const Ink&) const = default;
};

/// An upright rectangle in points.
struct Area {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double right() const { return left + width; }

    [[nodiscard]] double bottom() const { return top + height; }
};

/// One line of text in one face and size; never wraps.
struct Text {
    Point start;       ///< on the base line, where the first letter begins
    std::string words; ///< UTF-8, NFC, no control characters
    Face face = Face::Regular;
    double size = 0; ///< points
    Ink ink;
};

/// A straight stroke.
struct Line {
    Point from;
    Point to;
    double width = 0.5; ///< points
    Ink ink;
};

/// A rectangle, filled, framed or both. The frame's stroke lies on the rectangle's edge.
struct Frame {
    Area area;
    std::optional<Ink> fill;
    double stroke = 0; ///< points; 0 for none
    Ink ink;
};

/// A picture of the document, stretched to `area`.
struct Placed {
    Area area;
    std::size_t picture = 0; ///< index into Document::pictures
    std::string alternative; ///< what it shows, for who cannot see it
};

/// A matrix code: `side` x `side` modules, row by row, with its quiet zone inside `area`.
struct Code {
    Area area;
    int side = 0;
    std::vector<bool> dark;
};

/// Order is reading order, and later items lie above earlier ones.
using Item = std::variant<Text, Line, Frame, Placed, Code>;

struct Page {
    double width = 0;
    double height = 0;
    std::vector<Item> items;
};

/// An entry of the outline. `level` 0 is the top; an entry's level is at most one deeper than that
/// of the entry before it.
struct Bookmark {
    std::string title;
    int level = 0;
    std::size_t page = 0; ///< index into Document::pages
    double top = 0;
};

/// Decoded and flattened (no transparency), 8 bits a channel, row by row, red first; or a JPEG.
struct Picture {
    int width = 0;    ///< pixels
    int height = 0;   ///< pixels
    int channels = 3; ///< 1 (grey) or 3
    std::vector<std::uint8_t> samples;
    Stored jpeg; ///< where it is not empty: a JPEG of three channels (JFIF) that we wrote
                 ///< ourselves, which goes into the report as it is; then there are no `samples`
};

/// A file that travels inside the report, for programs.
struct Attachment {
    std::string name;
    std::string media_type;
    std::string description;
    std::string bytes;
    Stored stored; ///< the bytes, where `bytes` is empty
};

/// What a file manager shows. Everything that could differ between two runs stands here: the writer
/// adds no clock and no chance of its own.
struct Information {
    std::string title;
    std::string author;
    std::string subject;
    std::string language = "id"; ///< BCP 47
    Day date;                    ///< of creation and last change
};

struct Document {
    Information information;
    std::vector<Page> pages;
    std::vector<Bookmark> bookmarks;
    std::vector<Picture> pictures;
    std::vector<Attachment> attachments;
};

} // namespace absah::drawing
