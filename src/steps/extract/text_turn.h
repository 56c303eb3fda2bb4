// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/document.h"
#include "fences/image/page.h"

#include <vector>

namespace absah::extract {

/// The clockwise quarter turns that bring a text layer's words upright, 0..3, by the way in which
/// they follow each other. `words` stand in the order in which they were written.
int quarters_to_upright(const std::vector<Word>& words);

/// Turns a page with a text layer upright, its words with it: in a merged file a page may lie on
/// its side or upside down, and its text with it. Upright ones are left as they are.
void turn_upright(image::Upright& page, std::vector<Word>& words);

} // namespace absah::extract
