// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/document.h"
#include "core/model/picture.h"
#include "steps/extract/second_look.h"

#include <vector>

namespace absah::extract {

/// What the first reader was least sure of, and lines of print that it passed over (it takes those
/// beside ornaments for pictures): read by the second reader, and taken over where that one is
/// sure. At most six of each, more on a page that was hard to read throughout. New lines get
/// numbers of their own behind the others. Nothing happens without a second reader.
void read_weak_spots(std::vector<Word>& words, const Picture& plane, const SecondReader& second);

} // namespace absah::extract
