// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/version.h"

#include "fences/barcode/codes.h"
#include "fences/ocr/reader.h"

namespace absah::cli {

std::string version_text()
{
    return std::string("absah ") + ABSAH_VERSION + " (Tesseract " + ocr::tesseract_version() +
           ", ZXing " + barcode::zxing_version() + ')';
}

} // namespace absah::cli
