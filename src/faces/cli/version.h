// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace absah::cli {

/// "absah 0.1.0 (Tesseract 5.3.0, ZXing 1.4.0)".
std::string version_text();

} // namespace absah::cli
