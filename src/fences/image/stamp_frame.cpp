// SPDX-License-Identifier: Apache-2.0
#include "fences/image/frame_places.h"
#include "fences/image/frame_quad.h"
#include "fences/image/mat.h"
#include "fences/image/paper.h"
#include "fences/image/stamp_parts.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace absah::image {
namespace {

struct FrameLooks {
    double coverage = 0;  ///< share of the outline that is inked
    double uneven = 0;    ///< spread of the ink's strength along the outline over its mean
    double tilt = 0;      ///< degrees off the page's own directions
    double fill = 0;      ///< inked share inside
    double strength = 0;  ///< of the ink along the outline
    double one_ink = 0;   ///< share of the ink inside that is the outline's
    double beside = 0;    ///< inked share of a line just inside and one just outside, the larger
    bool crossed = false; ///< a stroke runs across the outline
    double unrest = 0;    ///< what `coverage` would say of a frame a little larger
};

/// Strongest ink within two pixels of `at`, so that a slightly bent side still counts.
int ink_near(const cv::Mat& ink, const cv::Point2f& at)
{
    const cv::Rect around(int(at.x) - 2, int(at.y) - 2, 5, 5);
    const auto part = around & cv::Rect({}, ink.size());
    double most = 0;
    if (!part.empty()) cv::minMaxLoc(ink(part), nullptr, &most);
    return int(most);
}

/// How strong the ink is along the sides, where there is any.
std::vector<double>
strengths_along(const cv::Mat& ink, int faintest, const std::vector<cv::Point2f>& outline)
{
    std::vector<double> strengths;
    for (const auto& at : outline) {
        const int strength = ink_near(ink, at);
        if (strength > faintest) strengths.push_back(strength);
    }
    return strengths;
}

double coverage_of(const cv::Mat& ink, int faintest, const Quad& frame)
{
    const cv::Rect page({}, ink.size());
    auto outline = outline_of(frame);
    std::erase_if(outline, [&](const cv::Point2f& at) { return !page.contains(cv::Point(at)); });
    const auto inked = strengths_along(ink, faintest, outline);
    return double(inked.size()) / std::max<double>(1, double(outline.size()));
}

void walk_outline(const cv::Mat& ink, int faintest, const Quad& frame, FrameLooks& looks)
{
    const auto outline = outline_of(frame);
    const auto strengths = strengths_along(ink, faintest, outline);
    looks.coverage = double(strengths.size()) / std::max<double>(1, double(outline.size()));
    cv::Scalar mean;
    cv::Scalar spread;
    if (!strengths.empty()) cv::meanStdDev(strengths, mean, spread);
    looks.uneven = spread[0] / std::max(1.0, mean[0]);
    looks.strength = mean[0];
}

double share_along(const cv::Mat& ink, int faintest, const Quad& frame)
{
    const cv::Rect page({}, ink.size());
    const auto outline = outline_of(frame);
    const auto inked = std::ranges::count_if(outline, [&](const cv::Point2f& at) {
        const cv::Point place(at);
        return page.contains(place) && ink.at<std::uint8_t>(place) > faintest;
    });
    return double(inked) / std::max<double>(1, double(outline.size()));
}

/// Ink about as strong as that; letters are thinner than a frame, so blur leaves them weaker.
cv::Mat alike(const cv::Mat& ink, double strength)
{
    constexpr double weakest = 0.4;
    constexpr double strongest = 1.5;
    return (ink > weakest * strength) & (ink < strongest * strength);
}

/// The connected pieces of at least so many pixels.
cv::Mat kept_sized(const cv::Mat& mask, int least)
{
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int pieces = cv::connectedComponentsWithStats(mask, labels, stats, centres, 8, CV_32S);
    cv::Mat kept = cv::Mat::zeros(mask.size(), CV_8U);
    for (int piece = 1; piece < pieces; ++piece)
        if (stats.at<int>(piece, cv::CC_STAT_AREA) >= least) kept.setTo(255, labels == piece);
    return kept;
}

/// The ends, at the border of `zone`, of what is inside it and not small.
cv::Mat ends_of(const cv::Mat& strokes, const cv::Mat& zone, const cv::Mat& border)
{
    constexpr int least = 36; // pixels; specks are smaller
    return kept_sized(strokes & zone, least) & border;
}

/// 255 inside of the quad; `about`: the part of the page that the mask is of.
cv::Mat mask_of(const Quad& quad, const cv::Rect& about)
{
    std::vector<cv::Point> corners;
    for (const auto& corner : quad)
        corners.emplace_back(cv::Point(corner) - about.tl());
    cv::Mat mask = cv::Mat::zeros(about.size(), CV_8U);
    cv::fillConvexPoly(mask, corners, cv::Scalar(255));
    return mask;
}

/// What may be a pen's in that part of the page.
cv::Mat strokes_in(const InkPage& page, const cv::Rect& about)
{
    constexpr int longest_level = 40;
    cv::Mat strokes = page.inks.ink(about) > faintest_line;
    wipe_level_lines(strokes, longest_level);
    for (const auto& word : page.words) {
        const auto printed = word & about;
        if (!printed.empty()) strokes(printed - about.tl()).setTo(0);
    }
    return strokes;
}

cv::Rect widened(const cv::Rect& box, int by)
{
    return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
}

/// Whether a stroke runs from inside the frame to outside: a pen's, for a stamp is set so that it
/// touches the signature. Rules of a table and printed words do not count.
bool is_crossed(const InkPage& page, const Quad& frame)
{
    constexpr float line = 3; // what of the frame's own ink is near its middle
    constexpr float near = 6;
    constexpr int slanted = 8;
    constexpr int reach = 40;
    const auto about = widened(bounds_of(frame), reach) & cv::Rect({}, page.inks.ink.size());
    if (about.empty()) return false;
    const auto strokes = strokes_in(page, about);
    auto outer =
        ends_of(strokes, ~mask_of(grown(frame, line), about), mask_of(grown(frame, near), about));
    const auto inner =
        ends_of(strokes, mask_of(grown(frame, -line), about), ~mask_of(grown(frame, -near), about));
    cv::dilate(outer, outer, cv::Mat::ones(2 * slanted + 1, 2 * slanted + 1, CV_8U));
    return cv::countNonZero(outer & inner) > 0;
}

/// All but the outline, which `looks` has already.
void look_inside(const InkPage& page, Plane plane, const Quad& frame, FrameLooks& looks)
{
    constexpr float margin = 5; // between a frame and its text
    const auto& ink = plane_of(page.inks, plane);
    looks.tilt = tilt_of(frame);
    looks.crossed = is_crossed(page, frame);
    looks.beside = std::max(
        share_along(ink, faintest_of(plane), grown(frame, margin)),
        share_along(ink, faintest_of(plane), grown(frame, -margin)));
    constexpr float clear = 10; // as far from the frame as nothing of it reaches
    looks.unrest = coverage_of(ink, faintest_of(plane), grown(frame, clear));
    const cv::Rect about = bounds_of(frame) & cv::Rect({}, ink.size());
    if (about.empty()) return;
    const auto inside = mask_of(grown(frame, -6), about);
    const cv::Mat all_ink = page.inks.ink(about);
    const cv::Mat stands = (all_ink > faintest_line) & inside;
    const double inked = cv::countNonZero(stands);
    looks.fill = inked / std::max(1, cv::countNonZero(inside));
    const cv::Mat same = plane == Plane::Tint ? page.inks.tint(about) > faintest_tint
                                              : alike(all_ink, looks.strength);
    looks.one_ink = cv::countNonZero(stands & same) / std::max(1.0, inked);
}

double outline_sureness(const FrameLooks& looks)
{
    return sureness(looks.coverage, 0.85, 0.06);
}

/// Printed boxes are level and even, and nothing runs out of them; a hand sets a stamp askew, a pad
/// inks it unevenly, and it is to touch the signature beside it. Without colour a clear slant or a
/// crossing pen tells, and that nothing runs along the sides as lines of print do.
double frame_sureness(const FrameLooks& looks, Plane plane)
{
    const double shape = std::min(
        {outline_sureness(looks),
         sureness(looks.fill, 0.05, 0.02),
         1 - sureness(looks.fill, 0.5, 0.08)});
    const double whole = sureness(looks.coverage, 0.96, 0.02);
    const double calm = 1 - sureness(looks.unrest, 0.75, 0.05);
    const double crossed = looks.crossed ? 1.0 : 0.0;
    if (plane == Plane::Ink) {
        return std::min(
            {shape,
             whole,
             calm,
             std::max(crossed, sureness(looks.tilt, 3.0, 0.7)),
             std::max(crossed, sureness(looks.fill, 0.13, 0.03)),
             sureness(looks.one_ink, 0.6, 0.1),
             1 - sureness(looks.beside, 0.4, 0.08)});
    }
    const double by_hand = std::max(
        {std::min({crossed, whole, calm}),
         sureness(looks.tilt, 2.0, 1.0),
         sureness(looks.uneven, 0.4, 0.08)});
    // Between the lines of a coloured text there is less room than about a frame.
    const double lone = 1 - sureness(looks.beside, 0.22, 0.03);
    return std::min({shape, by_hand, lone, sureness(looks.one_ink, 0.5, 0.15)});
}

/// The lines of a stamp's text are sides of frames too: a clear frame leaves out what lies in it.
std::vector<Mark> outermost(const std::vector<Mark>& marks)
{
    constexpr double clear = 0.8;
    std::vector<Mark> kept;
    for (const auto& mark : marks) {
        const auto holds = [&](const Mark& other) {
            return other.confidence > clear && other.box.area() > mark.box.area() &&
                   common(other.box, mark.box).area() > 0.7 * mark.box.area();
        };
        if (std::ranges::none_of(marks, holds)) kept.push_back(mark);
    }
    return kept;
}

} // namespace

std::vector<Mark> find_frame_stamps(const InkPage& page, Plane plane)
{
    constexpr double least = 0.3;
    std::vector<Mark> marks;
    const auto& ink = plane_of(page.inks, plane);
    for (const auto& frame : frame_places(ink, plane)) {
        FrameLooks looks;
        walk_outline(ink, faintest_of(plane), frame, looks);
        if (outline_sureness(looks) <= least) continue; // nothing else can make it surer
        look_inside(page, plane, frame, looks);
        const auto sure = frame_sureness(looks, plane);
        if (sure > least) marks.push_back({to_box(bounds_of(frame)), sure});
    }
    return outermost(marks);
}

} // namespace absah::image
