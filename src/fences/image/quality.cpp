// SPDX-License-Identifier: Apache-2.0
#include "fences/image/mat.h"
#include "fences/image/page.h"
#include "fences/image/text_lines.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace absah::image {

namespace {

constexpr int measuring_side = 1400; // all lengths below are pixels at this size
constexpr int tile_side = 24;

cv::Mat at_side(const Picture& picture, int side)
{
    const cv::Mat in = view(picture);
    const double factor = double(side) / std::max(in.cols, in.rows);
    if (factor >= 1) return in;
    cv::Mat out;
    cv::resize(in, out, {}, factor, factor, cv::INTER_AREA);
    return out;
}

cv::Mat grey_of(const cv::Mat& any)
{
    if (any.channels() == 1) return any;
    cv::Mat out;
    cv::cvtColor(any, out, cv::COLOR_BGR2GRAY);
    return out;
}

float percentile(std::vector<float>& values, double share)
{
    if (values.empty()) return 0;
    const auto at = values.begin() + std::ptrdiff_t(share * double(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

/// How steep the edges of one tile of print are against its contrast; negative for no print.
float tile_sharpness(const cv::Mat& steepness, const cv::Mat& contrast, const cv::Rect& tile)
{
    const double share = double(cv::countNonZero(contrast(tile) > 40)) / tile.area();
    if (share < 0.05 || share > 0.5) return -1; // most tiles are bare paper: asked first
    std::vector<float> steps;
    std::vector<float> contrasts;
    for (int y = tile.y; y < tile.y + tile.height; ++y) {
        const auto* edge = steepness.ptr<float>(y) + tile.x;
        const auto* depth = contrast.ptr(y) + tile.x;
        steps.insert(steps.end(), edge, edge + tile.width);
        contrasts.insert(contrasts.end(), depth, depth + tile.width);
    }
    const float deep = percentile(contrasts, 0.97);
    if (deep < 0.2F * 255) return -1;
    return percentile(steps, 0.97) / deep;
}

double sharpness_of(const cv::Mat& grey_page)
{
    cv::Mat contrast;
    cv::absdiff(grey_page, ground_of(grey_page, 120), contrast);
    cv::Mat across;
    cv::Mat down;
    constexpr double full_step = 0.25; // Sobel answers 4 to a step of 1
    cv::Sobel(grey_page, across, CV_32F, 1, 0, 3, full_step);
    cv::Sobel(grey_page, down, CV_32F, 0, 1, 3, full_step);
    cv::Mat steepness;
    cv::magnitude(across, down, steepness);
    std::vector<float> tiles;
    for (int y = 0; y + tile_side <= grey_page.rows; y += tile_side) {
        for (int x = 0; x + tile_side <= grey_page.cols; x += tile_side) {
            const float sharp = tile_sharpness(steepness, contrast, {x, y, tile_side, tile_side});
            if (sharp >= 0) tiles.push_back(sharp);
        }
    }
    constexpr std::size_t fewest_tiles = 5; // without print nothing is blurred
    if (tiles.size() < fewest_tiles) return 1;
    return std::clamp(double(percentile(tiles, 0.25)), 0.0, 1.0);
}

/// Share of the page burnt out. White paper is white too, so only what stands out counts.
double glare_of(const cv::Mat& colour)
{
    cv::Mat cells;
    cv::resize(colour, cells, {160, 120}, 0, 0, cv::INTER_AREA);
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
    if (*middle >= 243) return 0;
    const int burnt = std::max(250, *middle + 12);
    return double(cv::countNonZero(darkest >= burnt)) / double(darkest.total());
}

double paper_of(const cv::Mat& grey_page)
{
    std::vector<float> sample;
    for (int y = 0; y < grey_page.rows; y += 4) {
        for (int x = 0; x < grey_page.cols; x += 4) {
            sample.push_back(grey_page.at<std::uint8_t>(y, x));
        }
    }
    return percentile(sample, 0.75);
}

} // namespace

Quality measure_quality(const Picture& upright_colour)
{
    Quality quality;
    if (upright_colour.empty()) return quality;
    const cv::Mat page = at_side(upright_colour, measuring_side);
    const cv::Mat grey_page = grey_of(page);
    quality.sharpness = sharpness_of(grey_page);
    quality.glare = glare_of(page);
    quality.paper = paper_of(grey_page);
    return quality;
}

double ink_share(const Picture& upright_colour)
{
    if (upright_colour.empty()) return 0;
    const cv::Mat grey_page = grey_of(at_side(upright_colour, 700));
    cv::Mat contrast;
    cv::absdiff(grey_page, ground_of(grey_page, 120), contrast);
    constexpr int ink_step = 30;
    return double(cv::countNonZero(contrast > ink_step)) / double(grey_page.total());
}

} // namespace absah::image
