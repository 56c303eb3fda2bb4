// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

namespace absah {

struct Size {
    int width = 0;  ///< pixels
    int height = 0; ///< pixels

    bool operator==(const Size&) const = default;
};

struct Point {
    double x = 0; ///< pixels, to the right
    double y = 0; ///< pixels, downwards
};

/// An upright rectangle in pixels, `x`,`y` its top left corner; empty when width or height is 0.
struct Box {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    bool operator==(const Box&) const = default;

    [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }

    [[nodiscard]] int right() const { return x + width; } ///< first column outside

    [[nodiscard]] int bottom() const { return y + height; } ///< first row outside

    [[nodiscard]] Point centre() const { return {x + width / 2.0, y + height / 2.0}; }

    [[nodiscard]] double area() const { return empty() ? 0.0 : double(width) * height; }
};

/// Smallest box that holds both; an empty box adds nothing.
Box united(const Box& a, const Box& b);

/// The common part; empty when they do not touch.
Box common(const Box& a, const Box& b);

/// `box` cut to a page of `size`.
Box clipped(const Box& box, const Size& size);

/// Intersection over union, 0..1.
double overlap(const Box& a, const Box& b);

/// A projective map of the plane, row-major 3x3. The default is the identity.
struct Homography {
    std::array<double, 9> m{1, 0, 0, 0, 1, 0, 0, 0, 1};

    [[nodiscard]] Point operator()(const Point& point) const;

    /// The upright hull of the four mapped corners, rounded outwards.
    [[nodiscard]] Box operator()(const Box& box) const;

    /// First `*this`, then `next`.
    [[nodiscard]] Homography then(const Homography& next) const;

    static Homography scale(double x, double y);
};

/// The way back; the identity when there is none.
Homography inverse(const Homography& map);

} // namespace absah
