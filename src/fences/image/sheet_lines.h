// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include <array>
#include <vector>

/// Private to this room: long straight edges in a small colour picture, and how much each stretch
/// of them looks like the edge of a sheet lying on something else.
namespace absah::image {

/// A small picture prepared for the search. Colours are worked out where they are asked for: the
/// lines pass through a tenth of the pixels.
struct Scene {
    cv::Mat soft;                   ///< CV_8UC3, slightly blurred
    std::vector<cv::Vec3f> palette; ///< the few colours along the picture's border

    /// CIE Lab with lightness weighted less than colour.
    [[nodiscard]] cv::Vec3f lab(const cv::Point& pixel) const;
    /// Distance of such a colour from those of the border.
    [[nodiscard]] float strangeness(const cv::Vec3f& lab) const;
};

/// `small`: three channels, longest side about 640 pixels.
Scene scene_of(const cv::Mat& small);

/// A straight line across the whole picture with its score summed up from point to point.
/// Lines are level (x grows along them) or upright (y grows along them).
struct EdgeLine {
    static constexpr int points = 120;

    cv::Point2f start;
    cv::Point2f end;
    /// cumulative[side][k]: sum of the scores of the first k points when the sheet lies below or to
    /// the right (side 0), above or to the left (side 1).
    std::array<std::array<float, points + 1>, 2> cumulative{};
    std::array<float, points + 1> edge{}; ///< the same for the bare edge, whatever lies beside

    /// Mean score between two shares (0..1) of the line's length.
    [[nodiscard]] float mean(int side, float from, float to) const;
    [[nodiscard]] float bare(float from, float to) const;
    [[nodiscard]] float share_of(const cv::Point2f& point) const;
};

struct EdgeLines {
    std::vector<EdgeLine> level;
    std::vector<EdgeLine> upright;
};

EdgeLines find_edge_lines(const cv::Mat& small, const Scene& scene);

} // namespace absah::image
