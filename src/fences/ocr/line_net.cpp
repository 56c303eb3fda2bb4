// SPDX-License-Identifier: Apache-2.0
#include "fences/ocr/line_reader.h"

#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>
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
cv::Mat network_input(const cv::Mat& line)
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

    const std::array<int, 4> shape{1, 1, line_height, filled_width(line.cols)};
    cv::Mat input(4, shape.data(), CV_32F, cv::Scalar(0));
    for (int y = 0; y < line.rows; ++y) {
        auto* row = input.ptr<float>(0, 0, y);
        for (int x = 0; x < line.cols; ++x) {
            const float ink = sign * float(line.at<std::uint8_t>(y, x) - median) / spread;
            row[x] = std::clamp(ink, -ink_limit, ink_limit);
        }
    }
    return input;
}

class LineNet final : public LineReader {
public:
    explicit LineNet(cv::dnn::Net net)
        : net_(std::move(net))
    {
        net_.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        net_.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
    }

    Result<Lattice> read(const Picture& grey_line) override
    {
        if (grey_line.empty() || grey_line.channels != 1)
            return fail(ErrorCode::Tool, "the line reader wants one grey line");
        try {
            net_.setInput(network_input(scaled(grey_line)));
            const cv::Mat scores = net_.forward();
            const bool as_expected = scores.dims == 4 && scores.size[1] == Lattice::classes &&
                                     scores.size[2] == 1 && scores.type() == CV_32F;
            if (!as_expected) return fail(ErrorCode::Tool, "the line reader's answer is odd");
            return Lattice::from_scores({scores.ptr<float>(), scores.total()}, scores.size[3]);
        } catch (const cv::Exception& error) {
            return fail(ErrorCode::Tool, std::string("line reader: ") + error.what());
        }
    }

private:
    cv::dnn::Net net_;
};

} // namespace

Result<std::unique_ptr<LineReader>> open_line_net(std::span<const std::uint8_t> onnx)
{
    try {
        return std::unique_ptr<LineReader>(std::make_unique<LineNet>(
            cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(onnx.data()), onnx.size())));
    } catch (const cv::Exception& error) {
        return fail(ErrorCode::Tool, std::string("line reader: ") + error.what());
    }
}

} // namespace absah::ocr
