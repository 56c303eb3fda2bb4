// SPDX-License-Identifier: Apache-2.0
#include "fences/ocr/convolution.h"

#include "fences/ocr/kernels.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace absah::ocr {
namespace {

constexpr int lane_count = 8;
constexpr int pixels_at_once = 6; ///< their sums, two weights and a pixel fill 16 registers

using Lanes [[gnu::vector_size(lane_count * sizeof(float))]] = float;

/// Everything that the loops need to know.
struct Job {
    const float* in; ///< with its padding
    const float* weights;
    const float* bias;
    float* out;
    std::ptrdiff_t in_row;  ///< floats from one row of `in` to the next
    std::ptrdiff_t in_step; ///< floats from one pixel's place to the next
    std::ptrdiff_t row_stride;
    int kernel_rows;
    int run; ///< floats of a kernel row: neighbouring pixels lie side by side
    int rows;
    int columns;
    int channels;
    float* scratch; ///< for tiles
};

inline Lanes load(const float* from)
{
    Lanes lanes;
    std::memcpy(&lanes, from, sizeof lanes);
    return lanes;
}

/// `count` pixels of a row, `block` channels.
template <int count>
[[gnu::always_inline]] inline void
add_up(const Job& job, const float* in, const float* weights, const float* bias, float* out)
{
    Lanes low[count];
    Lanes high[count];
#pragma GCC unroll 6
    for (int p = 0; p < count; ++p) {
        low[p] = load(bias);
        high[p] = load(bias + lane_count);
    }
    for (int row = 0; row < job.kernel_rows; ++row) {
        const float* at = in + row * job.in_row;
        for (int k = 0; k < job.run; ++k, weights += block) {
            const Lanes first = load(weights);
            const Lanes second = load(weights + lane_count);
#pragma GCC unroll 6
            for (int p = 0; p < count; ++p) {
                const float pixel = at[p * job.in_step + k];
                low[p] += pixel * first;
                high[p] += pixel * second;
            }
        }
    }
#pragma GCC unroll 6
    for (int p = 0; p < count; ++p) {
        std::memcpy(out + p * job.channels, &low[p], sizeof low[p]);
        std::memcpy(out + p * job.channels + lane_count, &high[p], sizeof high[p]);
    }
}

[[gnu::always_inline]] inline void convolve(const Job& job)
{
    const auto weights_a_block = std::ptrdiff_t(job.kernel_rows) * job.run * block;
    for (int y = 0; y < job.rows; ++y) {
        const float* row = job.in + y * job.row_stride;
        float* out = job.out + std::ptrdiff_t(y) * job.columns * job.channels;
        for (int c = 0; c < job.channels; c += block) {
            const float* weights = job.weights + c / block * weights_a_block;
            int x = 0;
            for (; x + pixels_at_once <= job.columns; x += pixels_at_once)
                add_up<pixels_at_once>(
                    job,
                    row + x * job.in_step,
                    weights,
                    job.bias + c,
                    out + std::ptrdiff_t(x) * job.channels + c);
            if (x + 4 <= job.columns) {
                add_up<4>(
                    job,
                    row + x * job.in_step,
                    weights,
                    job.bias + c,
                    out + std::ptrdiff_t(x) * job.channels + c);
                x += 4;
            }
            for (; x < job.columns; ++x)
                add_up<1>(
                    job,
                    row + x * job.in_step,
                    weights,
                    job.bias + c,
                    out + std::ptrdiff_t(x) * job.channels + c);
        }
    }
}

/// Each channel alone; `run` counts pixels here.
[[gnu::always_inline]] inline void convolve_alone(const Job& job)
{
    for (int y = 0; y < job.rows; ++y) {
        for (int x = 0; x < job.columns; ++x) {
            const float* at = job.in + y * job.row_stride + x * job.in_step;
            float* out = job.out + (std::ptrdiff_t(y) * job.columns + x) * job.channels;
            for (int c = 0; c < job.channels; c += lane_count) {
                Lanes sum = load(job.bias + c);
                const float* weights = job.weights + c;
                for (int row = 0; row < job.kernel_rows; ++row) {
                    for (int k = 0; k < job.run; ++k, weights += job.channels) {
                        const auto beside = row * job.in_row + std::ptrdiff_t(k) * job.channels;
                        sum += load(at + beside + c) * load(weights);
                    }
                }
                std::memcpy(out + c, &sum, sizeof sum);
            }
        }
    }
}

// Winograd's convolution for kernels of 3 x 3 (Lavin and Gray 2015): four pixels from a tile of
// sixteen with 16 products instead of 36. Tiles are two pixels apart; `in` has what they need.

constexpr int tiles_at_once = 4 * pixels_at_once; ///< their sums stay in the second-level cache

/// B'x for four values `step` apart.
template <int step>
[[gnu::always_inline]] inline void spread(Lanes* x)
{
    const Lanes a = x[0] - x[2 * step];
    const Lanes b = x[step] + x[2 * step];
    const Lanes c = x[2 * step] - x[step];
    x[3 * step] = x[step] - x[3 * step];
    x[0] = a;
    x[step] = b;
    x[2 * step] = c;
}

/// A'x: two values from four.
template <int step>
[[gnu::always_inline]] inline void gather(Lanes* x)
{
    const Lanes a = x[0] + x[step] + x[2 * step];
    x[step] = x[step] - x[2 * step] - x[3 * step];
    x[0] = a;
}

/// The tile whose corner is `in`, place by place, `plane` floats apart.
[[gnu::always_inline]] inline void
spread_tile(const Job& job, const float* in, float* out, std::ptrdiff_t plane)
{
    const auto pixel = std::ptrdiff_t(job.run);
    for (int c = 0; c < job.run; c += lane_count) {
        Lanes x[places];
#pragma GCC unroll 16
        for (int k = 0; k < places; ++k)
            x[k] = load(in + k / tile * job.in_row + k % tile * pixel + c);
#pragma GCC unroll 4
        for (int k = 0; k < tile; ++k) {
            spread<tile>(x + k);
        }
#pragma GCC unroll 4
        for (int k = 0; k < tile; ++k) {
            spread<1>(x + k * tile);
        }
#pragma GCC unroll 16
        for (int k = 0; k < places; ++k)
            std::memcpy(out + k * plane + c, &x[k], sizeof x[k]);
    }
}

/// Up to two by two pixels of the result, of which `y`, `x` is the first.
[[gnu::always_inline]] inline void
gather_tile(const Job& job, const float* in, std::ptrdiff_t plane, int y, int x)
{
    for (int c = 0; c < job.channels; c += lane_count) {
        Lanes sums[places];
#pragma GCC unroll 16
        for (int k = 0; k < places; ++k)
            sums[k] = load(in + k * plane + c);
#pragma GCC unroll 4
        for (int k = 0; k < tile; ++k)
            gather<tile>(sums + k);
        gather<1>(sums);
        gather<1>(sums + tile);
        const Lanes bias = load(job.bias + c);
        for (int down = 0; down < 2 && y + down < job.rows; ++down) {
            for (int right = 0; right < 2 && x + right < job.columns; ++right) {
                const Lanes pixel = sums[down * tile + right] + bias;
                const auto at = std::ptrdiff_t(y + down) * job.columns + x + right;
                std::memcpy(job.out + at * job.channels + c, &pixel, sizeof pixel);
            }
        }
    }
}

[[gnu::always_inline]] inline void convolve_tiles(const Job& job)
{
    const int across = (job.columns + 1) / 2;
    const auto in_plane = std::ptrdiff_t(tiles_at_once) * job.run;
    const auto out_plane = std::ptrdiff_t(tiles_at_once) * job.channels;
    float* const spread_out = job.scratch;
    float* const sums = spread_out + places * in_plane;
    float* const no_bias = sums + places * out_plane;
    for (int y = 0; y < job.rows; y += 2) {
        for (int first = 0; first < across; first += tiles_at_once) {
            const int count = std::min(tiles_at_once, across - first);
            const float* corner = job.in + y * job.in_row + std::ptrdiff_t(2) * first * job.run;
            for (int k = 0; k < count; ++k)
                spread_tile(
                    job,
                    corner + std::ptrdiff_t(2) * k * job.run,
                    spread_out + std::ptrdiff_t(k) * job.run,
                    in_plane);
            Job one_place = job;
            one_place.bias = no_bias;
            one_place.in_step = job.run;
            one_place.kernel_rows = 1;
            one_place.rows = 1;
            one_place.columns = count;
            for (int place = 0; place < places; ++place) {
                one_place.in = spread_out + place * in_plane;
                one_place.out = sums + place * out_plane;
                one_place.weights = job.weights + std::ptrdiff_t(place) * job.run * job.channels;
                convolve(one_place);
            }
            for (int k = 0; k < count; ++k)
                gather_tile(
                    job, sums + std::ptrdiff_t(k) * job.channels, out_plane, y, 2 * (first + k));
        }
    }
}

[[gnu::always_inline]] inline void run(const Job& job, Convolution::Way way)
{
    switch (way) {
    case Convolution::Way::Plain:
        return convolve(job);
    case Convolution::Way::EachAlone:
        return convolve_alone(job);
    case Convolution::Way::Tiles:
        return convolve_tiles(job);
    }
}

void run_anywhere(const Job& job, Convolution::Way way)
{
    run(job, way);
}

#if defined(__x86_64__)
[[gnu::target("avx2,fma")]] void run_with_wide_lanes(const Job& job, Convolution::Way way)
{
    run(job, way);
}

bool has_wide_lanes()
{
    static const bool has = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    return has;
}
#else
void run_with_wide_lanes(const Job& job, Convolution::Way way)
{
    run(job, way);
}

bool has_wide_lanes()
{
    return false;
}
#endif

/// With zeros all round.
std::vector<float> padded(const Planes& in, const std::array<int, 4>& pads)
{
    const auto [top, left, bottom, right] = pads;
    const auto pixel = std::size_t(in.channels);
    const auto width = std::size_t(left + in.columns + right) * pixel;
    std::vector<float> out(width * std::size_t(top + in.rows + bottom), 0.F);
    for (int y = 0; y < in.rows; ++y) {
        const auto row = std::size_t(in.columns) * pixel;
        std::copy_n(
            in.values.data() + std::size_t(y) * row,
            row,
            out.data() + std::size_t(y + top) * width + std::size_t(left) * pixel);
    }
    return out;
}

Convolution::Way way_for(const ConvolutionShape& shape)
{
    if (shape.each_alone) return Convolution::Way::EachAlone;
    const bool small_kernel = shape.kernel_rows == 3 && shape.kernel_columns == 3;
    const bool every_pixel = shape.stride_rows == 1 && shape.stride_columns == 1;
    const bool fills_lanes = shape.from % lane_count == 0;
    return small_kernel && every_pixel && fills_lanes ? Convolution::Way::Tiles
                                                      : Convolution::Way::Plain;
}

} // namespace

Convolution::Convolution(
    const ConvolutionShape& shape, std::span<const float> weights, std::span<const float> bias)
    : shape_(shape),
      way_(way_for(shape)),
      weights_(way_ == Way::Tiles ? laid_out_for_tiles(shape, weights) : laid_out(shape, weights)),
      bias_(bias.begin(), bias.end())
{
}

Planes Convolution::operator()(const Planes& in) const
{
    const auto& s = shape_;
    auto pads = s.pads;
    const int height = pads[0] + in.rows + pads[2];
    int width = pads[1] + in.columns + pads[3];
    if (height < s.kernel_rows || width < s.kernel_columns) return {};
    Planes out;
    out.rows = (height - s.kernel_rows) / s.stride_rows + 1;
    out.columns = (width - s.kernel_columns) / s.stride_columns + 1;
    out.channels = s.to;
    out.values.resize(std::size_t(out.rows) * std::size_t(out.columns) * std::size_t(out.channels));
    std::vector<float> scratch;
    if (way_ == Way::Tiles) { // the last tiles reach beyond
        pads[2] += out.rows % 2;
        pads[3] += out.columns % 2;
        width += out.columns % 2;
        scratch.resize(
            std::size_t(places * tiles_at_once) * std::size_t(s.from + s.to) + std::size_t(s.to));
    }
    const auto source = padded(in, pads);
    const auto row = std::ptrdiff_t(width) * in.channels;
    const Job job{
        .in = source.data(),
        .weights = weights_.data(),
        .bias = bias_.data(),
        .out = out.values.data(),
        .in_row = row,
        .in_step = std::ptrdiff_t(s.stride_columns) * in.channels,
        .row_stride = row * s.stride_rows,
        .kernel_rows = s.kernel_rows,
        .run = way_ == Way::Plain   ? s.kernel_columns * in.channels
               : way_ == Way::Tiles ? in.channels
                                    : s.kernel_columns,
        .rows = out.rows,
        .columns = out.columns,
        .channels = out.channels,
        .scratch = scratch.data()};
    has_wide_lanes() ? run_with_wide_lanes(job, way_) : run_anywhere(job, way_);
    return out;
}

} // namespace absah::ocr
