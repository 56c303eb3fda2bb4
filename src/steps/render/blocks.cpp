// SPDX-License-Identifier: Apache-2.0
#include "steps/render/blocks.h"

#include "steps/render/signatures.h"
#include "steps/render/table.h"

#include <algorithm>

namespace absah::render {
namespace {

class BlockSetter {
public:
    BlockSetter(Setting& setting, const WidthOf& width_of, form::Orientation first)
        : setting_(setting),
          width_of_(width_of),
          width_(width_of(first))
    {
    }

    std::vector<Atom> set(const std::vector<form::Block>& blocks)
    {
        for (const auto& block : blocks)
            set_block(block);
        finish_contents();
        return std::move(atoms_);
    }

private:
    void set_block(const form::Block& block)
    {
        if (setting_.fill.wrong || !setting_.fill.holds(block.conditions)) return;
        const auto first = atoms_.size();
        source_ = block.source;
        std::visit([&](const auto& content) { add(content); }, block.content);
        if (atoms_.size() == first) return;
        if (block.before) atoms_[first].before = *block.before;
        if (block.after) atoms_.back().after = *block.after;
        atoms_.back().keep_with_next = atoms_.back().keep_with_next || block.keep_with_next;
    }

    Atom& add_atom(Atom atom)
    {
        atom.source = source_;
        atoms_.push_back(std::move(atom));
        return atoms_.back();
    }

    void add_stack(Stack stack)
    {
        for (auto& strip : stack.strips) {
            Atom atom;
            atom.before = strip.before;
            atom.height = strip.height;
            atom.keep_with_next = strip.keep_with_next;
            atom.items = std::move(strip.items);
            atom.numbers = std::move(strip.numbers);
            add_atom(std::move(atom));
        }
        if (!stack.empty()) atoms_.back().after = stack.after;
    }

    void add(const form::Heading& heading)
    {
        const auto& style = setting_.style(heading.style);
        const auto first = atoms_.size();
        add_stack(
            set_text(setting_.fill.runs(heading.text, style), style, width_, setting_.tools.type));
        if (atoms_.size() == first) return;
        for (auto at = first; at < atoms_.size(); ++at)
            atoms_[at].keep_with_next = true;
        if (!heading.in_outline) return;
        const auto& words = heading.outline.empty() ? heading.text : heading.outline;
        auto title = setting_.fill.plain(words);
        if (title.empty()) return;
        atoms_[first].is_heading = true;
        const int deepest = bookmarks_ == 0 ? 0 : last_level_ + 1;
        last_level_ = std::min(heading.level - 1, deepest);
        ++bookmarks_;
        atoms_[first].bookmark = drawing::Bookmark{std::move(title), last_level_, 0, 0};
    }

    void add(const form::Paragraph& paragraph)
    {
        const auto& style = setting_.style(paragraph.style);
        add_stack(set_text(
            setting_.fill.runs(paragraph.text, style), style, width_, setting_.tools.type));
    }

    void add(const form::Listing& listing) { add_stack(set_listing(setting_, listing, width_)); }

    void add(const form::Sides& sides)
    {
        const auto& style = setting_.style(sides.style);
        auto& fill = setting_.fill;
        auto strip = set_sides(
            fill.runs(sides.left, style),
            fill.runs(sides.centre, style),
            fill.runs(sides.right, style),
            style,
            width_,
            setting_.tools.type);
        if (!strip) return;
        Stack stack;
        stack.after = style.after;
        stack.strips.push_back(std::move(*strip));
        add_stack(std::move(stack));
    }

    void add(const form::Table& table)
    {
        for (auto& atom : set_table(setting_, table, width_, source_))
            add_atom(std::move(atom));
    }

    void add(const form::Signatures& signatures)
    {
        auto rows = set_signatures(setting_, signatures, width_);
        if (!rows.empty()) keep_last();
        for (auto& atom : rows)
            add_atom(std::move(atom));
    }

    /// Signatures are never alone on a page: what stands before them keeps with them.
    void keep_last()
    {
        for (auto at = atoms_.size(); at-- > 0;) {
            if (atoms_[at].page_break) return;
            atoms_[at].keep_with_next = true;
            if (!atoms_[at].is_space) return;
        }
    }

    void add(const form::Picture& picture)
    {
        constexpr double least = 200; // points: with less room left it goes to the next page
        auto stack = set_picture(setting_, picture, width_);
        const bool grows = picture.fills_page && !stack.empty();
        add_stack(std::move(stack));
        if (!grows) return;
        auto& atom = atoms_.back();
        atom.grows_to = atom.height;
        atom.height = std::min(atom.height, least);
    }

    void add(const form::Qr& qr) { add_stack(set_qr(setting_, qr, width_)); }

    void add(const form::RuleLine& rule)
    {
        constexpr double thick = 3; // the thick stroke of a letterhead, in thin ones
        Atom atom;
        const auto stroke = [&](double y, double width) {
            atom.items.emplace_back(drawing::Line{{0, y}, {width_, y}, width, {}});
        };
        atom.height = rule.width;
        if (rule.twofold) {
            stroke(rule.width * thick / 2, rule.width * thick);
            atom.height = rule.width * (2 * thick);
            stroke(atom.height - rule.width / 2, rule.width);
        } else {
            stroke(rule.width / 2, rule.width);
        }
        add_atom(std::move(atom));
    }

    void add(const form::Space& space)
    {
        Atom atom;
        atom.height = space.height;
        atom.is_space = true;
        add_atom(std::move(atom));
    }

    void add(const form::PageBreak& page_break)
    {
        Atom atom;
        atom.page_break = page_break;
        if (page_break.orientation) width_ = width_of_(*page_break.orientation);
        add_atom(std::move(atom));
    }

    void add(const form::Contents& contents)
    {
        Atom atom;
        atom.contents = contents.levels;
        atom.contents_style = contents.style;
        atom.contents_width = width_;
        add_atom(std::move(atom));
    }

    void add(const form::Together& together)
    {
        const auto first = atoms_.size();
        for (const auto& block : together.blocks)
            set_block(block);
        for (auto at = first; at + 1 < atoms_.size(); ++at)
            if (!atoms_[at].page_break) atoms_[at].keep_with_next = true;
    }

    void add(const form::Repeat& repeat)
    {
        bool first = true;
        setting_.fill.for_each(repeat.loop, [&] {
            if (repeat.new_page && !first) add(form::PageBreak());
            first = false;
            for (const auto& block : repeat.blocks)
                set_block(block);
        });
    }

    /// The headings are known only now.
    void finish_contents()
    {
        std::vector<drawing::Bookmark> headings;
        for (const auto& atom : atoms_)
            if (atom.bookmark) headings.push_back(*atom.bookmark);
        auto all = std::move(atoms_);
        atoms_.clear();
        for (auto& atom : all) {
            if (atom.contents == 0) {
                atoms_.push_back(std::move(atom));
                continue;
            }
            source_ = atom.source;
            for (std::size_t i = 0; i < headings.size(); ++i)
                if (headings[i].level < atom.contents) add_entry(atom, headings[i], i);
        }
    }

    void add_entry(const Atom& contents, const drawing::Bookmark& heading, std::size_t place)
    {
        auto style = setting_.style(contents.contents_style);
        constexpr double step = 1.5;   // a level's indent, in sizes
        constexpr double number = 2.5; // room for the page's number, in sizes
        style.indent += heading.level * step * style.size;
        style.indent_right += number * style.size;
        auto stack = set_text(
            {{heading.title, style.face}}, style, contents.contents_width, setting_.tools.type);
        if (stack.empty()) return;
        auto& last = stack.strips.back();
        const auto* text = std::get_if<drawing::Text>(&last.items.back());
        const double base = text == nullptr ? last.height : text->start.y;
        last.numbers.push_back({place, {contents.contents_width, base}, contents.contents_style});
        add_stack(std::move(stack));
    }

    Setting& setting_;
    const WidthOf& width_of_;
    double width_;
    std::vector<Atom> atoms_;
    form::Source source_;
    int last_level_ = 0;
    int bookmarks_ = 0;
};

} // namespace

std::vector<Atom> set_blocks(Setting& setting, const WidthOf& width_of, form::Orientation first)
{
    return BlockSetter(setting, width_of, first).set(setting.form.blocks);
}

} // namespace absah::render
