// SPDX-License-Identifier: Apache-2.0
#include "fences/ocr/convolution.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>

namespace absah::ocr {
namespace {

/// Numbers between -1 and 1 without a pattern, the same on every run.
std::vector<float> noise(int count, unsigned seed)
{
    std::vector<float> values;
    for (int i = 0; i < count; ++i) {
        seed = seed * 1664525U + 1013904223U;
        values.push_back(float(int(seed >> 8U) % 2001 - 1000) / 1000);
    }
    return values;
}

/// What a convolution is, term by term.
double by_definition(
    const ConvolutionShape& s,
    const std::vector<float>& weights,
    const Planes& in,
    int y,
    int x,
    int channel)
{
    const int from = s.each_alone ? 1 : s.from;
    double sum = 0;
    for (int f = 0; f < from; ++f) {
        for (int ky = 0; ky < s.kernel_rows; ++ky) {
            for (int kx = 0; kx < s.kernel_columns; ++kx) {
                const int row = y * s.stride_rows + ky - s.pads[0];
                const int column = x * s.stride_columns + kx - s.pads[1];
                if (row < 0 || row >= in.rows || column < 0 || column >= in.columns) continue;
                const int of = s.each_alone ? channel : f;
                const int weight =
                    ((channel * from + f) * s.kernel_rows + ky) * s.kernel_columns + kx;
                const int pixel = (row * in.columns + column) * in.channels + of;
                sum += double(weights[std::size_t(weight)]) * in.values[std::size_t(pixel)];
            }
        }
    }
    return sum;
}

void expect_as_defined(const ConvolutionShape& s, int rows, int columns)
{
    const int from = s.each_alone ? 1 : s.from;
    const auto weights = noise(s.to * from * s.kernel_rows * s.kernel_columns, 7);
    const auto bias = noise(s.to, 11);
    const Planes in{rows, columns, s.from, noise(rows * columns * s.from, 13)};
    const auto out = Convolution(s, weights, bias)(in);
    ASSERT_EQ(out.rows, (rows + s.pads[0] + s.pads[2] - s.kernel_rows) / s.stride_rows + 1);
    ASSERT_EQ(
        out.columns, (columns + s.pads[1] + s.pads[3] - s.kernel_columns) / s.stride_columns + 1);
    ASSERT_EQ(out.channels, s.to);
    double worst = 0;
    for (int y = 0; y < out.rows; ++y) {
        for (int x = 0; x < out.columns; ++x) {
            for (int c = 0; c < out.channels; ++c) {
                const auto at = std::size_t((y * out.columns + x) * out.channels + c);
                const double right = by_definition(s, weights, in, y, x, c) + bias[std::size_t(c)];
                worst = std::max(worst, std::abs(right - double(out.values[at])));
            }
        }
    }
    EXPECT_LT(worst, 1e-4);
}

TEST(Convolution, OfThreeByThreeIsRightForEvenAndOddSizes)
{
    const ConvolutionShape shape{
        .from = 24, .to = 32, .kernel_rows = 3, .kernel_columns = 3, .pads = {1, 1, 1, 1}};
    for (const auto& [rows, columns] : {std::pair{10, 64}, {5, 49}, {1, 1}, {2, 7}, {7, 130}})
        expect_as_defined(shape, rows, columns);
}

TEST(Convolution, WithStridesAndOneChannelIsRight)
{
    const ConvolutionShape shape{
        .from = 1,
        .to = 16,
        .kernel_rows = 3,
        .kernel_columns = 3,
        .stride_rows = 2,
        .stride_columns = 2,
        .pads = {1, 1, 1, 1}};
    for (const auto& [rows, columns] : {std::pair{40, 32}, {9, 21}, {1, 5}})
        expect_as_defined(shape, rows, columns);
}

TEST(Convolution, OverTheWholeHeightWithUnevenPadsIsRight)
{
    const ConvolutionShape shape{
        .from = 8, .to = 48, .kernel_rows = 5, .kernel_columns = 3, .pads = {0, 1, 0, 2}};
    expect_as_defined(shape, 5, 23);
}

TEST(Convolution, OfEachChannelAloneIsRight)
{
    const ConvolutionShape shape{
        .from = 48, .to = 48, .kernel_columns = 9, .pads = {0, 4, 0, 4}, .each_alone = true};
    expect_as_defined(shape, 1, 31);
    expect_as_defined(shape, 2, 3);
}

TEST(Convolution, OfLessThanItsKernelIsEmpty)
{
    const ConvolutionShape shape{.from = 8, .to = 16, .kernel_rows = 5, .kernel_columns = 3};
    const auto weights = noise(16 * 8 * 15, 1);
    const Convolution convolution(shape, weights, noise(16, 2));
    EXPECT_TRUE(convolution({4, 30, 8, noise(4 * 30 * 8, 3)}).values.empty());
}

} // namespace
} // namespace absah::ocr
