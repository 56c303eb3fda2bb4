// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/image/sheet_lines.h"

#include <optional>

/// Private to this room: four edges that together look like a sheet.
namespace absah::image {

struct SheetGuess {
    std::array<cv::Point2f, 4>
        corners;     ///< clockwise from the top left, pixels of the small picture
    float score = 0; ///< about 0..2.5; real sheets have more than 1
};

std::optional<SheetGuess> best_sheet(const EdgeLines& lines, const cv::Size& size);

} // namespace absah::image
