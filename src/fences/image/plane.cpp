// SPDX-License-Identifier: Apache-2.0
#include "fences/image/light_print.h"
#include "fences/image/mat.h"
#include "fences/image/page.h"
#include "fences/image/plates.h"
#include "fences/image/shrink.h"
#include "fences/image/text_lines.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace absah::image {

namespace {

// Lengths below are shares of a page whose longest side is 1400 pixels.
double unit_of(const cv::Mat& mat)
{
    return std::max(mat.cols, mat.rows) / 1400.0;
}

cv::Mat luminance(const Picture& any)
{
    if (any.channels == 1) return view(any);
    cv::Mat out;
    cv::cvtColor(view(any), out, cv::COLOR_BGR2GRAY);
    return out;
}

/// The brightest channel: coloured stamp ink and blue pen fade, black print stays black.
cv::Mat brightest(const Picture& any)
{
    if (any.channels == 1) return view(any).clone();
    const cv::Mat colour = view(any);
    cv::Mat out(colour.size(), CV_8UC1);
    for (int y = 0; y < colour.rows; ++y) {
        const auto* in = colour.ptr<cv::Vec3b>(y);
        auto* to = out.ptr(y);
        for (int x = 0; x < colour.cols; ++x) {
            to[x] = std::max({in[x][0], in[x][1], in[x][2]});
        }
    }
    return out;
}

/// Typical step between a pixel and its neighbourhood on plain ground: paper grain, sensor noise.
double noise_of(const cv::Mat& grey)
{
    std::vector<int> counts(256, 0);
    int total = 0;
    for (int y = 2; y + 2 < grey.rows; y += 5) {
        const auto* above = grey.ptr(y - 1);
        const auto* row = grey.ptr(y);
        const auto* below = grey.ptr(y + 1);
        for (int x = 2; x + 2 < grey.cols; x += 3) {
            const int around = row[x - 1] + row[x + 1] + above[x] + below[x];
            ++counts[std::size_t(std::min(255, std::abs(4 * row[x] - around) / 4))];
            ++total;
        }
    }
    int sum = 0;
    for (int step = 0; step < 256; ++step) {
        sum += counts[std::size_t(step)];
        if (2 * sum > total) return step;
    }
    return 0;
}

/// 255 for ground and lighter, in proportion below; `white` and above become 255.
void divide_out(cv::Mat& plane, const cv::Mat& ground, double white)
{
    constexpr std::size_t tones = 256;
    const double gain = 255.0 / white;
    std::vector<std::uint8_t> quotients(tones * tones); // a page has thirty times as many pixels
    for (std::size_t base = 0; base < tones; ++base) {
        for (std::size_t tone = 0; tone < tones; ++tone) {
            const double value =
                255.0 * gain * double(tone) / double(std::max<std::size_t>(base, 1));
            quotients[base * tones + tone] = std::uint8_t(std::min(255.0, value));
        }
    }
    for (int y = 0; y < plane.rows; ++y) {
        auto* row = plane.ptr(y);
        const auto* base = ground.ptr(y);
        for (int x = 0; x < plane.cols; ++x)
            row[x] = quotients[base[x] * tones + row[x]];
    }
}

void invert_regions(cv::Mat& plane, const cv::Mat& grey, const cv::Mat& regions)
{
    cv::Mat mask;
    cv::resize(regions, mask, plane.size(), 0, 0, cv::INTER_NEAREST);
    cv::Mat inverted;
    // Luminance here: the brightest channel of a blue ground is nearly as bright as white print.
    cv::bitwise_not(grey, inverted);
    inverted.copyTo(plane, mask);
}

} // namespace

Picture ocr_plane(const Picture& colour)
{
    if (colour.empty()) return {};
    const cv::Mat grey_page = luminance(colour);
    cv::Mat plane = brightest(colour);
    const cv::Mat regions = light_print_regions(grey_page);
    if (cv::countNonZero(regions) > 0) invert_regions(plane, grey_page, regions);
    const cv::Mat ground = ground_of(plane, int(240 * unit_of(plane)));
    const double typical = std::max(1.0, cv::mean(ground)[0]);
    // 235: light ground is never quite even. Grain gets 4 median steps of room, so that it does not
    // become speckle, but pale grey print (200 of 255) must stay.
    const double grain = 4 * noise_of(plane) / typical;
    divide_out(plane, ground, std::clamp(255 * (1 - grain), 205.0, 235.0));
    invert_plates(plane, grey_page);
    return to_picture(plane);
}

Picture sharp_ocr_plane(const Picture& colour)
{
    if (colour.empty()) return {};
    cv::Mat smooth;
    cv::GaussianBlur(view(colour), smooth, {}, 1.0); // as wide as the grain of a dim photo
    cv::Mat blurred;
    cv::GaussianBlur(smooth, blurred, {}, 3.0); // as wide as a stroke of small print
    cv::addWeighted(smooth, 2.5, blurred, -1.5, 0, smooth);
    return ocr_plane(to_picture(smooth));
}

Picture grey(const Picture& colour)
{
    if (colour.empty() || colour.channels == 1) return colour;
    return to_picture(luminance(colour));
}

Picture sharpened(const Picture& grey_picture)
{
    if (grey_picture.empty()) return {};
    const cv::Mat in = view(grey_picture);
    cv::Mat soft;
    cv::GaussianBlur(in, soft, {}, 2.5);
    cv::Mat out;
    cv::addWeighted(in, 2.5, soft, -1.5, 0, out);
    return to_picture(out);
}

Picture cut(const Picture& any, const Box& box, double factor)
{
    const Box inside = clipped(box, any.size());
    if (any.empty() || inside.empty() || factor <= 0) return {};
    const cv::Mat piece = view(any)(to_rect(inside));
    if (factor == 1.0) return to_picture(piece);
    const cv::Size size(
        std::max(1, int(std::lround(inside.width * factor))),
        std::max(1, int(std::lround(inside.height * factor))));
    if (factor < 1) return to_picture(averaged(piece, size));
    cv::Mat out;
    cv::resize(piece, out, size, 0, 0, cv::INTER_CUBIC);
    return to_picture(out);
}

} // namespace absah::image
