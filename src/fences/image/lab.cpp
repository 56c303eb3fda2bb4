// SPDX-License-Identifier: Apache-2.0
#include "fences/image/lab.h"

#include <array>
#include <cmath>

namespace absah::image {

namespace {

constexpr int steps = 4096; // with a straight line between, the cube root is right to 1e-5

struct Tables {
    std::array<float, 256> linear{};     ///< light of an sRGB value, 0..1
    std::array<float, steps + 2> bent{}; ///< CIE's f over 0..1
};

Tables make_tables()
{
    Tables tables;
    for (std::size_t i = 0; i < tables.linear.size(); ++i) {
        const double value = double(i) / 255;
        const double light =
            value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        tables.linear[i] = float(light);
    }
    for (std::size_t i = 0; i < tables.bent.size(); ++i) {
        const double t = double(i) / steps;
        tables.bent[i] = float(t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116);
    }
    return tables;
}

class Converter {
public:
    cv::Vec3f operator()(const cv::Vec3b& bgr) const
    {
        const float b = tables_.linear[bgr[0]];
        const float g = tables_.linear[bgr[1]];
        const float r = tables_.linear[bgr[2]];
        // sRGB's primaries; X and Z divided by the white point of D65.
        const float x = bent(0.433953F * r + 0.376219F * g + 0.189828F * b);
        const float y = bent(0.212671F * r + 0.715160F * g + 0.072169F * b);
        const float z = bent(0.017758F * r + 0.109477F * g + 0.872765F * b);
        return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

private:
    [[nodiscard]] float bent(float t) const
    {
        const float at = t * steps;
        const auto below = std::size_t(at);
        const float share = at - float(below);
        return tables_.bent[below] + share * (tables_.bent[below + 1] - tables_.bent[below]);
    }

    const Tables& tables_ = []() -> const Tables& {
        static const Tables made = make_tables();
        return made;
    }();
};

} // namespace

cv::Mat lab_of(const cv::Mat& colour)
{
    const Converter convert;
    cv::Mat lab(colour.size(), CV_32FC3);
    for (int y = 0; y < colour.rows; ++y) {
        const auto* in = colour.ptr<cv::Vec3b>(y);
        auto* out = lab.ptr<cv::Vec3f>(y);
        for (int x = 0; x < colour.cols; ++x)
            out[x] = convert(in[x]);
    }
    return lab;
}

cv::Vec3f lab_of(const cv::Vec3b& colour)
{
    return Converter{}(colour);
}

cv::Mat small_lab_of(const cv::Mat& colour)
{
    const Converter convert;
    cv::Mat lab(colour.size(), CV_8UC3);
    for (int y = 0; y < colour.rows; ++y) {
        const auto* in = colour.ptr<cv::Vec3b>(y);
        auto* out = lab.ptr<cv::Vec3b>(y);
        for (int x = 0; x < colour.cols; ++x) {
            const auto exact = convert(in[x]);
            out[x] = {
                cv::saturate_cast<std::uint8_t>(exact[0] * 2.55F),
                cv::saturate_cast<std::uint8_t>(exact[1] + 128),
                cv::saturate_cast<std::uint8_t>(exact[2] + 128)};
        }
    }
    return lab;
}

} // namespace absah::image
