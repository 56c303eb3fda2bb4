// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/document.h"
#include "core/model/drawing.h"
#include "core/model/geometry.h"
#include "core/model/picture.h"
#include "core/model/print.h"
#include "core/model/template.h"
#include "core/model/type_measure.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Pages of a scan against the pages that a record gives: which is which, whether every printed
/// word still stands in its place, what a hand has added. Nothing is read or judged here.
namespace absah::recognise {

/// Resolution of drawn pages, at which they are compared.
inline constexpr double drawn_dpi = 150;

/// A page as it was looked at.
struct SeenPage {
    int number = 1;                 ///< of the file, from 1
    const Picture& upright;         ///< colour
    const std::vector<Word>& words; ///< boxes in pixels of `upright`
    Homography to_display;          ///< from pixels of `upright`
    Size display;
    std::vector<Box> codes; ///< pixels of `upright`
};

/// Where a signature belongs.
struct Room {
    std::string id;
    std::string name; ///< of the signer
    Box box;
};

/// A word as it was printed.
struct DrawnWord {
    std::string text;
    Box box;      ///< pixels of the drawn page
    int line = 0; ///< words of one line of print share this
};

/// A page as the record gives it, at `drawn_dpi`.
struct DrawnPage {
    Picture grey;
    std::vector<DrawnWord> words; ///< without those that have neither letter nor digit
    std::vector<Box> codes;
    std::vector<Room> rooms;
};

/// `grey` is the page as a picture; `rooms` are left to the caller.
DrawnPage drawn_page(const drawing::Page& page, Picture grey, const drawing::TypeMeasure& type);

/// A seen page that was brought together with a drawn one.
struct Match {
    std::size_t page = 0; ///< which of the drawn pages, from 0
    Homography to_seen;   ///< drawn pixels -> pixels of the upright page
    int agreeing = 0;     ///< words that stand where they were printed
    double share = 0;     ///< of the words that were printed, 0..1
};

/// The drawn page that the seen one is, if it is one of them; `agreeing` is 0 when it is none.
Match find_page(const SeenPage& seen, std::span<const DrawnPage> drawn);

/// Every printed word against what stands in its place. Boxes in display pixels.
PrintComparison compare(const SeenPage& seen, const DrawnPage& drawn, const Homography& to_seen);

/// Which page of how many.
struct PageOf {
    int number = 0;
    int count = 0;
};

/// What the page's head or foot says, where the template has it say "page n of m"; nothing when it
/// could not be read.
std::optional<PageOf> page_by_form(const std::vector<Word>& words, const form::Template& form);

/// The rooms below what the template prints above a signature; without names. Pixels of the
/// upright page.
std::vector<Room> rooms_by_form(const SeenPage& seen, const form::Template& form);

/// Whether the rooms hold ink and a stamp. `rooms` in pixels of the upright page, the answer in
/// display pixels.
std::vector<PrintRoom> look_into(const SeenPage& seen, std::span<const Room> rooms);

} // namespace absah::recognise
