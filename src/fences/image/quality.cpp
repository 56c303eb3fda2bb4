// SPDX-License-Identifier: Apache-2.0
#include "fences/image/mat.h"
#include "fences/image/page.h"
#include "fences/image/shrink.h"
#include "fences/image/text_lines.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace absah::image {

namespace {

constexpr int measuring_side = 1400; // all lengths below are pixels at this size
constexpr int tile_side = 24;

// For parts of a page the bounds that the model names for the whole of it.
constexpr float blurred_below = 0.42F;
constexpr float dark_below = 70;

cv::Mat grey_of(const Picture& picture)
{
    const cv::Mat any = view(picture);
    if (any.channels() == 1) return any;
    cv::Mat out;
    cv::cvtColor(any, out, cv::COLOR_BGR2GRAY);
    return out;
}

cv::Mat at_side(const cv::Mat& grey_page, int side)
{
    const double factor = double(side) / std::max(grey_page.cols, grey_page.rows);
    if (factor >= 1) return grey_page;
    return averaged(
        grey_page,
        {std::max(1, int(std::lround(grey_page.cols * factor))),
         std::max(1, int(std::lround(grey_page.rows * factor)))});
}

float percentile(std::vector<float>& values, double share)
{
    if (values.empty()) return 0;
    const auto at = values.begin() + std::ptrdiff_t(share * double(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

/// How steep the grey rises at a pixel, by Sobel's kernels, which answer 4 to a step of 1.
float steepness(const cv::Mat& grey_page, int x, int y)
{
    const auto* above = grey_page.ptr(std::max(y - 1, 0));
    const auto* here = grey_page.ptr(y);
    const auto* below = grey_page.ptr(std::min(y + 1, grey_page.rows - 1));
    const int left = std::max(x - 1, 0);
    const int right = std::min(x + 1, grey_page.cols - 1);
    const int across =
        above[right] + 2 * here[right] + below[right] - above[left] - 2 * here[left] - below[left];
    const int down =
        below[left] + 2 * below[x] + below[right] - above[left] - 2 * above[x] - above[right];
    return std::sqrt(float(across * across + down * down)) / 4;
}

/// How steep the edges of one tile of print are against its contrast; negative for no print.
float tile_sharpness(const cv::Mat& grey_page, const cv::Mat& contrast, const cv::Rect& tile)
{
    const double share = double(cv::countNonZero(contrast(tile) > 40)) / tile.area();
    if (share < 0.05 || share > 0.5) return -1; // most tiles are bare paper: asked first
    std::vector<float> steps;
    std::vector<float> contrasts;
    for (int y = tile.y; y < tile.y + tile.height; ++y) {
        const auto* depth = contrast.ptr(y) + tile.x;
        contrasts.insert(contrasts.end(), depth, depth + tile.width);
        for (int x = tile.x; x < tile.x + tile.width; ++x)
            steps.push_back(steepness(grey_page, x, y));
    }
    const float deep = percentile(contrasts, 0.97);
    if (deep < 0.2F * 255) return -1;
    return percentile(steps, 0.97) / deep;
}

std::size_t part_at(int x, int y, const cv::Size& size)
{
    return std::size_t(3 * (3 * y / size.height) + 3 * x / size.width);
}

void measure_sharpness(const cv::Mat& grey_page, Quality& quality)
{
    cv::Mat contrast;
    cv::absdiff(grey_page, ground_of(grey_page, 120), contrast);
    std::vector<float> tiles;
    std::array<std::vector<float>, 9> parts;
    for (int y = 0; y + tile_side <= grey_page.rows; y += tile_side) {
        for (int x = 0; x + tile_side <= grey_page.cols; x += tile_side) {
            const float sharp = tile_sharpness(grey_page, contrast, {x, y, tile_side, tile_side});
            if (sharp < 0) continue;
            tiles.push_back(sharp);
            parts[part_at(x, y, grey_page.size())].push_back(sharp);
        }
    }
    constexpr std::size_t fewest_tiles = 5; // without print nothing is blurred
    if (tiles.size() >= fewest_tiles)
        quality.sharpness = std::clamp(double(percentile(tiles, 0.25)), 0.0, 1.0);
    for (std::size_t k = 0; k < parts.size(); ++k) {
        if (parts[k].size() >= fewest_tiles)
            quality.blurred[k] = percentile(parts[k], 0.25) < blurred_below;
    }
}

/// Share of the page burnt out. White paper is white too, so only what stands out counts.
void measure_glare(const cv::Mat& colour, Quality& quality)
{
    const cv::Size few{std::min(160, colour.cols), std::min(120, colour.rows)};
    const cv::Mat cells = averaged(colour, few);
    cv::Mat darkest(cells.size(), CV_8UC1);
    for (int y = 0; y < cells.rows; ++y) {
        for (int x = 0; x < cells.cols; ++x) {
            const auto* pixel = cells.ptr(y) + x * cells.channels();
            darkest.at<std::uint8_t>(y, x) = *std::min_element(pixel, pixel + cells.channels());
        }
    }
    std::vector<std::uint8_t> sorted(darkest.begin<std::uint8_t>(), darkest.end<std::uint8_t>());
    const auto middle = sorted.begin() + std::ptrdiff_t(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    if (*middle >= 243) return;
    const int burnt = std::max(250, *middle + 12);
    std::array<int, 9> parts{};
    int all = 0;
    for (int y = 0; y < darkest.rows; ++y) {
        for (int x = 0; x < darkest.cols; ++x) {
            if (darkest.at<std::uint8_t>(y, x) < burnt) continue;
            ++all;
            ++parts[part_at(x, y, darkest.size())];
        }
    }
    quality.glare = double(all) / double(darkest.total());
    constexpr double much_of_a_part = 0.2;
    for (std::size_t k = 0; k < parts.size(); ++k)
        quality.burnt[k] = 9.0 * parts[k] > much_of_a_part * double(darkest.total());
}

void measure_paper(const cv::Mat& grey_page, Quality& quality)
{
    std::vector<float> sample;
    std::array<std::vector<float>, 9> parts;
    for (int y = 0; y < grey_page.rows; y += 4) {
        for (int x = 0; x < grey_page.cols; x += 4) {
            const float value = grey_page.at<std::uint8_t>(y, x);
            sample.push_back(value);
            parts[part_at(x, y, grey_page.size())].push_back(value);
        }
    }
    quality.paper = percentile(sample, 0.75);
    for (std::size_t k = 0; k < parts.size(); ++k)
        quality.dark[k] = !parts[k].empty() && percentile(parts[k], 0.75) < dark_below;
}

} // namespace

Quality measure_quality(const Picture& upright_colour)
{
    Quality quality;
    if (upright_colour.empty()) return quality;
    const cv::Mat grey_page = at_side(grey_of(upright_colour), measuring_side);
    measure_sharpness(grey_page, quality);
    measure_glare(view(upright_colour), quality);
    measure_paper(grey_page, quality);
    return quality;
}

double ink_share(const Picture& upright_colour)
{
    if (upright_colour.empty()) return 0;
    const cv::Mat grey_page = at_side(grey_of(upright_colour), 700);
    cv::Mat contrast;
    cv::absdiff(grey_page, ground_of(grey_page, 120), contrast);
    constexpr int ink_step = 30;
    return double(cv::countNonZero(contrast > ink_step)) / double(grey_page.total());
}

} // namespace absah::image
