// SPDX-License-Identifier: Apache-2.0
#include "fences/image/shrink.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace absah::image {

namespace {

/// Which pixels of a line, and how much of each, make one pixel of the shorter line.
struct Shares {
    int most = 0;               ///< weights a pixel; those it does not need are 0
    std::vector<int> first;     ///< for each pixel of the shorter line, the first it is made of
    std::vector<float> weights; ///< `most` a pixel, together 1
};

Shares shares(int from, int to)
{
    constexpr double speck = 1e-3; // less of a pixel is rounding
    const double step = double(from) / to;
    Shares shares;
    for (int k = 0; k < to; ++k) {
        const int begin = int(k * step + speck);
        shares.first.push_back(begin);
        shares.most = std::max(shares.most, int(std::ceil((k + 1) * step - speck)) - begin);
    }
    shares.weights.reserve(std::size_t(to) * std::size_t(shares.most));
    for (int k = 0; k < to; ++k) {
        auto& first = shares.first[std::size_t(k)];
        first = std::min(first, from - shares.most);
        for (int pixel = first; pixel < first + shares.most; ++pixel) {
            const double part =
                std::min((k + 1) * step, pixel + 1.0) - std::max(k * step, double(pixel));
            shares.weights.push_back(part > speck ? float(part / step) : 0.0F);
        }
    }
    return shares;
}

/// The weighted rows that make row `y`, one above the other.
void add_rows(const cv::Mat& source, const Shares& rows, int y, std::vector<float>& sums)
{
    const auto width = sums.size();
    const int first = rows.first[std::size_t(y)];
    const float* weights = rows.weights.data() + std::ptrdiff_t(y) * rows.most;
    bool any = false;
    for (int k = 0; k < rows.most; ++k) {
        const float weight = weights[k];
        if (weight == 0) continue;
        const auto* row = source.ptr(first + k);
        float* to = sums.data();
        if (any) {
            for (std::size_t x = 0; x < width; ++x)
                to[x] += weight * float(row[x]);
        } else {
            for (std::size_t x = 0; x < width; ++x)
                to[x] = weight * float(row[x]);
        }
        any = true;
    }
}

/// One line of pixels. `taps` is the number of weights a pixel where it is known, so that the
/// compiler can unroll; 0 where it is not.
template <int channels, int taps>
void add_columns(const float* sums, const Shares& columns, std::uint8_t* to)
{
    const int count = taps > 0 ? taps : columns.most;
    const float* weights = columns.weights.data();
    for (const int first : columns.first) {
        const float* from = sums + std::ptrdiff_t(first) * channels;
        float value[channels] = {};
        for (int k = 0; k < count; ++k) {
            for (int c = 0; c < channels; ++c)
                value[c] += weights[k] * from[k * channels + c];
        }
        weights += count;
        for (int c = 0; c < channels; ++c)
            *to++ = std::uint8_t(int(value[c] + 0.5F));
    }
}

using AddColumns = void (*)(const float*, const Shares&, std::uint8_t*);

template <int channels>
AddColumns adder_for(int taps)
{
    switch (taps) {
    case 1:
        return add_columns<channels, 1>;
    case 2:
        return add_columns<channels, 2>;
    case 3:
        return add_columns<channels, 3>;
    case 4:
        return add_columns<channels, 4>;
    default:
        return add_columns<channels, 0>;
    }
}

AddColumns adder_for(int channels, int taps)
{
    if (channels == 1) return adder_for<1>(taps);
    return channels == 3 ? adder_for<3>(taps) : adder_for<4>(taps);
}

} // namespace

cv::Mat averaged(const cv::Mat& source, const cv::Size& size)
{
    if (size == source.size()) return source;
    CV_Assert(source.depth() == CV_8U && source.channels() != 2 && source.channels() <= 4);
    CV_Assert(size.width <= source.cols && size.height <= source.rows && !size.empty());
    if (size * 2 == source.size()) { // the one case that OpenCV does fast
        cv::Mat half;
        cv::resize(source, half, size, 0, 0, cv::INTER_AREA);
        return half;
    }
    const auto rows = shares(source.rows, size.height);
    const auto columns = shares(source.cols, size.width);
    const auto add_up = adder_for(source.channels(), columns.most);
    std::vector<float> sums(std::size_t(source.cols) * source.channels());
    cv::Mat out(size, source.type());
    for (int y = 0; y < size.height; ++y) {
        add_rows(source, rows, y, sums);
        add_up(sums.data(), columns, out.ptr(y));
    }
    return out;
}

} // namespace absah::image
