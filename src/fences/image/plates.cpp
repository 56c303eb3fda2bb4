// SPDX-License-Identifier: Apache-2.0
#include "fences/image/plates.h"

#include "fences/image/shrink.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace absah::image {

namespace {

using Contour = std::vector<cv::Point>;

struct Tones {
    int dark = 0;  ///< the plate
    int light = 0; ///< the print on it
};

/// 255 where the page is clearly darker than its surroundings.
cv::Mat dark_parts(const cv::Mat& grey)
{
    const cv::Mat small = averaged(grey, eighth_of(grey.size()));
    const int around =
        std::max(5, std::max(small.cols, small.rows) / 6) | 1; // wider than any plate
    cv::Mat ground;
    cv::medianBlur(small, ground, std::min(around, 255));
    cv::resize(ground, ground, grey.size(), 0, 0, cv::INTER_LINEAR);
    constexpr double darker = 0.68; // a mid blue or violet on white has 0.3 to 0.6
    cv::Mat dark;
    cv::compare(grey, ground * darker, dark, cv::CMP_LT);
    return dark;
}

/// Without what is as thin as a letter's stroke: tails of the line above that reach a plate make
/// its outline ragged.
cv::Mat without_strokes(const cv::Mat& dark)
{
    const int stroke = std::max(3, std::max(dark.cols, dark.rows) / 300) | 1;
    const auto brush = cv::getStructuringElement(cv::MORPH_RECT, {stroke, stroke});
    cv::Mat out;
    cv::morphologyEx(dark, out, cv::MORPH_OPEN, brush);
    return out;
}

/// As tall as a line of print with air around it, wider than tall, and filled to its corners but
/// for round ends.
bool has_plate_shape(const Contour& outline, const cv::Rect& box, int page_side)
{
    constexpr double low = 0.010; // of the longest side: 14 of 1400 pixels
    constexpr double high = 0.075;
    constexpr double wide = 1.3;
    constexpr double full = 0.72; // an ellipse has 0.785; linked script letters stay below 0.5
    if (box.height < low * page_side || box.height > high * page_side) return false;
    if (box.width < wide * box.height || box.width > page_side * 0.6) return false;
    return cv::contourArea(outline) > full * box.area();
}

int percentile(const std::vector<int>& counts, int total, double share)
{
    int sum = 0;
    for (int tone = 0; tone < 256; ++tone) {
        sum += counts[std::size_t(tone)];
        if (sum >= share * total) return tone;
    }
    return 255;
}

/// Plate and print, when there are two tones and the lighter one is the smaller part.
std::optional<Tones> tones_in(const cv::Mat& grey, const cv::Mat& inside)
{
    std::vector<int> counts(256, 0);
    int total = 0;
    for (int y = 0; y < grey.rows; ++y) {
        for (int x = 0; x < grey.cols; ++x) {
            if (inside.at<std::uint8_t>(y, x) == 0) continue;
            ++counts[grey.at<std::uint8_t>(y, x)];
            ++total;
        }
    }
    const Tones tones{percentile(counts, total, 0.3), percentile(counts, total, 0.97)};
    constexpr int readable = 60; // less contrast is a gradient or a texture
    if (tones.light - tones.dark < readable) return {};
    const int middle = (tones.light + tones.dark) / 2;
    int light = 0;
    for (int tone = middle; tone < 256; ++tone)
        light += counts[std::size_t(tone)];
    constexpr double least_print = 0.05;
    constexpr double most_print = 0.5;
    if (light < least_print * total || light > most_print * total) return {};
    return tones;
}

/// At least three letters stand free inside: on a plate they have air around them, while the gaps
/// of bold letters that touch each other open to the outside.
bool carries_print(const cv::Mat& grey, const cv::Mat& inside, const Tones& tones)
{
    cv::Mat light;
    cv::compare(grey, (tones.light + tones.dark) / 2, light, cv::CMP_GT);
    light &= inside;
    cv::Mat core;
    cv::erode(inside, core, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(light, labels, stats, centres, 8, CV_32S);
    std::vector<bool> open(std::size_t(count), false);
    for (int y = 0; y < light.rows; ++y) {
        for (int x = 0; x < light.cols; ++x) {
            const bool rim = inside.at<std::uint8_t>(y, x) != 0 && core.at<std::uint8_t>(y, x) == 0;
            if (rim) open[std::size_t(labels.at<int>(y, x))] = true;
        }
    }
    constexpr double least_height = 0.25; // of the plate
    int letters = 0;
    for (int i = 1; i < count; ++i) {
        const bool tall = stats.at<int>(i, cv::CC_STAT_HEIGHT) >= least_height * grey.rows;
        letters += tall && !open[std::size_t(i)];
    }
    constexpr int enough = 3; // "MC" is the shortest role, but no one puts it on a plate
    return letters >= enough;
}

void invert(cv::Mat plane, const cv::Mat& grey, const cv::Mat& inside, const Tones& tones)
{
    const double gain = 255.0 / (tones.light - tones.dark);
    for (int y = 0; y < plane.rows; ++y) {
        for (int x = 0; x < plane.cols; ++x) {
            const double value = (tones.light - grey.at<std::uint8_t>(y, x)) * gain;
            plane.at<std::uint8_t>(y, x) = inside.at<std::uint8_t>(y, x) != 0
                                               ? cv::saturate_cast<std::uint8_t>(value)
                                               : plane.at<std::uint8_t>(y, x);
        }
    }
}

/// Turns the plates among the parts of `dark` that touch none of `turned`, and adds them to it.
void turn_plates(
    cv::Mat& plane, const cv::Mat& grey, const cv::Mat& dark, std::vector<cv::Rect>& turned)
{
    const int page_side = std::max(grey.cols, grey.rows);
    std::vector<Contour> outlines;
    std::vector<cv::Vec4i> family;
    // Not only the outermost: a frame printed round the page would hide all plates inside it.
    cv::findContours(dark, outlines, family, cv::RETR_CCOMP, cv::CHAIN_APPROX_SIMPLE);
    for (std::size_t i = 0; i < outlines.size(); ++i) {
        const bool hole = family[i][3] >= 0;
        if (hole) continue;
        const cv::Rect box = cv::boundingRect(outlines[i]);
        if (!has_plate_shape(outlines[i], box, page_side)) continue;
        const auto meets = [&](const cv::Rect& other) { return (other & box).area() > 0; };
        if (std::ranges::any_of(turned, meets)) continue;
        const int rim = std::max(2, page_side / 600);
        const cv::Rect frame =
            (box + cv::Size(2 * rim, 2 * rim) - cv::Point(rim, rim)) & cv::Rect({}, grey.size());
        cv::Mat inside = cv::Mat::zeros(frame.size(), CV_8UC1);
        cv::drawContours(
            inside, outlines, int(i), cv::Scalar(255), cv::FILLED, cv::LINE_8, {}, 0, -frame.tl());
        const auto tones = tones_in(grey(frame), inside);
        if (!tones || !carries_print(grey(frame), inside, *tones)) continue;
        cv::Mat with_rim;
        const auto brush = cv::getStructuringElement(cv::MORPH_RECT, {2 * rim + 1, 2 * rim + 1});
        cv::dilate(inside, with_rim, brush);
        plane(frame).setTo(255, with_rim);
        cv::erode(inside, inside, brush);
        invert(plane(frame), grey(frame), inside, *tones);
        turned.push_back(box);
    }
}

} // namespace

void invert_plates(cv::Mat& plane, const cv::Mat& grey)
{
    const cv::Mat dark = dark_parts(grey);
    std::vector<cv::Rect> turned;
    turn_plates(plane, grey, dark, turned);
    turn_plates(plane, grey, without_strokes(dark), turned);
}

} // namespace absah::image
