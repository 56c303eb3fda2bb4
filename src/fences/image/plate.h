// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/geometry.h"
#include "core/model/picture.h"

namespace absah::image {

/// The inside of a plate that begins right of `word` on its line of print: a filled shape of
/// another colour than the paper, 0.7 to three times as high as the word, as designs put under a
/// role or a name. Empty when there is none. Pixels of the upright page `colour`.
Box plate_beside(const Picture& colour, const Box& word);

/// The same for a plate under `word`, with their middles one above the other.
Box plate_below(const Picture& colour, const Box& word);

} // namespace absah::image
