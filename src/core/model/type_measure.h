// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/drawing.h"

#include <optional>
#include <string>
#include <string_view>

namespace absah::drawing {

/// How far letters reach from their base line, points; both positive.
struct Reach {
    double above = 0;
    double below = 0;
};

/// What setting text needs to know of a type family. Sizes and widths are points.
class TypeMeasure {
public:
    virtual ~TypeMeasure() = default;

    /// Advance width of `words` (UTF-8), as the writer of the file will set it: no kerning.
    [[nodiscard]] virtual double width(std::string_view words, Face face, double size) const = 0;

    [[nodiscard]] virtual Reach reach(Face face, double size) const = 0;

    /// The first character of `words` that the face cannot show; none when it can show all.
    [[nodiscard]] virtual std::optional<std::string>
    missing(std::string_view words, Face face) const = 0;
};

} // namespace absah::drawing
