// SPDX-License-Identifier: Apache-2.0
#include "fences/image/light_print.h"

#include "fences/image/shrink.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace absah::image {

cv::Mat light_print_regions(const cv::Mat& grey)
{
    const double unit = std::max(grey.cols, grey.rows) / 1400.0;
    constexpr int reach_of_ground = 18; // at an eighth of a page of 1400 pixels
    const cv::Size eighth = eighth_of(grey.size());
    cv::Mat ground;
    cv::medianBlur(averaged(grey, eighth), ground, std::max(3, int(reach_of_ground * unit)) | 1);
    constexpr int dark = 150; // lighter ground carries dark print or none that OCR could invert
    cv::Mat darkness;
    cv::threshold(ground, darkness, dark, 255, cv::THRESH_BINARY_INV);
    cv::Mat labels;
    const int count = cv::connectedComponents(darkness, labels, 8, CV_32S);
    if (count < 2) return cv::Mat::zeros(eighth, CV_8UC1);

    std::vector<double> votes(std::size_t(count), 0.0);
    constexpr int step = 40;
    for (int y = 0; y < grey.rows; y += 2) {
        const int row = std::min(y / 8, eighth.height - 1);
        const auto* in = grey.ptr(y);
        const auto* at = labels.ptr<int>(row);
        const auto* base = ground.ptr(row);
        for (int x = 0; x < grey.cols; x += 2) {
            const int column = std::min(x / 8, eighth.width - 1);
            if (at[column] == 0) continue;
            const int contrast = in[x] - base[column];
            if (std::abs(contrast) > step / 2) votes[std::size_t(at[column])] += contrast;
        }
    }
    cv::Mat light = cv::Mat::zeros(eighth, CV_8UC1);
    for (int y = 0; y < light.rows; ++y) {
        for (int x = 0; x < light.cols; ++x) {
            const int label = labels.at<int>(y, x);
            if (label > 0 && votes[std::size_t(label)] > 0) light.at<std::uint8_t>(y, x) = 255;
        }
    }
    return light;
}

} // namespace absah::image
