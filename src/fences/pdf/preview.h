// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace absah::pdf {

/// Page `index` (from 0) of a PDF that we wrote, as a PNG picture in colour, by mutool in a process
/// of its own. Usage: `dpi` out of 10 to 600. Other errors as `draw_page`, and BadData for a page
/// that is not there.
Result<std::string> preview_png(std::string_view pdf, int index, double dpi = 100);

} // namespace absah::pdf
