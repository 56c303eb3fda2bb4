// SPDX-License-Identifier: Apache-2.0
#include "fences/image/mat.h"
#include "fences/image/page.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <vector>

namespace absah::image {

namespace {

// Sizes in pixels of a page with a longest side of 1754, as they are read.
constexpr int smallest_mark = 5;
constexpr int tallest_mark = 70; // a display name; larger is drawn, not printed
constexpr int lowest_line = 10;
constexpr int ink_step = 40; // pale small print of a blurred photo is 50 darker than its paper

/// Letters, and words whose letters blur has run together.
std::vector<cv::Rect> print_marks(const cv::Mat& plane)
{
    cv::Mat ink;
    cv::threshold(plane, ink, 255 - ink_step, 255, cv::THRESH_BINARY_INV);
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(ink, labels, stats, centres, 8, CV_32S);
    std::vector<cv::Rect> marks;
    for (int k = 1; k < count; ++k) {
        const int* stat = stats.ptr<int>(k);
        const int w = stat[cv::CC_STAT_WIDTH];
        const int h = stat[cv::CC_STAT_HEIGHT];
        if (h < smallest_mark || h > tallest_mark || w < 2) continue;
        const double filled = double(stat[cv::CC_STAT_AREA]) / (double(w) * h);
        const bool rule = w > 3 * h && filled > 0.8;
        const bool frame = w > 3 * tallest_mark && filled < 0.1;
        if (!rule && !frame)
            marks.emplace_back(stat[cv::CC_STAT_LEFT], stat[cv::CC_STAT_TOP], w, h);
    }
    return marks;
}

int rows_shared(const cv::Rect& a, const cv::Rect& b)
{
    return std::min(a.br().y, b.br().y) - std::max(a.y, b.y);
}

bool follows(const cv::Rect& a, const cv::Rect& b)
{
    const int lower = std::min(a.height, b.height);
    const int taller = std::max(a.height, b.height);
    const int gap = b.x - a.br().x;
    const bool side_by_side = gap >= -lower / 3 && 5 * gap < 8 * taller;
    return side_by_side && taller <= 2.5 * lower && 2 * rows_shared(a, b) >= lower;
}

/// Marks joined to rows, each to its nearest follower on the right.
std::vector<cv::Rect> chained(std::vector<cv::Rect> marks)
{
    std::ranges::sort(marks, {}, [](const cv::Rect& mark) { return std::pair(mark.x, mark.y); });
    std::vector<std::size_t> row_of(marks.size());
    std::vector<bool> followed(marks.size(), false);
    std::vector<cv::Rect> rows;
    for (std::size_t k = 0; k < marks.size(); ++k) {
        if (!followed[k]) {
            row_of[k] = rows.size();
            rows.push_back(marks[k]);
        }
        auto next = marks.size();
        for (auto other = k + 1; other < marks.size(); ++other) {
            if (marks[other].x > marks[k].br().x + 2 * tallest_mark) break;
            const bool nearer = next == marks.size() || marks[other].x < marks[next].x;
            // A word's marks may lie over each other; only what begins behind counts.
            if (!nearer || marks[other].x <= marks[k].x || !follows(marks[k], marks[other]))
                continue;
            if (!followed[other]) next = other;
        }
        if (next == marks.size()) continue;
        followed[next] = true;
        row_of[next] = row_of[k];
        rows[row_of[k]] |= marks[next];
    }
    return rows;
}

/// A thin mark or a wide blank ends a chain; the print goes on behind it.
void join_rows(std::vector<cv::Rect>& rows)
{
    std::ranges::sort(rows, {}, &cv::Rect::x);
    for (std::size_t k = 0; k < rows.size(); ++k) {
        for (std::size_t other = k + 1; other < rows.size();) {
            const auto& a = rows[k];
            const auto& b = rows[other];
            const int lower = std::min(a.height, b.height);
            const bool goes_on = 5 * rows_shared(a, b) >= 3 * lower && b.x - a.br().x < 1.5 * lower;
            if (!goes_on) {
                ++other;
                continue;
            }
            rows[k] |= b;
            rows.erase(rows.begin() + std::ptrdiff_t(other));
        }
    }
}

} // namespace

std::vector<Box> print_lines(const Picture& plane)
{
    if (plane.empty() || plane.channels != 1) return {};
    auto rows = chained(print_marks(view(plane)));
    join_rows(rows);
    std::vector<Box> lines;
    for (const auto& row : rows) {
        const bool long_enough = row.width >= 3 * row.height;
        if (row.height >= lowest_line && long_enough) lines.push_back(to_box(row));
    }
    std::ranges::stable_sort(lines, std::greater{}, &Box::width);
    return lines;
}

} // namespace absah::image
