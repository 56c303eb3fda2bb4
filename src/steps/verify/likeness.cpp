// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/likeness.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

namespace absah::verify {
namespace {

/// Brightness against the surroundings: light, shade and the colour of paper fall away.
struct Relief {
    int width = 0;
    int height = 0;
    std::vector<float> values;

    [[nodiscard]] float at(int x, int y) const { return values[std::size_t(y) * width + x]; }
};

constexpr int block = 16; // pixels: a line of text and its neighbours
constexpr int slack = 4;  // pixels by which two flattened pages may lie apart

Relief resampled(const Picture& picture, int width, int height)
{
    Relief out{width, height, std::vector<float>(std::size_t(width) * height)};
    const auto pixel = [&](int x, int y) {
        return float(picture.pixels[std::size_t(y) * picture.width + x]);
    };
    for (int y = 0; y < height; ++y) {
        const float v = (float(y) + 0.5F) * float(picture.height) / float(height) - 0.5F;
        const int y0 = std::clamp(int(std::floor(v)), 0, picture.height - 1);
        const int y1 = std::min(y0 + 1, picture.height - 1);
        const float down = std::clamp(v - float(y0), 0.0F, 1.0F);
        for (int x = 0; x < width; ++x) {
            const float u = (float(x) + 0.5F) * float(picture.width) / float(width) - 0.5F;
            const int x0 = std::clamp(int(std::floor(u)), 0, picture.width - 1);
            const int x1 = std::min(x0 + 1, picture.width - 1);
            const float right = std::clamp(u - float(x0), 0.0F, 1.0F);
            const float above = pixel(x0, y0) * (1 - right) + pixel(x1, y0) * right;
            const float below = pixel(x0, y1) * (1 - right) + pixel(x1, y1) * right;
            out.values[std::size_t(y) * width + x] = above * (1 - down) + below * down;
        }
    }
    return out;
}

Relief without_ground(const Relief& flat)
{
    constexpr int reach = 6;
    std::vector<double> sums(std::size_t(flat.width + 1) * (flat.height + 1), 0.0);
    const auto sum = [&](int x, int y) -> double& {
        return sums[std::size_t(y) * (flat.width + 1) + x];
    };
    for (int y = 0; y < flat.height; ++y)
        for (int x = 0; x < flat.width; ++x)
            sum(x + 1, y + 1) = double(flat.at(x, y)) + sum(x, y + 1) + sum(x + 1, y) - sum(x, y);
    Relief out = flat;
    for (int y = 0; y < flat.height; ++y) {
        const int top = std::max(0, y - reach);
        const int bottom = std::min(flat.height, y + reach + 1);
        for (int x = 0; x < flat.width; ++x) {
            const int left = std::max(0, x - reach);
            const int right = std::min(flat.width, x + reach + 1);
            const double total =
                sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top);
            out.values[std::size_t(y) * flat.width + x] -=
                float(total / (double(right - left) * (bottom - top)));
        }
    }
    return out;
}

struct Window {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

double spread(const Relief& relief, const Window& at)
{
    double sum = 0;
    double squares = 0;
    for (int y = at.y; y < at.y + at.height; ++y)
        for (int x = at.x; x < at.x + at.width; ++x) {
            const double value = relief.at(x, y);
            sum += value;
            squares += value * value;
        }
    const double count = double(at.width) * at.height;
    return std::sqrt(std::max(0.0, squares / count - sum * sum / (count * count)));
}

double correlation(const Relief& a, const Window& at, const Relief& b, int dx, int dy)
{
    double sa = 0;
    double sb = 0;
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (int y = at.y; y < at.y + at.height; ++y) {
        for (int x = at.x; x < at.x + at.width; ++x) {
            const double p = a.at(x, y);
            const double q = b.at(x + dx, y + dy);
            sa += p;
            sb += q;
            aa += p * p;
            bb += q * q;
            ab += p * q;
        }
    }
    const double count = double(at.width) * at.height;
    const double both = (aa - sa * sa / count) * (bb - sb * sb / count);
    return both > 1e-6 ? (ab - sa * sb / count) / std::sqrt(both) : 0;
}

double best_correlation(const Relief& a, const Window& at, const Relief& b)
{
    double best = -1;
    for (int dy = std::max(-slack, -at.y); dy <= std::min(slack, b.height - at.y - at.height); ++dy)
        for (int dx = std::max(-slack, -at.x); dx <= std::min(slack, b.width - at.x - at.width);
             ++dx)
            best = std::max(best, correlation(a, at, b, dx, dy));
    return best;
}

// Blocks count by how much there is to see in them; bold print no more than a line of text. The rim
// is left out: a page that lies a little askew has lost part of it.
double agreement(const Relief& a, const Relief& b)
{
    constexpr double plain_text = 20;
    constexpr double empty_page = 1;
    double sum = 0;
    double weights = 0;
    int blocks = 0;
    const int right = a.width - slack;
    const int bottom = a.height - slack;
    for (int y = slack; y + block / 2 <= bottom; y += block) {
        for (int x = slack; x + block / 2 <= right; x += block) {
            const Window at{x, y, std::min(block, right - x), std::min(block, bottom - y)};
            const double weight = std::min(spread(a, at), plain_text);
            sum += weight * best_correlation(a, at, b);
            weights += weight;
            ++blocks;
        }
    }
    return blocks == 0 || weights < empty_page * blocks ? 0 : std::max(0.0, sum / weights);
}

bool is_grey(const Picture& picture)
{
    return picture.channels == 1 && picture.width > 0 && picture.height > 0 &&
           picture.pixels.size() == std::size_t(picture.width) * picture.height;
}

} // namespace

double likeness(const Picture& a, const Picture& b)
{
    if (!is_grey(a) || !is_grey(b)) return 0;
    const auto key = [](const Picture& picture) {
        return std::tie(picture.width, picture.height, picture.pixels);
    };
    if (key(b) < key(a)) return likeness(b, a); // the answer must not depend on the order
    constexpr double other_format = 0.12;       // A4 and Letter, 4:3 and 3:2
    const double shapes =
        std::log(double(a.width) * b.height) - std::log(double(a.height) * b.width);
    if (std::abs(shapes) > other_format) return 0;
    const auto first = without_ground(resampled(a, a.width, a.height));
    auto second = without_ground(resampled(b, a.width, a.height));
    const double as_they_lie = agreement(first, second);
    if (as_they_lie >= one_design) return as_they_lie;
    std::ranges::reverse(second.values);
    return std::max(as_they_lie, agreement(first, second));
}

} // namespace absah::verify
