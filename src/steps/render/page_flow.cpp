// SPDX-License-Identifier: Apache-2.0
#include "steps/render/page_flow.h"

#include <algorithm>
#include <deque>
#include <utility>

namespace absah::render {
namespace {

constexpr double hair = 1e-6;

using Chunk = std::deque<Atom>;

/// What the place of the next atom depends on.
struct Place {
    double y = 0;
    double after = 0;
    bool at_top = true;
    bool keeps_space = true; ///< at the top of a page that the template began
    const TableFrame* table = nullptr;
};

double height_of(const Atom& atom)
{
    return atom.row ? height_of(*atom.row, atom.table->look) : atom.height;
}

bool needs_head(const Atom& atom, const Place& place, bool begun)
{
    if (!atom.row || place.table == atom.table.get()) return false;
    return atom.table->repeat_head || !begun;
}

class PageFlow {
public:
    PageFlow(form::Orientation orientation, const BodyOf& body_of)
        : orientation_(orientation),
          body_of_(body_of)
    {
        open_page();
    }

    Pages placed(std::vector<Atom> atoms)
    {
        for (std::size_t at = 0; at < atoms.size() && !made_.wrong;) {
            if (atoms[at].page_break) {
                turn_page(*atoms[at++].page_break);
                continue;
            }
            Chunk chunk;
            bool more = true;
            for (; more && at < atoms.size() && !atoms[at].page_break; ++at) {
                more = atoms[at].keep_with_next;
                chunk.push_back(std::move(atoms[at]));
            }
            place_chunk(std::move(chunk));
        }
        close_outline();
        return std::move(made_);
    }

private:
    void open_page()
    {
        body_ = body_of_(orientation_, made_.pages.size());
        made_.pages.push_back({body_.page_width, body_.page_height, {}});
        place_ = {.y = body_.top};
    }

    void next_page()
    {
        close_outline();
        open_page();
        place_.keeps_space = false;
    }

    void turn_page(const form::PageBreak& page_break)
    {
        if (place_.at_top)
            made_.pages.pop_back(); // still blank
        else
            close_outline();
        orientation_ = page_break.orientation.value_or(orientation_);
        open_page();
    }

    /// The place after `atom`, if it were put at `place`.
    [[nodiscard]] Place after(const Atom& atom, Place place) const
    {
        if (atom.is_space && place.at_top && !place.keeps_space) return place;
        if (!place.at_top) place.y += std::max(place.after, atom.before);
        if (needs_head(atom, place, begun_ == atom.table.get() && begun_ != nullptr))
            place.y += atom.table->head_height;
        place.y += height_of(atom);
        place.after = atom.after;
        place.at_top = false;
        place.table = atom.table.get();
        return place;
    }

    /// How many of the chunk's atoms fit, one after the other.
    [[nodiscard]] std::size_t fitting(const Chunk& chunk) const
    {
        auto place = place_;
        for (std::size_t i = 0; i < chunk.size(); ++i) {
            place = after(chunk[i], place);
            if (place.y > body_.bottom + hair) return i;
        }
        return chunk.size();
    }

    [[nodiscard]] bool fits_a_fresh_page(const Chunk& chunk) const
    {
        const auto body = body_of_(orientation_, made_.pages.size());
        Place place{.y = body.top, .keeps_space = false};
        for (const auto& atom : chunk)
            place = after(atom, place);
        return place.y <= body.bottom + hair;
    }

    void place_chunk(Chunk chunk)
    {
        while (!chunk.empty() && !made_.wrong) {
            const auto fit = fitting(chunk);
            if (fit == chunk.size()) return put(chunk, fit);
            const bool movable = !place_.at_top && fits_a_fresh_page(chunk);
            if (movable && !leaves_large_gap()) {
                next_page();
                continue;
            }
            if (divide_at(chunk, fit, Care::Lines) || (!movable && break_before(chunk, fit))) {
                next_page();
                continue;
            }
            if (place_.at_top && !divide_at(chunk, fit, Care::None)) return too_tall(chunk.front());
            next_page();
        }
    }

    [[nodiscard]] bool leaves_large_gap() const
    {
        constexpr double large = 0.3; // of the page's body
        return body_.bottom - place_.y > large * (body_.bottom - body_.top);
    }

    /// Puts what comes before the row at `fit`, and the part of it that fits.
    bool divide_at(Chunk& chunk, std::size_t fit, Care care)
    {
        if (!chunk[fit].row) return false;
        auto place = place_;
        for (std::size_t i = 0; i < fit; ++i)
            place = after(chunk[i], place);
        const double empty = after_nothing(chunk[fit], place).y;
        return divide_row(chunk, fit, body_.bottom - empty, care);
    }

    /// Where the row itself would begin.
    [[nodiscard]] Place after_nothing(const Atom& atom, const Place& place) const
    {
        auto end = after(atom, place);
        end.y -= height_of(atom);
        return end;
    }

    bool divide_row(Chunk& chunk, std::size_t at, double room, Care care)
    {
        auto halves = divided(*chunk[at].row, chunk[at].table->look, room, care);
        if (!halves) return false;
        auto above = chunk[at];
        above.row = std::move(halves->first);
        chunk[at].row = std::move(halves->second);
        chunk[at].before = 0;
        chunk.insert(chunk.begin() + std::ptrdiff_t(at), std::move(above));
        put(chunk, at + 1);
        return true;
    }

    /// For a chunk that fits on no page: the latest place where it may be parted.
    bool break_before(Chunk& chunk, std::size_t fit)
    {
        if (fit == 0) return false;
        if (chunk[fit].follows_text) {
            // Signatures take the end of what stands before: half a row, or two lines.
            auto& last = chunk[fit - 1];
            if (last.row && divide_row(chunk, fit - 1, height_of(last) - 1, Care::Lines))
                return true;
            constexpr std::size_t lines = 2;
            fit = fit > lines ? fit - lines : 0;
        }
        while (fit > 0 && chunk[fit - 1].is_heading)
            --fit;
        if (fit == 0) return false;
        put(chunk, fit);
        return true;
    }

    void put(Chunk& chunk, std::size_t count)
    {
        auto end = place_;
        for (std::size_t i = 0; i < count; ++i)
            end = after(chunk[i], end);
        for (std::size_t i = 0; i < count; ++i) {
            if (chunk.front().grows_to) grow(chunk.front(), body_.bottom - end.y);
            put(chunk.front());
            chunk.pop_front();
        }
    }

    /// Its picture stands in the middle.
    void grow(Atom& atom, double room) const
    {
        const double most = *atom.grows_to;
        atom.height = std::min(most, atom.height + std::max(room, 0.0));
        for (auto& item : atom.items)
            if (auto* placed = std::get_if<drawing::Placed>(&item); placed != nullptr) {
                auto& area = placed->area;
                area.width *= atom.height / most;
                area.height = atom.height;
                area.left = (body_.width - area.width) / 2;
            }
    }

    void put(const Atom& atom)
    {
        const bool gone = atom.is_space && place_.at_top && !place_.keeps_space;
        if (gone) return;
        if (place_.table != atom.table.get()) close_outline();
        const auto end = after(atom, place_);
        double top = end.y - height_of(atom);
        auto& items = made_.pages.back().items;
        if (needs_head(atom, place_, begun_ == atom.table.get() && begun_ != nullptr)) {
            const double head_top = top - atom.table->head_height;
            for (const auto& item : atom.table->head)
                items.push_back(shifted(item, body_.left, head_top));
            open_outline(atom, head_top);
        } else if (atom.row && place_.table != atom.table.get()) {
            open_outline(atom, top);
        }
        if (atom.row && begun_ != atom.table.get()) {
            begun_ = atom.table.get();
            tables_.push_back(atom.table);
        }
        std::vector<drawing::Item> own = atom.items;
        if (atom.row) draw(*atom.row, atom.table->look, own);
        for (auto& item : own)
            items.push_back(shifted(std::move(item), body_.left, top));
        record(atom, top);
        place_ = end;
    }

    void record(const Atom& atom, double top)
    {
        const auto page = made_.pages.size() - 1;
        if (atom.is_heading) made_.headings.push_back(page);
        if (atom.bookmark) {
            auto bookmark = *atom.bookmark;
            bookmark.page = page;
            bookmark.top = top;
            made_.bookmarks.push_back(std::move(bookmark));
        }
        for (auto room : atom.rooms) {
            room.page = page;
            room.area.left += body_.left;
            room.area.top += top;
            made_.rooms.push_back(std::move(room));
        }
        for (auto number : atom.numbers) {
            number.end.x += body_.left;
            number.end.y += top;
            made_.numbers.push_back({page, number});
        }
    }

    void open_outline(const Atom& atom, double top)
    {
        outlined_ = atom.table.get();
        outline_top_ = top;
    }

    /// What can be drawn only when it is known where the table ends on this page.
    void close_outline()
    {
        const auto* table = std::exchange(outlined_, nullptr);
        if (table == nullptr) return;
        const auto& look = table->look;
        auto& items = made_.pages.back().items;
        if (look.rules == form::Rules::Outline)
            items.emplace_back(drawing::Frame{
                {body_.left, outline_top_, look.width, place_.y - outline_top_},
                std::nullopt,
                look.rule_width,
                {}});
        if (look.rules == form::Rules::Horizontal)
            items.emplace_back(drawing::Line{
                {body_.left, outline_top_},
                {body_.left + look.width, outline_top_},
                look.rule_width,
                {}});
    }

    void too_tall(const Atom& atom)
    {
        const auto& source = atom.row ? atom.table->source : atom.source;
        made_.wrong = {source, "this is taller than a page and cannot be divided"};
    }

    form::Orientation orientation_;
    const BodyOf& body_of_;
    Body body_;
    Place place_;
    Pages made_;
    std::vector<std::shared_ptr<const TableFrame>> tables_; ///< outlive their rows
    const TableFrame* begun_ = nullptr; ///< the table whose first row has been placed
    const TableFrame* outlined_ = nullptr;
    double outline_top_ = 0;
};

} // namespace

Pages flow(std::vector<Atom> atoms, form::Orientation orientation, const BodyOf& body_of)
{
    return PageFlow(orientation, body_of).placed(std::move(atoms));
}

} // namespace absah::render
