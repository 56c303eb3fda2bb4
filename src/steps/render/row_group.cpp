// SPDX-License-Identifier: Apache-2.0
#include "steps/render/row_group.h"

#include <algorithm>
#include <tuple>

namespace absah::render {
namespace {

double height_of(const SetRow& row, const Look& look)
{
    double height = row.min_height;
    for (const auto& cell : row.cells)
        height = std::max(height, height_of(cell, look));
    return height;
}

std::vector<double> heights_of(const RowGroup& group, const Look& look)
{
    std::vector<double> heights;
    double sum = 0;
    for (const auto& row : group.inner) {
        heights.push_back(height_of(row, look));
        sum += heights.back();
    }
    // Cells at the left that need more than all rows beside them stretch the last of these.
    for (const auto& cell : group.tall) {
        const double more = height_of(cell, look) - sum;
        if (more <= 0) continue;
        heights.back() += more;
        sum += more;
    }
    return heights;
}

std::size_t strips_within(const SetCell& cell, double room)
{
    const auto strips = cell.strips.all();
    double height = 0;
    for (std::size_t i = 0; i < strips.size(); ++i) {
        height += strips[i].height + (i == 0 ? 0 : strips[i].before);
        if (height > room) return i;
    }
    return strips.size();
}

/// How many strips of a cell stay above a page's end; a longer text leaves two on either side.
std::size_t strips_kept(const SetCell& cell, double room, Care care)
{
    constexpr std::size_t longer = 4;
    const auto all = cell.strips.all().size();
    const auto fit = strips_within(cell, room);
    if (fit == all || all < longer || care == Care::None) return fit;
    return fit < 2 ? 0 : std::min(fit, all - 2);
}

std::pair<SetCell, SetCell> divided(const SetCell& cell, std::size_t kept)
{
    auto above = cell;
    auto below = cell;
    std::tie(above.strips, below.strips) = cell.strips.divided(kept);
    above.upright = below.upright = form::Upright::Top;
    return {std::move(above), std::move(below)};
}

using Halves = std::pair<std::vector<SetCell>, std::vector<SetCell>>;

/// With care, nothing when a cell with text would have none of it above.
std::optional<Halves> divided(const std::vector<SetCell>& cells, double room, Care care)
{
    Halves halves;
    for (const auto& cell : cells) {
        const auto kept = strips_kept(cell, room, care);
        if (kept == 0 && !cell.strips.empty() && care == Care::Lines) return std::nullopt;
        auto [above, below] = divided(cell, kept);
        halves.first.push_back(std::move(above));
        halves.second.push_back(std::move(below));
    }
    return halves;
}

bool any_strips(const std::vector<SetCell>& cells)
{
    return std::ranges::any_of(cells, [](const auto& cell) { return !cell.strips.empty(); });
}

std::optional<std::pair<SetRow, SetRow>> divided(const SetRow& row, double room, Care care)
{
    auto halves = divided(row.cells, room, care);
    if (!halves || !any_strips(halves->first) || !any_strips(halves->second)) return std::nullopt;
    return std::pair{SetRow{std::move(halves->first)}, SetRow{std::move(halves->second)}};
}

void frame(
    const drawing::Area& area,
    const SetCell& cell,
    const Look& look,
    std::vector<drawing::Item>& items)
{
    const bool grid = look.rules == form::Rules::Grid;
    if (!grid && !cell.fill) return;
    items.emplace_back(drawing::Frame{area, cell.fill, grid ? look.rule_width : 0, {}});
}

void draw_row(
    const std::vector<SetCell>& cells,
    const Look& look,
    double top,
    double height,
    std::vector<drawing::Item>& items)
{
    for (const auto& cell : cells)
        draw_cell(cell, look, top, height, items);
}

void stroke_across(double left, double y, const Look& look, std::vector<drawing::Item>& items)
{
    items.emplace_back(drawing::Line{{left, y}, {look.width, y}, look.rule_width, {}});
}

} // namespace

CellStrips::CellStrips(std::vector<Strip> strips)
    : owner_(std::make_shared<const std::vector<Strip>>(std::move(strips))),
      shown_(*owner_),
      height_(height_of(shown_))
{
}

std::pair<CellStrips, CellStrips> CellStrips::divided(std::size_t count) const
{
    auto above = *this;
    auto below = *this;
    above.shown_ = shown_.first(count);
    below.shown_ = shown_.subspan(count);
    above.height_ = height_of(above.shown_);
    const double between = above.empty() || below.empty() ? 0 : below.shown_.front().before;
    below.height_ = below.empty() ? 0 : height_ - above.height_ - between;
    return {std::move(above), std::move(below)};
}

double height_of(const SetCell& cell, const Look& look)
{
    return cell.strips.height() + 2 * look.padding_up;
}

double height_of(const RowGroup& group, const Look& look)
{
    double height = 0;
    for (const auto each : heights_of(group, look))
        height += each;
    return height;
}

std::optional<std::pair<RowGroup, RowGroup>>
divided(const RowGroup& group, const Look& look, double room, Care care)
{
    constexpr double large_gap = 90; // points: some seven lines of text
    const auto heights = heights_of(group, look);
    const double for_text = room - 2 * look.padding_up;
    std::size_t whole = 0;
    double used = 0;
    while (whole < group.inner.size() && used + heights[whole] <= room)
        used += heights[whole++];
    RowGroup above;
    RowGroup below;
    const auto place = group.inner.begin() + std::ptrdiff_t(whole);
    above.inner.assign(group.inner.begin(), place);
    below.inner.assign(place, group.inner.end());
    if (below.inner.empty()) return std::nullopt;
    if (whole == 0 || room - used > large_gap) {
        if (auto rows = divided(below.inner.front(), for_text - used, care); rows) {
            above.inner.push_back(std::move(rows->first));
            below.inner.front() = std::move(rows->second);
        }
    }
    const auto& next = group.inner[whole];
    if (above.inner.empty() && any_strips(group.tall) && height_of(next, look) <= room) {
        // Short beside a long text: it stays above, and the text goes on beside a blank row.
        above.inner.push_back(next);
        below.inner.front().min_height = 0;
        for (auto& cell : below.inner.front().cells)
            cell.strips = {};
    }
    if (above.inner.empty()) return std::nullopt;
    // The cells at the left may fill the page, and stretch the last row above, before they go on.
    auto tall = divided(group.tall, for_text, care);
    if (!tall) return std::nullopt;
    above.tall = std::move(tall->first);
    below.tall = std::move(tall->second);
    const bool blank = !any_strips(below.tall) && below.inner.size() == 1 &&
                       !any_strips(below.inner.front().cells) && any_strips(group.tall);
    if (blank) return std::nullopt;
    return std::pair{std::move(above), std::move(below)};
}

void draw_cell(
    const SetCell& cell,
    const Look& look,
    double top,
    double height,
    std::vector<drawing::Item>& items)
{
    frame({cell.left, top, cell.width, height}, cell, look, items);
    const double free = height - height_of(cell, look);
    double y = top + look.padding_up + (cell.upright == form::Upright::Middle ? free / 2 : 0);
    const auto strips = cell.strips.all();
    for (std::size_t i = 0; i < strips.size(); ++i) {
        const auto& strip = strips[i];
        y += i == 0 ? 0 : strip.before;
        for (const auto& item : strip.items)
            items.push_back(shifted(item, cell.left + look.padding, y));
        y += strip.height;
    }
}

void draw(const RowGroup& group, const Look& look, std::vector<drawing::Item>& items)
{
    const auto heights = heights_of(group, look);
    double whole = 0;
    for (const auto height : heights)
        whole += height;
    draw_row(group.tall, look, 0, whole, items);
    double top = 0;
    double left = 0;
    for (const auto& cell : group.tall)
        left = std::max(left, cell.left + cell.width);
    for (std::size_t i = 0; i < group.inner.size(); ++i) {
        draw_row(group.inner[i].cells, look, top, heights[i], items);
        top += heights[i];
        const bool last = i + 1 == group.inner.size();
        if (look.rules == form::Rules::Horizontal) stroke_across(last ? 0 : left, top, look, items);
    }
}

} // namespace absah::render
