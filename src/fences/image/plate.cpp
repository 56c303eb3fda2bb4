// SPDX-License-Identifier: Apache-2.0
#include "fences/image/plate.h"

#include "fences/image/mat.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <vector>

namespace absah::image {

namespace {

/// The most common colour: of paper there is more than of anything printed on it.
cv::Vec3b usual_colour(const cv::Mat& area)
{
    std::array<std::vector<std::uint8_t>, 3> values;
    for (int y = 0; y < area.rows; y += 2) {
        for (int x = 0; x < area.cols; x += 2) {
            const auto& pixel = area.at<cv::Vec3b>(y, x);
            for (int c = 0; c < 3; ++c)
                values[std::size_t(c)].push_back(pixel[c]);
        }
    }
    cv::Vec3b usual;
    for (int c = 0; c < 3; ++c) {
        auto& list = values[std::size_t(c)];
        const auto middle = list.begin() + std::ptrdiff_t(list.size() / 2);
        std::nth_element(list.begin(), middle, list.end());
        usual[c] = *middle;
    }
    return usual;
}

/// Pixels that differ from the paper in any channel.
cv::Mat painted(const cv::Mat& area, const cv::Vec3b& paper)
{
    constexpr int differs = 36; // of 255; paper under uneven light stays below
    cv::Mat apart;
    cv::absdiff(area, cv::Scalar(paper[0], paper[1], paper[2]), apart);
    std::vector<cv::Mat> channels;
    cv::split(apart, channels);
    const cv::Mat most = cv::max(cv::max(channels[0], channels[1]), channels[2]);
    return most > differs;
}

/// Where a plate may lie in an area, seen from the print that announces it.
using Lies = std::function<bool(const cv::Rect&)>;

/// The plate among the shapes of `mask` that lies so; `h` is the height of the print before it.
cv::Rect plate_in(const cv::Mat& mask, int h, const Lies& lies)
{
    constexpr double filled = 0.8; // a pill loses its corners, letters and pens much more
    constexpr double lowest = 0.7; // the print's height counts ascenders and descenders
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(mask, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    for (const auto& outline : outlines) {
        const cv::Rect box = cv::boundingRect(outline);
        const bool shape = box.height >= lowest * h && box.height <= 3 * h &&
                           box.width >= 2 * box.height &&
                           cv::contourArea(outline) >= filled * box.area();
        if (shape && lies(box)) return box;
    }
    return {};
}

/// The inside of the plate that lies so in `area` of the page; empty when there is none.
Box plate_within(const Picture& colour, const Box& area, int h, const Lies& lies)
{
    if (area.width < 2 * h || area.height < 2 * h) return {};
    const cv::Mat part = view(colour)(to_rect(area));
    const cv::Mat mask = painted(part, usual_colour(part));
    auto plate = plate_in(mask, h, lies);
    if (plate.empty()) {
        // Light print that touches the plate's edge opens its outline.
        const int stroke = std::max(3, h / 3) | 1;
        cv::Mat closed;
        cv::morphologyEx(
            mask,
            closed,
            cv::MORPH_CLOSE,
            cv::getStructuringElement(cv::MORPH_RECT, {stroke, stroke}));
        plate = plate_in(closed, h, lies);
    }
    if (plate.empty()) return {};
    const int edge = std::max(1, plate.height / 12);
    return {
        area.x + plate.x + edge,
        area.y + plate.y + edge,
        plate.width - 2 * edge,
        plate.height - 2 * edge};
}

constexpr int reach = 18; // word heights; roles are short

} // namespace

Box plate_beside(const Picture& colour, const Box& word)
{
    if (colour.channels != 3 || word.empty()) return {};
    const int h = word.height;
    const Box area = clipped({word.right(), word.y - 3 * h, reach * h, 7 * h}, colour.size());
    const int level = word.y + h / 2 - area.y;
    return plate_within(colour, area, h, [&](const cv::Rect& plate) {
        return plate.x <= 2 * h && std::abs(plate.y + plate.height / 2 - level) < h;
    });
}

Box plate_below(const Picture& colour, const Box& word)
{
    if (colour.channels != 3 || word.empty()) return {};
    const int h = word.height;
    const int middle = word.x + word.width / 2;
    const Box area =
        clipped({middle - reach * h / 2, word.bottom(), reach * h, 6 * h}, colour.size());
    return plate_within(colour, area, h, [&](const cv::Rect& plate) {
        return plate.y <= 2 * h && std::abs(area.x + plate.x + plate.width / 2 - middle) < 2 * h;
    });
}

} // namespace absah::image
