// SPDX-License-Identifier: Apache-2.0
#include "fences/ocr/line_reader.h"
#include "fences/ocr/network.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace absah::ocr {

namespace {

constexpr int line_height = 40; // pixels; what the network was trained on
constexpr int widest = 1600;    // pixels
constexpr int column_width = 4; // pixels of input for each column of output
constexpr float ink_limit = 1.5F;

/// The width that a line is filled up to: few different shapes keep the network's buffers.
int filled_width(int width)
{
    for (const int step : {160, 256, 384, 512, 640, 832}) {
        if (width <= step) return step;
    }
    return std::min(widest, (width + 63) / 64 * 64);
}

cv::Mat scaled(const Picture& grey)
{
    const cv::Mat in(
        grey.height,
        grey.width,
        CV_8UC1,
        const_cast<std::uint8_t*>(
            grey.pixels.data())); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    const int width = int(std::lround(double(grey.width) * line_height / grey.height));
    cv::Mat line;
    cv::resize(
        in,
        line,
        {std::clamp(width, 8, widest), line_height},
        0,
        0,
        grey.height < line_height ? cv::INTER_LINEAR : cv::INTER_AREA);
    return line;
}

int level_at(const std::array<int, 256>& histogram, double count)
{
    double sum = 0;
    for (int level = 0; level < 256; ++level) {
        sum += histogram[std::size_t(level)];
        if (sum >= count) return level;
    }
    return 255;
}

/// Ground 0, ink up to 1 whatever its polarity; filled up on the right with 0, never with white.
Planes network_input(const cv::Mat& line)
{
    std::array<int, 256> histogram{};
    for (int y = 0; y < line.rows; ++y) {
        for (int x = 0; x < line.cols; ++x)
            ++histogram[line.at<std::uint8_t>(y, x)];
    }
    const double total = double(line.rows) * line.cols;
    const int low = level_at(histogram, 0.02 * total);
    const int median = level_at(histogram, 0.5 * total);
    const int high = level_at(histogram, 0.98 * total);
    const float sign = median - low >= high - median ? -1.F : 1.F;
    const auto spread = float(std::max({median - low, high - median, 12}));

    Planes input{line_height, filled_width(line.cols), 1, {}};
    input.values.assign(std::size_t(input.rows) * std::size_t(input.columns), 0.F);
    for (int y = 0; y < line.rows; ++y) {
        auto* row = input.values.data() + std::ptrdiff_t(y) * input.columns;
        for (int x = 0; x < line.cols; ++x) {
            const float ink = sign * float(line.at<std::uint8_t>(y, x) - median) / spread;
            row[x] = std::clamp(ink, -ink_limit, ink_limit);
        }
    }
    return input;
}

/// One class after the other, as a lattice wants them.
std::vector<float> class_by_class(const Planes& scores)
{
    const auto classes = std::size_t(scores.channels);
    const auto columns = std::size_t(scores.columns);
    std::vector<float> out(scores.values.size());
    for (std::size_t column = 0; column < columns; ++column) {
        for (std::size_t c = 0; c < classes; ++c)
            out[c * columns + column] = scores.values[column * classes + c];
    }
    return out;
}

class LineNet final : public LineReader {
public:
    explicit LineNet(Network network)
        : network_(std::move(network))
    {
    }

    Result<Lattice> read(const Picture& grey_line) override
    {
        if (grey_line.empty() || grey_line.channels != 1)
            return fail(ErrorCode::Tool, "the line reader wants one grey line");
        try {
            const auto scores = network_(network_input(scaled(grey_line)));
            if (scores.channels != Lattice::classes || scores.rows != 1)
                return fail(ErrorCode::Tool, "the line reader's answer is odd");
            return Lattice::from_scores(class_by_class(scores), scores.columns);
        } catch (const cv::Exception& error) {
            return fail(ErrorCode::Tool, std::string("line reader: ") + error.what());
        }
    }

private:
    Network network_;
};

} // namespace

Result<std::unique_ptr<LineReader>> open_line_net(std::span<const std::uint8_t> onnx)
{
    const auto graph = read_onnx(onnx);
    if (!graph) return tl::unexpected(graph.error());
    auto network = Network::from(*graph);
    if (!network) return tl::unexpected(network.error());
    return std::unique_ptr<LineReader>(std::make_unique<LineNet>(std::move(*network)));
}

} // namespace absah::ocr
