// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include <array>

/// Private to this room: what the bare paper looks like, so that ink can be told from it.
namespace absah::image {

/// Long side in pixels that the mark finders' sizes are written for (A4 at 150 dpi).
constexpr int mark_long_side = 1754;

/// Factor that brings `size` to a long side of `long_side`.
double scale_to(const cv::Size& size, int long_side);

/// `mat` scaled by `factor`; the same pixels without a copy when the factor is about 1.
cv::Mat scaled(const cv::Mat& mat, double factor);

/// Darkest channel of every pixel: coloured and black ink are both dark in it.
cv::Mat darkest_channel(const cv::Mat& colour);

/// Largest channel of every pixel.
cv::Mat strongest_channel(const cv::Mat& colour);

/// Level of the bare paper behind each pixel: median over windows of `reach` pixels, as small as
/// 1/8 of `plane` (one or three channels).
cv::Mat paper_level(const cv::Mat& plane, int reach);

/// Mean colour of the brightest 40 % of the page: white after any cast of the light. On a dark page
/// of the brightest 1 %, its light print.
std::array<double, 3> paper_white(const cv::Mat& colour);

/// False on black-and-white copies: the strongest 0.1 % of colour is no more than camera noise.
bool has_colour(const cv::Mat& colour);

/// Value below which `share` (0..1) of the pixels of an 8-bit plane lie; 0 when `mask` is empty.
int percentile(const cv::Mat& plane, double share, const cv::Mat& mask = {});

/// 0..1 rising with `cue`: a half at `middle`, about 0.88 at `middle + width`.
double sureness(double cue, double middle, double width);

} // namespace absah::image
