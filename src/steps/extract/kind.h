// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"
#include "steps/extract/fields.h"
#include "steps/extract/scene.h"

#include <vector>

namespace absah::extract {

/// What the paper is, by what its words do: a heading, somebody it is given to for taking part, the
/// parts of a letter, a table of prices. Blank when there are no words, Unclear when there are too
/// few that make sense: what cannot be read must not be called something else.
Kind kind_of(const Scene& scene);

/// The headings and the words of giving, in reading order. `page` is an index into the pages that
/// the scene was made from.
std::vector<Opening> openings_of(const Scene& scene);

} // namespace absah::extract
