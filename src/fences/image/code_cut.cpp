// SPDX-License-Identifier: Apache-2.0
#include "fences/image/code_places.h"
#include "fences/image/mat.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace absah::image {

namespace {

/// Decoders like modules of four pixels and more. A QR code of 37 modules, a row of 140.
double wanted_factor(const CodePlace& place)
{
    constexpr double matrix_side = 400;
    constexpr double row_length = 1000;
    return std::clamp(
        (place.bars ? row_length : matrix_side) / std::max(1.0, place.length), 1.0, 6.0);
}

cv::Mat brightest(const cv::Mat& any)
{
    if (any.channels() == 1) return any;
    std::vector<cv::Mat> planes;
    cv::split(any, planes);
    cv::Mat out;
    cv::max(planes[0], planes[1], out);
    cv::max(out, planes[2], out);
    return out;
}

/// `place` in the page's own pixels, its row of bars level.
struct Level {
    cv::Mat pixels;
    Homography to_page;
};

Level level(const cv::Mat& piece, const Box& box, const CodePlace& place)
{
    const double c = std::cos(place.turn);
    const double s = std::sin(place.turn);
    if (std::abs(s) < 1e-9) return {piece, {{1, 0, double(box.x), 0, 1, double(box.y), 0, 0, 1}}};
    cv::Mat out;
    if (std::abs(c) < 1e-9) { // an exact quarter keeps every pixel as it is
        cv::rotate(piece, out, s > 0 ? cv::ROTATE_90_COUNTERCLOCKWISE : cv::ROTATE_90_CLOCKWISE);
        if (s > 0) return {out, {{0, -1, double(box.right()), 1, 0, double(box.y), 0, 0, 1}}};
        return {out, {{0, 1, double(box.x), -1, 0, double(box.bottom()), 0, 0, 1}}};
    }
    const double x = place.centre.x - box.x - (c * place.length - s * place.height) / 2;
    const double y = place.centre.y - box.y - (s * place.length + c * place.height) / 2;
    const cv::Size size(std::max(1, int(place.length)), std::max(1, int(place.height)));
    const int how = cv::INTER_CUBIC | cv::WARP_INVERSE_MAP;
    cv::warpAffine(piece, out, cv::Matx23d(c, -s, x, s, c, y), size, how, cv::BORDER_REPLICATE);
    return {out, {{c, -s, x + box.x, s, c, y + box.y, 0, 0, 1}}};
}

/// Rows of bars are alike: more than these only cost time, and their mean is less noisy.
constexpr int most_rows = 48;

} // namespace

CodeCut cut_code(const Picture& page, const CodePlace& place)
{
    const Box box = clipped(place.box, page.size());
    if (page.empty() || box.empty()) return {};
    auto [pixels, to_page] = level(brightest(view(page)(to_rect(box))), box, place);
    double tall = 1;
    if (place.bars && pixels.rows > most_rows) {
        tall = double(most_rows) / pixels.rows;
        cv::resize(pixels, pixels, {pixels.cols, most_rows}, 0, 0, cv::INTER_AREA);
    }
    const double wide = wanted_factor(place);
    if (!place.bars) tall = wide;
    const cv::Size size(
        int(std::lround(pixels.cols * wide)),
        int(std::lround(place.bars ? pixels.rows : pixels.rows * wide)));
    cv::resize(pixels, pixels, size, 0, 0, cv::INTER_CUBIC);
    return {to_picture(pixels), Homography::scale(1 / wide, 1 / tall).then(to_page), wide};
}

Picture crisp_code(const CodeCut& cut)
{
    cv::Mat soft;
    cv::GaussianBlur(view(cut.grey), soft, {}, 0.8 * cut.factor);
    cv::Mat out;
    cv::addWeighted(view(cut.grey), 2.5, soft, -1.5, 0, out);
    return to_picture(out);
}

Picture darkest_ink(const CodeCut& cut)
{
    double low = 0;
    double high = 0;
    cv::minMaxLoc(view(cut.grey), &low, &high);
    const cv::Mat out = view(cut.grey) > low + 0.3 * (high - low);
    return to_picture(out);
}

} // namespace absah::image
