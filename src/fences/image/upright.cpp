// SPDX-License-Identifier: Apache-2.0
#include "fences/image/mat.h"
#include "fences/image/page.h"
#include "fences/image/shrink.h"
#include "fences/image/text_lines.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace absah::image {

namespace {

constexpr int reading_side = 1400; // see read_text_lines
constexpr double largest_enlargement = 1.6;
constexpr double degree = std::numbers::pi / 180;
constexpr double least_skew = 0.2 * degree; // OCR does not notice less
constexpr double most_skew = 20 * degree;   // more is not skew but a misread page

/// A rectangle of paper and where its points lie in the picture. Points are continuous: pixel k
/// covers k..k+1.
struct Sheet {
    double width = 0;
    double height = 0;
    Homography to_source;
};

double distance(const Point& a, const Point& b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

Sheet sheet_of(const Quad& quad)
{
    const double width = std::max(distance(quad[0], quad[1]), distance(quad[3], quad[2]));
    const double height = std::max(distance(quad[0], quad[3]), distance(quad[1], quad[2]));
    Sheet sheet{width, height, {}};
    // Perspective shortens; paper of the A series is what certificates are printed on.
    const double a_series = std::sqrt(2.0);
    const double ratio = std::max(width, height) / std::min(width, height);
    if (std::abs(ratio / a_series - 1) < 0.06) {
        (width > height ? sheet.height : sheet.width) = std::max(width, height) / a_series;
    }
    const auto w = float(sheet.width);
    const auto h = float(sheet.height);
    const std::array<cv::Point2f, 4> flat{{{0, 0}, {w, 0}, {w, h}, {0, h}}};
    std::array<cv::Point2f, 4> seen;
    std::transform(quad.begin(), quad.end(), seen.begin(), [](const Point& point) {
        return cv::Point2f(float(point.x), float(point.y));
    });
    const cv::Mat map = cv::getPerspectiveTransform(flat.data(), seen.data());
    std::copy_n(map.ptr<double>(), 9, sheet.to_source.m.begin());
    return sheet;
}

/// Pixels of `size` that are drawn from `source` through `to_source` (continuous points).
cv::Mat drawn(const cv::Mat& source, const Homography& to_source, cv::Size size, int interpolation)
{
    // OpenCV counts from pixel centres.
    const Homography from_centre{{1, 0, 0.5, 0, 1, 0.5, 0, 0, 1}};
    const Homography to_centre{{1, 0, -0.5, 0, 1, -0.5, 0, 0, 1}};
    Homography map = from_centre.then(to_source).then(to_centre);
    const cv::Mat matrix(3, 3, CV_64F, map.m.data());
    cv::Mat out;
    const int flags = interpolation | cv::WARP_INVERSE_MAP;
    cv::warpPerspective(source, out, matrix, size, flags, cv::BORDER_REPLICATE);
    return out;
}

cv::Size scaled_size(double width, double height, double factor)
{
    return {
        std::max(1, int(std::lround(width * factor))),
        std::max(1, int(std::lround(height * factor)))};
}

double factor_for(double width, double height, int long_side)
{
    return std::min(long_side / std::max(width, height), largest_enlargement);
}

/// Area averaging costs two to three times what linear does, and is needed only below
/// `linear_down_to`.
cv::Mat resized(const cv::Mat& source, cv::Size size, double linear_down_to)
{
    if (size == source.size()) return source;
    const double factor = double(size.width) / source.cols;
    if (factor < linear_down_to) return averaged(source, size);
    const int interpolation = factor < 1 ? cv::INTER_LINEAR : cv::INTER_CUBIC;
    cv::Mat out;
    cv::resize(source, out, size, 0, 0, interpolation);
    return out;
}

/// The page in grey, small, as it lies.
cv::Mat reading_copy(const cv::Mat& source, const Sheet& sheet, bool flattened)
{
    cv::Mat grey_source;
    cv::cvtColor(source, grey_source, cv::COLOR_BGR2GRAY);
    const double factor = factor_for(sheet.width, sheet.height, reading_side);
    const cv::Size size = scaled_size(sheet.width, sheet.height, factor);
    constexpr double good_enough_to_measure = 0.5;
    if (!flattened) return resized(grey_source, size, good_enough_to_measure);
    const auto map = Homography::scale(sheet.width / size.width, sheet.height / size.height);
    return drawn(grey_source, map.then(sheet.to_source), size, cv::INTER_LINEAR);
}

/// The sheet with its print running level: larger by what sticks out when it is leant back.
Sheet levelled(const Sheet& sheet, double skew)
{
    const double c = std::cos(skew);
    const double s = std::sin(skew);
    Sheet level;
    level.width = sheet.width * c + sheet.height * std::abs(s);
    level.height = sheet.height * c + sheet.width * std::abs(s);
    const double x = level.width / 2;
    const double y = level.height / 2;
    const Homography lean{
        {c, -s, sheet.width / 2 - c * x + s * y, s, c, sheet.height / 2 - s * x - c * y, 0, 0, 1}};
    level.to_source = lean.then(sheet.to_source);
    return level;
}

constexpr double linear_down_to = 0.7; // below, linear drawing skips pixels

/// A page that need not be bent: scaled, or left alone when scaling would change little.
Upright scaled(const cv::Mat& source, int long_side)
{
    double factor = factor_for(source.cols, source.rows, long_side);
    constexpr double hardly = 0.06;
    if (std::abs(factor - 1) < hardly) factor = 1;
    const cv::Size size = scaled_size(source.cols, source.rows, factor);
    return {
        to_picture(resized(source, size, linear_down_to)),
        Homography::scale(double(source.cols) / size.width, double(source.rows) / size.height)};
}

/// The final picture of `sheet`, its longest side `long_side` at most.
Upright flattened(const cv::Mat& source, const Sheet& sheet, int long_side)
{
    const double factor = factor_for(sheet.width, sheet.height, long_side);
    const cv::Size size = scaled_size(sheet.width, sheet.height, factor);
    const auto scale = Homography::scale(sheet.width / size.width, sheet.height / size.height);
    Upright page;
    page.to_source = scale.then(sheet.to_source);
    if (factor < linear_down_to) {
        const cv::Size less = scaled_size(source.cols, source.rows, factor);
        const auto shrink =
            Homography::scale(double(less.width) / source.cols, double(less.height) / source.rows);
        const cv::Mat small = resized(source, less, linear_down_to);
        const auto map = page.to_source.then(shrink);
        page.colour = to_picture(drawn(small, map, size, cv::INTER_LINEAR));
        return page;
    }
    constexpr double cubic_from = 1.25; // cubic drawing costs four times as much
    const int interpolation = factor > cubic_from ? cv::INTER_CUBIC : cv::INTER_LINEAR;
    page.colour = to_picture(drawn(source, page.to_source, size, interpolation));
    return page;
}

cv::Mat three_channels(const Picture& picture)
{
    if (picture.channels == 3) return view(picture);
    cv::Mat colour;
    cv::cvtColor(view(picture), colour, cv::COLOR_GRAY2BGR);
    return colour;
}

} // namespace

Upright make_upright(const Picture& colour, int long_side)
{
    if (colour.empty()) return {};
    const cv::Mat source = three_channels(colour);
    const auto quad = find_sheet(colour);
    Sheet sheet{double(source.cols), double(source.rows), {}};
    if (quad) sheet = sheet_of(*quad);

    const auto lines = read_text_lines(reading_copy(source, sheet, quad.has_value()));
    const double lean = std::abs(lines.skew);
    const bool leant = !lines.few() && lean > least_skew && lean < most_skew;
    if (leant) sheet = levelled(sheet, lines.skew);

    auto page = quad || leant ? flattened(source, sheet, long_side) : scaled(source, long_side);
    page.flattened = quad.has_value();
    page.turn_unsure = lines.unsure;
    if (lines.quarters == 0) return page;
    return turned(page, lines.quarters);
}

Upright turned(const Upright& page, int quarters)
{
    quarters = (quarters % 4 + 4) % 4;
    if (quarters == 0 || page.colour.empty()) return page;
    const double w = page.colour.width;
    const double h = page.colour.height;
    constexpr std::array codes{
        cv::ROTATE_90_CLOCKWISE, cv::ROTATE_180, cv::ROTATE_90_COUNTERCLOCKWISE};
    const std::array<Homography, 3> back{
        Homography{{0, 1, 0, -1, 0, h, 0, 0, 1}},
        Homography{{-1, 0, w, 0, -1, h, 0, 0, 1}},
        Homography{{0, -1, w, 1, 0, 0, 0, 0, 1}}};
    const auto which = std::size_t(quarters - 1);
    cv::Mat mat;
    cv::rotate(view(page.colour), mat, codes[which]);
    Upright result{
        to_picture(mat), back[which].then(page.to_source), page.flattened, page.turn_unsure};
    return result;
}

} // namespace absah::image
