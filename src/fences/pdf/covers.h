// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/geometry.h"
#include "fences/pdf/structure.h"

#include <vector>

/// Private to this room: text that a page shows and then paints over.
namespace absah::pdf {

/// Told in the order of drawing what is shown where; points and rectangles in default user space.
/// Counts a bounded number of texts and covers: pages with more are drawings, not certificates.
class Covers {
public:
    explicit Covers(const Rect& page);

    /// A piece of text begins at `origin`, on its base line.
    void show_text(const Point& origin);

    /// `place` is painted over. What covers more than half the page is its new ground, and what is
    /// thinner than a line of small print is a rule.
    void cover(const Rect& place);

    /// The covers under which text lies that was shown before, and on which none was shown since.
    [[nodiscard]] std::vector<Rect> hiding() const;

private:
    Rect page_;
    std::vector<Point> shown_;
    std::vector<Rect> covers_; ///< only those that hide text
};

} // namespace absah::pdf
