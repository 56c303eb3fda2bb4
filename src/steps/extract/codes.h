// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/document.h"
#include "core/model/picture.h"

#include <vector>

namespace absah::extract {

/// All codes of a page, boxes in the picture's pixels. Looks plainly first, then at a sharpened
/// and at an enlarged picture, because most misses are blur and small modules.
std::vector<Code> find_codes(const Picture& grey);

} // namespace absah::extract
