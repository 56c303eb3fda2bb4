// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/document.h"
#include "core/model/picture.h"

#include <string>
#include <vector>

namespace absah::barcode {

/// Which symbologies to look for.
enum class Effort {
    Matrix, ///< QR, Data Matrix, Aztec and PDF417: damage is mended or told, never misread
    Bars,   ///< linear codes with a check digit of their own: Code 128, Code 93, EAN-13
    All     ///< both, and Code 39, Codabar, ITF and the rest, at about twice the cost
};

/// The valid codes on a grey page, any rotation, boxes in its pixels. Never fails: a page without
/// readable code gives none. `Code::page` is left at 1. A linear code has been read alike in two
/// rows of pixels at least.
std::vector<Code> read_codes(const Picture& grey, Effort effort);

/// Linear: bars side by side.
bool has_bars(const Code& code);

/// "1.4.0" and the like, for `absah --version`.
std::string zxing_version();

} // namespace absah::barcode
