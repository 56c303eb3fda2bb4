// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/pdf/structure.h"

#include <algorithm>
#include <cmath>

/// Private to this room: where a content stream draws.
namespace absah::pdf {

/// [a b c d e f] as in the PDF reference: x' = a x + c y + e, y' = b x + d y + f.
struct Matrix {
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;
    double e = 0;
    double f = 0;

    /// First `*this`, then `next`.
    [[nodiscard]] Matrix then(const Matrix& next) const
    {
        return {
            a * next.a + b * next.c,
            a * next.b + b * next.d,
            c * next.a + d * next.c,
            c * next.b + d * next.d,
            e * next.a + f * next.c + next.e,
            e * next.b + f * next.d + next.f};
    }

    [[nodiscard]] bool upright() const
    {
        return std::abs(b) + std::abs(c) <= 1e-3 * (std::abs(a) + std::abs(d));
    }

    [[nodiscard]] bool sideways() const
    {
        return std::abs(a) + std::abs(d) <= 1e-3 * (std::abs(b) + std::abs(c));
    }

    /// The hull of a rectangle; exact when upright or sideways.
    [[nodiscard]] Rect hull(const Rect& r) const
    {
        const auto [x0, x1] = std::minmax(
            {a * r.left + c * r.bottom,
             a * r.right + c * r.bottom,
             a * r.left + c * r.top,
             a * r.right + c * r.top});
        const auto [y0, y1] = std::minmax(
            {b * r.left + d * r.bottom,
             b * r.right + d * r.bottom,
             b * r.left + d * r.top,
             b * r.right + d * r.top});
        return {x0 + e, y0 + f, x1 + e, y1 + f};
    }
};

} // namespace absah::pdf
