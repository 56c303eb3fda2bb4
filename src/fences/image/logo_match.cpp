// SPDX-License-Identifier: Apache-2.0
#include "fences/image/logo_match.h"

#include "fences/image/lab.h"
#include "fences/image/paper.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace absah::image {
namespace {

/// Boxes found are up to this much too small or too large.
constexpr std::array<double, 3> sizes{0.93, 1.0, 1.07};

/// Levels at which copiers cut grey to black and white.
constexpr std::array<int, 6> copier_levels{60, 90, 120, 150, 180, 205};

cv::Mat grey_of(const cv::Mat& colour)
{
    cv::Mat grey;
    cv::cvtColor(colour, grey, cv::COLOR_BGR2GRAY);
    return grey;
}

cv::Mat resized(const cv::Mat& mat, int side)
{
    cv::Mat result;
    const bool smaller = side < std::min(mat.cols, mat.rows);
    cv::resize(
        mat, result, cv::Size(side, side), 0, 0, smaller ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

/// Where the darkest channel is clearly below white.
cv::Rect tight(const cv::Mat& colour)
{
    cv::Mat ink = darkest_channel(colour) < 240;
    return cv::boundingRect(ink);
}

} // namespace

std::optional<LogoSample> logo_sample(std::string id, const cv::Mat& colour)
{
    const auto box = tight(colour);
    if (box.width < 8 || box.height < 8) return {};
    LogoSample sample;
    sample.id = std::move(id);
    sample.aspect = double(box.width) / box.height;
    const auto square = resized(colour(box), logo_side);
    sample.colour = square;
    sample.grey = grey_of(square);
    sample.small = resized(sample.grey, logo_side / 2);
    sample.lab = lab_of(square);
    cv::Mat ink = darkest_channel(square) < 225;
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(ink, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
    sample.mask = cv::Mat::zeros(square.size(), CV_8U);
    cv::drawContours(sample.mask, contours, -1, cv::Scalar(255), cv::FILLED);
    for (const int level : copier_levels) {
        cv::Mat copy = sample.grey > level;
        const auto black = copy.total() - cv::countNonZero(copy);
        // A template without ink correlates with everything.
        if (black < copy.total() / 12 || black > copy.total() * 11 / 12) continue;
        cv::GaussianBlur(copy, copy, cv::Size(3, 3), 0);
        sample.copies.push_back(copy);
    }
    return sample;
}

LogoSample laid_on(const LogoSample& sample, const cv::Vec3b& ground)
{
    LogoSample laid = sample;
    constexpr int mostly_logo = 128; // the rim is mixed with white
    cv::Mat logo;
    cv::erode(sample.mask, logo, cv::Mat::ones(3, 3, CV_8U));
    logo |= sample.mask & (darkest_channel(sample.colour) < mostly_logo);
    laid.colour = cv::Mat(sample.colour.size(), CV_8UC3, cv::Scalar(ground));
    sample.colour.copyTo(laid.colour, logo);
    laid.grey = grey_of(laid.colour);
    laid.small = resized(laid.grey, logo_side / 2);
    laid.lab = lab_of(laid.colour);
    return laid;
}

namespace {

cv::Vec3b rim_colour(const cv::Mat& window)
{
    constexpr int rim = 4;
    cv::Mat on_rim(window.size(), CV_8U, cv::Scalar(255));
    on_rim(cv::Rect(rim, rim, window.cols - 2 * rim, window.rows - 2 * rim)).setTo(0);
    std::array<cv::Mat, 3> planes;
    cv::split(window, planes.data());
    cv::Vec3b colour;
    for (int i = 0; i < 3; ++i)
        colour[i] = cv::saturate_cast<std::uint8_t>(percentile(planes[i], 0.5, on_rim));
    return colour;
}

} // namespace

bool LogoWindow::on_white() const
{
    constexpr int white = 170; // tinted papers are lighter than that
    return std::min({ground[0], ground[1], ground[2]}) > white;
}

namespace {

/// White paper that lies in a shadow of this page.
bool is_shaded(const cv::Vec3b& ground)
{
    constexpr int lightest = 200;
    constexpr int darkest = 90;
    constexpr int neutral = 25;
    const auto [low, high] = std::minmax({ground[0], ground[1], ground[2]});
    return low > darkest && high < lightest && high - low < neutral;
}

void take_for_white(const cv::Vec3b& ground, LogoWindow& window)
{
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        cv::multiply(
            window.colour[i],
            cv::Scalar(255.0 / ground[0], 255.0 / ground[1], 255.0 / ground[2]),
            window.colour[i]);
        window.grey[i] = grey_of(window.colour[i]);
        window.small[i] = resized(window.grey[i], window_side / 2);
    }
    window.ground = {255, 255, 255};
}

} // namespace

LogoWindow logo_window(const cv::Mat& page, const cv::Rect& box)
{
    LogoWindow window;
    window.coloured = has_colour(page);
    const auto white = paper_white(page);
    const cv::Point2d centre(box.x + box.width / 2.0, box.y + box.height / 2.0);
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const double grow = sizes[i] * window_side / logo_side;
        const cv::Rect wide(
            int(std::lround(centre.x - box.width * grow / 2)),
            int(std::lround(centre.y - box.height * grow / 2)),
            std::max(1, int(std::lround(box.width * grow))),
            std::max(1, int(std::lround(box.height * grow))));
        const auto inside = wide & cv::Rect({}, page.size());
        cv::Mat part;
        cv::copyMakeBorder(
            page(inside),
            part,
            inside.y - wide.y,
            wide.br().y - inside.br().y,
            inside.x - wide.x,
            wide.br().x - inside.br().x,
            cv::BORDER_REPLICATE);
        part = resized(part, window_side);
        cv::multiply(part, cv::Scalar(255 / white[0], 255 / white[1], 255 / white[2]), part);
        window.colour[i] = part;
        window.grey[i] = grey_of(part);
        window.small[i] = resized(window.grey[i], window_side / 2);
    }
    window.ground = rim_colour(window.colour.back());
    if (is_shaded(window.ground)) take_for_white(window.ground, window);
    return window;
}

namespace {

struct Fit {
    double correlation = -1;
    std::size_t size = 0;
    cv::Point at;
};

void improve(Fit& best, const cv::Mat& window, const cv::Mat& sample, std::size_t size)
{
    cv::Mat result;
    cv::matchTemplate(window, sample, result, cv::TM_CCOEFF_NORMED);
    double most = 0;
    cv::Point at;
    cv::minMaxLoc(result, nullptr, &most, nullptr, &at);
    if (most <= best.correlation) return;
    best = {most, size, at};
}

/// What is left of the page's lightness after the best straight-line change of exposure.
cv::Mat lightness_residual(const cv::Mat& page, const cv::Mat& sample)
{
    cv::Scalar page_mean;
    cv::Scalar page_spread;
    cv::meanStdDev(page, page_mean, page_spread);
    cv::Scalar sample_mean;
    cv::Scalar sample_spread;
    cv::meanStdDev(sample, sample_mean, sample_spread);
    const cv::Mat product = (page - page_mean).mul(sample - sample_mean);
    const double slope = cv::mean(product)[0] / std::max(1e-6, sample_spread[0] * sample_spread[0]);
    cv::Mat residual = page - (page_mean[0] - slope * sample_mean[0]) - slope * sample;
    return residual;
}

float rank_of(std::vector<float> values, double share)
{
    if (values.empty()) return 0;
    const auto rank = values.begin() + std::ptrdiff_t(share * double(values.size() - 1));
    std::nth_element(values.begin(), rank, values.end());
    return *rank;
}

std::vector<float> inside(const cv::Mat& values, const cv::Mat& mask)
{
    std::vector<float> result;
    for (int y = 0; y < values.rows; ++y) {
        for (int x = 0; x < values.cols; ++x) {
            if (mask.at<std::uint8_t>(y, x)) result.push_back(values.at<float>(y, x));
        }
    }
    return result;
}

void judge_inside(const cv::Mat& page, const LogoSample& sample, bool coloured, Likeness& likeness)
{
    std::array<cv::Mat, 3> ours;
    std::array<cv::Mat, 3> theirs;
    cv::split(lab_of(page), ours.data());
    cv::split(sample.lab, theirs.data());
    cv::Mat core;
    cv::erode(sample.mask, core, cv::Mat::ones(3, 3, CV_8U));
    const auto light = lightness_residual(ours[0], theirs[0]);
    cv::Mat left = cv::abs(light);
    if (coloured) {
        cv::Mat chroma;
        cv::magnitude(ours[1] - theirs[1], ours[2] - theirs[2], chroma);
        likeness.colour = rank_of(inside(chroma, core), 0.5);
        cv::Mat green;
        cv::Mat yellow;
        cv::blur(ours[1] - theirs[1], green, cv::Size(5, 5));
        cv::blur(ours[2] - theirs[2], yellow, cv::Size(5, 5));
        cv::blur(light, left, cv::Size(5, 5));
        cv::Mat all;
        cv::magnitude(green, yellow, all);
        cv::magnitude(all, left, left);
    } else {
        cv::blur(light, left, cv::Size(5, 5));
        left = cv::abs(left);
    }
    const auto differences = inside(left, core);
    const auto large =
        std::count_if(differences.begin(), differences.end(), [](float d) { return d > 26; });
    likeness.patches = double(large) / std::max<double>(1, double(differences.size()));
    likeness.worst = rank_of(differences, 0.99);
}

} // namespace

namespace {

double correlation_sureness(double correlation, bool coloured)
{
    return coloured ? sureness(correlation, 0.81, 0.03) : sureness(correlation, 0.80, 0.05);
}

} // namespace

double first_look(const LogoWindow& window, const LogoSample& sample)
{
    Fit best;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        improve(best, window.small[i], sample.small, i);
    return best.correlation;
}

Likeness compare(const LogoWindow& window, const LogoSample& sample, double least)
{
    Fit best;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        improve(best, window.grey[i], sample.grey, i);
    LogoSample copied = sample;
    if (!window.coloured) {
        for (const auto& copy : sample.copies) {
            const auto before = best.correlation;
            for (std::size_t i = 0; i < sizes.size(); ++i)
                improve(best, window.grey[i], copy, i);
            if (best.correlation <= before) continue;
            cv::Mat three;
            cv::cvtColor(copy, three, cv::COLOR_GRAY2BGR);
            copied.lab = lab_of(three);
        }
    }
    Likeness likeness;
    likeness.correlation = best.correlation;
    if (correlation_sureness(best.correlation, window.coloured) < least) return likeness;
    const auto& page = window.colour[best.size];
    const cv::Rect place(best.at, cv::Size(logo_side, logo_side));
    judge_inside(page(place), copied, window.coloured, likeness);
    return likeness;
}

double likeness_sureness(const Likeness& likeness, bool coloured)
{
    const double correlation = correlation_sureness(likeness.correlation, coloured);
    if (!coloured) return std::min(correlation, 1 - sureness(likeness.patches, 0.20, 0.08));
    return std::min(
        {correlation,
         1 - sureness(likeness.patches, 0.07, 0.03),
         1 - sureness(likeness.colour, 16, 3),
         1 - sureness(likeness.worst, 42, 6)});
}

} // namespace absah::image
