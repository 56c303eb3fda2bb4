// SPDX-License-Identifier: Apache-2.0
#include "fences/image/mat.h"
#include "fences/image/page.h"
#include "fences/image/shrink.h"
#include "fences/image/text_lines.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace absah::image {

namespace {

// Sizes in pixels of a page with a longest side of 1400.
constexpr int ink_step = 60; // letters differ by more than this from their ground
constexpr int smallest_glyph = 6;
constexpr int largest_glyph = 40;
constexpr std::size_t shortest_chain = 7; // shorter rows are as often ornaments
constexpr int fewest_glyphs = 40; // below, a page has too little print to say which way is up
constexpr double tightness_margin = 0.03; // below this the sign of the tightness is a coin toss

using Chain = std::vector<cv::Rect>;

std::vector<cv::Rect> find_glyphs(const cv::Mat& grey)
{
    cv::Mat ink;
    cv::absdiff(grey, ground_of(grey, 120), ink);
    cv::threshold(ink, ink, ink_step, 255, cv::THRESH_BINARY);
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(ink, labels, stats, centres, 8, CV_32S);
    std::vector<cv::Rect> glyphs;
    for (int k = 1; k < count; ++k) {
        const int* stat = stats.ptr<int>(k);
        const int w = stat[cv::CC_STAT_WIDTH];
        const int h = stat[cv::CC_STAT_HEIGHT];
        const int longer = std::max(w, h);
        if (longer < smallest_glyph || longer > largest_glyph || std::min(w, h) < 2) continue;
        glyphs.emplace_back(stat[cv::CC_STAT_LEFT], stat[cv::CC_STAT_TOP], w, h);
    }
    return glyphs;
}

bool follows(const cv::Rect& a, const cv::Rect& b)
{
    const int lower = std::min(a.height, b.height);
    const int taller = std::max(a.height, b.height);
    if (lower < 3 || taller > 2.5 * lower) return false;
    const int shared = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    if (2 * shared < lower) return false;
    const int gap = b.x - (a.x + a.width);
    return gap >= -lower / 3 && gap < taller && b.x > a.x;
}

/// Rows of glyphs, each beside the last one on its right.
std::vector<Chain> find_chains(std::vector<cv::Rect> glyphs)
{
    std::sort(glyphs.begin(), glyphs.end(), [](const auto& a, const auto& b) {
        return a.x != b.x ? a.x < b.x : a.y < b.y;
    });
    constexpr std::size_t nobody = ~std::size_t{0};
    std::vector<std::size_t> next(glyphs.size(), nobody);
    std::vector<bool> has_left(glyphs.size(), false);
    for (std::size_t k = 0; k < glyphs.size(); ++k) {
        const auto& glyph = glyphs[k];
        const int reach = glyph.x + glyph.width + largest_glyph;
        for (std::size_t other = k + 1; other < glyphs.size() && glyphs[other].x < reach; ++other) {
            if (has_left[other] || !follows(glyph, glyphs[other])) continue;
            next[k] = other;
            has_left[other] = true;
            break;
        }
    }
    std::vector<Chain> chains;
    for (std::size_t k = 0; k < glyphs.size(); ++k) {
        if (has_left[k]) continue;
        Chain chain;
        for (std::size_t at = k; at != nobody; at = next[at]) {
            chain.push_back(glyphs[at]);
        }
        if (chain.size() >= shortest_chain) chains.push_back(std::move(chain));
    }
    return chains;
}

int glyphs_in(const std::vector<Chain>& chains)
{
    return std::accumulate(chains.begin(), chains.end(), 0, [](int sum, const Chain& chain) {
        return sum + int(chain.size());
    });
}

struct Slope {
    double value = 0;
    double run = 0; ///< pixels over which it was measured
};

/// Slopes between letters half a chain apart, by their feet and by their heads.
std::vector<Slope> slopes_of(const std::vector<Chain>& chains)
{
    std::vector<Slope> slopes;
    for (const auto& chain : chains) {
        const std::size_t half = chain.size() / 2;
        for (std::size_t k = 0; k + half < chain.size(); ++k) {
            const auto& a = chain[k];
            const auto& b = chain[k + half];
            const double run = (b.x + b.width / 2.0) - (a.x + a.width / 2.0);
            if (run <= 0) continue;
            slopes.push_back({(b.y + b.height - a.y - a.height) / run, run});
            slopes.push_back({(b.y - a.y) / run, run});
        }
    }
    return slopes;
}

/// The median says where the bulk is, the mean of the bulk is finer than whole pixels.
double common_slope(std::vector<Slope> slopes)
{
    if (slopes.empty()) return 0;
    std::sort(slopes.begin(), slopes.end(), [](const Slope& a, const Slope& b) {
        return a.value < b.value;
    });
    double total = 0;
    for (const auto& slope : slopes) {
        total += slope.run;
    }
    double sum = 0;
    double median = slopes.back().value;
    for (const auto& slope : slopes) {
        sum += slope.run;
        if (2 * sum < total) continue;
        median = slope.value;
        break;
    }
    double weighted = 0;
    double weights = 0;
    for (const auto& slope : slopes) {
        constexpr double bulk = 0.02; // about one degree
        if (std::abs(slope.value - median) > bulk) continue;
        weighted += slope.value * slope.run * slope.run;
        weights += slope.run * slope.run;
    }
    return weights > 0 ? weighted / weights : median;
}

/// Length of the shortest interval that holds `share` of the sorted values.
double shortest_interval(const std::vector<double>& sorted, double share)
{
    const auto span = std::size_t(share * double(sorted.size() - 1) + 0.5);
    double best = sorted.back() - sorted.front();
    for (std::size_t k = 0; k + span < sorted.size(); ++k) {
        best = std::min(best, sorted[k + span] - sorted[k]);
    }
    return best;
}

/// How widely values scatter. Most small letters are equally high too, so half of them would say
/// little; above four fifths the rare descenders of feet begin to count.
double spread(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    double sum = 0;
    constexpr std::array shares{0.5, 0.6, 0.7, 0.8};
    for (const double share : shares) {
        sum += shortest_interval(values, share);
    }
    return sum / shares.size();
}

double slope_through_centres(const Chain& chain)
{
    double mean_x = 0;
    double mean_y = 0;
    for (const auto& glyph : chain) {
        mean_x += glyph.x + glyph.width / 2.0;
        mean_y += glyph.y + glyph.height / 2.0;
    }
    mean_x /= double(chain.size());
    mean_y /= double(chain.size());
    double xy = 0;
    double xx = 0;
    for (const auto& glyph : chain) {
        const double x = glyph.x + glyph.width / 2.0 - mean_x;
        xy += x * (glyph.y + glyph.height / 2.0 - mean_y);
        xx += x * x;
    }
    return xx > 0 ? xy / xx : 0;
}

/// Positive when feet stand on one line more tightly than heads, as print does that is upright:
/// most letters end on the baseline, but heads are of two heights.
double tightness(const std::vector<Chain>& chains)
{
    double sum = 0;
    double weights = 0;
    for (const auto& chain : chains) {
        const double slope = slope_through_centres(chain);
        std::vector<double> heads;
        std::vector<double> feet;
        std::vector<int> heights;
        for (const auto& glyph : chain) {
            const double level = slope * (glyph.x + glyph.width / 2.0);
            heads.push_back(glyph.y - level);
            feet.push_back(glyph.y + glyph.height - level);
            heights.push_back(glyph.height);
        }
        std::nth_element(heights.begin(), heights.begin() + heights.size() / 2, heights.end());
        const double height = heights[heights.size() / 2];
        sum += double(chain.size()) * (spread(heads) - spread(feet)) / height;
        weights += double(chain.size());
    }
    return weights > 0 ? sum / weights : 0;
}

std::vector<cv::Rect> transposed(std::vector<cv::Rect> boxes)
{
    for (auto& box : boxes) {
        std::swap(box.x, box.y);
        std::swap(box.width, box.height);
    }
    return boxes;
}

} // namespace

cv::Mat ground_of(const cv::Mat& grey, int reach)
{
    cv::Mat small;
    cv::medianBlur(averaged(grey, eighth_of(grey.size())), small, std::max(3, reach / 8) | 1);
    cv::Mat ground;
    cv::resize(small, ground, grey.size(), 0, 0, cv::INTER_LINEAR);
    return ground;
}

TextLines read_text_lines(const cv::Mat& grey)
{
    const auto glyphs = find_glyphs(grey);
    const auto level = find_chains(glyphs);
    const auto upright = find_chains(transposed(glyphs));
    const int level_glyphs = glyphs_in(level);
    const int upright_glyphs = glyphs_in(upright);
    const bool sideways = upright_glyphs > level_glyphs;
    const auto& chains = sideways ? upright : level;

    TextLines lines;
    lines.glyphs = std::max(level_glyphs, upright_glyphs);
    lines.sureness = tightness(chains);
    lines.unsure = lines.glyphs < fewest_glyphs || std::abs(lines.sureness) < tightness_margin;
    const double lean = std::atan(common_slope(slopes_of(chains)));
    lines.skew = sideways ? -lean : lean; // transposing mirrors, and so turns the sense of angles
    if (sideways) {
        lines.quarters = lines.sureness >= 0 ? 1 : 3;
    } else {
        lines.quarters = lines.sureness < 0 && !lines.unsure ? 2 : 0;
    }
    return lines;
}

} // namespace absah::image
