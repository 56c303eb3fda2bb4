// SPDX-License-Identifier: Apache-2.0
#include "fences/image/code_places.h"

#include "fences/image/mat.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <numbers>
#include <optional>
#include <vector>

namespace absah::image {

namespace {

constexpr int cells_along = 160; ///< the smallest code worth looking for covers six
constexpr std::size_t most_places = 2;
constexpr double one_way = 0.65; ///< coherence: 0 edges in all directions alike, 1 in one only

/// Squares of the steps between neighbouring pixels, averaged over square cells of the page.
struct Steps {
    int side;   ///< of a cell, pixels
    cv::Mat xx; ///< CV_32F, along rows
    cv::Mat yy; ///< along columns
    cv::Mat xy; ///< the product of both
};

/// One row of samples added to one row of cells. `first` differs from row to row, so that edges
/// which all lie on even columns are not overlooked.
void add_row(const cv::Mat& grey, int y, int first, int step, Steps& steps)
{
    const auto* row = grey.ptr(y);
    const auto* below = grey.ptr(y + 1);
    const int cell_y = y / steps.side;
    auto* xx = steps.xx.ptr<float>(cell_y);
    auto* yy = steps.yy.ptr<float>(cell_y);
    auto* xy = steps.xy.ptr<float>(cell_y);
    int x = first;
    for (int cell = 0; cell < steps.xx.cols; ++cell) {
        const int end = (cell + 1) * steps.side;
        int sum_xx = 0;
        int sum_yy = 0;
        int sum_xy = 0;
        for (; x < end; x += step) {
            // Both about the middle of four pixels; else edges leaning one way seem to lean less.
            const int falling = below[x + 1] - row[x];
            const int rising = row[x + 1] - below[x];
            const int right = falling + rising;
            const int down = falling - rising;
            sum_xx += right * right;
            sum_yy += down * down;
            sum_xy += right * down;
        }
        xx[cell] += float(sum_xx);
        yy[cell] += float(sum_yy);
        xy[cell] += float(sum_xy);
    }
}

Steps steps_of(const cv::Mat& grey)
{
    const int longest = std::max(grey.cols, grey.rows);
    const int side = std::max(4, longest / cells_along);
    const int step = std::clamp(longest / 600, 1, 4);
    const cv::Size size((grey.cols - 1) / side, (grey.rows - 1) / side);
    Steps steps{
        side,
        cv::Mat::zeros(size, CV_32F),
        cv::Mat::zeros(size, CV_32F),
        cv::Mat::zeros(size, CV_32F)};
    int offset = 0;
    for (int y = 0; y < size.height * side; y += step) {
        add_row(grey, y, offset, step, steps);
        offset = (offset + 1) % step;
    }
    const double samples = 4.0 * side * side / (double(step) * step); // steps are summed over two
    for (auto* sums : {&steps.xx, &steps.yy, &steps.xy}) {
        *sums *= 1 / samples;
        cv::blur(*sums, *sums, {3, 3});
    }
    return steps;
}

double coherence(double xx, double yy, double xy)
{
    return std::hypot(xx - yy, 2 * xy) / std::max(1.0, xx + yy);
}

/// What the hardest hundredth of the page has, less some; paper grain alone never reaches it.
double hard_edges(const cv::Mat& energy)
{
    constexpr double least = 150; // the dimmest codes that were read have 300
    std::vector<float> sorted(energy.begin<float>(), energy.end<float>());
    const auto at = [&](double share) {
        const auto nth = sorted.begin() + std::ptrdiff_t(share * double(sorted.size() - 1));
        std::nth_element(sorted.begin(), nth, sorted.end());
        return double(*nth);
    };
    return std::max(least, std::min(0.6 * at(0.99), 1.2 * at(0.95)));
}

struct Masks {
    cv::Mat bars;
    cv::Mat matrix;
};

Masks hard_cells(const Steps& steps)
{
    const cv::Mat energy = steps.xx + steps.yy;
    const double enough = hard_edges(energy);
    // A code is about as dense all over; print beside it, softer, would be taken for a part of it.
    constexpr float part = 0.55F;
    cv::Mat hardest;
    cv::dilate(energy, hardest, cv::Mat::ones(11, 11, CV_8U));
    Masks masks{cv::Mat::zeros(energy.size(), CV_8UC1), cv::Mat::zeros(energy.size(), CV_8UC1)};
    for (int y = 0; y < energy.rows; ++y) {
        for (int x = 0; x < energy.cols; ++x) {
            const float here = energy.at<float>(y, x);
            if (here < enough || here < part * hardest.at<float>(y, x)) continue;
            const double way = coherence(
                steps.xx.at<float>(y, x), steps.yy.at<float>(y, x), steps.xy.at<float>(y, x));
            auto& mask = way > one_way ? masks.bars : masks.matrix;
            mask.at<std::uint8_t>(y, x) = 255;
        }
    }
    const auto opened = [](cv::Mat& mask, int size) {
        const auto kernel = cv::getStructuringElement(cv::MORPH_ELLIPSE, {size, size});
        cv::morphologyEx(mask, mask, cv::MORPH_OPEN, kernel);
    };
    // A finder pattern or a wide bar is a hole of one cell.
    cv::morphologyEx(masks.bars, masks.bars, cv::MORPH_CLOSE, cv::Mat::ones(5, 5, CV_8U));
    cv::morphologyEx(masks.matrix, masks.matrix, cv::MORPH_CLOSE, cv::Mat::ones(3, 3, CV_8U));
    opened(masks.bars, 3);
    opened(masks.matrix, 3);
    return masks;
}

struct Ranked {
    CodePlace place;
    double score;
};

/// Cells of one connected part, told along and across a direction.
struct Extent {
    double length = 0;
    double height = 0;
    cv::Point2d centre;
    double fill = 0; ///< share of the turned rectangle that the part covers
};

Extent extent_of(const cv::Mat& labels, int label, const cv::Rect& where, double turn)
{
    const cv::Point2d along(std::cos(turn), std::sin(turn));
    const cv::Point2d across(-along.y, along.x);
    double low[2] = {1e9, 1e9};
    double high[2] = {-1e9, -1e9};
    int count = 0;
    for (int y = where.y; y < where.br().y; ++y) {
        for (int x = where.x; x < where.br().x; ++x) {
            if (labels.at<int>(y, x) != label) continue;
            ++count;
            const cv::Point2d at(x + 0.5, y + 0.5);
            const double told[2] = {at.dot(along), at.dot(across)};
            for (int i = 0; i < 2; ++i) {
                low[i] = std::min(low[i], told[i]);
                high[i] = std::max(high[i], told[i]);
            }
        }
    }
    Extent extent;
    extent.length = high[0] - low[0] + 1;
    extent.height = high[1] - low[1] + 1;
    extent.centre = along * ((low[0] + high[0]) / 2) + across * ((low[1] + high[1]) / 2);
    extent.fill = count / (extent.length * extent.height);
    return extent;
}

bool looks_like_bars(const Extent& extent)
{
    return extent.length >= 9 && extent.height >= 3 && extent.length >= 1.5 * extent.height &&
           extent.fill >= 0.5;
}

bool looks_like_matrix(const Extent& extent)
{
    const auto [low, high] = std::minmax(extent.length, extent.height);
    return low >= 5 && high <= 2 * low && extent.fill >= 0.45; // 0.5: a square on its corner
}

/// The upright hull of a rectangle turned by `turn`.
Box hull_of(const Extent& extent, double turn)
{
    const double c = std::abs(std::cos(turn));
    const double s = std::abs(std::sin(turn));
    const double width = extent.length * c + extent.height * s;
    const double height = extent.length * s + extent.height * c;
    const int left = int(std::floor(extent.centre.x - width / 2));
    const int top = int(std::floor(extent.centre.y - height / 2));
    return {left, top, int(std::ceil(width)) + 1, int(std::ceil(height)) + 1};
}

/// Tones on the cells of a part.
struct Tones {
    std::vector<int> counts = std::vector<int>(256, 0);
    double sum = 0;
    int total = 0;
};

Tones tones_of(const cv::Mat& grey, const cv::Rect& where, const cv::Mat& inside, int side)
{
    Tones tones;
    for (int y = 0; y < where.height * side; y += 2) {
        const auto* row = grey.ptr(where.y * side + y);
        const auto* cells = inside.ptr(y / side);
        for (int x = 0; x < where.width * side; x += 2) {
            if (cells[x / side] == 0) continue;
            const auto tone = row[where.x * side + x];
            ++tones.counts[tone];
            tones.sum += tone;
            ++tones.total;
        }
    }
    return tones;
}

/// About as much ink as paper, as in every code; print is mostly paper, even when bold.
bool half_inked(const Tones& tones)
{
    constexpr double tail = 0.05;  // of the tones at either end: glare, a stamp, a frame
    constexpr double least = 0.33; // 112 codes: 0.43 to 0.6
    constexpr double most = 0.66;  // print: 0.71 and more
    const auto tone_at = [&](double share) {
        int tone = 0;
        for (int seen = tones.counts[0]; tone < 255 && seen <= share * tones.total;)
            seen += tones.counts[std::size_t(++tone)];
        return tone;
    };
    const double dark = tone_at(tail);
    const double light = tone_at(1 - tail);
    const double mean = (tones.sum / std::max(1, tones.total) - dark) / std::max(1.0, light - dark);
    return mean >= least && mean <= most;
}

/// The direction of the steps; level or upright where the bars' ends would be off by half a pixel.
double turn_of(double xx, double yy, double xy, double height)
{
    const double turn = std::atan2(2 * xy, xx - yy) / 2;
    const double right_angle = std::numbers::pi / 2;
    const double nearest = std::round(turn / right_angle) * right_angle;
    return std::abs(turn - nearest) * height < 0.5 ? nearest : turn;
}

/// One connected part of a mask as a place; empty when its form or its tones are not a code's.
std::optional<Ranked> place_at(
    const cv::Mat& grey,
    const Steps& steps,
    const cv::Mat& labels,
    int label,
    const cv::Rect& where,
    bool bars)
{
    const cv::Mat inside = labels(where) == label;
    const double xx = cv::mean(steps.xx(where), inside)[0];
    const double yy = cv::mean(steps.yy(where), inside)[0];
    const double xy = cv::mean(steps.xy(where), inside)[0];
    if (bars && coherence(xx, yy, xy) < one_way) return {};
    const double thickness = std::min(where.width, where.height) * steps.side;
    const double turn = bars ? turn_of(xx, yy, xy, thickness) : 0;
    auto extent = extent_of(labels, label, where, turn);
    if (!(bars ? looks_like_bars(extent) : looks_like_matrix(extent))) return {};
    if (!half_inked(tones_of(grey, where, inside, steps.side))) return {};
    const double score = (xx + yy) * std::sqrt(extent.length * extent.height);
    // Quiet zones; the decoder wants to see them at the ends of a row of bars.
    extent.length += bars ? 3 + 0.1 * extent.length : 3;
    extent.height += bars ? 0 : 3;
    extent.centre *= steps.side;
    extent.length *= steps.side;
    extent.height *= steps.side;
    const Box box = clipped(hull_of(extent, turn), {grey.cols, grey.rows});
    const Point centre{extent.centre.x, extent.centre.y};
    return Ranked{{box, centre, bars, turn, extent.length, extent.height}, score};
}

std::vector<Ranked>
places_on(const cv::Mat& grey, const Steps& steps, const cv::Mat& mask, bool bars)
{
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    std::vector<Ranked> ranked;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres, 4);
    for (int label = 1; label < count; ++label) {
        const cv::Rect where(
            stats.at<int>(label, cv::CC_STAT_LEFT),
            stats.at<int>(label, cv::CC_STAT_TOP),
            stats.at<int>(label, cv::CC_STAT_WIDTH),
            stats.at<int>(label, cv::CC_STAT_HEIGHT));
        if (auto one = place_at(grey, steps, labels, label, where, bars)) ranked.push_back(*one);
    }
    std::ranges::sort(ranked, std::greater{}, &Ranked::score);
    ranked.resize(std::min(ranked.size(), most_places));
    return ranked;
}

} // namespace

std::vector<CodePlace> code_places(const Picture& grey)
{
    constexpr int smallest = 64; // pixels; less holds no code
    if (grey.channels != 1 || std::min(grey.width, grey.height) < smallest) return {};
    const auto steps = steps_of(view(grey));
    const auto masks = hard_cells(steps);
    std::vector<CodePlace> places;
    for (const bool bars : {false, true}) {
        const auto& mask = bars ? masks.bars : masks.matrix;
        for (const auto& one : places_on(view(grey), steps, mask, bars))
            places.push_back(one.place);
    }
    return places;
}

} // namespace absah::image
