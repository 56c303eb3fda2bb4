// SPDX-License-Identifier: Apache-2.0
#include "steps/render/render.h"

#include "steps/render/bands.h"
#include "steps/render/blocks.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace absah::render {
namespace {

/// ISO 216; F4 (folio) as Indonesian offices and schools cut it.
drawing::Area paper_area(form::Paper paper, form::Orientation orientation)
{
    constexpr double millimetre = 72 / 25.4;
    const bool a4 = paper == form::Paper::A4;
    double width = (a4 ? 210 : 215) * millimetre;
    double height = (a4 ? 297 : 330) * millimetre;
    if (orientation == form::Orientation::Landscape) std::swap(width, height);
    return {0, 0, width, height};
}

class Layout {
public:
    Layout(const form::Template& form, const Field& record, const Tools& tools, const Wish& wish)
        : form_(form),
          paper_(wish.paper.value_or(form.page.paper)),
          tools_(tools),
          wish_(wish),
          fill_(form, record, tools.type),
          setting_{form, fill_, tools, album_}
    {
    }

    Result<Rendered> made()
    {
        constexpr double least = 100; // points: a column of text narrower than this is a mistake
        for (const auto orientation : {form::Orientation::Portrait, form::Orientation::Landscape}) {
            const auto body = body_of(orientation, 0);
            if (body.width < least || body.bottom - body.top < least)
                fill_.note({}, "the margins, head and foot leave no room on the page");
        }
        auto atoms = set_blocks(
            setting_,
            [&](form::Orientation orientation) { return body_of(orientation, 0).width; },
            form_.page.orientation);
        if (fill_.wrong) return tl::unexpected(*fill_.wrong);
        auto pages = flow(
            std::move(atoms),
            form_.page.orientation,
            [&](form::Orientation orientation, std::size_t page) {
                return body_of(orientation, page);
            });
        if (pages.wrong) fill_.note(pages.wrong->first, pages.wrong->second);
        number_headings(pages);
        for (std::size_t i = 0; i < pages.pages.size(); ++i)
            add_bands(pages.pages[i], {i + 1, pages.pages.size()});
        Rendered rendered{document(), std::move(pages.rooms)};
        if (fill_.wrong) return tl::unexpected(*fill_.wrong);
        rendered.document.pages = std::move(pages.pages);
        rendered.document.bookmarks = std::move(pages.bookmarks);
        rendered.document.pictures = std::move(album_.pictures);
        return rendered;
    }

private:
    drawing::Document document()
    {
        drawing::Document made;
        made.information.title = fill_.plain(form_.title);
        made.information.author = fill_.plain(form_.author);
        made.information.subject = fill_.plain(form_.subject);
        made.information.language = form_.language;
        made.information.date = wish_.date;
        return made;
    }

    Body body_of(form::Orientation orientation, std::size_t page)
    {
        const auto area = paper_area(paper_, orientation);
        const auto& margins = form_.page;
        Body body;
        body.page_width = area.width;
        body.page_height = area.height;
        body.left = margins.left;
        body.width = area.width - margins.left - margins.right;
        body.top = margins.top + band_height(BandSide::Head, body.width, page);
        body.bottom = area.height - margins.bottom - band_height(BandSide::Foot, body.width, page);
        return body;
    }

    [[nodiscard]] const std::optional<form::Band>& band(BandSide side) const
    {
        return side == BandSide::Head ? form_.head : form_.foot;
    }

    /// Before the pages are counted; no report has a thousand.
    double band_height(BandSide side, double width, std::size_t page)
    {
        constexpr std::size_t widest = 999;
        if (!band(side)) return 0;
        const auto from = std::size_t(band(side)->from_page);
        if (page + 1 < from) return 0;
        const auto [known, is_new] = band_heights_.try_emplace({side, width}, 0.0);
        if (is_new)
            known->second = set_band(setting_, *band(side), side, width, {widest, widest}).height;
        return known->second;
    }

    void add_bands(drawing::Page& page, PageNumber number)
    {
        const double width = page.width - form_.page.left - form_.page.right;
        if (const auto& head = band(BandSide::Head); head) {
            auto set = set_band(setting_, *head, BandSide::Head, width, number);
            for (auto& item : set.items)
                item = shifted(std::move(item), form_.page.left, form_.page.top);
            // Read first, though the page was set before.
            page.items.insert(
                page.items.begin(),
                std::make_move_iterator(set.items.begin()),
                std::make_move_iterator(set.items.end()));
        }
        if (const auto& foot = band(BandSide::Foot); foot) {
            auto set = set_band(setting_, *foot, BandSide::Foot, width, number);
            const double top = page.height - form_.page.bottom -
                               band_height(BandSide::Foot, width, number.page - 1);
            for (auto& item : set.items)
                page.items.push_back(shifted(std::move(item), form_.page.left, top));
        }
    }

    void number_headings(Pages& pages)
    {
        for (const auto& [page, place] : pages.numbers) {
            if (place.heading >= pages.headings.size()) continue;
            const auto& style = form_.styles.at(place.style);
            const auto number = std::to_string(pages.headings[place.heading] + 1);
            const double width = tools_.type.width(number, style.face, style.size);
            pages.pages[page].items.emplace_back(drawing::Text{
                {place.end.x - width, place.end.y}, number, style.face, style.size, style.ink});
        }
    }

    const form::Template& form_;
    form::Paper paper_;
    const Tools& tools_;
    const Wish& wish_;
    Filler fill_;
    Album album_;
    Setting setting_;
    std::map<std::pair<BandSide, double>, double> band_heights_;
};

} // namespace

Result<Rendered>
render(const form::Template& form, const Field& record, const Tools& tools, const Wish& wish)
{
    return Layout(form, record, tools, wish).made();
}

Rendered joined(std::vector<Rendered> parts)
{
    Rendered all;
    std::set<std::string> names;
    for (auto& part : parts) {
        auto& into = all.document;
        auto& from = part.document;
        if (into.pages.empty()) into.information = from.information;
        const auto first_page = into.pages.size();
        const auto first_picture = into.pictures.size();
        for (auto& page : from.pages)
            for (auto& item : page.items)
                if (auto* placed = std::get_if<drawing::Placed>(&item); placed != nullptr)
                    placed->picture += first_picture;
        for (auto& bookmark : from.bookmarks)
            bookmark.page += first_page;
        for (auto& room : part.rooms)
            room.page += first_page;
        std::ranges::move(from.pages, std::back_inserter(into.pages));
        std::ranges::move(from.bookmarks, std::back_inserter(into.bookmarks));
        std::ranges::move(from.pictures, std::back_inserter(into.pictures));
        for (auto& attachment : from.attachments) {
            const auto own = attachment.name;
            for (int number = 2; !names.insert(attachment.name).second; ++number)
                attachment.name = std::to_string(number) + "-" + own;
            into.attachments.push_back(std::move(attachment));
        }
        std::ranges::move(part.rooms, std::back_inserter(all.rooms));
    }
    return all;
}

} // namespace absah::render
