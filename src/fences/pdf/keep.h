// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/model/drawing.h"
#include "fences/pdf/splice.h"
#include "fences/pdf/typefaces.h"
#include "fences/pdf/writer.h"

#include <podofo/podofo.h>

#include <string>
#include <vector>

/// Private to this room: PoDoFo makes a draft fit for keeping. What is declared here with PoDoFo's
/// types lets its `PdfError` pass (which is no std::exception); `make_archive` catches it.
namespace absah::pdf {

/// The finished file, as `write_pdf` promises, with gaps for what is stored (splice.h).
Result<Spliced> make_archive(
    const std::string& draft,
    const drawing::Document& document,
    const Typefaces& faces,
    Archive kind);

/// Adds the outline to the catalog.
void add_outline(PoDoFo::PdfMemDocument& file, const std::vector<drawing::Bookmark>& bookmarks);

/// Adds the attachments as associated files of the whole document (ISO 19005-3, annex E).
/// `gaps` gains one for each that is stored.
void add_attachments(
    PoDoFo::PdfMemDocument& file, const drawing::Document& document, std::vector<Gap>& gaps);

/// Gives the pictures that are stored their dictionaries; `gaps` gains one for each that a page
/// shows.
void replace_pictures(
    PoDoFo::PdfMemDocument& file, const drawing::Document& document, std::vector<Gap>& gaps);

/// Mends the font dictionaries that libharu leaves: capital heights, names, and what fonts that are
/// addressed by Unicode need to give their text back. `cid_sets` as PDF/A-1 wants them.
void mend_fonts(PoDoFo::PdfMemDocument& file, const Typefaces& faces, bool cid_sets);

/// Thrown where stored bytes cannot be read back; `make_archive` catches it.
struct Unstored {
    Error why;
};

/// A text string of the file, for any Unicode text.
PoDoFo::PdfString pdf_text(const std::string& utf8);

/// "D:20240630000000Z"
std::string pdf_date(const Day& day);

} // namespace absah::pdf
