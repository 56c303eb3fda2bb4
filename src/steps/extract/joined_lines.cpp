// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/joined_lines.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

namespace absah::extract {
namespace {

/// A label of a table: a few words, no figures, nothing that ends or joins a sentence.
bool may_be_label(const Line& line)
{
    constexpr std::size_t most = 3;
    if (line.words.size() > most) return false;
    return std::ranges::all_of(line.words, [](const Word* word) {
        return word->text.find_first_of("0123456789,;()\"") == std::string::npos;
    });
}

using LabelledRow = std::pair<std::size_t, std::size_t>; // label, value

/// Whether the value goes on above or below, in a line that has no label of its own beside it: then
/// the label belongs to all of them, and joining it to one would tear the value.
bool is_one_of_several(
    const std::vector<Line>& lines, const std::vector<LabelledRow>& rows, std::size_t value)
{
    const auto& own = lines[value];
    for (std::size_t k = 0; k < lines.size(); ++k) {
        const auto& other = lines[k];
        const double gap = std::max(other.box.y - own.box.bottom(), own.box.y - other.box.bottom());
        const bool labelled =
            std::ranges::any_of(rows, [&](const auto& row) { return row.second == k; });
        if (k != value && !labelled && std::abs(other.box.x - own.box.x) < own.height &&
            gap < own.height)
            return true;
    }
    return false;
}

} // namespace

void join_pieces(std::vector<Line>& lines)
{
    constexpr double same_row = 1.8;        // slant adds to a piece's height
    constexpr std::size_t most_lines = 400; // beyond, the page is noise and pairs cost too much
    if (lines.size() > most_lines) return;
    for (std::size_t left = 0; left < lines.size(); ++left) {
        for (std::size_t right = 0; right < lines.size(); ++right) {
            if (left == right) continue;
            const auto& last = lines[left].words.back()->box;
            const auto& first = lines[right].words.front()->box;
            const double height = std::min(lines[left].height, lines[right].height);
            const double gap = first.x - last.right();
            const bool level = std::abs(middle(last) - middle(first)) < 0.45 * height;
            const double ratio = lines[left].height / lines[right].height;
            if (!level || gap < 0 || gap > 1.2 * height || ratio > same_row || ratio < 1 / same_row)
                continue;
            auto& into = lines[left];
            into.words.insert(
                into.words.end(), lines[right].words.begin(), lines[right].words.end());
            into.box = united(into.box, lines[right].box);
            lines.erase(lines.begin() + std::ptrdiff_t(right));
            left = std::size_t(-1); // start again: indices have moved
            break;
        }
    }
}

void join_labels(std::vector<Line>& lines)
{
    for (std::size_t value = 0; value < lines.size(); ++value) {
        if (lines[value].words.front()->text.front() != ':') continue;
        std::size_t label = lines.size();
        for (std::size_t k = 0; k < lines.size(); ++k) {
            const double apart = std::abs(middle(lines[k].box) - middle(lines[value].box));
            if (k == value || lines[k].words.empty() || apart > 0.5 * lines[value].height) continue;
            if (lines[k].box.right() > lines[value].box.x + lines[value].box.height / 2) continue;
            if (label == lines.size() || lines[k].box.right() > lines[label].box.right()) label = k;
        }
        if (label == lines.size()) continue;
        auto& from = lines[value];
        auto& into = lines[label];
        into.words.insert(into.words.end(), from.words.begin(), from.words.end());
        into.box = united(into.box, from.box);
        lines.erase(lines.begin() + std::ptrdiff_t(value));
        --value;
    }
}

void join_table_rows(std::vector<Line>& lines)
{
    constexpr std::size_t fewest_rows = 3;
    constexpr std::size_t most_lines = 400;
    if (lines.size() > most_lines) return;
    std::vector<LabelledRow> rows;
    for (std::size_t label = 0; label < lines.size(); ++label) {
        if (!may_be_label(lines[label])) continue;
        std::vector<std::size_t> beside;
        for (std::size_t k = 0; k < lines.size(); ++k) {
            const double apart = std::abs(middle(lines[k].box) - middle(lines[label].box));
            if (k != label && apart < 0.6 * lines[label].height) beside.push_back(k);
        }
        if (beside.size() == 1 && lines[beside[0]].box.x > lines[label].box.right())
            rows.emplace_back(label, beside[0]);
    }
    std::vector<bool> joined(lines.size(), false);
    for (const auto& [label, value] : rows) {
        const double near = 0.6 * lines[label].height;
        const auto in_line =
            std::ranges::count_if(rows, [&, l = label, v = value](const auto& row) {
                return std::abs(lines[row.first].box.x - lines[l].box.x) <= near &&
                       std::abs(lines[row.second].box.x - lines[v].box.x) <= near;
            });
        if (std::size_t(in_line) < fewest_rows || is_one_of_several(lines, rows, value)) continue;
        joined[value] = true;
        auto& into = lines[label];
        into.words.insert(into.words.end(), lines[value].words.begin(), lines[value].words.end());
    }
    for (std::size_t i = lines.size(); i-- > 0;) {
        for (const auto* word : lines[i].words)
            lines[i].box = united(lines[i].box, word->box);
        if (joined[i]) lines.erase(lines.begin() + std::ptrdiff_t(i));
    }
}

} // namespace absah::extract
