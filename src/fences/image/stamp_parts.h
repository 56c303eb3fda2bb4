// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/image/marks.h"

#include <opencv2/core.hpp>

#include <vector>

/// Private to this room: the shapes of stamps, looked for on one prepared page.
namespace absah::image {

/// What stands on the paper, 8 bits each.
struct Inks {
    cv::Mat ink;  ///< how far the pixel is from the paper, on the side of the print
    cv::Mat tint; ///< how much of that is colour; black, white, yellow are 0; empty on copies
};

/// Which of them.
enum class Plane { Ink, Tint };

const cv::Mat& plane_of(const Inks& inks, Plane plane);

/// The page as the stamp finders see it.
struct InkPage {
    cv::Mat whole;  ///< as the caller gave it
    cv::Mat colour; ///< about 877 pixels on the long side
    cv::Mat paper;  ///< colour of the bare paper, an eighth of `colour`
    cv::Mat light;  ///< 255 on dark ground with light print; empty when there is none
    Inks inks;
    std::vector<cv::Rect> words; ///< printed for sure
    double shrink = 1;           ///< these pixels = the caller's pixels * shrink
    bool coloured = false;       ///< false on a black-and-white copy
};

/// Share of the page's height where nobody signs.
constexpr double head = 0.45;

InkPage ink_page(const cv::Mat& colour);

/// A part of the page in the caller's own, finer pixels; what lies beyond its edges repeats them.
Inks fine_inks(const InkPage& page, const cv::Rect& part);

/// Rings, round or oval, with lettering inside. Boxes in the pixels of `page`.
std::vector<Mark> find_ring_stamps(const InkPage& page, Plane plane);

/// Round stamps of which a copier left rows of dots: circles at the foot of the page with more ink
/// than just outside, all the way round. For copies without colour. Boxes in the pixels of `page`.
std::vector<Mark> find_dotted_stamps(const InkPage& page);

/// Frames with text of the same ink inside: in a pad's colour, or clearly askew. Boxes in the
/// pixels of `page`.
std::vector<Mark> find_frame_stamps(const InkPage& page, Plane plane);

} // namespace absah::image
