// SPDX-License-Identifier: Apache-2.0
#include "fences/image/paper.h"

#include "fences/image/shrink.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace absah::image {
namespace {

/// About this many pixels a side are enough to judge a whole page's colour.
constexpr int samples_a_side = 200;

/// Measured on copies, scans and photos: copies stay below, any coloured print is above.
constexpr int least_chroma = 28;

/// Every n-th pixel, so that the cost does not grow with the page.
cv::Mat thinned(const cv::Mat& colour)
{
    const auto step_x = std::max(1, colour.cols / samples_a_side);
    const auto step_y = std::max(1, colour.rows / samples_a_side);
    cv::Mat few(colour.rows / step_y, colour.cols / step_x, CV_8UC3);
    for (int y = 0; y < few.rows; ++y) {
        const auto* from = colour.ptr<cv::Vec3b>(y * step_y);
        auto* to = few.ptr<cv::Vec3b>(y);
        for (int x = 0; x < few.cols; ++x)
            to[x] = from[x * step_x];
    }
    return few;
}

/// Whether the few pixels that differ from most of the page are much lighter than it, not darker.
bool is_dark_page(const cv::Mat& grey)
{
    constexpr int dark = 100;
    constexpr double much = 4;
    const int most = percentile(grey, 0.5);
    const int lighter = percentile(grey, 0.995) - most;
    const int darker = most - percentile(grey, 0.005);
    return most < dark && lighter > much * darker;
}

} // namespace

double scale_to(const cv::Size& size, int long_side)
{
    return double(long_side) / std::max({size.width, size.height, 1});
}

cv::Mat scaled(const cv::Mat& mat, double factor)
{
    if (std::abs(factor - 1.0) < 0.02) return mat;
    const cv::Size size(
        std::max(1, int(std::lround(mat.cols * factor))),
        std::max(1, int(std::lround(mat.rows * factor))));
    if (factor < 1) return averaged(mat, size);
    cv::Mat result;
    cv::resize(mat, result, size, 0, 0, cv::INTER_LINEAR);
    return result;
}

cv::Mat darkest_channel(const cv::Mat& colour)
{
    if (colour.channels() == 1) return colour;
    std::array<cv::Mat, 3> planes;
    cv::split(colour, planes.data());
    cv::Mat darkest;
    cv::min(planes[0], planes[1], darkest);
    cv::min(darkest, planes[2], darkest);
    return darkest;
}

cv::Mat strongest_channel(const cv::Mat& colour)
{
    std::array<cv::Mat, 3> planes;
    cv::split(colour, planes.data());
    cv::Mat strongest;
    cv::max(planes[0], planes[1], strongest);
    cv::max(strongest, planes[2], strongest);
    return strongest;
}

cv::Mat paper_level(const cv::Mat& plane, int reach)
{
    const auto small = scaled(plane, 1.0 / 8);
    const auto kernel = std::clamp(reach / 8, 3, 99) | 1;
    cv::Mat level;
    cv::medianBlur(small, level, kernel);
    return level;
}

std::array<double, 3> paper_white(const cv::Mat& colour)
{
    const auto few = thinned(colour);
    cv::Mat grey;
    cv::cvtColor(few, grey, cv::COLOR_BGR2GRAY);
    const double less_bright = is_dark_page(grey) ? 0.99 : 0.6;
    const cv::Mat bright = grey >= percentile(grey, less_bright);
    const auto mean = cv::mean(few, bright);
    return {std::max(mean[0], 1.0), std::max(mean[1], 1.0), std::max(mean[2], 1.0)};
}

bool has_colour(const cv::Mat& colour)
{
    const auto few = thinned(colour);
    const auto white = paper_white(colour);
    cv::Mat chroma(few.size(), CV_8U);
    for (int y = 0; y < few.rows; ++y) {
        const auto* from = few.ptr<cv::Vec3b>(y);
        auto* to = chroma.ptr(y);
        for (int x = 0; x < few.cols; ++x) {
            const auto blue = from[x][0] * 255 / white[0];
            const auto green = from[x][1] * 255 / white[1];
            const auto red = from[x][2] * 255 / white[2];
            const auto spread = std::max({blue, green, red}) - std::min({blue, green, red});
            to[x] = cv::saturate_cast<std::uint8_t>(spread);
        }
    }
    return percentile(chroma, 0.999) >= least_chroma;
}

int percentile(const cv::Mat& plane, double share, const cv::Mat& mask)
{
    std::array<int, 256> histogram{};
    int total = 0;
    for (int y = 0; y < plane.rows; ++y) {
        const auto* row = plane.ptr(y);
        const auto* kept = mask.empty() ? nullptr : mask.ptr(y);
        for (int x = 0; x < plane.cols; ++x) {
            if (kept && !kept[x]) continue;
            ++histogram[row[x]];
            ++total;
        }
    }
    if (total == 0) return 0;
    int below = 0;
    for (int value = 0; value < 256; ++value) {
        below += histogram[value];
        if (below > share * total) return value;
    }
    return 255;
}

double sureness(double cue, double middle, double width)
{
    return 1.0 / (1.0 + std::exp(-2.0 * (cue - middle) / width));
}

} // namespace absah::image
