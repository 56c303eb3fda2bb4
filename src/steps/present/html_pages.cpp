// SPDX-License-Identifier: Apache-2.0
#include "steps/present/html.h"
#include "steps/present/markup.h"
#include "steps/present/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace absah::present {

namespace {

/// What a card shows of one page: a picture and its display size.
const CardPage* find_page(const CardEntry& entry, int number)
{
    const auto found =
        std::find_if(entry.pages.begin(), entry.pages.end(), [&](const CardPage& page) {
            return page.number == number && page.display.width > 0 && page.display.height > 0;
        });
    return found == entry.pages.end() ? nullptr : &*found;
}

Box with_rim(const Box& box, int rim, const Size& page)
{
    return clipped({box.x - rim, box.y - rim, box.width + 2 * rim, box.height + 2 * rim}, page);
}

std::string element_name(ElementId id, Language language)
{
    return escaped(word_for(id, language));
}

std::string numbered_box(
    const CardPart& part,
    const Box& box,
    const Size& page,
    std::size_t number,
    const std::string& key,
    Language language)
{
    // 1/40 of the longer side: on a phone still a number, on a desk not over the next word.
    const int size = std::max(8, std::max(page.width, page.height) / 40);
    const int left = std::clamp(box.x - size, 0, std::max(0, page.width - size));
    const int middle = box.height < 2 * size ? box.y + (box.height - size) / 2 : box.y;
    const int top = std::clamp(middle, 0, std::max(0, page.height - size));
    return fmt::format(
        R"(<a href="#{key}-{id}" class="box {mark}"><title>{name}</title>)"
        R"(<rect x="{x}" y="{y}" width="{w}" height="{h}"/>)"
        R"(<rect class="badge" x="{left}" y="{top}" width="{size}" height="{size}" rx="{round}"/>)"
        R"(<text x="{tx}" y="{ty}" font-size="{font}">{number}</text></a>)",
        fmt::arg("key", key),
        fmt::arg("id", name_of(part.id)),
        fmt::arg("mark", class_of(part.mark)),
        fmt::arg("name", element_name(part.id, language)),
        fmt::arg("x", box.x),
        fmt::arg("y", box.y),
        fmt::arg("w", box.width),
        fmt::arg("h", box.height),
        fmt::arg("left", left),
        fmt::arg("top", top),
        fmt::arg("size", size),
        fmt::arg("round", size / 5),
        fmt::arg("tx", left + size / 2),
        fmt::arg("ty", top + size * 3 / 4),
        fmt::arg("font", size * 3 / 4),
        fmt::arg("number", number));
}

std::string plain_box(const Box& box, Mark mark, const std::string& title)
{
    return fmt::format(
        R"(<g class="box {}"><title>{}</title><rect x="{}" y="{}" width="{}" height="{}"/></g>)",
        class_of(mark),
        title,
        box.x,
        box.y,
        box.width,
        box.height);
}

Mark mark_of_trace(Trace trace)
{
    if (trace == Trace::Clear) return Mark::Yes;
    return trace == Trace::Unsure ? Mark::Unsure : Mark::No;
}

/// What a print shows that wants a look: other words, covered ones, the rooms of signatures.
std::string print_boxes_on(const Reading& reading, const CardPage& page, const Speaker& say)
{
    std::string boxes;
    for (const auto& one : reading.print) {
        if (one.page != page.number) continue;
        for (const auto& room : one.rooms)
            boxes += plain_box(
                clipped(room.box, page.display),
                mark_of_trace(room.ink),
                say("tanda tangan ", "signature ") + escaped(tidy(room.name)));
        if (!one.compared) continue;
        const int rim = page.display.width / 300;
        for (const auto& place : one.compared->covered)
            boxes += plain_box(
                with_rim(place.box, rim, page.display), Mark::Unsure, escaped(tidy(place.printed)));
        for (const auto& place : one.compared->other)
            boxes += plain_box(
                with_rim(place.box, rim, page.display),
                Mark::No,
                say("dicetak: ", "printed: ") + escaped(tidy(place.printed)));
    }
    return boxes;
}

std::string boxes_on(
    const CardEntry& entry,
    const CardPage& page,
    const std::vector<CardLine>& lines,
    const std::string& key,
    Language language)
{
    std::string boxes;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const auto& part : lines[i].parts) {
            const auto& element = entry.checked.reading.certificate[part.id];
            if (element.state == State::Missing || element.page != page.number ||
                clipped(element.box, page.display).empty())
                continue;
            const auto box = with_rim(element.box, page.display.width / 300, page.display);
            boxes += numbered_box(part, box, page.display, i + 1, key, language);
        }
    }
    return boxes;
}

} // namespace

std::string page_store(const CardEntry& entry, const std::string& key)
{
    std::string images;
    for (const auto& page : entry.pages) {
        images += fmt::format(
            R"(<image id="{}p{}" width="{}" height="{}" preserveAspectRatio="none" )"
            "href=\"data:image/jpeg;base64,{}\"/>\n",
            key,
            page.number,
            page.display.width,
            page.display.height,
            base64(page.jpeg));
    }
    if (images.empty()) return {};
    return "<svg class=\"store\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\n" + images +
           "</defs></svg>\n";
}

std::string page_views(
    const CardEntry& entry,
    const std::vector<CardLine>& lines,
    const std::string& key,
    Language language)
{
    const Speaker say{language};
    std::string views;
    for (const auto& page : entry.pages) {
        if (find_page(entry, page.number) != &page) continue;
        const auto caption = say("Halaman ", "Page ") + std::to_string(page.number);
        views += fmt::format(
            R"(<figure class="page {shape}"><svg viewBox="0 0 {w} {h}" role="group" )"
            R"(aria-label="{caption}"><use href="#{key}p{number}"/>{boxes}</svg>)"
            "<figcaption>{caption}</figcaption></figure>\n",
            fmt::arg("shape", page.display.height > page.display.width ? "tall" : "wide"),
            fmt::arg("w", page.display.width),
            fmt::arg("h", page.display.height),
            fmt::arg("caption", caption),
            fmt::arg("key", key),
            fmt::arg("number", page.number),
            fmt::arg(
                "boxes",
                boxes_on(entry, page, lines, key, language) +
                    print_boxes_on(entry.checked.reading, page, say)));
    }
    return views;
}

std::string
cut_out(const CardEntry& entry, const CardPart& part, const std::string& key, Language language)
{
    const auto& element = entry.checked.reading.certificate[part.id];
    const auto* page = find_page(entry, element.page);
    if (element.state == State::Missing || page == nullptr) return {};
    if (clipped(element.box, page->display).empty()) return {};
    // A quarter of a line's height around it: cut letters can then be told from whole ones.
    const int least = std::max(4, page->display.width / 150);
    const int rim = std::clamp(element.box.height / 4, least, 4 * least);
    const auto view = with_rim(element.box, rim, page->display);
    const bool drawn = part.id == ElementId::Logo || part.id == ElementId::Signature ||
                       part.id == ElementId::Stamp;
    // A line of text needs 3 rem of height to be read, a drawing 6.
    return fmt::format(
        R"(<svg class="cut" role="img" aria-label="{label} {name}" viewBox="{x} {y} {w} {h}" )"
        R"svg(style="width:min(100%,{width:.2f}rem)"><use href="#{key}p{page}"/></svg>)svg"
        "\n",
        fmt::arg("label", Speaker{language}("potongan gambar:", "cut-out:")),
        fmt::arg("name", element_name(part.id, language)),
        fmt::arg("x", view.x),
        fmt::arg("y", view.y),
        fmt::arg("w", view.width),
        fmt::arg("h", view.height),
        fmt::arg("width", (drawn ? 6.0 : 3.0) * view.width / view.height),
        fmt::arg("key", key),
        fmt::arg("page", page->number));
}

} // namespace absah::present
