// SPDX-License-Identifier: Apache-2.0
#include "steps/render/table.h"

#include <fmt/format.h>

#include <algorithm>

namespace absah::render {
namespace {

class TableSetter {
public:
    TableSetter(
        Setting& setting, const form::Table& table, double width, const form::Source& source)
        : setting_(setting),
          table_(table),
          frame_(std::make_shared<TableFrame>())
    {
        frame_->source = source;
        frame_->repeat_head = table.repeat_head;
        frame_->look = {table.rules, table.rule_width, table.padding, table.padding_up, width};
    }

    std::vector<Atom> set()
    {
        measure_columns();
        if (setting_.fill.wrong) return {};
        set_head();
        setting_.fill.row = 0;
        add_rows(table_.rows, 0, [&](RowGroup group, bool keep) {
            Atom atom;
            atom.row = std::move(group);
            atom.table = frame_;
            atom.keep_with_next = keep;
            atoms_.push_back(std::move(atom));
        });
        if (!atoms_.empty()) atoms_.back().keep_with_next = false;
        return std::move(atoms_);
    }

private:
    using TakeRow = std::function<void(RowGroup, bool keep_with_next)>;

    [[nodiscard]] const Look& look() const { return frame_->look; }

    void measure_columns()
    {
        double fixed = 0;
        double shares = 0;
        for (const auto& column : table_.columns) {
            fixed += column.width;
            shares += column.share;
        }
        const double free = look().width - fixed;
        double left = 0;
        for (const auto& column : table_.columns) {
            lefts_.push_back(left);
            left += column.width > 0 ? column.width : free * column.share / shares;
        }
        lefts_.push_back(left);
        if (shares == 0) frame_->look.width = left;
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            constexpr double widest_letter = 0.8; // of Latin letters, in sizes: a capital W or M
            const auto& style = setting_.style(table_.columns[i].style);
            if (inner_width(i, 1) >= widest_letter * style.size) continue;
            setting_.fill.note(
                frame_->source,
                fmt::format(
                    "column {} has {:.0f} mm on this paper, which is too narrow: the fixed widths "
                    "take {:.0f} of {:.0f} mm",
                    i + 1,
                    (lefts_[i + 1] - lefts_[i]) / points_per_millimetre,
                    fixed / points_per_millimetre,
                    look().width / points_per_millimetre));
        }
    }

    [[nodiscard]] double inner_width(std::size_t column, std::size_t span) const
    {
        return lefts_[column + span] - lefts_[column] - 2 * look().padding;
    }

    SetCell cell_at(std::size_t column, std::size_t span, const form::Style& style) const
    {
        SetCell cell;
        cell.left = lefts_[column];
        cell.width = lefts_[column + span] - lefts_[column];
        cell.fill = style.fill;
        return cell;
    }

    SetCell text_cell(
        std::size_t column, std::size_t span, const form::Words& words, const form::Style& style)
    {
        auto cell = cell_at(column, span, style);
        auto stack = set_text(
            setting_.fill.runs(words, style),
            style,
            inner_width(column, span),
            setting_.tools.type);
        cell.strips = CellStrips(std::move(stack.strips));
        return cell;
    }

    SetCell filled_cell(const form::Cell& spec, std::size_t at)
    {
        const auto& column = table_.columns[at];
        auto style = setting_.style(spec.style.value_or(column.style));
        if (!spec.marked.empty() && setting_.fill.holds(spec.marked))
            style = setting_.style(spec.marked_style);
        if (column.align && !spec.style) style.align = *column.align;
        const auto span = std::size_t(spec.span);
        auto cell = cell_at(at, span, style);
        cell.upright = column.upright;
        if (!setting_.fill.holds(spec.conditions)) return cell;
        const double width = inner_width(at, span);
        Stack stack;
        for (const auto& picture : spec.picture)
            add(stack, set_picture(setting_, picture, width));
        for (const auto& qr : spec.qr)
            add(stack, set_qr(setting_, qr, width));
        add(stack,
            set_text(setting_.fill.runs(spec.text, style), style, width, setting_.tools.type));
        for (const auto& list : spec.list)
            add(stack, set_listing(setting_, list, width));
        cell.strips = CellStrips(std::move(stack.strips));
        return cell;
    }

    std::vector<SetCell> filled_cells(const form::Rows& rows, std::size_t first)
    {
        std::vector<SetCell> cells;
        for (const auto& spec : rows.cells) {
            cells.push_back(filled_cell(spec, first));
            first += std::size_t(spec.span);
        }
        return cells;
    }

    static std::size_t columns_of(const form::Rows& rows)
    {
        std::size_t columns = 0;
        for (const auto& cell : rows.cells)
            columns += std::size_t(cell.span);
        return columns;
    }

    void add_rows(const std::vector<form::Rows>& all, std::size_t first, const TakeRow& take)
    {
        for (const auto& rows : all) {
            if (!setting_.fill.holds_outside(rows.conditions, rows.loop)) continue;
            const bool any = setting_.fill.for_each(rows.loop, [&] {
                if (setting_.fill.holds(rows.conditions)) add_round(rows, first, take);
            });
            if (!any && !rows.empty.empty())
                take(across(rows.empty, rows.empty_style, first), false);
        }
    }

    void add_round(const form::Rows& rows, std::size_t first, const TakeRow& take)
    {
        if (!rows.section.empty()) take(across(rows.section, rows.section_style, first), true);
        if (!rows.cells.empty()) add_row(rows, first, take);
        add_rows(rows.rows, first, take);
    }

    void add_row(const form::Rows& rows, std::size_t first, const TakeRow& take)
    {
        if (counts(rows)) ++setting_.fill.row;
        RowGroup group;
        if (rows.inner.empty()) {
            group.inner.push_back({filled_cells(rows, first), rows.min_height});
            return take(std::move(group), rows.keep_with_next);
        }
        group.tall = filled_cells(rows, first);
        const auto next = first + columns_of(rows);
        add_rows(rows.inner, next, [&](RowGroup inner, bool) {
            std::ranges::move(inner.inner, std::back_inserter(group.inner));
        });
        if (group.inner.empty()) group.inner.push_back(blank_row(next));
        group.inner.back().min_height = std::max(group.inner.back().min_height, rows.min_height);
        take(std::move(group), rows.keep_with_next);
    }

    static bool counts(const form::Rows& rows)
    {
        const auto counts_row = [](const form::Piece& piece) {
            return piece.kind == form::Piece::Kind::Count && piece.text.empty();
        };
        return std::ranges::any_of(rows.cells, [&](const auto& cell) {
            return std::ranges::any_of(cell.text.pieces, counts_row);
        });
    }

    SetRow blank_row(std::size_t first) const
    {
        SetRow row;
        for (std::size_t i = first; i < table_.columns.size(); ++i)
            row.cells.push_back(cell_at(i, 1, setting_.style(table_.columns[i].style)));
        return row;
    }

    RowGroup across(const form::Words& words, form::StyleIndex style, std::size_t first)
    {
        RowGroup group;
        const auto span = table_.columns.size() - first;
        group.inner.push_back({{text_cell(first, span, words, setting_.style(style))}, 0});
        return group;
    }

    void add_head_row(const std::vector<SetCell>& cells)
    {
        RowGroup group;
        group.inner.push_back({cells, 0});
        std::vector<drawing::Item> items;
        draw(group, look(), items);
        for (auto& item : items)
            frame_->head.push_back(shifted(std::move(item), 0, frame_->head_height));
        frame_->head_height += height_of(group, look());
    }

    void set_head()
    {
        const auto& columns = table_.columns;
        const auto& title = setting_.style(table_.title_style);
        if (!table_.title.empty())
            add_head_row({text_cell(0, columns.size(), table_.title, title)});
        const bool titled =
            std::ranges::any_of(columns, [](const auto& column) { return !column.title.empty(); });
        if (titled) set_titles();
        if (table_.numbered) {
            const auto& style = setting_.style(table_.number_style);
            std::vector<SetCell> cells;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                form::Words words;
                words.pieces.push_back({.text = fmt::format("({})", i + 1)});
                cells.push_back(text_cell(i, 1, words, style));
            }
            add_head_row(cells);
        }
    }

    /// Titles of columns, with those of groups above them; a title without a group is as tall as
    /// both.
    void set_titles()
    {
        const auto& style = setting_.style(table_.head_style);
        const auto& columns = table_.columns;

        struct Placed {
            SetCell cell;
            bool upper = true;
            bool lower = true;
        };

        std::vector<Placed> cells;
        double upper = 0;
        double lower = 0;
        for (std::size_t i = 0; i < columns.size();) {
            std::size_t end = i + 1;
            if (columns[i].group.empty()) {
                cells.push_back({text_cell(i, 1, columns[i].title, style)});
                i = end;
                continue;
            }
            const auto group = setting_.fill.plain(columns[i].group);
            while (end < columns.size() && setting_.fill.plain(columns[end].group) == group)
                ++end;
            cells.push_back({text_cell(i, end - i, columns[i].group, style), true, false});
            upper = std::max(upper, height_of(cells.back().cell, look()));
            for (; i < end; ++i) {
                cells.push_back({text_cell(i, 1, columns[i].title, style), false, true});
                lower = std::max(lower, height_of(cells.back().cell, look()));
            }
        }
        for (const auto& each : cells)
            if (each.upper && each.lower)
                lower = std::max(lower, height_of(each.cell, look()) - upper);
        for (auto& each : cells) {
            each.cell.upright = form::Upright::Middle;
            const double top = frame_->head_height + (each.upper ? 0 : upper);
            const double height = (each.upper ? upper : 0) + (each.lower ? lower : 0);
            draw_cell(each.cell, look(), top, height, frame_->head);
        }
        frame_->head_height += upper + lower;
    }

    static constexpr double points_per_millimetre = 72 / 25.4;

    Setting& setting_;
    const form::Table& table_;
    std::shared_ptr<TableFrame> frame_;
    std::vector<double> lefts_; ///< of each column, and the right edge of the last
    std::vector<Atom> atoms_;
};

} // namespace

std::vector<Atom>
set_table(Setting& setting, const form::Table& table, double width, const form::Source& source)
{
    return TableSetter(setting, table, width, source).set();
}

} // namespace absah::render
