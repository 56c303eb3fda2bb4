// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace absah::barcode {

/// How much of a QR code may be lost and still be read (ISO/IEC 18004).
enum class Correction {
    Low,      ///< 7 %
    Medium,   ///< 15 %
    Quartile, ///< 25 %
    High      ///< 30 %
};

/// `side` x `side` modules, row by row, without quiet zone.
struct QrMatrix {
    int side = 0; ///< 21 to 177
    std::vector<bool> dark;
};

/// `utf8` as the smallest QR code that holds it. Texts of digits, and of digits, capitals and
/// " $%*+-./:" need least room (3 1/3 and 5 1/2 bits a character); what is not ASCII is marked as
/// UTF-8. The same text gives the same code. BadData: empty, not UTF-8, with control characters
/// other than line ends, or more than a code can hold (2,953 bytes at `Low`, 1,273 at `High`).
///
/// How large to print it: scans of 150 dpi, turned by up to 3 degrees, were read when a module had
/// 2.6 pixels (40 of 40; noise of 8 grey levels, blur of 1.5 pixels), poor ones (noise 18,
/// blur 2.5) in 5 of 6 with 3.4. 120 signs at `Medium` make 37 modules: with the quiet zone 20 mm
/// for the former, 26 mm for the latter. 170 make 45.
Result<QrMatrix> make_qr(std::string_view utf8, Correction correction = Correction::Medium);

} // namespace absah::barcode
