// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/document.h"
#include "core/model/picture.h"

#include <string>
#include <vector>

namespace absah::barcode {

/// How hard to look. `Matrix` finds QR only (the common case, cheapest); `All` also Data Matrix,
/// Aztec, PDF417, Code 128, Code 39, EAN and the rest, at about twice the cost.
enum class Effort { Matrix, All };

/// The valid codes on a grey page, any rotation, boxes in its pixels. Never fails: a page without
/// readable code gives none. `Code::page` is left at 1.
std::vector<Code> read_codes(const Picture& grey, Effort effort);

/// "1.4.0" and the like, for `absah --version`.
std::string zxing_version();

} // namespace absah::barcode
