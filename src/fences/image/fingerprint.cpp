// SPDX-License-Identifier: Apache-2.0
#include "fences/image/fingerprint.h"

#include "fences/image/mat.h"
#include "fences/image/page.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace absah::image {

Picture fingerprint(const Picture& upright)
{
    if (upright.empty()) return {};
    const double scale = double(fingerprint_side) / std::max(upright.width, upright.height);
    const auto pixels = [&](int side) { return std::max(1, int(std::lround(side * scale))); };
    const Picture plain = grey(upright);
    cv::Mat small;
    cv::resize(
        view(plain), small, {pixels(plain.width), pixels(plain.height)}, 0, 0, cv::INTER_AREA);
    return to_picture(small);
}

} // namespace absah::image
