// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <vector>

/// Private to this room: the arithmetic of a small network of convolutions. Ours, because OpenCV's
/// spends nearly half its time on rearranging the pixels of such narrow layers, and brings a
/// library with tables of its own into every start.
namespace absah::ocr {

/// A picture of many channels, pixel after pixel, row after row.
struct Planes {
    int rows = 0;
    int columns = 0;
    int channels = 0;
    std::vector<float> values;
};

/// What a convolution looks like before its weights are laid out.
struct ConvolutionShape {
    int from = 0; ///< channels
    int to = 0;   ///< channels, a multiple of 16
    int kernel_rows = 1;
    int kernel_columns = 1;
    int stride_rows = 1;
    int stride_columns = 1;
    std::array<int, 4> pads{}; ///< top, left, bottom, right
    bool each_alone = false;   ///< depthwise: channel k of the result sees channel k alone
};

class Convolution {
public:
    /// How it is worked out.
    enum class Way { Plain, EachAlone, Tiles };

    /// `weights`: [to][from, or 1 where each is alone][kernel_rows][kernel_columns]; `bias`: [to].
    /// The sizes must fit the shape.
    Convolution(
        const ConvolutionShape& shape, std::span<const float> weights, std::span<const float> bias);

    /// `in` has the channels of the shape. Empty when it is smaller than the kernel.
    [[nodiscard]] Planes operator()(const Planes& in) const;

    /// That it takes.
    [[nodiscard]] int channels() const { return shape_.from; }

private:
    ConvolutionShape shape_;
    Way way_;
    std::vector<float> weights_; ///< in the order in which they are needed
    std::vector<float> bias_;
};

} // namespace absah::ocr
