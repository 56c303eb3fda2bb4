// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/long_file.h"
#include "core/base/result.h"
#include "core/model/drawing.h"
#include "fences/pdf/typefaces.h"

#include <string>

namespace absah::pdf {

/// The kinds of PDF for keeping (ISO 19005).
enum class Archive {
    Pdf2b, ///< PDF/A-2b, and PDF/A-3b when the document carries attachments
    Pdf1b, ///< PDF/A-1b, for whom asks for it and for the validator in the tests; no attachments
};

/// The document as a PDF file. What it holds: the pages in their order and their items in reading
/// order, selectable as text; the cut-down fonts; outline, title, author, subject, language and
/// date; attachments; an sRGB output intent. Viewers show the title instead of the file's name.
/// Alternative texts of pictures are checked but have no place in an untagged file.
///
/// The same document and the same fonts give the same bytes: the creation time is midnight UTC of
/// `Information::date`, the file's identifier a digest of its content. Runs in several threads at
/// once. A form of two pages takes about 5 ms of CPU, 7 more for each face that sets characters
/// which are not in WinAnsiEncoding; docs/decisions/0011 has the figures.
///
/// How items come out: greys are written as DeviceGray, which printers set in black ink only, other
/// inks as DeviceRGB. A `Line` of width 0 and a `Frame` with neither fill nor stroke draw nothing.
/// A `Code` has white ground over its whole `area`, and its modules stand inside it with 4 modules
/// of ground left on each side, as a QR code needs: `dark` holds the modules alone.
///
/// BadData, with the page's number and what stands there, for a document that cannot be set whole:
/// no page, a page under 3 or over 14,400 points, text that is empty, not UTF-8, longer than 32,767
/// bytes, in a size out of 0..600 points, or with a character that the face has not (it is named);
/// a text, picture or code that reaches over its page's edge by more than half a point (a paper
/// must not lose words; lines and frames may bleed); numbers that are none; inks out of 0..1; a
/// picture whose samples do not fit its size, or that is not among the document's; a code that is
/// no square; a bookmark without title, of a level that skips one or to a page that is not there;
/// a date that is none; a language that is no BCP 47 tag; attachments without a name of their own
/// or with a media type that is none.
/// Usage: attachments in PDF/A-1b. NotFound: the sRGB profile (Debian: icc-profiles-free) is not
/// installed. Tool: a library failed, with its code.
Result<std::string>
write_pdf(const drawing::Document& document, const Typefaces& faces, Archive kind = Archive::Pdf2b);

/// As above, handed to `sink` in parts: what the document has set aside (`Stored`) never stands in
/// memory whole. Nothing is handed over before the rest of the file is ready; what `sink` or the
/// stored bytes fail with is returned.
Result<void> write_pdf(
    const drawing::Document& document,
    const Typefaces& faces,
    const Sink& sink,
    Archive kind = Archive::Pdf2b);

} // namespace absah::pdf
