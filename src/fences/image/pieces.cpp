// SPDX-License-Identifier: Apache-2.0
#include "fences/image/pieces.h"

#include <opencv2/imgproc.hpp>

#include <cstdint>
#include <vector>

namespace absah::image {

cv::Mat kept_pieces(const cv::Mat& mask, const KeepPiece& keep)
{
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres, 8, CV_32S);
    std::vector<std::uint8_t> kept(std::size_t(count), 0);
    for (int i = 1; i < count; ++i) {
        const cv::Rect box(
            stats.at<int>(i, cv::CC_STAT_LEFT),
            stats.at<int>(i, cv::CC_STAT_TOP),
            stats.at<int>(i, cv::CC_STAT_WIDTH),
            stats.at<int>(i, cv::CC_STAT_HEIGHT));
        if (keep(box, {centres.at<double>(i, 0), centres.at<double>(i, 1)}))
            kept[std::size_t(i)] = 255;
    }
    cv::Mat out(mask.size(), CV_8U);
    for (int y = 0; y < mask.rows; ++y) {
        const auto* label = labels.ptr<int>(y);
        auto* row = out.ptr(y);
        for (int x = 0; x < mask.cols; ++x)
            row[x] = kept[std::size_t(label[x])];
    }
    return out;
}

} // namespace absah::image
