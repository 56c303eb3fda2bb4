// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/document.h"
#include "core/model/picture.h"
#include "fences/ocr/reader.h"
#include "steps/extract/second_look.h"
#include "steps/extract/words.h"

#include <vector>

namespace absah::extract {

/// Lines of print that the first reader lost when it took the page apart: it takes those beside
/// ornaments for pictures, and on a blurred photo any. Each is read alone, by both readers (without
/// a second one, by the first), and the better reading is taken over where it is good enough. New
/// lines get numbers of their own behind the others.
/// On a page that was read well these are at most six lines where nothing was read, from the plane
/// that the first reader saw. On any other, up to 30 lines that were not read surely, from that
/// plane and a sharper one made of `colour`, the upright page; the new words replace what was read
/// there.
void read_lost_lines(
    PageWords& page, const Picture& colour, ocr::Reader& first, const SecondReader& second);

/// Whether the first reader was unsure of most of a page.
bool is_poorly_read(const std::vector<Word>& words);

/// How many spots of a page are worth a look of their own, at 20 to 50 ms each: six, and 24 on a
/// page that was read poorly.
std::size_t most_spots(const std::vector<Word>& words);

} // namespace absah::extract
