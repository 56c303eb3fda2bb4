// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"
#include "core/model/geometry.h"
#include "core/model/picture.h"

#include <array>
#include <optional>
#include <vector>

namespace absah::image {

/// Corners of a sheet of paper, clockwise from the top left.
using Quad = std::array<Point, 4>;

/// A page turned and flattened for reading, with the way back.
struct Upright {
    Picture colour;           ///< three channels
    Homography to_source;     ///< pixels of `colour` -> pixels of the picture it was made from
    bool flattened = false;   ///< a sheet was found in a photo and its perspective taken out
    bool turn_unsure = false; ///< the text lines run level, but which way is up is a guess
};

/// The sheet of paper in a photo; empty for scans, screenshots and pages that fill the picture.
/// A printed border inside a page is not a sheet.
std::optional<Quad> find_sheet(const Picture& colour);

/// Finds the sheet, takes out perspective and skew, undoes quarter turns, and scales so that the
/// longest side has about `long_side` pixels (never enlarged by more than 1.6).
Upright make_upright(const Picture& colour, int long_side);

/// Turned clockwise by `quarters` * 90 degrees, `to_source` kept right.
Upright turned(const Upright& page, int quarters);

/// Grey pixels for OCR: dark text on white whatever the design (light text on dark is inverted
/// where most text is), coloured stamp ink faded (max of blue, green, red), uneven light divided
/// out, near-white clamped to white.
Picture ocr_plane(const Picture& colour);

/// The same for a page that is hard to read, smoothed and sharpened first: pale print of a blurred
/// or grainy photo holds together better; what was sharp gains nothing.
Picture sharp_ocr_plane(const Picture& colour);

/// Lines of print on an OCR plane of the usual reading size, longest first: marks as high as
/// letters (or words, where blur has run letters together) side by side with no more than a wide
/// blank between them, three times as long as high. Ornaments and pen strokes may be among them.
std::vector<Box> print_lines(const Picture& plane);

/// Plain luminance, one channel.
Picture grey(const Picture& colour);

/// How well text can be read off this page (facts for "take the photo again").
Quality measure_quality(const Picture& upright_colour);

/// Share of pixels that differ from the paper, 0..1; a blank sheet has almost none.
double ink_share(const Picture& upright_colour);

/// Unsharp mask, for codes that a plain look misses.
Picture sharpened(const Picture& grey);

/// The part of `any` inside `box` (clipped to the picture), scaled by `factor`.
Picture cut(const Picture& any, const Box& box, double factor = 1.0);

} // namespace absah::image
