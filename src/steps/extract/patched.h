// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"
#include "core/model/picture.h"
#include "steps/extract/fields.h"

#include <vector>

namespace absah::extract {

/// Elements of a photo or scan that somebody painted over and wrote anew after it was taken: the
/// ground of their words has lost the grain that the other lines of the same page have. Number,
/// recipient and date only. Silent on pages without grain, on pages with too few lines to compare
/// with, and where other lines lack it too: some scanners smooth the ground under all print. What
/// was changed before the paper was printed and scanned carries that grain and is not found.
/// `colour` is the upright page; boxes of `page` and `certificate` are its pixels.
std::vector<ElementId>
find_patches(const Picture& colour, const TextPage& page, const Certificate& certificate);

} // namespace absah::extract
