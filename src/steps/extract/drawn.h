// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"
#include "core/model/picture.h"
#include "fences/image/marks.h"

#include <vector>

namespace absah::extract {

/// What the search for logo, signature and stamp needs. All boxes in pixels of `colour`.
struct DrawnInput {
    const Picture& colour; ///< upright page
    int page = 1;          ///< its number in the file
    std::vector<Box> words;
    std::vector<Box> sure_words; ///< those of them that are print for sure; pens get misread
    std::vector<Box> codes;
    std::vector<Box> signer_names;
    Box electronic_block; ///< empty when the page has no printed electronic signature
};

/// Fills logo, signature and stamp of `certificate`. The logo of the organiser that the text names
/// is preferred to its neighbours.
void find_drawn(const DrawnInput& input, const image::LogoBook& logos, Certificate& certificate);

} // namespace absah::extract
