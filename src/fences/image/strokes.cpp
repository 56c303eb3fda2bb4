// SPDX-License-Identifier: Apache-2.0
#include "fences/image/strokes.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace absah::image {
namespace {

Strokes
measured(const cv::Mat& labels, const cv::Mat& depth, int label, const cv::Rect& box, int line)
{
    Strokes strokes;
    strokes.box = box;
    std::vector<float> depths;
    int above = 0;
    double sum = 0;
    for (int y = box.y; y < box.y + box.height; ++y) {
        const auto* row = labels.ptr<int>(y);
        const auto* deep = depth.ptr<float>(y);
        for (int x = box.x; x < box.x + box.width; ++x) {
            if (row[x] != label) continue;
            depths.push_back(deep[x]);
            sum += deep[x];
            above += y < line;
        }
    }
    strokes.area = double(depths.size());
    const auto rank = depths.begin() + std::ptrdiff_t(0.9 * (strokes.area - 1));
    std::nth_element(depths.begin(), rank, depths.end());
    // Across a stroke of width w the distance to its edge rises to w / 2 and is w / 4 on average.
    strokes.width = std::max(1.0, 4 * sum / strokes.area - 1);
    strokes.widest = 2.0 * *rank;
    strokes.above = above / strokes.area;
    return strokes;
}

} // namespace

std::vector<Strokes> strokes_in(const cv::Mat& mask, double least_area, int line)
{
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres, 8, CV_32S);
    cv::Mat depth;
    cv::distanceTransform(mask, depth, cv::DIST_L2, 3);
    std::vector<Strokes> found;
    for (int label = 1; label < count; ++label) {
        const cv::Rect box(
            stats.at<int>(label, cv::CC_STAT_LEFT),
            stats.at<int>(label, cv::CC_STAT_TOP),
            stats.at<int>(label, cv::CC_STAT_WIDTH),
            stats.at<int>(label, cv::CC_STAT_HEIGHT));
        if (box.area() <= least_area) continue;
        found.push_back(measured(labels, depth, label, box, line));
    }
    return found;
}

} // namespace absah::image
