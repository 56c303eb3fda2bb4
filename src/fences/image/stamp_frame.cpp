// SPDX-License-Identifier: Apache-2.0
#include "fences/image/mat.h"
#include "fences/image/paper.h"
#include "fences/image/pieces.h"
#include "fences/image/segments.h"
#include "fences/image/stamp_parts.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <vector>

namespace absah::image {
namespace {

/// Sides of a frame in pixels of the 877 pixel page: 8 to 75 mm.
constexpr float least_side = 24;
constexpr float most_side = 220;

/// Share of the page's height where nobody signs.
constexpr double head = 0.45;

/// Ink that counts.
constexpr int faintest_tint = 24;
constexpr int faintest_ink = 40;

int faintest_of(Plane plane)
{
    return plane == Plane::Tint ? faintest_tint : faintest_ink;
}

struct FrameLooks {
    double coverage = 0; ///< share of the outline that is inked
    double uneven = 0;   ///< spread of the ink's strength along the outline over its mean
    double tilt = 0;     ///< degrees off the page's own directions
    double fill = 0;     ///< inked share inside
    double strength = 0; ///< of the ink along the outline
    double one_ink = 0;  ///< share of the ink inside that is the outline's
    double beside = 0;   ///< inked share of a line just inside and one just outside, the larger
    double unrest = 0;   ///< what `coverage` would say of a frame a little larger
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

/// Points every two pixels along the sides.
std::vector<cv::Point2f> outline_of(const cv::RotatedRect& frame)
{
    std::array<cv::Point2f, 4> corners;
    frame.points(corners.data());
    std::vector<cv::Point2f> outline;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const auto side = corners[(i + 1) % corners.size()] - corners[i];
        const int length = int(std::hypot(side.x, side.y) / 2);
        for (int step = 0; step < length; ++step)
            outline.push_back(corners[i] + side * (float(step) / float(length)));
    }
    return outline;
}

cv::RotatedRect grown(const cv::RotatedRect& frame, float by)
{
    const cv::Size2f size(
        std::max(1.F, frame.size.width + 2 * by), std::max(1.F, frame.size.height + 2 * by));
    return {frame.center, size, frame.angle};
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

double coverage_of(const cv::Mat& ink, int faintest, const cv::RotatedRect& frame)
{
    const cv::Rect page({}, ink.size());
    auto outline = outline_of(frame);
    std::erase_if(outline, [&](const cv::Point2f& at) { return !page.contains(cv::Point(at)); });
    const auto inked = strengths_along(ink, faintest, outline);
    return double(inked.size()) / std::max<double>(1, double(outline.size()));
}

void walk_outline(const cv::Mat& ink, int faintest, const cv::RotatedRect& frame, FrameLooks& looks)
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

double share_along(const cv::Mat& ink, int faintest, const cv::RotatedRect& frame)
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

/// All but the outline, which `looks` has already.
void look_inside(const InkPage& page, Plane plane, const cv::RotatedRect& frame, FrameLooks& looks)
{
    constexpr float margin = 5; // between a frame and its text
    const auto& ink = plane_of(page.inks, plane);
    const double angle = std::fmod(std::abs(double(frame.angle)), 90.0);
    looks.tilt = std::min(angle, 90 - angle);
    looks.beside = std::max(
        share_along(ink, faintest_of(plane), grown(frame, margin)),
        share_along(ink, faintest_of(plane), grown(frame, -margin)));
    constexpr float clear = 10; // as far from the frame as nothing of it reaches
    looks.unrest = coverage_of(ink, faintest_of(plane), grown(frame, clear));
    const cv::Rect about = frame.boundingRect() & cv::Rect({}, ink.size());
    if (about.empty()) return;
    cv::Mat inside = cv::Mat::zeros(about.size(), CV_8U);
    std::array<cv::Point2f, 4> corners;
    grown(frame, -6).points(corners.data());
    std::vector<cv::Point> outline(corners.begin(), corners.end());
    for (auto& corner : outline)
        corner -= about.tl();
    cv::fillConvexPoly(inside, outline, cv::Scalar(255));
    const cv::Mat all_ink = page.inks.ink(about);
    const cv::Mat stands = (all_ink > faintest_ink) & inside;
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

/// Printed boxes are level and even; a hand sets a stamp askew and a pad inks it unevenly. Without
/// colour only a clear slant tells, and that nothing runs along the sides as lines of print do.
double frame_sureness(const FrameLooks& looks, Plane plane)
{
    const double shape = std::min(
        {outline_sureness(looks),
         sureness(looks.fill, 0.05, 0.02),
         1 - sureness(looks.fill, 0.5, 0.08)});
    if (plane == Plane::Ink) {
        return std::min(
            {shape,
             sureness(looks.tilt, 3.0, 0.7),
             sureness(looks.fill, 0.13, 0.03),
             sureness(looks.coverage, 0.96, 0.02),
             sureness(looks.one_ink, 0.6, 0.1),
             1 - sureness(looks.beside, 0.4, 0.08),
             1 - sureness(looks.unrest, 0.75, 0.05)});
    }
    const double by_hand =
        std::max(sureness(looks.tilt, 2.0, 1.0), sureness(looks.uneven, 0.4, 0.08));
    return std::min({shape, by_hand, sureness(looks.one_ink, 0.5, 0.15)});
}

/// A straight stroke, its ends in pixels of the page.
struct Stroke {
    cv::Point2f from;
    cv::Point2f along; ///< of length 1, pointing right (or straight down)
    float length = 0;
};

std::vector<Stroke> strokes_of(const cv::Mat& mask)
{
    constexpr SegmentRules rules{
        .votes = 20, .shortest = int(least_side), .widest_gap = 5}; // a pen in another ink crosses
    constexpr std::size_t most = 120;
    std::vector<Stroke> strokes;
    for (const auto& line : find_segments(mask, rules)) {
        auto from = cv::Point2f(float(line[0]), float(line[1]));
        auto to = cv::Point2f(float(line[2]), float(line[3]));
        if (to.x < from.x || (to.x == from.x && to.y < from.y)) std::swap(from, to);
        const auto length = float(cv::norm(to - from));
        strokes.push_back({from, (to - from) / length, length});
    }
    std::ranges::sort(strokes, std::greater{}, &Stroke::length);
    if (strokes.size() > most) strokes.resize(most);
    return strokes;
}

/// The rectangle of which both strokes are opposite sides, if they may be.
std::optional<cv::RotatedRect> frame_between(const Stroke& a, const Stroke& b)
{
    if (b.length < 0.5F * a.length || a.along.dot(b.along) < 0.998F) return {};
    const cv::Point2f across(-a.along.y, a.along.x);
    const float apart = (b.from + b.along * (b.length / 2) - a.from).dot(across);
    if (std::abs(apart) < least_side || std::abs(apart) > a.length) return {};
    const float start = (b.from - a.from).dot(a.along);
    const float shared = std::min(a.length, start + b.length) - std::max(0.F, start);
    if (shared < 0.7F * b.length) return {};
    const float left = std::min(0.F, start);
    const float right = std::max(a.length, start + b.length);
    const auto centre = a.from + a.along * ((left + right) / 2) + across * (apart / 2);
    const auto angle = float(std::atan2(a.along.y, a.along.x) * 180 / CV_PI);
    return cv::RotatedRect(centre, {right - left, std::abs(apart)}, angle);
}

bool is_stamp_sized(const cv::RotatedRect& frame)
{
    const auto [small, large] = std::minmax(frame.size.width, frame.size.height);
    return small >= least_side && large <= most_side && large <= 6 * small;
}

/// Frames whose outline stands free.
std::vector<cv::RotatedRect> free_frames(const cv::Mat& mask)
{
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(mask, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    std::vector<cv::RotatedRect> frames;
    for (const auto& contour : contours) {
        const auto box = cv::boundingRect(contour);
        const auto [small, large] = std::minmax(box.width, box.height);
        if (float(small) >= least_side && float(large) <= 1.4F * most_side)
            frames.push_back(cv::minAreaRect(contour));
    }
    return frames;
}

/// Frames by two opposite sides: a coloured pen that crosses one spoils its outline. Not at the
/// head of a page, where nobody signs and the straight edges are those of logos.
std::vector<cv::RotatedRect> crossed_frames(const cv::Mat& mask)
{
    const auto strokes = strokes_of(mask);
    std::vector<cv::RotatedRect> frames;
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        for (std::size_t j = i + 1; j < strokes.size(); ++j) {
            const auto frame = frame_between(strokes[i], strokes[j]);
            if (frame && frame->center.y > head * mask.rows) frames.push_back(*frame);
        }
    }
    return frames;
}

/// Rules, bands and borders of the page: long and level. The side of a frame set askew leaves a row
/// of pixels sooner.
void wipe_level_lines(cv::Mat& mask)
{
    constexpr int longest_level = 90;
    cv::Mat across;
    cv::morphologyEx(mask, across, cv::MORPH_OPEN, cv::Mat::ones(1, longest_level, CV_8U));
    cv::Mat down;
    cv::morphologyEx(mask, down, cv::MORPH_OPEN, cv::Mat::ones(longest_level, 1, CV_8U));
    mask.setTo(0, across | down);
}

/// Ink at the foot of the page that may hold a frame: letters go, and what is too large.
cv::Mat frame_sized(cv::Mat mask)
{
    constexpr float room = 1.6F; // for a pen or a name that the frame touches
    wipe_level_lines(mask);
    return kept_pieces(mask, [&](const cv::Rect& box, const cv::Point2d& centre) {
        const auto [small, large] = std::minmax({box.width, box.height});
        const bool sized = float(small) >= least_side && float(large) <= room * most_side;
        return sized && centre.y > head * mask.rows;
    });
}

std::vector<cv::RotatedRect> frames_on(const cv::Mat& ink, Plane plane)
{
    cv::Mat mask = ink > faintest_of(plane);
    cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, cv::Mat::ones(3, 3, CV_8U));
    if (plane == Plane::Ink) {
        constexpr float least_long_side = 75; // a pen's strokes and ornaments make smaller ones
        auto frames = crossed_frames(frame_sized(mask));
        std::erase_if(frames, [](const cv::RotatedRect& frame) {
            return std::max(frame.size.width, frame.size.height) < least_long_side;
        });
        return frames;
    }
    auto frames = free_frames(mask);
    const auto crossed = crossed_frames(mask);
    frames.insert(frames.end(), crossed.begin(), crossed.end());
    return frames;
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
    for (const auto& frame : frames_on(ink, plane)) {
        if (!is_stamp_sized(frame)) continue;
        FrameLooks looks;
        walk_outline(ink, faintest_of(plane), frame, looks);
        if (outline_sureness(looks) <= least) continue; // nothing else can make it surer
        look_inside(page, plane, frame, looks);
        const auto sure = frame_sureness(looks, plane);
        if (sure > least) marks.push_back({to_box(frame.boundingRect()), sure});
    }
    return outermost(marks);
}

} // namespace absah::image
