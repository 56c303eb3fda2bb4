// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/template_parts.h"

#include <fmt/format.h>

namespace absah::catalog {
namespace {

constexpr std::array aligns{
    std::pair{std::string_view("left"), form::Align::Left},
    std::pair{std::string_view("centre"), form::Align::Centre},
    std::pair{std::string_view("right"), form::Align::Right},
    std::pair{std::string_view("justify"), form::Align::Justify}};

form::Column read_column(Reading& reading, const toml::table& table, std::string_view cell_style)
{
    constexpr std::array uprights{
        std::pair{std::string_view("top"), form::Upright::Top},
        std::pair{std::string_view("middle"), form::Upright::Middle}};
    Keys keys(reading, table, "a column");
    form::Column column;
    column.width = keys.length("width", 0);
    column.share = keys.number("share", column.width > 0 ? 0 : 1);
    if (column.share < 0 || (column.share > 0) == (column.width > 0))
        keys.note("share", "a column has a \"width\" or a \"share\" above 0, not both");
    column.title = keys.words("title");
    column.group = keys.words("group");
    column.style = keys.style("style", cell_style);
    if (keys.has("align")) column.align = keys.one_of("align", aligns);
    column.upright = keys.one_of("upright", uprights);
    keys.no_others();
    return column;
}

/// A table inside a cell, e.g. its picture; null when absent.
const toml::table* inside(Keys& keys, std::string_view key)
{
    const auto found = keys.tables(key);
    return found.empty() ? nullptr : found.front();
}

void read_cell_parts(Reading& reading, Keys& keys, std::string_view style, form::Cell& cell)
{
    if (const auto* table = inside(keys, "list"); table != nullptr) {
        Keys list(reading, *table, "the list of a cell");
        list.need("items");
        cell.list.push_back(read_listing(reading, list, style));
        list.no_others();
    }
    if (const auto* table = inside(keys, "picture"); table != nullptr) {
        Keys picture(reading, *table, "the picture of a cell");
        cell.picture.push_back(read_picture(reading, picture));
        picture.no_others();
    }
    if (const auto* table = inside(keys, "qr"); table != nullptr) {
        constexpr double usual = 25;
        Keys qr(reading, *table, "the qr of a cell");
        qr.need("text");
        cell.qr.push_back(read_qr(qr, "text", usual));
        qr.no_others();
    }
    if (const auto* node = keys.find("marked"); node != nullptr)
        cell.marked.push_back(parse_condition(reading, *node, false));
    cell.marked_style = keys.style("marked_style", "marked");
}

form::Cell read_cell(Reading& reading, const toml::node& node, std::string_view style)
{
    form::Cell cell{.source = reading.at(node.source())};
    if (const auto* text = node.as_string(); text != nullptr) {
        cell.text = parse_words(reading, *text);
        return cell;
    }
    const auto* table = node.as_table();
    if (table == nullptr) {
        reading.note(node.source(), "a cell is a text or { text = \"...\" }");
        return cell;
    }
    Keys keys(reading, *table, "a cell");
    cell.conditions = keys.conditions();
    cell.text = keys.words("text");
    cell.span = keys.whole("span", 1, 1, 100);
    std::string own_style(style);
    if (keys.has("style")) {
        cell.style = keys.style("style", style);
        own_style = reading.made.styles[*cell.style].name;
    }
    read_cell_parts(reading, keys, own_style, cell);
    keys.no_others();
    return cell;
}

struct RowsReader {
    Reading& reading;
    std::string cell_style;

    form::Rows read(const toml::table& table, int free_columns)
    {
        Keys keys(reading, table, "rows");
        form::Rows rows{.source = keys.source()};
        rows.conditions = keys.conditions();
        rows.loop = keys.loop();
        rows.empty = keys.words("empty");
        rows.empty_style = keys.style("empty_style", "empty");
        const LoopScope scope(reading, rows.loop);
        rows.section = keys.words("section");
        rows.section_style = keys.style("section_style", "section");
        rows.min_height = keys.length("height", 0);
        rows.keep_with_next = keys.flag("keep_with_next");
        read_cells(keys, rows, free_columns);
        keys.no_others();
        return rows;
    }

private:
    void read_cells(Keys& keys, form::Rows& rows, int free_columns)
    {
        const auto* node = keys.find("cells");
        const auto* list = node == nullptr ? nullptr : node->as_array();
        if (node != nullptr && list == nullptr) keys.note("cells", "\"cells\" must be a list");
        int used = 0;
        if (list != nullptr)
            for (const auto& entry : *list) {
                rows.cells.push_back(read_cell(reading, entry, cell_style));
                used += rows.cells.back().span;
            }
        const auto inner = keys.tables("inner");
        const bool fits = inner.empty() ? used == free_columns : used > 0 && used < free_columns;
        if (list != nullptr && !fits)
            keys.note("cells", wrong_count(used, free_columns, !inner.empty()));
        if (list == nullptr && !inner.empty())
            keys.note("inner", "\"inner\" needs \"cells\" beside it");
        for (const auto* table : inner) {
            rows.inner.push_back(read(*table, free_columns - used));
            if (!rows.inner.back().inner.empty())
                reading.note(table->source(), "\"inner\" rows have no \"inner\" rows of their own");
        }
        for (const auto* table : keys.tables("rows"))
            rows.rows.push_back(read(*table, free_columns));
        if (list == nullptr && rows.section.empty() && rows.rows.empty()) keys.need("cells");
    }

    static std::string wrong_count(int used, int free_columns, bool has_inner)
    {
        if (has_inner)
            return fmt::format(
                "the cells take {} of {} columns: \"inner\" needs the ones that are left",
                used,
                free_columns);
        return fmt::format("the cells take {} columns, there are {}", used, free_columns);
    }
};

} // namespace

void read_table_look(Keys& keys, form::Table& table, form::Rules usual)
{
    using form::Rules;
    constexpr std::array all{
        std::pair{std::string_view("grid"), Rules::Grid},
        std::pair{std::string_view("horizontal"), Rules::Horizontal},
        std::pair{std::string_view("outline"), Rules::Outline},
        std::pair{std::string_view("none"), Rules::None}};
    table.rules = keys.has("rules") ? keys.one_of("rules", all) : usual;
    table.rule_width = keys.number("rule_width", table.rule_width);
    if (table.rule_width <= 0 || table.rule_width > 5)
        keys.note("rule_width", "\"rule_width\" must be a stroke of up to 5 points");
    constexpr double beside = 1.5;
    constexpr double above = 0.8;
    table.padding = keys.length("padding", beside);
    table.padding_up = keys.length("padding_up", above);
}

form::Table read_table(Reading& reading, Keys& keys)
{
    form::Table table;
    read_table_look(keys, table, form::Rules::Grid);
    const auto cell_style = reading.made.styles[keys.style("cell_style", "cell")].name;
    table.title = keys.words("title");
    table.numbered = keys.flag("numbered");
    table.repeat_head = keys.flag("repeat_head", true);
    table.title_style = keys.style("title_style", "table_title");
    table.head_style = keys.style("head_style", "column_title");
    table.number_style = keys.style("number_style", "column_number");
    keys.need("columns");
    for (const auto* column : keys.tables("columns"))
        table.columns.push_back(read_column(reading, *column, cell_style));
    keys.need("rows");
    RowsReader rows{reading, cell_style};
    reading.in_cell = true;
    for (const auto* each : keys.tables("rows"))
        table.rows.push_back(rows.read(*each, int(table.columns.size())));
    reading.in_cell = false;
    return table;
}

} // namespace absah::catalog
