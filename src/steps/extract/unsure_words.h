// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/document.h"
#include "core/model/picture.h"
#include "steps/extract/second_look.h"

#include <vector>

namespace absah::extract {

/// What the first reader was least sure of, read by the second reader and taken over where that one
/// is sure: at most six stretches of words, more on a page that was hard to read throughout.
/// Nothing happens without a second reader.
void read_unsure_words(std::vector<Word>& words, const Picture& plane, const SecondReader& second);

} // namespace absah::extract
