// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/commands.h"
#include "fences/barcode/codes.h"
#include "fences/ocr/reader.h"

#include <cstdio>
#include <string>

namespace absah::cli {

Exit run_version()
{
    std::printf(
        "absah %s (Tesseract %s, ZXing %s)\n",
        ABSAH_VERSION,
        std::string(ocr::tesseract_version()).c_str(),
        std::string(barcode::zxing_version()).c_str());
    return Exit::Clean;
}

} // namespace absah::cli
