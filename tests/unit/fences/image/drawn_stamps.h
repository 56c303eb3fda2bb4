// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/image/marks.h"
#include "fences/image/mat.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numbers>
#include <span>
#include <string>
#include <vector>

/// Pages and stamps as the tests of stamps draw them, 1754 x 1240 pixels at 150 dpi.
namespace absah::image {

inline const cv::Scalar white(255, 255, 255);
inline const cv::Scalar violet(190, 70, 110);
inline const cv::Scalar black(30, 30, 30);

inline cv::Mat blank_page()
{
    return {1240, 1754, CV_8UC3, white};
}

inline cv::Size shrunk(cv::Size axes, double factor)
{
    return {int(axes.width * factor), int(axes.height * factor)};
}

/// Letters along an ellipse of these half axes, upright each.
inline void letter_ring(cv::Mat& page, cv::Point centre, cv::Size axes, const cv::Scalar& ink)
{
    const std::string text = "DINAS PENDIDIKAN KOTA CONTOH *";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const double angle = 2 * std::numbers::pi * double(i) / double(text.size());
        const cv::Point at(
            centre.x + int(axes.width * std::cos(angle)) - 7,
            centre.y + int(axes.height * std::sin(angle)) + 7);
        cv::putText(
            page, text.substr(i, 1), at, cv::FONT_HERSHEY_SIMPLEX, 0.6, ink, 2, cv::LINE_AA);
    }
}

/// Two rings with letters between them, round or oval.
inline void draw_stamp(cv::Mat& page, cv::Point centre, cv::Size axes, const cv::Scalar& ink)
{
    cv::ellipse(page, centre, axes, 0, 0, 360, ink, 4, cv::LINE_AA);
    cv::ellipse(page, centre, shrunk(axes, 0.62), 0, 0, 360, ink, 2, cv::LINE_AA);
    letter_ring(page, centre, shrunk(axes, 0.81), ink);
}

/// Eight lines of body text.
inline void print_words(cv::Mat& page, const cv::Scalar& ink = black)
{
    for (int line = 0; line < 8; ++line) {
        cv::putText(
            page,
            "diberikan kepada peserta atas partisipasinya dalam kegiatan",
            {250, 300 + 50 * line},
            cv::FONT_HERSHEY_SIMPLEX,
            1,
            ink,
            2,
            cv::LINE_AA);
    }
}

inline Box around(cv::Point centre, cv::Size axes)
{
    return {centre.x - axes.width, centre.y - axes.height, 2 * axes.width, 2 * axes.height};
}

inline std::vector<Mark> stamps_on(const cv::Mat& page, std::span<const Box> codes = {})
{
    return find_stamps(to_picture(page), codes);
}

} // namespace absah::image
