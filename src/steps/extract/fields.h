// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"
#include "core/model/document.h"
#include "core/model/lexicon.h"
#include "core/model/profile.h"

#include <array>
#include <span>
#include <vector>

/// Words on pages -> the written elements of a certificate. Knows no picture and no reader.
namespace absah::extract {

/// The words of one upright page, boxes in its pixels.
struct TextPage {
    Size size;
    std::vector<Word> words;
    Source source = Source::Ocr; ///< TextLayer or Ocr
    int number = 1;              ///< page of the file, from 1
};

/// Where a certificate begins to speak: its heading on a line of its own, or "given to".
struct Opening {
    bool heading = false;
    int page = 1; ///< of the file, from 1
    Box box;      ///< page pixels
};

/// What the words alone say.
struct Fields {
    Kind kind =
        Kind::Other; ///< Certificate, AssignmentLetter, Report or Other; Blank without words
    Certificate
        certificate; ///< written elements only (no logo, signature, stamp); boxes in page pixels
    /// How surely an element's words were chosen, how well they were read aside; 0..1.
    std::array<double, all_elements.size()> choice{};
    std::vector<Box> signer_names; ///< lines on `signer_page` that hold a signatory's name
    int signer_page = 1;
    std::vector<Opening> openings; ///< in reading order
    Box role_cue;                  ///< "sebagai" with no known role behind it; empty when none
    int role_cue_page = 1;
    bool electronic_block = false; ///< the words of a printed electronic signature stand there
    Box electronic_box;            ///< where; empty when they do not
};

/// Finds the elements on layouts never seen: one running text, cue phrases that open and close a
/// value, typed spans (dates, numbers, hours, roles), and one joint choice. `registry` helps to
/// recognise organisers by name. `codes` may hold the number or a check address.
Fields read_fields(
    std::span<const TextPage> pages,
    const Lexicon& lexicon,
    const Registry& registry,
    std::span<const Code> codes);

} // namespace absah::extract
