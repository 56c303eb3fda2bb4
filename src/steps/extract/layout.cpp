// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/layout.h"

#include "steps/extract/fields.h"
#include "steps/extract/joined_lines.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>
#include <utility>

namespace absah::extract {
namespace {

constexpr std::size_t most_words = 3000; // far above a full page of small print
constexpr double wide_gap = 2.3;    // word heights; columns are wider apart, justified words closer
constexpr double near_gap = 1.4;    // line heights between lines of one block
constexpr double same_style = 1.38; // ink heights of one font differ by ascenders up to this

using Row = std::vector<const Word*>;

/// The height that `share` of the words stay below.
double height_at(const Row& row, double share)
{
    std::vector<int> heights;
    for (const auto* word : row)
        heights.push_back(word->box.height);
    const auto at = heights.begin() + std::ptrdiff_t(double(heights.size()) * share);
    std::nth_element(heights.begin(), at, heights.end());
    return std::max(1, *at);
}

/// Words of small letters alone are lower than their line.
double typical_height(const Row& row)
{
    return height_at(row, 0.75);
}

std::vector<Row> rows_by_reader(const Row& words)
{
    std::map<int, Row> rows;
    for (const auto* word : words)
        rows[word->line].push_back(word);
    std::vector<Row> out;
    for (auto& [number, row] : rows)
        out.push_back(std::move(row));
    return out;
}

/// Two words cannot stand in one place of a row: one of them was written over the other.
bool takes_a_place(const Row& row, const Word& word)
{
    constexpr double most = 0.3; // of the narrower; slanted letters reach over their neighbours
    return std::any_of(row.begin(), row.end(), [&](const Word* other) {
        const int both =
            std::min(word.box.right(), other->box.right()) - std::max(word.box.x, other->box.x);
        return both > most * std::min(word.box.width, other->box.width);
    });
}

// Font boxes of a text layer overlap those of the next line; only their middle 62 % counts.
std::vector<Row> rows_by_place(Row words)
{
    std::stable_sort(words.begin(), words.end(), [](const Word* a, const Word* b) {
        return middle(a->box) < middle(b->box);
    });
    std::vector<Row> rows;
    std::vector<Box> spans;
    for (const auto* word : words) {
        bool placed = false;
        for (std::size_t i = rows.size(); i-- > 0 && rows.size() - i <= 6 && !placed;) {
            const double reach = 0.31 * std::min(word->box.height, spans[i].height);
            if (std::abs(middle(spans[i]) - middle(word->box)) > reach) continue;
            if (takes_a_place(rows[i], *word)) continue;
            rows[i].push_back(word);
            placed = true;
        }
        if (placed) continue;
        rows.push_back({word});
        spans.push_back(word->box);
    }
    return rows;
}

bool ends_with_colon(const Row& row)
{
    return row.back()->text.back() == ':';
}

std::vector<Row> split_at_gaps(Row row)
{
    std::stable_sort(
        row.begin(), row.end(), [](const Word* a, const Word* b) { return a->box.x < b->box.x; });
    const double gap = wide_gap * typical_height(row);
    std::vector<Row> parts;
    for (const auto* word : row) {
        const bool apart = parts.empty() || word->box.x - parts.back().back()->box.right() > gap;
        const bool label =
            !parts.empty() && (word->text.front() == ':' || ends_with_colon(parts.back()));
        if (apart && !label)
            parts.push_back({word});
        else
            parts.back().push_back(word);
    }
    return parts;
}

bool mostly_capitals(const Row& row)
{
    int upper = 0;
    int lower = 0;
    for (const auto* word : row) {
        for (const char c : word->text) {
            upper += c >= 'A' && c <= 'Z';
            lower += c >= 'a' && c <= 'z';
        }
    }
    return upper > 3 * lower;
}

std::vector<Line> lines_of(const TextPage& page, int index)
{
    Row words;
    for (const auto& word : page.words) {
        if (words.size() == most_words) break;
        if (!word.text.empty() && !word.box.empty()) words.push_back(&word);
    }
    const auto rows =
        page.source == Source::TextLayer ? rows_by_place(words) : rows_by_reader(words);
    std::vector<Line> lines;
    for (const auto& row : rows) {
        for (auto& part : split_at_gaps(row)) {
            Line line;
            for (const auto* word : part)
                line.box = united(line.box, word->box);
            line.capitals = mostly_capitals(part);
            // Capitals are all of one height; higher boxes among them have swallowed an ornament.
            line.height = line.capitals ? height_at(part, 0.5) : typical_height(part);
            line.page = index;
            line.source = page.source;
            line.below = middle(line.box) / std::max(1, page.size.height);
            line.words = std::move(part);
            lines.push_back(std::move(line));
        }
    }
    if (page.source != Source::TextLayer) join_pieces(lines);
    join_labels(lines);
    join_table_rows(lines);
    return lines;
}

bool share_columns(const Box& a, const Box& b)
{
    return std::min(a.right(), b.right()) > std::max(a.x, b.x);
}

/// The height that a line would have with ascenders and descenders: capitals show 65 % of it.
double full_height(const Line& line)
{
    return line.capitals ? line.height / 0.65 : line.height;
}

bool close_below(const Line& above, const Line& below)
{
    const double gap = below.box.y - above.box.bottom();
    return middle(below.box) > middle(above.box) && share_columns(above.box, below.box) &&
           gap < near_gap * std::max(full_height(above), full_height(below)) &&
           gap > -0.7 * std::min(above.height, below.height);
}

/// Lines that continue each other: each has exactly one close neighbour below and above.
std::vector<int> blocks_of(const std::vector<Line>& lines)
{
    const auto count = int(lines.size());
    std::vector<int> only_below(lines.size(), -1);
    std::vector<int> above_count(lines.size(), 0);
    for (int i = 0; i < count; ++i) {
        std::vector<int> below;
        for (int j = 0; j < count; ++j) {
            if (i != j && close_below(lines[i], lines[j])) below.push_back(j);
        }
        if (below.empty()) continue;
        const int nearest = *std::min_element(below.begin(), below.end(), [&](int a, int b) {
            return lines[a].box.y < lines[b].box.y;
        });
        std::erase_if(below, [&](int j) { return lines[j].box.y > middle(lines[nearest].box); });
        for (const int j : below)
            ++above_count[j];
        if (below.size() == 1) only_below[i] = nearest;
    }
    std::vector<int> block(lines.size());
    std::iota(block.begin(), block.end(), 0);
    std::vector<int> order(block);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return middle(lines[a].box) < middle(lines[b].box);
    });
    for (const int i : order) {
        const int next = only_below[i];
        if (next >= 0 && above_count[next] == 1) block[next] = block[i];
    }
    return block;
}

struct Block {
    Box box;
    std::vector<int> lines; ///< top to bottom
};

std::vector<std::vector<Block>> cut(std::vector<Block> blocks, bool rows)
{
    const auto low = [&](const Block& b) {
        return rows ? b.box.y + b.box.height * 0.15 : double(b.box.x);
    };
    const auto high = [&](const Block& b) {
        return rows ? b.box.bottom() - b.box.height * 0.15 : double(b.box.right());
    };
    std::stable_sort(blocks.begin(), blocks.end(), [&](const Block& a, const Block& b) {
        return low(a) < low(b);
    });
    std::vector<std::vector<Block>> groups;
    double reached = -1e9;
    for (auto& block : blocks) {
        if (groups.empty() || low(block) >= reached) groups.emplace_back();
        reached = std::max(reached, high(block));
        groups.back().push_back(std::move(block));
    }
    return groups;
}

void read_in_order(std::vector<Block> blocks, int depth, std::vector<int>& out)
{
    constexpr int deepest = 12; // pages nest two or three levels
    for (const bool rows : {true, false}) {
        if (blocks.size() < 2 || depth > deepest) break;
        auto groups = cut(blocks, rows);
        if (groups.size() < 2) continue;
        for (auto& group : groups)
            read_in_order(std::move(group), depth + 1, out);
        return;
    }
    std::stable_sort(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) {
        return a.box.y < b.box.y;
    });
    for (const auto& block : blocks)
        out.insert(out.end(), block.lines.begin(), block.lines.end());
}

bool has_descender(const Line& line)
{
    return std::any_of(line.words.begin(), line.words.end(), [](const Word* word) {
        return word->text.find_first_of("gjpqy") != std::string::npos;
    });
}

/// Justified lines share both edges, as lines of different styles hardly do.
bool share_both_edges(const Line& above, const Line& below)
{
    const double near = 0.4 * std::min(above.height, below.height);
    return std::abs(above.box.x - below.box.x) <= near &&
           std::abs(above.box.right() - below.box.right()) <= near;
}

/// Font boxes tell sizes exactly; ink of lines with the same kinds of letters nearly so.
double style_limit(const Line& above, const Line& below)
{
    if (above.source == Source::TextLayer) return 1.12;
    if (share_both_edges(above, below)) return same_style;
    return has_descender(above) == has_descender(below) ? 1.25 : same_style;
}

/// "telah mengikuti PELATIHAN ... | ...": a line may change its style half way, and the next one
/// goes on in the later style. Told by capitals only, whose ink is all of one height.
bool goes_on_in_capitals(const Line& above, const Line& below)
{
    constexpr std::ptrdiff_t looked_at = 2; // words: one alone is often an abbreviation
    if (above.capitals || !below.capitals) return false;
    if (std::ssize(above.words) <= looked_at || std::ssize(below.words) < looked_at) return false;
    const Row last(above.words.end() - looked_at, above.words.end());
    if (!mostly_capitals(last)) return false;
    const auto height = [](const Row& row) { // without the one that brackets make taller
        return double(std::min(row[0]->box.height, row[1]->box.height));
    };
    const double ratio = height(last) / height(below.words);
    return ratio < same_style && ratio > 1 / same_style;
}

Break break_between(const Line& above, const Line& below, bool same_block)
{
    if (!same_block && !close_below(above, below)) return Break::Far;
    const double ratio = above.height / below.height;
    const double limit = style_limit(above, below);
    const bool same = ratio < limit && ratio > 1 / limit && above.capitals == below.capitals;
    return same || goes_on_in_capitals(above, below) ? Break::Wrap : Break::Style;
}

void set_sizes(std::vector<Line>& lines)
{
    if (lines.empty()) return;
    std::vector<double> heights;
    for (const auto& line : lines)
        heights.push_back(line.height);
    const auto at = heights.begin() + std::ptrdiff_t(heights.size() / 2);
    std::nth_element(heights.begin(), at, heights.end());
    const double median = *at;
    for (auto& line : lines)
        line.size = line.height / median;
}

/// Whether the first word of `below` would have run past the block's widest line of that style.
bool no_room(const Line& above, const Line& below, const std::vector<const Line*>& block)
{
    int widest = 0;
    for (const auto* line : block) {
        const double ratio = line->height / below.height;
        if (ratio < same_style && ratio > 1 / same_style)
            widest = std::max(widest, line->box.width);
    }
    const double needed = above.box.width + 0.3 * above.height + below.words.front()->box.width;
    return needed > 0.97 * widest; // the widest line itself may end a few pixels short
}

std::vector<Line> ordered(std::vector<Line> lines)
{
    set_sizes(lines);
    const auto block = blocks_of(lines);
    std::map<int, Block> blocks;
    std::vector<int> by_height(lines.size());
    std::iota(by_height.begin(), by_height.end(), 0);
    std::stable_sort(by_height.begin(), by_height.end(), [&](int a, int b) {
        return middle(lines[a].box) < middle(lines[b].box);
    });
    for (const int i : by_height) {
        auto& into = blocks[block[i]];
        into.box = united(into.box, lines[i].box);
        into.lines.push_back(i);
    }
    std::vector<Block> all;
    for (auto& [id, one] : blocks)
        all.push_back(std::move(one));
    std::vector<int> order;
    read_in_order(std::move(all), 0, order);

    std::map<int, std::vector<const Line*>> members;
    for (std::size_t i = 0; i < lines.size(); ++i)
        members[block[i]].push_back(&lines[i]);
    std::vector<Line> out;
    for (std::size_t k = 0; k < order.size(); ++k) {
        auto& line = lines[order[k]];
        if (k > 0) {
            const int own = block[order[k]];
            line.before = break_between(out.back(), line, own == block[order[k - 1]]);
            if (line.before == Break::Wrap) line.forced = no_room(out.back(), line, members[own]);
        }
        out.push_back(line);
    }
    return out;
}

} // namespace

std::vector<Line> lay_out(std::span<const TextPage> pages)
{
    std::vector<Line> all;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        auto lines = ordered(lines_of(pages[i], int(i)));
        if (!lines.empty()) lines.front().before = Break::Far;
        std::move(lines.begin(), lines.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace absah::extract
