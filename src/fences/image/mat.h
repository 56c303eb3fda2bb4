// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/geometry.h"
#include "core/model/picture.h"

#include <opencv2/core.hpp>

/// Private to this room: the bridge between our values and OpenCV's.
namespace absah::image {

/// A view on the picture's own pixels, without a copy. Valid while the picture lives unchanged;
/// OpenCV has no const matrix, so treat it as read-only.
inline cv::Mat view(const Picture& picture)
{
    return {
        picture.height,
        picture.width,
        CV_8UC(picture.channels),
        const_cast<std::uint8_t*>(
            picture.pixels.data())}; // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

/// A copy as a picture; `mat` has 8 bits and one or three channels.
inline Picture to_picture(const cv::Mat& mat)
{
    Picture picture{mat.cols, mat.rows, mat.channels(), {}};
    const auto row_bytes = std::size_t(mat.cols) * mat.channels();
    picture.pixels.reserve(row_bytes * mat.rows); // zeros written first would cost as much again
    for (int row = 0; row < mat.rows; ++row)
        picture.pixels.insert(picture.pixels.end(), mat.ptr(row), mat.ptr(row) + row_bytes);
    return picture;
}

inline cv::Rect to_rect(const Box& box)
{
    return {box.x, box.y, box.width, box.height};
}

inline Box to_box(const cv::Rect& rect)
{
    return {rect.x, rect.y, rect.width, rect.height};
}

} // namespace absah::image
