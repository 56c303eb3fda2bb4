// SPDX-License-Identifier: Apache-2.0
#include "fences/image/grain.h"

#include "fences/image/mat.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace absah::image {
namespace {

/// Grey levels at which neither the sensor nor the scanner's curve cuts the grain off.
constexpr float darkest = 6;
constexpr float brightest = 249;

/// What ground looks like, pixel by pixel.
struct Ground {
    std::vector<float> residues; ///< distance from the mean of the 3 x 3 pixels round it
    std::vector<float> levels;

    [[nodiscard]] bool is_enough() const
    {
        constexpr std::size_t fewest = 300;
        return residues.size() >= fewest;
    }
};

float at_share(std::vector<float>& values, double share)
{
    const auto place = values.begin() + std::ptrdiff_t(double(values.size() - 1) * share);
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

/// The mean with the highest twentieth cut down: what is left of letters lies there.
double trimmed_mean(std::vector<float>& values)
{
    const float highest = at_share(values, 0.95);
    double sum = 0;
    for (const float value : values)
        sum += std::min(value, highest);
    return sum / double(values.size());
}

double share_without_grain(const std::vector<float>& residues)
{
    constexpr float one_level_off = 0.12F; // of the nine pixels at most one differs by a level
    const auto flat = std::count_if(
        residues.begin(), residues.end(), [](float residue) { return residue < one_level_off; });
    return double(flat) / double(residues.size());
}

/// Letters, lines and their blurred rims.
cv::Mat ink_of(const cv::Mat& grey)
{
    constexpr double weakest_edge = 24;
    constexpr double over_grain = 8;
    cv::Mat across;
    cv::Mat along;
    cv::Sobel(grey, across, CV_32F, 1, 0);
    cv::Sobel(grey, along, CV_32F, 0, 1);
    cv::Mat edges;
    cv::magnitude(across, along, edges);
    std::vector<float> all(edges.begin<float>(), edges.end<float>());
    const double usual = at_share(all, 0.5);
    cv::Mat ink = edges > std::max(weakest_edge, over_grain * usual);
    cv::dilate(ink, ink, cv::Mat::ones(5, 5, CV_8U));
    return ink;
}

/// `box` with `across` pixels more on both sides and `along` above and below.
cv::Rect grown(const Box& box, int across, int along)
{
    return {box.x - across, box.y - along, box.width + 2 * across, box.height + 2 * along};
}

} // namespace

std::optional<double> grain_ratio(const Picture& colour, const Box& box)
{
    constexpr int least_reach = 24;
    if (box.empty() || colour.empty() || colour.channels != 3) return {};
    const int reach = std::max(2 * box.height, least_reach);
    const auto area = grown(box, reach, reach) & cv::Rect(0, 0, colour.width, colour.height);
    if (area.empty()) return {};
    cv::Mat grey;
    cv::cvtColor(view(colour)(area), grey, cv::COLOR_BGR2GRAY);
    const auto ink = ink_of(grey);
    cv::Mat levels;
    grey.convertTo(levels, CV_32F);
    cv::Mat residues;
    cv::blur(levels, residues, {3, 3});
    cv::absdiff(levels, residues, residues);

    const auto inner = grown(box, int(0.15 * box.height) + 1, 0) - area.tl();
    const int gap = std::max(4, int(0.6 * box.height));
    const auto near = grown(box, gap, gap) - area.tl();
    Ground inside;
    Ground around;
    for (int y = 0; y < grey.rows; ++y) {
        for (int x = 0; x < grey.cols; ++x) {
            const float level = levels.at<float>(y, x);
            if (ink.at<std::uint8_t>(y, x) != 0 || level < darkest || level > brightest) continue;
            const cv::Point point(x, y);
            if (near.contains(point) && !inner.contains(point)) continue;
            auto& ground = inner.contains(point) ? inside : around;
            ground.residues.push_back(residues.at<float>(y, x));
            ground.levels.push_back(level);
        }
    }
    constexpr double most_flat = 0.3;
    constexpr double least_grain = 0.4;   // grey levels
    constexpr double other_ground = 12.0; // grey levels
    if (!inside.is_enough() || !around.is_enough()) return {};
    if (share_without_grain(around.residues) >= most_flat) return {};
    if (std::abs(at_share(inside.levels, 0.5) - at_share(around.levels, 0.5)) > other_ground)
        return {};
    const double grain = trimmed_mean(around.residues);
    if (grain < least_grain) return {};
    return trimmed_mean(inside.residues) / grain;
}

} // namespace absah::image
