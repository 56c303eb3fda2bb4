// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/geometry.h"
#include "fences/image/stamp_parts.h"

#include <opencv2/core.hpp>

#include <array>
#include <vector>

/// Private to this room: one round or oval outline, fitted and judged.
namespace absah::image {

/// Where a ring may be: the centre to a few pixels, the shape roughly, the size unknown.
struct RingGuess {
    cv::Point2d centre;
    double aspect = 1; ///< width over height
};

/// A closed outline about a centre: r(t) = shape . {1, cos t, sin t, cos 2t, sin 2t}, stretched
/// sideways by `aspect`. Takes in a shifted centre, an ellipse turned a little and the view of a
/// tilted camera.
struct Ring {
    cv::Point2d centre;
    double aspect = 1;
    std::array<double, 5> shape{}; ///< pixels

    [[nodiscard]] cv::Point2d at(double reach, double angle) const;
};

/// Steps on the way round a ring.
constexpr int ring_steps = 180;

/// A row for each of `rows` angles, columns from `from` to `to` times the outline; black beyond the
/// edges of `mat`.
cv::Mat unrolled(
    const cv::Mat& mat,
    const Ring& ring,
    double from,
    double to,
    int columns,
    int rows = ring_steps);

/// Closed outlines about the guess, most promising first; empty when nothing closes round it.
std::vector<Ring> fit_rings(const cv::Mat& ink, const RingGuess& guess);

/// 0..1 that the ring is a stamp's, a half where `coverage` of the outline is inked. A logo, a
/// solid seal and a plain circle are none.
double stamp_sureness(const InkPage& page, Plane plane, const Ring& ring, double coverage);

/// Hull of the ring with the margin people frame a stamp with.
Box box_of(const Ring& ring);

} // namespace absah::image
