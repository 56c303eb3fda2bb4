// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/template_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace absah::catalog {
namespace {

using form::Cell;
using form::Piece;
using form::Words;

Words fixed(std::string text)
{
    Words words;
    if (!text.empty()) words.pieces.push_back({.text = std::move(text)});
    return words;
}

Words counted(std::string loop, std::string after = {})
{
    Words words;
    words.pieces.push_back({.kind = Piece::Kind::Count, .text = std::move(loop)});
    if (!after.empty()) words.pieces.push_back({.text = std::move(after)});
    return words;
}

form::Column
column(double width, form::StyleIndex style, std::optional<form::Align> align = std::nullopt)
{
    form::Column made;
    made.width = width;
    made.share = width > 0 ? 0 : 1;
    made.style = style;
    made.align = align;
    return made;
}

struct Pair {
    form::Conditions conditions;
    Words label;
    Words value;
    form::Source source;
};

std::vector<Pair> read_pair_rows(Reading& reading, Keys& keys)
{
    std::vector<Pair> pairs;
    keys.need("rows");
    for (const auto* table : keys.tables("rows")) {
        Keys row(reading, *table, "a row");
        row.need("label");
        row.need("value");
        pairs.push_back({row.conditions(), row.words("label"), row.words("value"), row.source()});
        row.no_others();
    }
    return pairs;
}

/// The words of a table within the block: { title = "...", text = "..." }.
struct Titled {
    Words title;
    Words text;
};

Titled read_titled(Reading& reading, Keys& keys, std::string_view key, std::string_view usual)
{
    const auto found = keys.tables(key);
    if (found.empty()) return {};
    Keys inner(reading, *found.front(), fmt::format("\"{}\"", key));
    inner.need("text");
    Titled titled{inner.words("title"), inner.words("text")};
    if (titled.title.empty()) titled.title = fixed(std::string(usual));
    inner.no_others();
    return titled;
}

constexpr double narrow = 7;  // millimetres: "10." in 11 points
constexpr double colon = 3.5; // millimetres: a colon with its blank

} // namespace

form::Table read_pairs(Reading& reading, Keys& keys)
{
    form::Table table;
    read_table_look(keys, table, form::Rules::None);
    const bool ruled = table.rules != form::Rules::None;
    if (!ruled && !keys.has("padding")) table.padding = 0;
    const auto label_style = keys.style("label_style", "label");
    const auto value_style = keys.style("style", "cell");
    constexpr double usual_label = 45;
    const auto label_width = keys.length("label_width", usual_label);
    const bool numbered = keys.flag("numbered");
    const double unit = points_per_millimetre;
    if (numbered) table.columns.push_back(column(narrow * unit, label_style));
    table.columns.push_back(column(label_width, label_style));
    if (!ruled) table.columns.push_back(column(colon * unit, label_style));
    table.columns.push_back(column(0, value_style));
    for (auto& pair : read_pair_rows(reading, keys)) {
        form::Rows row{.source = pair.source};
        row.conditions = std::move(pair.conditions);
        const auto add = [&](Words words) {
            row.cells.push_back({.text = std::move(words), .source = pair.source});
        };
        if (numbered) add(counted("", "."));
        add(std::move(pair.label));
        if (!ruled) add(fixed(":"));
        add(std::move(pair.value));
        table.rows.push_back(std::move(row));
    }
    return table;
}

form::Table read_identity(Reading& reading, Keys& keys)
{
    form::Table table;
    read_table_look(keys, table, form::Rules::Grid);
    const auto label_style = keys.style("label_style", "label");
    const auto value_style = keys.style("style", "cell");
    const auto title_style = keys.style("title_style", "column_title");
    constexpr double usual_label = 28;
    constexpr double usual_number = 8;
    const auto label_width = keys.length("label_width", usual_label);
    const auto number_width = keys.length("number_width", usual_number);
    const auto number_title = keys.words("number_title");
    form::Rows head{.keep_with_next = true, .source = keys.source()};
    std::vector<std::vector<Pair>> sides;
    keys.need("side");
    for (const auto* side_table : keys.tables("side")) {
        Keys side(reading, *side_table, "a side");
        table.columns.push_back(column(number_width, label_style, form::Align::Centre));
        table.columns.push_back(column(label_width, label_style));
        table.columns.push_back(column(0, value_style));
        const auto source = side.source();
        head.cells.push_back({.text = number_title, .style = title_style, .source = source});
        head.cells.push_back(
            {.text = side.words("title"), .span = 2, .style = title_style, .source = source});
        sides.push_back(read_pair_rows(reading, side));
        side.no_others();
    }
    table.rows.push_back(std::move(head));
    std::size_t count = 0;
    for (const auto& side : sides)
        count = std::max(count, side.size());
    for (std::size_t i = 0; i < count; ++i) {
        form::Rows row{.source = keys.source()};
        for (const auto& side : sides) {
            const bool here = i < side.size();
            const auto conditions = here ? side[i].conditions : form::Conditions();
            const auto source = here ? side[i].source : keys.source();
            const auto add = [&](Words words) {
                row.cells.push_back(
                    {.text = std::move(words), .conditions = conditions, .source = source});
            };
            add(here ? fixed(std::to_string(i + 1)) : Words());
            add(here ? side[i].label : Words());
            add(here ? side[i].value : Words());
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

form::Table read_ticks(Reading& reading, Keys& keys)
{
    form::Table table;
    read_table_look(keys, table, form::Rules::Grid);
    const auto cell_style = keys.style("style", "cell");
    table.head_style = keys.style("head_style", "column_title");
    keys.need("over");
    keys.need("label");
    keys.need("level");
    keys.need("levels");
    form::Rows row{.source = keys.source()};
    row.loop = keys.loop();
    row.empty = keys.words("empty");
    row.empty_style = keys.style("empty_style", "empty");
    const LoopScope scope(reading, row.loop);
    row.min_height = keys.length("height", 0);
    const auto tick_style = keys.style("tick_style", "tick");
    const auto tick = keys.has("tick") ? keys.words("tick") : fixed("\xE2\x88\x9A");
    constexpr double usual_level = 24;
    constexpr double usual_number = 10;
    const auto level_width = keys.length("level_width", usual_level);
    const auto levels_title = keys.words("levels_title");
    const auto source = keys.source();
    const auto add = [&](form::Column made, Words title, Words text, form::Conditions when = {}) {
        made.title = std::move(title);
        table.columns.push_back(std::move(made));
        row.cells.push_back(
            {.text = std::move(text), .conditions = std::move(when), .source = source});
    };
    const auto number_width = keys.length("number_width", usual_number);
    auto number = keys.words("number");
    if (number.empty()) number = fixed("No");
    add(column(number_width, cell_style, form::Align::Centre),
        std::move(number),
        counted(row.loop.as));
    auto label = read_titled(reading, keys, "label", "");
    auto wide = column(0, cell_style);
    wide.share = keys.number("label_share", 3);
    add(wide, std::move(label.title), std::move(label.text));
    const auto level = keys.text("level");
    for (const auto* level_table : keys.tables("levels")) {
        Keys one(reading, *level_table, "a level");
        one.need("value");
        one.need("title");
        form::Condition chosen{
            .path = level, .equals = {one.text("value")}, .source = one.source()};
        auto made = column(level_width, tick_style);
        made.upright = form::Upright::Middle;
        made.group = levels_title;
        add(std::move(made), one.words("title"), tick, {std::move(chosen)});
        one.no_others();
    }
    auto note = read_titled(reading, keys, "note", "");
    auto notes = column(0, cell_style);
    notes.share = keys.number("note_share", 2);
    if (keys.has("note")) add(notes, std::move(note.title), std::move(note.text));
    table.rows.push_back(std::move(row));
    return table;
}

} // namespace absah::catalog
