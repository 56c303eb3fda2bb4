// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/drawing.h"
#include "core/model/picture.h"
#include "fences/pdf/typefaces.h"

namespace absah::pdf {

/// The words, strokes and frames of a page as a printer lays them on white paper, grey, at `dpi`:
/// what a scan of the print is compared with. Pictures and codes are left white. Nothing is started
/// and nothing written, so it can be done where strangers' files are read. Letters that a face
/// lacks are left out.
Picture raster(const drawing::Page& page, const Typefaces& faces, double dpi);

} // namespace absah::pdf
