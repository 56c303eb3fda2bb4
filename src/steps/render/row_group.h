// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "steps/render/strips.h"

#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

/// Rows of a table as they are placed on a page. For the sources of this room only.
namespace absah::render {

/// The strips of a cell, or of a part of it. Parts share them: dividing a text over a thousand
/// pages copies no line and measures none twice.
class CellStrips {
public:
    CellStrips() = default;
    explicit CellStrips(std::vector<Strip> strips);

    [[nodiscard]] std::span<const Strip> all() const { return shown_; }

    [[nodiscard]] bool empty() const { return shown_.empty(); }

    /// With the room between them, without that above the first and below the last.
    [[nodiscard]] double height() const { return height_; }

    /// The first `count`, and the rest.
    [[nodiscard]] std::pair<CellStrips, CellStrips> divided(std::size_t count) const;

private:
    std::shared_ptr<const std::vector<Strip>> owner_;
    std::span<const Strip> shown_;
    double height_ = 0;
};

struct SetCell {
    double left = 0;
    double width = 0;
    CellStrips strips; ///< places from the cell's own padding edge
    form::Upright upright = form::Upright::Top;
    std::optional<drawing::Ink> fill;
};

struct SetRow {
    std::vector<SetCell> cells;
    double min_height = 0;
};

/// How a table's cells and rules look.
struct Look {
    form::Rules rules = form::Rules::Grid;
    double rule_width = 0.5;
    double padding = 0;
    double padding_up = 0;
    double width = 0; ///< of the whole table
};

/// Rows that share the cells at their left; most often one row without such cells.
struct RowGroup {
    std::vector<SetCell> tall;
    std::vector<SetRow> inner; ///< at least one
};

double height_of(const SetCell& cell, const Look& look);
double height_of(const RowGroup& group, const Look& look);

enum class Care {
    Lines, ///< a longer text has at least two lines on either side, and every text begins above
    None,  ///< anything, so long as something is above
};

/// The part that is at most `room` high, and the rest. Between rows where that leaves no large gap,
/// else inside the first row that does not fit. Nothing when no part fits or nothing would be left.
std::optional<std::pair<RowGroup, RowGroup>>
divided(const RowGroup& group, const Look& look, double room, Care care);

void draw_cell(
    const SetCell& cell,
    const Look& look,
    double top,
    double height,
    std::vector<drawing::Item>& items);

void draw(const RowGroup& group, const Look& look, std::vector<drawing::Item>& items);

} // namespace absah::render
