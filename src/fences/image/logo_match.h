// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

/// Private to this room: is this part of a page that logo?
namespace absah::image {

/// Side of the square that every logo is brought to.
constexpr int logo_side = 64;

/// Side of the window that a logo is searched in: ten pixels of play all round.
constexpr int window_side = 84;

/// A registry logo, prepared.
struct LogoSample {
    std::string id;
    double aspect = 1;           ///< width over height
    cv::Mat grey;                ///< 64 x 64
    cv::Mat small;               ///< 32 x 32, for a first look
    cv::Mat lab;                 ///< 64 x 64, three floats
    cv::Mat mask;                ///< 64 x 64, where the logo is not paper
    std::vector<cv::Mat> copies; ///< 64 x 64, as black-and-white machines may turn it out
    cv::Mat colour;              ///< 64 x 64, on white
};

/// Empty when the picture holds nothing but paper.
std::optional<LogoSample> logo_sample(std::string id, const cv::Mat& colour);

/// The sample as it looks on paper of that colour, for a coloured page.
LogoSample laid_on(const LogoSample& sample, const cv::Vec3b& ground);

/// The same place of the page in three sizes about the box found, light made neutral.
struct LogoWindow {
    std::array<cv::Mat, 3> colour; ///< 84 x 84
    std::array<cv::Mat, 3> grey;
    std::array<cv::Mat, 3> small; ///< 42 x 42
    bool coloured = false;
    cv::Vec3b ground{255, 255, 255}; ///< what most of the rim of the largest window has

    /// On white the samples are as they were given.
    [[nodiscard]] bool on_white() const;
};

LogoWindow logo_window(const cv::Mat& page, const cv::Rect& box);

/// How alike at the best alignment.
struct Likeness {
    double correlation = 0; ///< -1..1
    double colour = 0;      ///< median distance in a, b of Lab
    double patches = 0;     ///< share of the logo's area that differs after blurring
    double worst = 0;       ///< 99th percentile of that difference
};

/// Correlation of the small versions; cheap.
double first_look(const LogoWindow& window, const LogoSample& sample);

/// Where the correlation alone makes it less sure than `least`, the rest stays 0.
Likeness compare(const LogoWindow& window, const LogoSample& sample, double least);

/// 0..1 that it is this logo and no look-alike.
double likeness_sureness(const Likeness& likeness, bool coloured);

} // namespace absah::image
