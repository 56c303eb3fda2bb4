// SPDX-License-Identifier: Apache-2.0
#include "fences/image/frame_quad.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace absah::image {
namespace {

cv::Point2f centre_of(const Quad& quad)
{
    return (quad[0] + quad[1] + quad[2] + quad[3]) / 4;
}

/// Where the lines through a, b and c, d meet; `b` where they hardly do.
cv::Point2f
meeting(const cv::Point2f& a, const cv::Point2f& b, const cv::Point2f& c, const cv::Point2f& d)
{
    const auto one = b - a;
    const auto other = d - c;
    const auto turn = float(one.cross(other));
    if (std::abs(turn) < 1e-3F) return b;
    return a + one * (float((c - a).cross(other)) / turn);
}

} // namespace

Quad quad_of(const cv::RotatedRect& frame)
{
    Quad quad;
    frame.points(quad.data());
    return quad;
}

Side side_of(const Quad& quad, std::size_t i)
{
    Side side{.from = quad[i], .to = quad[(i + 1) % 4], .outward = {}, .length = 0};
    const auto along = side.to - side.from;
    side.length = std::max(1.F, std::hypot(along.x, along.y));
    side.outward = cv::Point2f(along.y, -along.x) / side.length;
    if (side.outward.dot(side.from - centre_of(quad)) < 0) side.outward *= -1;
    return side;
}

std::vector<cv::Point2f> outline_of(const Quad& quad)
{
    std::vector<cv::Point2f> outline;
    for (std::size_t i = 0; i < quad.size(); ++i) {
        const auto side = side_of(quad, i);
        const int length = int(side.length / 2);
        for (int step = 0; step < length; ++step)
            outline.push_back(side.from + (side.to - side.from) * (float(step) / float(length)));
    }
    return outline;
}

Quad quad_through(const std::array<Side, 4>& sides)
{
    Quad quad;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto& before = sides[(i + 3) % 4];
        quad[i] = meeting(before.from, before.to, sides[i].from, sides[i].to);
    }
    return quad;
}

Quad grown(const Quad& quad, float by)
{
    std::array<Side, 4> sides;
    for (std::size_t i = 0; i < 4; ++i) {
        sides[i] = side_of(quad, i);
        sides[i].from += sides[i].outward * by;
        sides[i].to += sides[i].outward * by;
    }
    return quad_through(sides);
}

cv::Rect bounds_of(const Quad& quad)
{
    return cv::boundingRect(std::vector<cv::Point2f>(quad.begin(), quad.end()));
}

double tilt_of(const Quad& quad)
{
    double tilt = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto way = side_of(quad, i).outward;
        const double angle =
            std::fmod(std::abs(std::atan2(double(way.y), double(way.x)) * 180 / CV_PI), 90.0);
        tilt += std::min(angle, 90 - angle) / 4;
    }
    return tilt;
}

} // namespace absah::image
