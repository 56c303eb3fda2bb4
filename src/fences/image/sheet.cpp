// SPDX-License-Identifier: Apache-2.0
#include "fences/image/mat.h"
#include "fences/image/page.h"
#include "fences/image/sheet_quads.h"
#include "fences/image/shrink.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace absah::image {

namespace {

constexpr int search_side = 640; // pixels; the lengths in sheet_lines.cpp belong to it
constexpr int refining_side = 1600;
// Photos of paper score 1.1 and more; framed pages score as high, so perspective decides as well.
constexpr float least_score = 1.1F;

using Corners = std::array<cv::Point2f, 4>;

/// Halving and then linear: a fifth of the cost of area averaging to the same size.
cv::Mat at_side(const cv::Mat& picture, int side)
{
    cv::Mat current = picture;
    while (std::max(current.cols, current.rows) >= 2 * side) {
        const cv::Size half(current.cols / 2, current.rows / 2);
        current = averaged(current(cv::Rect({}, half * 2)), half);
    }
    const double factor = double(side) / std::max(current.cols, current.rows);
    if (factor >= 1) return current;
    cv::Mat out;
    cv::resize(current, out, {}, factor, factor, cv::INTER_LINEAR);
    return out;
}

/// Scans, screenshots and drawn pages are white to the rim; a photo shows what the sheet lies on.
/// Cheap, so asked first. Lack of grain would not do: a dark desk sent by WhatsApp has none left.
bool white_to_the_rim(const cv::Mat& picture)
{
    const int longest = std::max(picture.cols, picture.rows);
    const int strip = std::max(2, int(0.012 * longest));
    const int step = std::max(1, longest / search_side);
    int white = 0;
    int all = 0;
    for (int y = 0; y < picture.rows; y += step) {
        const bool edge_row = y < strip || y >= picture.rows - strip;
        const auto* row = picture.ptr<cv::Vec3b>(y);
        for (int x = 0; x < picture.cols; x += step) {
            if (!edge_row && x >= strip && x < picture.cols - strip) continue;
            ++all;
            white += std::min({row[x][0], row[x][1], row[x][2]}) > 235 ? 1 : 0;
        }
    }
    return 2 * white > all;
}

float length(const cv::Point2f& a, const cv::Point2f& b)
{
    return std::hypot(b.x - a.x, b.y - a.y);
}

/// A camera is never exactly square to the paper, a scanner always is; and a page that fills only
/// part of the picture was photographed lying on something.
bool seen_by_camera(const Corners& c, const cv::Size& size)
{
    const auto unevenness = [](float a, float b) { return std::max(a, b) / std::min(a, b) - 1; };
    const float uneven = std::max(
        unevenness(length(c[0], c[1]), length(c[3], c[2])),
        unevenness(length(c[0], c[3]), length(c[1], c[2])));
    float off_square = 0;
    for (std::size_t k = 0; k < c.size(); ++k) {
        const cv::Point2f a = c[(k + 3) % 4] - c[k];
        const cv::Point2f b = c[(k + 1) % 4] - c[k];
        const float angle =
            std::acos(std::clamp(a.dot(b) / (length({}, a) * length({}, b)), -1.F, 1.F));
        off_square = std::max(off_square, std::abs(angle * 180 / std::numbers::pi_v<float> - 90));
    }
    const double area = cv::contourArea(std::vector<cv::Point2f>(c.begin(), c.end())) / size.area();
    return uneven > 0.012F || off_square > 0.6F || area < 0.72;
}

/// The pixel at `point`, linear between neighbours; colours as floats.
cv::Vec3f sampled(const cv::Mat& picture, const cv::Point2f& point)
{
    const float x = std::clamp(point.x, 0.F, float(picture.cols) - 1.01F);
    const float y = std::clamp(point.y, 0.F, float(picture.rows) - 1.01F);
    const int column = int(x);
    const int row = int(y);
    const float right = x - float(column);
    const float down = y - float(row);
    const auto* upper = picture.ptr<cv::Vec3b>(row) + column;
    const auto* lower = picture.ptr<cv::Vec3b>(row + 1) + column;
    const cv::Vec3f above = cv::Vec3f(upper[0]) * (1 - right) + cv::Vec3f(upper[1]) * right;
    const cv::Vec3f below = cv::Vec3f(lower[0]) * (1 - right) + cv::Vec3f(lower[1]) * right;
    return above * (1 - down) + below * down;
}

/// Where on the short profile across the guessed edge the colour changes most.
cv::Point2f
sharpest_on_profile(const cv::Mat& picture, const cv::Point2f& point, const cv::Point2f& across)
{
    constexpr int reach = 7;
    std::array<cv::Vec3f, 2 * reach + 3> colours;
    for (int k = -reach - 1; k <= reach + 1; ++k) {
        colours[std::size_t(k + reach + 1)] = sampled(picture, point + float(k) * across);
    }
    std::array<float, 2 * reach + 1> steps{};
    std::size_t best = reach;
    for (std::size_t k = 0; k < steps.size(); ++k) {
        const cv::Vec3f step = colours[k + 2] - colours[k];
        const float offset = (float(k) - reach) / 4;
        steps[k] = std::sqrt(step.dot(step)) * std::exp(-offset * offset / 2);
        if (steps[k] > steps[best]) best = k;
    }
    float at = float(best) - reach;
    if (best > 0 && best + 1 < steps.size()) {
        const float bend = steps[best - 1] - 2 * steps[best] + steps[best + 1];
        if (bend < -1e-3F) at += 0.5F * (steps[best - 1] - steps[best + 1]) / bend;
    }
    return point + at * across;
}

/// The straight edge near the side a-b, to a fraction of a pixel: point and direction.
cv::Vec4f refined_side(const cv::Mat& picture, const cv::Point2f& a, const cv::Point2f& b)
{
    const cv::Point2f along = (b - a) / length(a, b);
    const cv::Point2f across(-along.y, along.x);
    constexpr int profiles = 70;
    std::vector<cv::Point2f> points;
    for (int k = 0; k < profiles; ++k) {
        const float t = 0.03F + 0.94F * float(k) / (profiles - 1);
        points.push_back(sharpest_on_profile(picture, a + t * (b - a), across));
    }
    cv::Vec4f line;
    cv::fitLine(points, line, cv::DIST_HUBER, 0, 0.01, 0.01);
    const auto is_off = [&](const cv::Point2f& p) {
        return std::abs((p.x - line[2]) * line[1] - (p.y - line[3]) * line[0]) > 2;
    };
    auto close = points;
    close.erase(std::remove_if(close.begin(), close.end(), is_off), close.end());
    if (close.size() >= profiles / 3) cv::fitLine(close, line, cv::DIST_HUBER, 0, 0.01, 0.01);
    return line;
}

cv::Point2f crossing(const cv::Vec4f& a, const cv::Vec4f& b, const cv::Point2f& otherwise)
{
    const float cross = a[0] * b[1] - a[1] * b[0];
    if (std::abs(cross) < 1e-3F) return otherwise;
    const float t = ((b[2] - a[2]) * b[1] - (b[3] - a[3]) * b[0]) / cross;
    return {a[2] + t * a[0], a[3] + t * a[1]};
}

Corners refined(const cv::Mat& picture, const Corners& guess)
{
    std::array<cv::Vec4f, 4> sides;
    for (std::size_t k = 0; k < 4; ++k) {
        sides[k] = refined_side(picture, guess[k], guess[(k + 1) % 4]);
    }
    Corners corners;
    for (std::size_t k = 0; k < 4; ++k) {
        corners[k] = crossing(sides[(k + 3) % 4], sides[k], guess[k]);
        constexpr float astray = 20;
        if (length(corners[k], guess[k]) > astray) corners[k] = guess[k];
    }
    return corners;
}

/// Whether the ground changes across the side a-b. Not so where the side is a row of bold print, or
/// lies outside the picture.
bool is_seen(const cv::Mat& picture, const cv::Point2f& a, const cv::Point2f& b)
{
    const cv::Rect whole({}, picture.size());
    const cv::Point2f along = (b - a) / length(a, b);
    const cv::Point2f across(-along.y, along.x);
    for (const float reach : {14.F, 26.F}) { // beyond blurred edges; beyond print and a shadow
        std::vector<float> steps;
        constexpr int profiles = 60;
        for (int k = 0; k < profiles; ++k) {
            const auto point = a + (0.05F + 0.9F * float(k) / (profiles - 1)) * (b - a);
            const auto inside = point + reach * across;
            const auto outside = point - reach * across;
            if (!whole.contains(inside) || !whole.contains(outside)) continue;
            const auto step = sampled(picture, inside) - sampled(picture, outside);
            steps.push_back(float(cv::norm(step, cv::NORM_INF)));
        }
        if (steps.size() < profiles / 6) continue;
        const auto middle = steps.begin() + std::ptrdiff_t(steps.size() / 2);
        std::nth_element(steps.begin(), middle, steps.end());
        constexpr float same_paper = 3; // grey levels; grain is averaged out at this size
        if (*middle > same_paper) return true;
    }
    return false;
}

/// A sheet may lie on a desk of its own colour or be cut off by the frame, but not on two sides.
bool is_bounded(const cv::Mat& picture, const Corners& corners)
{
    int seen = 0;
    for (std::size_t k = 0; k < corners.size(); ++k)
        seen += is_seen(picture, corners[k], corners[(k + 1) % 4]);
    return seen >= 3;
}

} // namespace

std::optional<Quad> find_sheet(const Picture& colour)
{
    if (colour.channels != 3 || std::min(colour.width, colour.height) < 100) return std::nullopt;
    const cv::Mat source = view(colour);
    if (white_to_the_rim(source)) return std::nullopt;
    const cv::Mat medium = at_side(source, refining_side);
    const cv::Mat small = at_side(medium, search_side);
    const auto guess = best_sheet(find_edge_lines(small, scene_of(small)), small.size());
    if (!guess || guess->score < least_score) return std::nullopt;

    const float enlarge = float(medium.cols) / float(small.cols);
    Corners rough;
    std::transform(
        guess->corners.begin(), guess->corners.end(), rough.begin(), [&](const auto& corner) {
            return cv::Point2f(
                (corner.x + 0.5F) * enlarge - 0.5F, (corner.y + 0.5F) * enlarge - 0.5F);
        });
    const Corners corners = refined(medium, rough);
    if (!seen_by_camera(corners, medium.size()) || !is_bounded(medium, corners))
        return std::nullopt;

    Quad quad;
    const double back = double(source.cols) / medium.cols;
    std::transform(corners.begin(), corners.end(), quad.begin(), [&](const cv::Point2f& corner) {
        return Point{(corner.x + 0.5) * back, (corner.y + 0.5) * back};
    });
    return quad;
}

} // namespace absah::image
