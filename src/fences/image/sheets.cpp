// SPDX-License-Identifier: Apache-2.0
#include "fences/image/sheets.h"

#include "fences/image/mat.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace absah::image {

namespace {

constexpr double least_share = 0.5; // of the first sheet's size

using Outline = std::vector<cv::Point2f>;

Outline outline_of(const Quad& quad)
{
    Outline outline;
    for (const auto& corner : quad)
        outline.emplace_back(float(corner.x), float(corner.y));
    return outline;
}

double shared_area(const Outline& a, const Outline& b)
{
    Outline shared;
    return cv::intersectConvexConvex(a, b, shared);
}

/// The sheet a little larger than it was found, so that no rim of it stays.
Outline grown(const Outline& outline)
{
    constexpr float rim = 0.03F;
    cv::Point2f middle;
    for (const auto& corner : outline)
        middle += corner / float(outline.size());
    Outline out;
    for (const auto& corner : outline)
        out.push_back(middle + (1 + rim) * (corner - middle));
    return out;
}

/// Whether one more sheet of that size finds room beside the first: in one of the four strips.
bool leaves_room(const Outline& sheet, const cv::Size& size)
{
    const auto box = cv::boundingRect(sheet);
    const double across =
        double(std::max(box.x, size.width - box.x - box.width)) * std::min(box.height, size.height);
    const double along =
        double(std::max(box.y, size.height - box.y - box.height)) * std::min(box.width, size.width);
    return std::max(across, along) >= least_share * cv::contourArea(sheet);
}

/// The sheet painted over in the colour of what it lies on.
void paint_over(cv::Mat& pixels, const Outline& sheet)
{
    cv::Mat mask(pixels.size(), CV_8U, cv::Scalar(0));
    std::vector<cv::Point> corners;
    for (const auto& corner : grown(sheet))
        corners.emplace_back(cv::saturate_cast<int>(corner.x), cv::saturate_cast<int>(corner.y));
    cv::fillConvexPoly(mask, corners, cv::Scalar(255));
    cv::Mat around;
    cv::dilate(mask, around, cv::getStructuringElement(cv::MORPH_RECT, {31, 31}));
    around.setTo(0, mask);
    pixels.setTo(cv::mean(pixels, around), mask);
}

} // namespace

std::optional<Quad> find_second_sheet(const Picture& colour, const Quad& first)
{
    constexpr double apart = 0.05; // of a sheet's size that may lie under the other
    if (colour.channels != 3) return std::nullopt;
    constexpr int side = 1600; // what find_sheet looks at
    const int longest = std::max(colour.width, colour.height);
    const double factor = std::min(1.0, double(side) / std::max(1, longest));
    auto sheet = outline_of(first);
    for (auto& corner : sheet)
        corner *= factor;
    const cv::Size size(int(colour.width * factor), int(colour.height * factor));
    if (!leaves_room(sheet, size)) return std::nullopt;
    cv::Mat small;
    cv::resize(view(colour), small, size, 0, 0, cv::INTER_AREA);
    paint_over(small, sheet);
    auto second = find_sheet(to_picture(small));
    if (!second) return std::nullopt;
    const auto other = outline_of(*second);
    const double area = cv::contourArea(other);
    const bool large = area >= least_share * cv::contourArea(sheet);
    if (!large || shared_area(sheet, other) > apart * area) return std::nullopt;
    for (auto& corner : *second)
        corner = {corner.x / factor, corner.y / factor};
    return second;
}

} // namespace absah::image
