// SPDX-License-Identifier: Apache-2.0
#include "fences/image/ring.h"

#include "fences/image/mat.h"
#include "fences/image/paper.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

namespace absah::image {
namespace {

/// Half axes in pixels of the 877 pixel page: 7 to 31 mm on A4.
constexpr int least_axis = 20;
constexpr int most_axis = 92;

/// The axis at the first column of an unrolled page on which rims are looked for.
constexpr int nearest_axis = least_axis - 8;

/// Ink fainter than this is paper grain; a fifth is the least a pad leaves.
constexpr int faintest_ink = 14;

/// A stamp's frame is drawn this much larger than its ring.
constexpr double margin = 1.06;

double angle_of(int row)
{
    return row * 2 * std::numbers::pi / ring_steps;
}

/// The threshold follows the bulk of the ink, not the darkest: a black pen across a pale ring must
/// not wipe the ring out.
cv::Mat inked(const cv::Mat& ink)
{
    const cv::Mat any = ink > faintest_ink;
    return ink > std::max(double(faintest_ink), 0.5 * percentile(ink, 0.5, any));
}

/// Share of the rows with ink at a column or beside it.
std::vector<double> coverage_of(const cv::Mat& mask, int beside)
{
    cv::Mat wide;
    cv::dilate(mask, wide, cv::Mat::ones(1, 2 * beside + 1, CV_8U));
    std::vector<double> coverage(mask.cols);
    for (int column = 0; column < mask.cols; ++column) {
        coverage[column] = double(cv::countNonZero(wide.col(column))) / mask.rows;
    }
    return coverage;
}

/// Columns where coverage falls most steeply going outwards: rims, the likeliest first.
std::vector<int> rims_of(const std::vector<double>& near_ink, const std::vector<double>& exact)
{
    std::vector<std::pair<double, int>> falls;
    for (int at = 1; at + 12 < int(exact.size()); ++at) {
        if (near_ink[at] < 0.5) continue;
        double beyond = 0;
        for (int further = at + 5; further < at + 11; ++further)
            beyond += exact[further] / 6;
        if (near_ink[at] - beyond > 0.25) falls.emplace_back(beyond - near_ink[at], at);
    }
    std::sort(falls.begin(), falls.end());
    std::vector<int> rims;
    for (const auto& [fall, at] : falls) {
        const auto same = [at = at](int rim) { return std::abs(rim - at) < 7; };
        if (std::none_of(rims.begin(), rims.end(), same)) rims.push_back(at);
        if (rims.size() == 2) break;
    }
    return rims;
}

using Terms = cv::Vec<double, 5>;

/// Asked for so often that their sines were half the cost of a fit.
const Terms& terms_at(int row)
{
    static const auto table = [] {
        std::array<Terms, ring_steps> made;
        for (int k = 0; k < ring_steps; ++k) {
            const double t = angle_of(k);
            made[std::size_t(k)] = {1, std::cos(t), std::sin(t), std::cos(2 * t), std::sin(2 * t)};
        }
        return made;
    }();
    return table[std::size_t(row)];
}

struct RimPoint {
    int row = 0;
    double column = 0;
};

Terms fitted(const std::vector<RimPoint>& points)
{
    cv::Matx<double, 5, 5> normal = cv::Matx<double, 5, 5>::eye() * 1e-6;
    Terms right = Terms::all(0);
    for (const auto& point : points) {
        const auto& terms = terms_at(point.row);
        normal += terms * terms.t();
        right += terms * point.column;
    }
    return normal.solve(right, cv::DECOMP_CHOLESKY);
}

/// The ink nearest to the curve at each angle; `outermost` takes the farthest out instead.
std::vector<RimPoint>
points_near(const cv::Mat& mask, const Terms& curve, int window, bool outermost)
{
    std::vector<RimPoint> points;
    for (int row = 0; row < mask.rows; ++row) {
        const auto* line = mask.ptr(row);
        const int middle = int(std::lround(curve.dot(terms_at(row))));
        for (int i = 0; i <= 2 * window; ++i) {
            const int step = outermost ? window - i : (i % 2 ? -(i + 1) / 2 : i / 2);
            const int column = middle + step;
            if (column < 0 || column >= mask.cols || !line[column]) continue;
            points.push_back({row, double(column)});
            break;
        }
    }
    return points;
}

/// Least squares, then again without what lies off the common outline: signatures, lettering.
Terms trimmed_fit(std::vector<RimPoint> points)
{
    for (int round = 0; round < 2; ++round) {
        const auto curve = fitted(points);
        std::vector<double> off(points.size());
        std::transform(points.begin(), points.end(), off.begin(), [&](const RimPoint& point) {
            return std::abs(curve.dot(terms_at(point.row)) - point.column);
        });
        auto sorted = off;
        const auto middle = sorted.begin() + std::ptrdiff_t(sorted.size()) / 2;
        std::nth_element(sorted.begin(), middle, sorted.end());
        const double limit = std::max(1.0, 2 * *middle);
        std::vector<RimPoint> close;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (off[i] <= limit) close.push_back(points[i]);
        }
        points = std::move(close);
    }
    return fitted(points);
}

bool is_sound(const Terms& curve)
{
    const double axis = curve[0] + nearest_axis;
    const bool sized = axis > least_axis && axis < most_axis;
    const bool centred = std::hypot(curve[1], curve[2]) < 0.2 * axis;
    return sized && centred && std::hypot(curve[3], curve[4]) < 0.15 * axis;
}

std::optional<Terms> curve_from(const cv::Mat& mask, int rim)
{
    Terms curve(rim, 0, 0, 0, 0);
    for (const int window : {9, 6, 4, 3}) {
        const auto points = points_near(mask, curve, window, window == 9);
        if (int(points.size()) < ring_steps / 2) return {};
        curve = trimmed_fit(points);
    }
    const auto covered = points_near(mask, curve, 2, false).size();
    if (!is_sound(curve) || double(covered) < 0.72 * ring_steps) return {};
    return curve;
}

} // namespace

cv::Point2d Ring::at(double reach, double angle) const
{
    const double radius = shape[0] + shape[1] * std::cos(angle) + shape[2] * std::sin(angle) +
                          shape[3] * std::cos(2 * angle) + shape[4] * std::sin(2 * angle);
    return centre + cv::Point2d(aspect * std::cos(angle), std::sin(angle)) * (reach * radius);
}

cv::Mat
unrolled(const cv::Mat& mat, const Ring& ring, double from, double to, int columns, int rows)
{
    cv::Mat places(rows, columns, CV_32FC2);
    for (int row = 0; row < rows; ++row) {
        const auto edge = ring.at(1, row * 2 * std::numbers::pi / rows) - ring.centre;
        auto* place = places.ptr<cv::Vec2f>(row);
        for (int column = 0; column < columns; ++column) {
            const auto at = ring.centre + edge * (from + (to - from) * column / (columns - 1));
            place[column] = cv::Vec2f(float(at.x), float(at.y));
        }
    }
    cv::Mat result;
    cv::remap(mat, result, places, cv::noArray(), cv::INTER_LINEAR, cv::BORDER_CONSTANT);
    return result;
}

namespace {

std::vector<Ring> rings_about(const cv::Mat& ink, const RingGuess& guess)
{
    constexpr int columns = most_axis + 14 - nearest_axis;
    const Ring unit{guess.centre, guess.aspect, {1, 0, 0, 0, 0}};
    const auto mask = inked(unrolled(ink, unit, nearest_axis, nearest_axis + columns - 1, columns));
    std::vector<Ring> rings;
    for (const int rim : rims_of(coverage_of(mask, 4), coverage_of(mask, 0))) {
        const auto curve = curve_from(mask, rim);
        if (!curve) continue;
        Ring ring{guess.centre, guess.aspect, {}};
        std::copy_n(curve->val, 5, ring.shape.begin());
        ring.shape[0] += nearest_axis;
        rings.push_back(ring);
    }
    return rings;
}

/// Where the fitted ring says that centre and shape are; empty when the guess was as good.
std::optional<RingGuess> better_guess(const Ring& ring)
{
    constexpr double near = 2;
    constexpr double alike = 0.04;
    const auto& shape = ring.shape;
    const cv::Point2d shift(ring.aspect * shape[1], shape[2]);
    const double stretch = (shape[0] + shape[3]) / (shape[0] - shape[3]);
    if (cv::norm(shift) < near && std::abs(stretch - 1) < alike) return {};
    return RingGuess{ring.centre + shift, ring.aspect * stretch};
}

} // namespace

std::vector<Ring> fit_rings(const cv::Mat& ink, const RingGuess& guess)
{
    auto rings = rings_about(ink, guess);
    std::vector<Ring> better;
    for (const auto& ring : rings) {
        const auto again = better_guess(ring);
        if (!again) continue;
        const auto found = rings_about(ink, *again);
        better.insert(better.end(), found.begin(), found.end());
    }
    rings.insert(rings.end(), better.begin(), better.end());
    return rings;
}

namespace {

/// At the column that `beaten` of the columns do not reach.
double transitions_in(const cv::Mat& band, double beaten)
{
    std::vector<int> changes(band.cols, 0);
    for (int row = 0; row < band.rows; ++row) {
        const auto* line = band.ptr(row);
        const auto* next = band.ptr((row + 1) % band.rows);
        for (int column = 0; column < band.cols; ++column)
            changes[column] += line[column] != next[column];
    }
    const auto rank = changes.begin() + std::ptrdiff_t(double(changes.size()) * beaten);
    std::nth_element(changes.begin(), rank, changes.end());
    return *rank;
}

/// Ink where it stands out from its own circle: blur smears small letters to a band that is inked
/// all the way round, only here more and there less.
cv::Mat standing_out(const cv::Mat& ink)
{
    constexpr double least = 0.2; // of the bulk of the ink
    const cv::Mat any = ink > faintest_ink;
    const double bulk = percentile(ink, 0.5, any);
    cv::Mat mask = cv::Mat::zeros(ink.size(), CV_8U);
    for (int column = 0; column < ink.cols; ++column) {
        const auto circle = ink.col(column);
        const int low = percentile(circle, 0.1);
        const int high = percentile(circle, 0.9);
        if (high - low < std::max(double(faintest_ink), least * bulk)) continue;
        mask.col(column) = circle > (low + high) / 2;
    }
    return mask;
}

/// 255 on words that run on outside the ring: print that a stamp was set on. The text of a PDF has
/// the stamp's own letters too. Empty when there are none.
cv::Mat crossing_words(const InkPage& page, const Ring& ring)
{
    const auto whole = to_rect(box_of(ring));
    cv::Mat mask;
    for (const auto& word : page.words) {
        const int inside = (word & whole).area();
        if (inside == 0 || inside == word.area()) continue;
        if (mask.empty()) mask = cv::Mat::zeros(page.inks.ink.size(), CV_8U);
        cv::rectangle(mask, word, cv::Scalar(255), cv::FILLED);
    }
    return mask;
}

double share_of(const cv::Mat& mask)
{
    return double(cv::countNonZero(mask)) / std::max(1.0, double(mask.total()));
}

/// What tells a stamp from a logo, a solid seal and a plain circle.
struct RingLooks {
    double coverage = 0;    ///< share of the outline that is inked
    double transitions = 0; ///< changes between ink and paper on the way round the letter band
    double fill = 0;        ///< inked share of the disc
    double outside = 0;     ///< inked share just outside
    double unrest = 0;      ///< what `coverage` would say of rings just outside
};

/// Share of the rows with ink in any of those columns.
double coverage_within(const cv::Mat& mask, int from, int to)
{
    cv::Mat any;
    cv::reduce(mask.colRange(from, to), any, 1, cv::REDUCE_MAX);
    return share_of(any);
}

RingLooks look_at(const InkPage& page, Plane plane, const Ring& ring)
{
    constexpr int columns = 101; // 0.3 to 1.3 of the axes, a hundredth each
    constexpr int rim = 70;
    const auto mask = inked(unrolled(plane_of(page.inks, plane), ring, 0.3, 1.3, columns));
    RingLooks looks;
    looks.coverage = coverage_within(mask, rim - 2, rim + 3);
    for (const int further : {12, 18, 24})
        looks.unrest += coverage_within(mask, rim + further - 2, rim + further + 3) / 3;
    cv::Mat letters = mask.colRange(28, 63).clone();
    const auto crossed = crossing_words(page, ring);
    if (!crossed.empty())
        letters.setTo(0, unrolled(crossed, ring, 0.3, 1.3, columns).colRange(28, 63));
    looks.transitions = transitions_in(letters, 0.75);
    looks.fill = share_of(mask.colRange(0, 62));
    looks.outside = share_of(mask.colRange(rim + 10, columns));
    return looks;
}

/// Ink of the ring's own colour. Pictures keep brightness finer than colour, so the tint only says
/// about where the letters are.
cv::Mat letter_ink(const Inks& inks, Plane plane)
{
    if (plane == Plane::Ink) return inks.ink;
    constexpr int faintest_tint = 10;
    cv::Mat about = inks.tint > faintest_tint;
    cv::dilate(about, about, cv::Mat::ones(5, 5, CV_8U));
    cv::Mat letters = cv::Mat::zeros(inks.ink.size(), CV_8U);
    inks.ink.copyTo(letters, about);
    return letters;
}

/// As `RingLooks::transitions`, on the page's finer pixels: small lettering runs together on the
/// coarse ones.
double fine_transitions(const InkPage& page, Plane plane, const Ring& ring)
{
    constexpr int columns = 36; // 0.58 to 0.93 of the axes
    constexpr int rows = 2 * ring_steps;
    constexpr double thin_band = 0.86; // five columns: small letters do not fill more
    const auto part = to_rect(box_of(ring));
    Ring larger = ring;
    larger.centre = (ring.centre - cv::Point2d(part.tl())) / page.shrink;
    for (auto& length : larger.shape)
        length /= page.shrink;
    const auto ink = letter_ink(fine_inks(page, part), plane);
    auto letters = standing_out(unrolled(ink, larger, 0.58, 0.93, columns, rows));
    const auto crossed = crossing_words(page, ring);
    if (!crossed.empty()) letters.setTo(0, unrolled(crossed, ring, 0.58, 0.93, columns, rows));
    return transitions_in(letters, thin_band);
}

} // namespace

double stamp_sureness(const InkPage& page, Plane plane, const Ring& ring, double coverage)
{
    const auto looks = look_at(page, plane, ring);
    double shape = std::min(
        {sureness(looks.coverage, coverage, 0.06),
         1 - sureness(looks.fill, 0.48, 0.06),
         1 - sureness(looks.outside, 0.5, 0.1)});
    // Any circle on a screened ground is inked all round. Rings on copies led by 0.35 and more.
    if (plane == Plane::Ink)
        shape = std::min(shape, sureness(looks.coverage - looks.unrest, 0.25, 0.05));
    // Of 180 steps round the band, nineteen true rings of twenty measured 40 and more, false ones
    // 12 and less; copiers tear the letters of a stamp to a third.
    const double lettering =
        page.coloured ? sureness(looks.transitions, 18, 6) : sureness(looks.transitions, 13, 4);
    constexpr double clear = 0.9;
    if (lettering > clear || shape < 0.3) return std::min(shape, lettering);
    // On the finer pixels closed rings without letters measured 24 and less, lettered ones 28 and
    // more.
    const double fine = sureness(fine_transitions(page, plane, ring), 26, 4);
    return std::min(shape, std::max(lettering, fine));
}

Box box_of(const Ring& ring)
{
    std::vector<cv::Point2f> outline;
    for (int row = 0; row < ring_steps; ++row)
        outline.emplace_back(ring.at(margin, angle_of(row)));
    return to_box(cv::boundingRect(outline));
}

} // namespace absah::image
