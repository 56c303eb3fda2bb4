// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/geometry.h"
#include "core/model/picture.h"

#include <memory>
#include <span>
#include <vector>

/// A page as it was printed against a scan of it.
namespace absah::image {

/// The same place on both pages.
struct SamePlace {
    Point drawn;
    Point seen;
};

/// How a drawn page lies on a scan of it.
struct Lie {
    Homography to_seen; ///< affine
    int agreeing = 0;   ///< places that it brings together within `within`
};

/// The affine map that most of `places` agree on to `within` pixels of the scan; wrong places do
/// not count. Nothing to go by: `agreeing` is under 4.
Lie find_lie(std::span<const SamePlace> places, double within);

/// The scan as seen from the drawn page: grey, of `size`, white where the scan does not reach.
Picture laid_over(const Picture& seen, const Homography& to_seen, const Size& size);

/// How the ink inside a box compares.
struct Likeness {
    double score = 0; ///< correlation of the pixels at the best place, -1..1
    int dx = 0;       ///< where that is, from the expected place
    int dy = 0;
    double kept = 0;  ///< share of the drawn ink that is there, 0..1
    double worst = 0; ///< the same in the window, as wide as a letter, where least of it is
    double added = 0; ///< ink where none was drawn, in parts of the drawn ink
};

/// Two pages of one size, ready to be compared box by box.
class PrintPair {
public:
    /// `drawn` and `laid` are grey and lie on one another to a few pixels. The drawn page is
    /// blurred as much as makes most of `boxes` (where its words stand) most alike, as the scanner
    /// did.
    PrintPair(const Picture& drawn, const Picture& laid, std::span<const Box> boxes);
    ~PrintPair();
    PrintPair(PrintPair&&) noexcept;
    PrintPair& operator=(PrintPair&&) noexcept;

    /// Inside `box` of the drawn page, with the other up to `reach` pixels off the place that is
    /// `near` away.
    [[nodiscard]] Likeness compare(const Box& box, const Size& reach, const Size& near = {}) const;

private:
    struct Pages;
    std::unique_ptr<Pages> pages_;
};

/// Ink in `area` of a grey page.
struct InkFound {
    int pixels = 0;
    Box box;
};

/// Ink of `page` inside `area` that is clearly no noise. In the ovals that fit `stamps` only what
/// is darker than their own ink counts; where `drawn` (of the same size, or empty) has ink too,
/// nothing does. Nor do lone specks.
InkFound
added_ink(const Picture& page, const Box& area, std::span<const Box> stamps, const Picture& drawn);

} // namespace absah::image
