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

/// What tells a stamp from a logo, a solid seal and a plain circle.
struct RingLooks {
    double coverage = 0;    ///< share of the outline that is inked
    double transitions = 0; ///< changes between ink and paper on the way round the letter band
    double fill = 0;        ///< inked share of the disc
    double outside = 0;     ///< inked share just outside
    double one_ink = 1;     ///< share of the disc's ink that has the outline's colour
    bool copied = false;    ///< on a black-and-white copy: letters come out torn
};

/// Closed outlines about the guess, most promising first; empty when nothing closes round it.
std::vector<Ring> fit_rings(const cv::Mat& ink, const RingGuess& guess);

/// `ink` is the plane of `page` on which the ring was found.
RingLooks look_at(const InkPage& page, const cv::Mat& ink, const Ring& ring);

/// 0..1 that the ring is a stamp's, a half where `coverage` of the outline is inked.
double stamp_sureness(const RingLooks& looks, double coverage);

/// Hull of the ring with the margin people frame a stamp with.
Box box_of(const Ring& ring);

} // namespace absah::image
