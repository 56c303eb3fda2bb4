// SPDX-License-Identifier: Apache-2.0
#include "fences/image/mat.h"
#include "fences/image/paper.h"
#include "fences/image/ring.h"
#include "fences/image/stamp_parts.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace absah::image {
namespace {

/// Specks count where print does: paper of a copy is clean.
constexpr int faintest_ink = 20;

/// Places on a circle that are asked for ink when a page is searched.
constexpr int places = 72;

/// Radii of 12 to 21 mm on A4 in pixels of the halved page. Letters, seals and ornaments in the
/// corners make smaller circles.
constexpr int least_radius = 17;
constexpr int most_radius = 31;

/// Just outside a ring, in pixels of the halved page.
constexpr int beyond = 3;

/// A pixel of it is inked where one of four is: averaging would make dots fainter than paper.
cv::Mat halved(const cv::Mat& mask)
{
    cv::Mat wide;
    cv::dilate(mask, wide, cv::Mat::ones(2, 2, CV_8U), {0, 0});
    cv::Mat half;
    cv::resize(wide, half, {mask.cols / 2, mask.rows / 2}, 0, 0, cv::INTER_NEAREST);
    return half;
}

/// How many places of the circle about each pixel are inked. `marks` is 1 where there is ink.
cv::Mat places_inked(const cv::Mat& marks, int radius)
{
    constexpr int most = most_radius + beyond + 1;
    cv::Mat padded;
    cv::copyMakeBorder(marks, padded, most, most, most, most, cv::BORDER_CONSTANT, cv::Scalar(0));
    cv::Mat count = cv::Mat::zeros(marks.size(), CV_8U);
    for (int place = 0; place < places; ++place) {
        const double angle = place * 2 * std::numbers::pi / places;
        const cv::Point step(
            most + int(std::lround(radius * std::cos(angle))),
            most + int(std::lround(radius * std::sin(angle))));
        cv::add(count, padded(cv::Rect(step, marks.size())), count);
    }
    return count;
}

/// Circles with more ink than the next larger ones, on the halved page.
struct Circles {
    cv::Mat lead;   ///< places more, the most of all radii; CV_8U
    cv::Mat radius; ///< which radius that is; CV_8U
};

Circles circles_on(const cv::Mat& marks)
{
    std::vector<cv::Mat> inked;
    for (int radius = least_radius; radius <= most_radius + beyond + 1; ++radius)
        inked.push_back(places_inked(marks, radius));
    Circles circles{cv::Mat::zeros(marks.size(), CV_8U), cv::Mat::zeros(marks.size(), CV_8U)};
    for (int radius = least_radius; radius <= most_radius; ++radius) {
        const auto at = std::size_t(radius - least_radius);
        cv::Mat lead;
        cv::subtract(
            cv::max(inked[at], inked[at + 1]),
            cv::max(inked[at + beyond], inked[at + beyond + 1]),
            lead);
        circles.radius.setTo(radius, lead > circles.lead);
        cv::max(circles.lead, lead, circles.lead);
    }
    return circles;
}

/// The clearest circles at the foot of the page, in pixels of the page.
std::vector<Ring> circle_guesses(const cv::Mat& mask)
{
    constexpr int peaks = 4;
    constexpr double least_lead = 0.3;
    constexpr int apart = 9;
    auto circles = circles_on(halved(mask) / 255);
    circles.lead.rowRange(0, int(head * circles.lead.rows)).setTo(0);
    std::vector<Ring> guesses;
    for (int i = 0; i < peaks; ++i) {
        double lead = 0;
        cv::Point peak;
        cv::minMaxLoc(circles.lead, nullptr, &lead, nullptr, &peak);
        if (lead < least_lead * places) break;
        const int radius = circles.radius.at<std::uint8_t>(peak);
        const cv::Point2d centre(2 * peak.x + 1, 2 * peak.y + 1);
        guesses.push_back({centre, 1, {2.0 * radius + 1, 0, 0, 0, 0}});
        cv::circle(circles.lead, peak, apart, cv::Scalar(0), cv::FILLED);
    }
    return guesses;
}

/// A circle of dots. Words that lie across it are neither ink nor paper.
struct DottedRing {
    Ring ring;
    double inked = 0;   ///< share of the outline
    double outside = 0; ///< share of the same widths just outside it
    double seen = 0;    ///< share of the outline that no word hides
};

/// Share of the rows with ink, of those that are not hidden.
double inked_share(const cv::Mat& inked, const cv::Mat& hidden)
{
    const int seen = hidden.rows - cv::countNonZero(hidden);
    return double(cv::countNonZero(inked & ~hidden)) / std::max(1, seen);
}

/// The radius of the guess's centre at which the outline leads most.
DottedRing best_radius(const cv::Mat& mask, const cv::Mat& words, const Ring& guess)
{
    constexpr int inwards = 5;
    constexpr int outwards = 16;
    constexpr int tried = 2 * inwards + 1;
    const double radius = guess.shape[0];
    const double from = (radius - inwards) / radius;
    const double to = (radius + outwards) / radius;
    constexpr int columns = inwards + outwards + 1; // a pixel each
    const cv::Mat inked = unrolled(mask, guess, from, to, columns) > 0;
    const cv::Mat hidden = unrolled(words, guess, from, to, columns) > 0;
    std::array<double, columns> share{};
    for (int column = 0; column < columns; ++column)
        share[std::size_t(column)] = inked_share(inked.col(column), hidden.col(column));
    DottedRing best{guess, 0, 1, 0};
    for (std::size_t at = 0; at < tried; ++at) {
        const double outside = (share[at + 5] + share[at + 7] + share[at + 9]) / 3;
        if (share[at] - outside <= best.inked - best.outside) continue;
        best.ring.shape[0] = radius - inwards + double(at);
        best.inked = share[at];
        best.outside = outside;
        best.seen = 1 - double(cv::countNonZero(hidden.col(int(at)))) / hidden.rows;
    }
    return best;
}

DottedRing fitted(const cv::Mat& mask, const cv::Mat& words, const Ring& guess)
{
    constexpr int reach = 3;
    DottedRing best{guess, 0, 1, 0};
    for (int down = -reach; down <= reach; ++down) {
        for (int right = -reach; right <= reach; ++right) {
            auto moved = guess;
            moved.centre += cv::Point2d(right, down);
            const auto found = best_radius(mask, words, moved);
            if (found.inked - found.outside > best.inked - best.outside) best = found;
        }
    }
    return best;
}

/// The longest part of the outline that shows paper, in degrees.
double widest_gap(const cv::Mat& mask, const cv::Mat& words, const Ring& ring)
{
    const double near = 1.5 / ring.shape[0];
    const auto covers = [&](const cv::Mat& what) {
        cv::Mat rows;
        cv::reduce(unrolled(what, ring, 1 - near, 1 + near, 4), rows, 1, cv::REDUCE_MAX);
        return rows;
    };
    const cv::Mat seen = covers(mask) | covers(words);
    int widest = 0;
    int gap = 0;
    for (int row = 0; row < 2 * seen.rows; ++row) {
        gap = seen.at<std::uint8_t>(row % seen.rows) ? 0 : gap + 1;
        widest = std::max(widest, gap);
    }
    return 360.0 * std::min(widest, seen.rows) / seen.rows;
}

/// Inked share of the disc: seals and ornaments are nearly full.
double fill_of(const cv::Mat& mask, const Ring& ring)
{
    const auto inside = unrolled(mask, ring, 0.3, 0.95, 30);
    return double(cv::countNonZero(inside)) / double(inside.total());
}

/// Stamps on one-bit copies measured leads of 0.47 and more and no gap above 25 degrees; letters,
/// pens and ornaments that stand round a centre up to 0.43 or gaps above 30. On a screened ground
/// there are dots everywhere. A whole outline is no row of dots: its lettering must tell what it
/// is, and others look at that.
double dots_sureness(const DottedRing& found, double gap, double fill)
{
    return std::min(
        {sureness(found.inked - found.outside, 0.46, 0.03),
         1 - sureness(found.inked, 0.92, 0.02),
         1 - sureness(found.outside, 0.36, 0.03),
         sureness(found.seen, 0.6, 0.05),
         1 - sureness(gap, 30, 4),
         1 - sureness(fill, 0.55, 0.05)});
}

} // namespace

std::vector<Mark> find_dotted_stamps(const InkPage& page)
{
    constexpr double least = 0.3;
    const cv::Mat mask = page.inks.ink > faintest_ink;
    cv::Mat words = cv::Mat::zeros(mask.size(), CV_8U);
    for (const auto& word : page.words)
        cv::rectangle(words, word, cv::Scalar(255), cv::FILLED);
    std::vector<Mark> marks;
    for (const auto& guess : circle_guesses(mask)) {
        const auto found = fitted(mask, words, guess);
        const auto sure =
            dots_sureness(found, widest_gap(mask, words, found.ring), fill_of(mask, found.ring));
        if (sure > least) marks.push_back({box_of(found.ring), sure});
    }
    return marks;
}

} // namespace absah::image
