// SPDX-License-Identifier: Apache-2.0
#include "steps/render/strips.h"
#include "steps/render/wrap.h"

#include <algorithm>
#include <utility>

namespace absah::render {
namespace {

/// Thickness and depth of a stroke below a name, in sizes: as the usual type families have it.
constexpr double underline_depth = 0.13;
constexpr double underline_width = 0.06;

class LineDrawer {
public:
    LineDrawer(const form::Style& style, double base, std::vector<drawing::Item>& items)
        : style_(style),
          base_(base),
          items_(items)
    {
    }

    /// `stretch` is added to every blank.
    void draw(const Line& line, double left, double stretch)
    {
        double x = left;
        for (std::size_t i = 0; i < line.words.size(); ++i) {
            const auto& word = line.words[i];
            if (word.gap > 0) {
                x += word.gap + stretch;
                end_word(stretch > 0);
            }
            for (const auto& part : word.parts) {
                put(part, x);
                x += part.width;
            }
        }
        flush();
        if (style_.underline && !line.words.empty()) stroke(left, x);
    }

private:
    /// Words of one face stay one text; a stretched line is one text a word, each with its blank,
    /// so that what is copied from the page has blanks.
    void end_word(bool stretched)
    {
        if (text_.words.empty()) return;
        text_.words += ' ';
        if (stretched) flush();
    }

    void put(const Part& part, double x)
    {
        if (!text_.words.empty() && text_.face != part.face) flush();
        if (text_.words.empty()) text_ = {{x, base_}, {}, part.face, style_.size, style_.ink};
        text_.words += part.words;
    }

    void flush()
    {
        if (!text_.words.empty()) items_.emplace_back(std::exchange(text_, {}));
    }

    void stroke(double from, double to)
    {
        const double y = base_ + underline_depth * style_.size;
        items_.emplace_back(
            drawing::Line{{from, y}, {to, y}, underline_width * style_.size, style_.ink});
    }

    const form::Style& style_;
    double base_;
    std::vector<drawing::Item>& items_;
    drawing::Text text_;
};

/// The largest part of a line that a stretched blank may grow to, in blanks: more looks torn.
constexpr double widest_blank = 3;

double stretch_of(const Line& line, const form::Style& style, double measure)
{
    if (style.align != form::Align::Justify || line.ends) return 0;
    double blanks = 0;
    double count = 0;
    for (const auto& word : line.words) {
        if (word.gap <= 0) continue;
        blanks += word.gap;
        ++count;
    }
    const double missing = measure - line.width;
    if (count == 0 || missing > blanks * widest_blank) return 0;
    return missing / count;
}

Strip strip_of(
    const Line& line,
    const form::Style& style,
    double indent,
    double measure,
    const drawing::TypeMeasure& type)
{
    Strip strip;
    const auto reach = type.reach(style.face, style.size);
    strip.height = style.size * style.leading;
    const double base = (strip.height - reach.above - reach.below) / 2 + reach.above;
    LineDrawer drawer(style, base, strip.items);
    const double left = indent + aligned(style.align, measure, line.width);
    drawer.draw(line, left, stretch_of(line, style, measure));
    return strip;
}

struct Side {
    const Runs* runs;
    form::Align align;
    double left = 0;
    double width = 0;
};

double natural_width(const Runs& runs, const form::Style& style, const drawing::TypeMeasure& type)
{
    constexpr double endless = 1e6;
    double widest = 0;
    for (const auto& line : wrap(runs, style.size, {endless, endless}, type))
        widest = std::max(widest, line.width);
    return widest;
}

/// What each side may take: as much as it needs where all fit, else its share of the width; the
/// middle stays in the middle.
void share_out(
    std::vector<Side>& sides,
    const form::Style& style,
    double width,
    const drawing::TypeMeasure& type)
{
    constexpr double gap_in_sizes = 1;
    const double gap = gap_in_sizes * style.size;
    double left = natural_width(*sides[0].runs, style, type);
    double centre = natural_width(*sides[1].runs, style, type);
    double right = natural_width(*sides[2].runs, style, type);
    if (centre > 0) {
        const double beside = std::max(left, right);
        const double wanted = centre + 2 * (beside > 0 ? beside + gap : 0);
        if (wanted > width) centre = std::max(width / 3, width - 2 * (beside + gap));
        left = right = (width - centre) / 2 - gap;
    } else if (left > 0 && right > 0 && left + right + gap > width) {
        // The shorter one stays whole where it leaves the other half of the line.
        constexpr double half = 0.5;
        const double shorter = std::min({left, right, (width - gap) * half});
        (left < right ? left : right) = shorter;
        (left < right ? right : left) = width - gap - shorter;
    } else {
        (left > 0 ? right : left) = std::min(width, left > 0 ? right : width);
        if (left <= 0) right = width;
        if (right <= 0) left = width;
    }
    sides[0].width = std::min(left, width);
    sides[1].width = centre;
    sides[1].left = (width - centre) / 2;
    sides[2].width = std::min(right, width);
    sides[2].left = width - sides[2].width;
}

} // namespace

double aligned(form::Align align, double width, double taken)
{
    if (align == form::Align::Centre) return (width - taken) / 2;
    return align == form::Align::Right ? width - taken : 0;
}

void keep_ends(std::vector<Strip>& strips)
{
    if (strips.size() < 2) return;
    strips.front().keep_with_next = true;
    strips[strips.size() - 2].keep_with_next = true;
}

double height_of(std::span<const Strip> strips)
{
    double height = 0;
    for (std::size_t i = 0; i < strips.size(); ++i)
        height += strips[i].height + (i == 0 ? 0 : strips[i].before);
    return height;
}

void add(Stack& stack, Stack more)
{
    if (more.empty()) return;
    auto& first = more.strips.front();
    first.before = std::max(first.before, stack.after);
    stack.after = more.after;
    std::ranges::move(more.strips, std::back_inserter(stack.strips));
}

drawing::Item shifted(drawing::Item item, double right, double down)
{
    struct Shift {
        double x;
        double y;

        void operator()(Point& point) const
        {
            point.x += x;
            point.y += y;
        }

        void operator()(drawing::Area& area) const
        {
            area.left += x;
            area.top += y;
        }

        void operator()(drawing::Text& text) const { (*this)(text.start); }

        void operator()(drawing::Line& line) const
        {
            (*this)(line.from);
            (*this)(line.to);
        }

        void operator()(drawing::Frame& frame) const { (*this)(frame.area); }

        void operator()(drawing::Placed& placed) const { (*this)(placed.area); }

        void operator()(drawing::Code& code) const { (*this)(code.area); }
    };

    std::visit(Shift{right, down}, item);
    return item;
}

Stack set_text(
    const Runs& runs, const form::Style& style, double width, const drawing::TypeMeasure& type)
{
    Stack stack;
    if (runs.empty()) return stack;
    const double measure = width - style.indent - style.indent_right;
    const bool even = style.align == form::Align::Centre && style.first_line == 0;
    const auto lines = even ? wrap_evenly(runs, style.size, measure, type)
                            : wrap(runs, style.size, {measure - style.first_line, measure}, type);
    for (const auto& line : lines) {
        const double first = stack.empty() ? style.first_line : 0;
        stack.strips.push_back(strip_of(line, style, style.indent + first, measure - first, type));
    }
    keep_ends(stack.strips);
    stack.strips.front().before = style.before;
    stack.after = style.after;
    return stack;
}

std::optional<Strip> set_sides(
    const Runs& left,
    const Runs& centre,
    const Runs& right,
    const form::Style& style,
    double width,
    const drawing::TypeMeasure& type)
{
    using form::Align;
    std::vector<Side> sides{{&left, Align::Left}, {&centre, Align::Centre}, {&right, Align::Right}};
    share_out(sides, style, width, type);
    Strip strip;
    for (const auto& side : sides) {
        auto own = style;
        own.align = side.align;
        own.indent = own.indent_right = own.first_line = 0;
        double top = 0;
        for (auto& line : set_text(*side.runs, own, side.width, type).strips) {
            for (auto& item : line.items)
                strip.items.push_back(shifted(std::move(item), side.left, top));
            top += line.height;
        }
        strip.height = std::max(strip.height, top);
    }
    if (strip.height <= 0) return std::nullopt;
    strip.before = style.before;
    return strip;
}

} // namespace absah::render
