// SPDX-License-Identifier: Apache-2.0
#include "core/model/geometry.h"

#include <algorithm>
#include <cmath>

namespace absah {

Box united(const Box& a, const Box& b)
{
    if (a.empty()) return b;
    if (b.empty()) return a;
    const int left = std::min(a.x, b.x);
    const int top = std::min(a.y, b.y);
    return {
        left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

Box common(const Box& a, const Box& b)
{
    const int left = std::max(a.x, b.x);
    const int top = std::max(a.y, b.y);
    const int width = std::min(a.right(), b.right()) - left;
    const int height = std::min(a.bottom(), b.bottom()) - top;
    if (width <= 0 || height <= 0) return {};
    return {left, top, width, height};
}

Box clipped(const Box& box, const Size& size)
{
    return common(box, {0, 0, size.width, size.height});
}

double overlap(const Box& a, const Box& b)
{
    const double shared = common(a, b).area();
    const double all = a.area() + b.area() - shared;
    return all > 0 ? shared / all : 0.0;
}

Point Homography::operator()(const Point& point) const
{
    const double w = m[6] * point.x + m[7] * point.y + m[8];
    const double safe = std::abs(w) < 1e-12 ? 1e-12 : w;
    return {
        (m[0] * point.x + m[1] * point.y + m[2]) / safe,
        (m[3] * point.x + m[4] * point.y + m[5]) / safe};
}

Box Homography::operator()(const Box& box) const
{
    if (box.empty()) return {};
    const std::array<Point, 4> corners{
        (*this)(Point{double(box.x), double(box.y)}),
        (*this)(Point{double(box.right()), double(box.y)}),
        (*this)(Point{double(box.x), double(box.bottom())}),
        (*this)(Point{double(box.right()), double(box.bottom())})};
    const auto [left, right] =
        std::minmax({corners[0].x, corners[1].x, corners[2].x, corners[3].x});
    const auto [top, bottom] =
        std::minmax({corners[0].y, corners[1].y, corners[2].y, corners[3].y});
    static constexpr double limit =
        1e6; // a box near the horizon of a bad map must still fit an int
    // nested in this order, NaN becomes -limit
    const auto whole = [](double value) { return int(std::max(-limit, std::min(value, limit))); };
    const int x = whole(std::floor(left + 1e-6));
    const int y = whole(std::floor(top + 1e-6));
    return {x, y, whole(std::ceil(right - 1e-6)) - x, whole(std::ceil(bottom - 1e-6)) - y};
}

Homography Homography::then(const Homography& next) const
{
    Homography both;
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            double sum = 0;
            for (std::size_t k = 0; k < 3; ++k) {
                sum += next.m[row * 3 + k] * m[k * 3 + column];
            }
            both.m[row * 3 + column] = sum;
        }
    }
    return both;
}

Homography inverse(const Homography& map)
{
    const auto& [a, b, c, d, e, f, g, h, i] = map.m;
    const double determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
    if (std::abs(determinant) < 1e-15) return {};
    Homography back{
        {e * i - f * h,
         c * h - b * i,
         b * f - c * e,
         f * g - d * i,
         a * i - c * g,
         c * d - a * f,
         d * h - e * g,
         b * g - a * h,
         a * e - b * d}};
    for (auto& value : back.m)
        value /= determinant;
    return back;
}

Homography Homography::scale(double x, double y)
{
    return {{x, 0, 0, 0, y, 0, 0, 0, 1}};
}

} // namespace absah
