// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/geometry.h"
#include "steps/extract/scene.h"

#include <vector>

namespace absah::extract {

/// Boxes of the lines that hold signatories' names on page `page` (index), in the lower half and
/// never the recipient's words: names with titles, above an identity number, or below a position.
/// Where such a name was not read, the box where it must stand.
std::vector<Box> find_signers(const Scene& scene, int page, const Box& recipient);

/// The words of a printed electronic signature block on page `page`; empty when there are none.
Box find_electronic_block(const Scene& scene, int page);

} // namespace absah::extract
