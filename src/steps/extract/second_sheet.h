// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/lexicon.h"
#include "core/model/profile.h"
#include "fences/image/page.h"
#include "fences/ocr/reader.h"

namespace absah::extract {

/// Whether a second sheet that reads as a certificate lies in the photo `colour` beside the one
/// that `page` was made of. Costs a second reading only where such a sheet is seen; a scan, and a
/// photo that its sheet fills, cost nothing. What the reader cannot do counts as no.
bool lies_beside_another(
    const Picture& colour,
    const image::Upright& page,
    ocr::Reader& reader,
    const Lexicon& lexicon,
    const Registry& registry);

} // namespace absah::extract
