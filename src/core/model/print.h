// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/document.h"
#include "core/model/geometry.h"

#include <optional>
#include <string>
#include <vector>

/// What a reading process sees of a print that this program made: pages with the code of
/// core/model/proof.h. Boxes are display pixels of their page.
namespace absah {

/// Whether something that a hand adds is there.
enum class Trace { None, Unsure, Clear };

/// A place of a print, and how what stands there compares with what was printed there.
struct PrintPlace {
    Box box;
    std::string printed; ///< the word, or the words of one line side by side
    std::string seen;    ///< what was read there; empty when nothing was
};

/// The room of a signature.
struct PrintRoom {
    std::string id;   ///< as the template calls it: "appraiser"
    std::string name; ///< of the signer; empty when the record is not at hand
    Box box;
    Trace ink = Trace::None;   ///< strokes of a pen over or near the printed name
    Trace stamp = Trace::None; ///< a stamp touches the room
};

/// A page held against the page that its record gives.
struct PrintComparison {
    int words = 0;                   ///< that were compared
    std::vector<PrintPlace> other;   ///< something else stands there
    std::vector<PrintPlace> covered; ///< could not be told: covered, too pale, torn
};

/// One page of a file of prints.
struct PrintPage {
    int page = 1;     ///< of the file, from 1
    std::string code; ///< the text of its code; empty when none could be read
    Box code_box;
    int number = 0;          ///< which page of the print it is, from 1; 0 when that is not known
    int count = 0;           ///< how many pages the print has; 0 when that is not known
    std::vector<Word> words; ///< as read, in reading order
    std::vector<PrintRoom> rooms;
    std::optional<PrintComparison> compared; ///< with the record at hand, and a page that fits it
};

} // namespace absah
