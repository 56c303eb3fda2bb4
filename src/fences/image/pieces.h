// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include <functional>

/// Private to this room: connected ink, kept or dropped piece by piece.
namespace absah::image {

/// Says of a piece by its box and its centre of mass whether it stays.
using KeepPiece = std::function<bool(const cv::Rect& box, const cv::Point2d& centre)>;

/// The connected pieces (8 neighbours) of `mask` that `keep` wants: 255, all else 0.
cv::Mat kept_pieces(const cv::Mat& mask, const KeepPiece& keep);

} // namespace absah::image
