// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/model/document.h"
#include "core/model/limits.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace absah::pdf {

/// What the structure of a PDF says; nothing has been drawn.
struct Outline {
    int pages = 0;
    bool repaired = false; ///< the file is torn; its objects were found by searching
    std::vector<std::string> signature_fields; ///< names of signed signature fields
    std::vector<Size> displays; ///< of the first `Limits::pages` pages: pixels at 150 dpi as shown
};

/// Whether the head of an object ("12 0 obj") stands anywhere in `bytes`. What has none is no PDF,
/// nor a piece of one, whatever it says at its beginning.
bool holds_object(std::span<const std::uint8_t> bytes);

/// Checks structure with libqpdf, which refuses the nestings that hang other readers.
/// Encrypted when a password is needed to open it, TooLarge for absurd page sizes,
/// Truncated when the end is missing and nothing can be recovered, Unreadable otherwise.
Result<Outline> read_outline(std::span<const std::uint8_t> bytes, const Limits& limits);

/// A page that is one picture: the picture file inside it, as it is (JPEG), and how the page shows
/// it.
struct PageImage {
    Bytes jpeg;
    int quarter_turns = 0; ///< clockwise turns to apply for display (/Rotate and simple matrices)
    Size display;          ///< of the page at 150 dpi, turns applied
    bool has_text = false; ///< invisible or covered text is there too: worth asking `page_words`
};

/// What the content of a page tells without drawing it.
struct PageLook {
    /// The one JPEG that the page shows from edge to edge (within 2 % of each side), when nothing
    /// is drawn over it; text under it or without ink is allowed. Empty for every other page:
    /// vector drawing, masks, CMYK, clipped or flipped pictures, odd angles, visible annotations.
    /// A viewer ignores the EXIF orientation of such a JPEG: so must whoever decodes it.
    std::optional<PageImage> image;
    /// Places, pixels at 150 dpi as displayed, where the page shows text and then covers it with an
    /// opaque picture or a filled rectangle, and shows no text of its own on that. Not found: text
    /// and covers in forms or annotations, covers of other shapes.
    std::vector<Box> hidden;
};

/// Follows the content of page `index` (from 0), up to 1 MiB of it; empty for pages with more.
PageLook look_at_page(std::span<const std::uint8_t> bytes, int index);

/// Draws page `index` (from 0) in colour at `dpi`, in a separate program: mutool, and pdftoppm
/// where mutool fails. `index` lies below `Outline::pages`: beyond it, mutool draws the last page.
/// Only `limits.pixels`, `side` and `wall_seconds` matter here.
/// Errors: Tool (its message), NotFound when neither program is installed, Limit, Io.
Result<Picture> draw_page(const Path& file, int index, double dpi, const Limits& limits);

/// The text layer of page `index`: words with boxes in pixels at `dpi`, lines numbered from the
/// top; pieces of a line over two letter heights apart count as two lines, upright text comes last.
/// Boxes reach from the height of a capital to the depth of a "g" (0.75 above to 0.22 em below the
/// base line), not over the font's own box, which often spans the neighbouring lines.
/// Words are cut where there is room between letters, whatever blanks the file has; ligatures are
/// spelled out; the same word laid over itself (shadow, false bold) comes once. Empty when the page
/// has no text or its letters cannot be told. Errors as `draw_page`.
Result<std::vector<Word>> page_words(const Path& file, int index, double dpi, const Limits& limits);

} // namespace absah::pdf
