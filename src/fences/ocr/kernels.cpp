// SPDX-License-Identifier: Apache-2.0
#include "fences/ocr/kernels.h"

#include <array>
#include <cstddef>

namespace absah::ocr {

std::vector<float> laid_out(const ConvolutionShape& shape, std::span<const float> weights)
{
    const int from = shape.each_alone ? 1 : shape.from;
    const int together = shape.each_alone ? shape.to : block;
    std::vector<float> out;
    out.reserve(weights.size());
    for (int first = 0; first < shape.to; first += together) {
        for (int place = 0; place < shape.kernel_rows * shape.kernel_columns; ++place) {
            for (int f = 0; f < from; ++f) {
                for (int t = first; t < first + together; ++t) {
                    const int kernel = (t * from + f) * shape.kernel_rows * shape.kernel_columns;
                    out.push_back(weights[std::size_t(kernel + place)]);
                }
            }
        }
    }
    return out;
}

namespace {

/// G x: four values from three.
std::array<float, tile> widened(float a, float b, float c)
{
    return {a, (a + b + c) / 2, (a - b + c) / 2, c};
}

} // namespace

std::vector<float> laid_out_for_tiles(const ConvolutionShape& shape, std::span<const float> weights)
{
    const auto kernels = std::size_t(shape.from) * std::size_t(shape.to);
    std::array<std::vector<float>, places> wide;
    for (auto& place : wide)
        place.resize(kernels);
    for (std::size_t k = 0; k < kernels; ++k) {
        const float* g = weights.data() + 9 * k;
        std::array<std::array<float, tile>, 3> rows{};
        for (std::size_t row = 0; row < 3; ++row)
            rows[row] = widened(g[3 * row], g[3 * row + 1], g[3 * row + 2]);
        for (std::size_t x = 0; x < tile; ++x) {
            const auto column = widened(rows[0][x], rows[1][x], rows[2][x]);
            for (std::size_t y = 0; y < tile; ++y)
                wide[y * tile + x][k] = column[y];
        }
    }
    const ConvolutionShape point{.from = shape.from, .to = shape.to};
    std::vector<float> out;
    out.reserve(kernels * places);
    for (const auto& place : wide) {
        const auto one = laid_out(point, place);
        out.insert(out.end(), one.begin(), one.end());
    }
    return out;
}

} // namespace absah::ocr
