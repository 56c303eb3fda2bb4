// SPDX-License-Identifier: Apache-2.0
#include "core/base/letters.h"
#include "steps/render/strips.h"

#include <fmt/format.h>

#include <algorithm>

namespace absah::render {
namespace {

constexpr double marker_gap = 0.45; ///< between a marker and its text, in sizes

/// "(1)" is "(", '1', ")"; a marker that does not count has no way.
struct Marker {
    std::string before;
    char way = 0;
    std::string after;

    explicit Marker(std::string_view written)
    {
        constexpr std::string_view ways = "1aAiI";
        constexpr std::string_view around = "().";
        const auto at = written.find_first_of(ways);
        const auto others = written.find_first_not_of(around);
        if (at != written.npos && at == others &&
            written.find_first_not_of(around, at + 1) == written.npos) {
            way = written[at];
            before = written.substr(0, at);
            after = written.substr(at + 1);
        } else {
            before = written;
        }
    }

    [[nodiscard]] std::string shown(std::size_t number) const
    {
        return way == 0 ? before : before + counted(number, way) + after;
    }
};

struct Entry {
    Runs text;
    std::vector<Stack> inner; ///< none or one
};

/// The entries as filled; the inner lists are set in the width that is left, which is not known
/// before the widest marker is.
class ListSetter {
public:
    ListSetter(Setting& setting, const form::Listing& listing, double width)
        : setting_(setting),
          listing_(listing),
          style_(setting.style(listing.style)),
          width_(width),
          marker_(listing.marker)
    {
    }

    Stack set()
    {
        indent_ = widest_marker() + marker_gap * style_.size;
        for (const auto& entry : listing_.entries) {
            setting_.fill.for_each(entry.loop, [&] {
                if (setting_.fill.holds(entry.conditions)) add_entry(entry);
            });
        }
        keep_ends(stack_.strips);
        return std::move(stack_);
    }

private:
    double widest_marker()
    {
        std::size_t count = 0;
        for (const auto& entry : listing_.entries)
            setting_.fill.for_each(
                entry.loop, [&] { count += setting_.fill.holds(entry.conditions) ? 1 : 0; });
        double widest = 0;
        const std::size_t most = marker_.way == 0 ? std::min<std::size_t>(count, 1) : count;
        for (std::size_t number = 1; number <= most; ++number)
            widest = std::max(widest, marker_width(marker_.shown(number)));
        return widest;
    }

    double marker_width(const std::string& shown)
    {
        return setting_.tools.type.width(shown, style_.face, style_.size);
    }

    void add_entry(const form::Listing::Entry& entry)
    {
        const double left = width_ - style_.indent - style_.indent_right - indent_;
        constexpr double widest_letter = 0.8; // of Latin letters, in sizes
        if (left < widest_letter * style_.size) {
            setting_.fill.note(
                entry.text.source, "this list has no room for its text: widen the column");
            return;
        }
        auto own = style_;
        own.indent = own.indent_right = own.first_line = 0;
        auto text =
            set_text(setting_.fill.runs(entry.text, style_), own, left, setting_.tools.type);
        ++number_;
        if (text.empty()) return;
        const double shift = style_.indent + indent_;
        for (auto& strip : text.strips)
            for (auto& item : strip.items)
                item = shifted(std::move(item), shift, 0);
        mark(text.strips.front());
        add(stack_, std::move(text));
        for (const auto& inner : entry.inner) {
            auto list = set_listing(setting_, inner, left);
            for (auto& strip : list.strips)
                for (auto& item : strip.items)
                    item = shifted(std::move(item), shift, 0);
            add(stack_, std::move(list));
        }
    }

    void mark(Strip& strip)
    {
        const auto shown = marker_.shown(number_);
        if (shown.empty()) return;
        if (const auto missing = setting_.tools.type.missing(shown, style_.face); missing)
            setting_.fill.note(
                listing_.entries.front().text.source,
                fmt::format(
                    "the typeface has no \"{}\" ({}), the marker of this list",
                    *missing,
                    code_point_name(*missing)));
        const auto* first = std::get_if<drawing::Text>(&strip.items.front());
        const double base = first == nullptr ? strip.height : first->start.y;
        drawing::Text text{{style_.indent, base}, shown, style_.face, style_.size, style_.ink};
        strip.items.insert(strip.items.begin(), std::move(text));
    }

    Setting& setting_;
    const form::Listing& listing_;
    const form::Style& style_;
    double width_;
    Marker marker_;
    double indent_ = 0;
    std::size_t number_ = 0;
    Stack stack_;
};

drawing::Area fitted(const form::Picture& wish, const drawing::Picture& picture, double width)
{
    const double ratio = double(picture.width) / std::max(1, picture.height);
    if (wish.fills_page) return {0, 0, width, width / ratio};
    double wide = wish.width > 0 ? wish.width : wish.height * ratio;
    wide = std::min(wide, width);
    if (wish.height > 0) wide = std::min(wide, wish.height * ratio);
    return {aligned(wish.align, width, wide), 0, wide, wide / ratio};
}

std::optional<std::size_t> place_in_album(Setting& setting, const Path& file)
{
    if (setting.fill.wrong || !setting.tools.picture || file.empty()) return std::nullopt;
    auto& album = setting.album;
    if (const auto known = album.places.find(file); known != album.places.end())
        return known->second;
    auto decoded = setting.tools.picture(file);
    if (!decoded) {
        setting.fill.note(decoded.error());
        return std::nullopt;
    }
    album.places[file] = album.pictures.size();
    album.pictures.push_back(std::move(*decoded));
    return album.pictures.size() - 1;
}

} // namespace

Stack set_listing(Setting& setting, const form::Listing& listing, double width)
{
    if (listing.entries.empty()) return {};
    return ListSetter(setting, listing, width).set();
}

Stack set_picture(Setting& setting, const form::Picture& picture, double width)
{
    Stack stack;
    const auto named = setting.fill.plain(picture.file);
    const Path file = picture.found.empty() ? Path(named) : picture.found;
    const auto place = place_in_album(setting, file);
    if (!place) return stack;
    Strip strip;
    const auto area = fitted(picture, setting.album.pictures[*place], width);
    strip.height = area.height;
    strip.items.emplace_back(
        drawing::Placed{area, *place, setting.fill.plain(picture.alternative)});
    stack.strips.push_back(std::move(strip));
    return stack;
}

std::optional<drawing::Code> made_code(Setting& setting, const form::Qr& qr)
{
    const auto text = setting.fill.plain(qr.text);
    if (setting.fill.wrong || !setting.tools.code || text.empty()) return std::nullopt;
    auto code = setting.tools.code(text);
    if (!code) {
        setting.fill.note(code.error());
        return std::nullopt;
    }
    code->area = {0, 0, qr.side, qr.side};
    return std::move(*code);
}

Stack set_qr(Setting& setting, const form::Qr& qr, double width)
{
    Stack stack;
    auto code = made_code(setting, qr);
    if (!code) return stack;
    const double left = aligned(qr.align, width, qr.side);
    code->area.left = left;
    Strip strip;
    strip.height = qr.side;
    strip.items.emplace_back(std::move(*code));
    stack.strips.push_back(std::move(strip));
    auto style = setting.style(qr.caption_style);
    style.align = qr.align;
    auto caption = set_text(setting.fill.runs(qr.caption, style), style, width, setting.tools.type);
    if (!caption.empty()) stack.strips.back().keep_with_next = true;
    add(stack, std::move(caption));
    return stack;
}

} // namespace absah::render
