// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/proof.h"

#include "core/base/text.h"
#include "fences/pdf/unicode.h"
#include "fences/pdf/windows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <set>
#include <string_view>
#include <utility>

namespace absah::pdf {

namespace {

using namespace drawing;

constexpr double smallest_side = 3; // libharu's limits, and those of PDF 1.7, annex C
constexpr double largest_side = 14'400;
constexpr double largest_size = 600;        // libharu's limit
constexpr double widest_line = 100;         // libharu's limit
constexpr std::size_t longest_text = 32767; // ISO 19005-2, 6.1.13
constexpr double slack = 0.5;               // points; rounding in layout must not stop a paper
constexpr int largest_code = 1000;

bool finite(std::initializer_list<double> numbers)
{
    return std::all_of(numbers.begin(), numbers.end(), [](double x) { return std::isfinite(x); });
}

bool good(const Ink& ink)
{
    const auto part = [](double x) { return x >= 0 && x <= 1; };
    return part(ink.red) && part(ink.green) && part(ink.blue);
}

bool good(const Area& area)
{
    return finite({area.left, area.top, area.width, area.height}) && area.width >= 0 &&
           area.height >= 0;
}

bool inside(const Area& area, const Page& page)
{
    return area.left >= -slack && area.top >= -slack && area.right() <= page.width + slack &&
           area.bottom() <= page.height + slack;
}

/// Printable UTF-8 without controls.
bool plain(std::string_view text)
{
    bool clean = true;
    const bool valid =
        for_each_character(text, [&](char32_t c) { clean = clean && c >= 0x20 && c != 0x7F; });
    return valid && clean;
}

std::string in_quotes(std::string_view words)
{
    constexpr std::size_t enough = 60;
    std::string start = clean_utf8(words.substr(0, std::min(words.size(), enough)));
    return '"' + start + (words.size() > enough ? "...\"" : "\"");
}

/// Checks the items of one page and gathers the characters; each check returns what is wrong, or
/// nothing.
class PageProof {
public:
    PageProof(const Document& document, const Page& page, const Typefaces& faces)
        : document_{document},
          page_{page},
          faces_{faces}
    {
    }

    std::string operator()(const Text& text) const
    {
        const std::string what = "the text " + in_quotes(text.words) + ' ';
        if (text.words.empty()) return "a text is empty";
        if (text.words.size() > longest_text) return what + "is longer than 32,767 bytes";
        if (!plain(text.words)) return what + "is not UTF-8, or holds a control character";
        if (!(text.size > 0 && text.size <= largest_size))
            return what + fmt::format("has the size {:g}, not one of 0 to 600 points", text.size);
        if (!good(text.ink)) return what + "has an ink with parts out of 0..1";
        if (!finite({text.start.x, text.start.y})) return what + "stands at no place";
        if (const auto missing = faces_.missing(text.words, text.face)) {
            return what + "has a character that " + faces_.family() +
                   " cannot show: " + described(*missing) +
                   "; take another one, or a family that has it";
        }
        const double width = faces_.width(text.words, text.face, text.size);
        // Capitals and stems, not the reach of accents on capitals: those may meet a page's edge.
        const Area area{text.start.x, text.start.y - 0.5 * text.size, width, 0.6 * text.size};
        return inside(area, page_) ? "" : what + over_the_edge(area);
    }

    std::string operator()(const Line& line) const
    {
        if (!finite({line.from.x, line.from.y, line.to.x, line.to.y})) return "a line has no place";
        if (!(line.width >= 0 && line.width <= widest_line))
            return fmt::format("a line is {:g} points wide, not 0 to 100", line.width);
        return good(line.ink) ? "" : "a line has an ink with parts out of 0..1";
    }

    std::string operator()(const Frame& frame) const
    {
        if (!good(frame.area)) return "a frame has no place, or a negative side";
        if (!(frame.stroke >= 0 && frame.stroke <= widest_line))
            return fmt::format("a frame's stroke is {:g} points, not 0 to 100", frame.stroke);
        const bool inks = good(frame.ink) && (!frame.fill || good(*frame.fill));
        return inks ? "" : "a frame has an ink with parts out of 0..1";
    }

    std::string operator()(const Placed& placed) const
    {
        if (placed.picture >= document_.pictures.size())
            return fmt::format("picture {} is not in the document", placed.picture + 1);
        const std::string what = fmt::format("picture {} ", placed.picture + 1);
        if (!good(placed.area) || placed.area.width == 0 || placed.area.height == 0)
            return what + "has no place, or no extent";
        if (!plain(placed.alternative)) return what + "is described by what is not UTF-8";
        return inside(placed.area, page_) ? "" : what + over_the_edge(placed.area);
    }

    std::string operator()(const Code& code) const
    {
        if (!good(code.area) || code.area.width == 0 || code.area.height == 0)
            return "a code has no place, or no extent";
        if (code.side < 1 || code.side > largest_code ||
            code.dark.size() != std::size_t(code.side) * std::size_t(code.side)) {
            return fmt::format(
                "a code of {0} x {0} modules has {1} of them", code.side, code.dark.size());
        }
        return inside(code.area, page_) ? "" : "a code " + over_the_edge(code.area);
    }

private:
    static std::string described(const std::string& character)
    {
        return fmt::format(
            "\"{}\" (U+{:04X})", character, std::uint32_t(first_character(character).character));
    }

    [[nodiscard]] std::string over_the_edge(const Area& area) const
    {
        return fmt::format(
            "reaches over the page's edge: it spans {:.1f} to {:.1f} across and {:.1f} to {:.1f} "
            "down, on a page of {:.1f} x {:.1f} points",
            area.left,
            area.right(),
            area.top,
            area.bottom(),
            page_.width,
            page_.height);
    }

    const Document& document_;
    const Page& page_;
    const Typefaces& faces_;
};

std::string page_fault(const Page& page)
{
    const auto good_side = [](double side) {
        return side >= smallest_side && side <= largest_side;
    };
    if (good_side(page.width) && good_side(page.height)) return {};
    return fmt::format(
        "the page is {:g} x {:g} points; its sides must have 3 to 14,400", page.width, page.height);
}

std::string picture_fault(const Picture& picture)
{
    if (picture.width < 1 || picture.height < 1) return "has no pixels";
    if (picture.channels != 1 && picture.channels != 3) return "is neither grey nor RGB";
    if (picture.jpeg.size() > 0)
        return picture.channels == 3 && picture.samples.empty() ? "" : "is no JPEG alone, in RGB";
    const auto expected = std::uint64_t(picture.width) * std::uint64_t(picture.height) *
                          std::uint64_t(picture.channels);
    return picture.samples.size() == expected ? "" : "has not the samples that its size asks for";
}

std::string bookmark_fault(const Bookmark& bookmark, int level_before, const Document& document)
{
    if (bookmark.title.empty() || !plain(bookmark.title)) return "has no title in UTF-8";
    if (bookmark.level < 0 || bookmark.level > level_before + 1) return "skips a level";
    if (bookmark.page >= document.pages.size()) return "leads to a page that is not there";
    return std::isfinite(bookmark.top) ? "" : "leads to no place";
}

bool language_tag(std::string_view tag)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-';
    };
    return tag.size() >= 2 && tag.size() <= 35 && tag.front() != '-' && tag.back() != '-' &&
           std::all_of(tag.begin(), tag.end(), allowed);
}

std::string information_fault(const Information& information)
{
    for (const auto& [name, text] :
         {std::pair{"title", &information.title},
          std::pair{"author", &information.author},
          std::pair{"subject", &information.subject}}) {
        if (!plain(*text)) return fmt::format("the document's {} is not plain UTF-8", name);
    }
    if (!language_tag(information.language))
        return "the document's language " + in_quotes(information.language) +
               " is no tag like \"id\"";
    const bool dated = information.date.ok() && int(information.date.year()) >= 1 &&
                       int(information.date.year()) <= 9999;
    return dated ? "" : "the document has no date";
}

std::string attachment_fault(const Attachment& attachment, std::set<std::string>& names)
{
    if (attachment.name.empty() || !plain(attachment.name)) return "an attachment has no name";
    if (attachment.name.find_first_of("/\\") != std::string::npos)
        return "the attachment " + in_quotes(attachment.name) + " has a path for a name";
    if (!names.insert(attachment.name).second)
        return "two attachments are called " + in_quotes(attachment.name);
    const auto& type = attachment.media_type;
    const auto slash = type.find('/');
    const bool token = std::all_of(type.begin(), type.end(), [](char c) {
        return c > 0x20 && c < 0x7F &&
               std::string_view{"()<>@,;:\\\"[]?="}.find(c) == std::string_view::npos;
    });
    if (slash == 0 || slash == std::string::npos || slash + 1 == type.size() || !token)
        return "the attachment " + in_quotes(attachment.name) +
               " has no media type like \"text/plain\"";
    return plain(attachment.description) ? ""
                                         : "the attachment " + in_quotes(attachment.name) +
                                               " is described by what is not UTF-8";
}

/// The characters of one face, gathered.
class Gathered {
public:
    void add(char32_t character)
    {
        if (seen_[character]) return;
        seen_[character] = true;
        characters_.push_back(character);
    }

    [[nodiscard]] std::vector<char32_t> sorted() &&
    {
        std::sort(characters_.begin(), characters_.end());
        return std::move(characters_);
    }

private:
    std::vector<bool> seen_ = std::vector<bool>(0x10000); // no face shows what lies beyond
    std::vector<char32_t> characters_;
};

/// What is wrong outside the pages.
std::string document_fault(const Document& document)
{
    if (document.pages.empty()) return "the document has no page";
    if (auto fault = information_fault(document.information); !fault.empty()) return fault;
    for (std::size_t i = 0; i < document.pictures.size(); ++i) {
        if (auto fault = picture_fault(document.pictures[i]); !fault.empty())
            return fmt::format("picture {} {}", i + 1, fault);
    }
    int level = -1;
    for (const auto& bookmark : document.bookmarks) {
        if (auto fault = bookmark_fault(bookmark, level, document); !fault.empty())
            return "the bookmark " + in_quotes(bookmark.title) + ' ' + fault;
        level = bookmark.level;
    }
    std::set<std::string> names;
    for (const auto& attachment : document.attachments)
        if (auto fault = attachment_fault(attachment, names); !fault.empty()) return fault;
    return {};
}

} // namespace

Result<UsedCharacters> proofread(const Document& document, const Typefaces& faces)
{
    if (auto fault = document_fault(document); !fault.empty())
        return fail(ErrorCode::BadData, std::move(fault));
    std::array<Gathered, 4> used;
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        const Page& page = document.pages[i];
        std::string fault = page_fault(page);
        const PageProof proof{document, page, faces};
        for (std::size_t at = 0; fault.empty() && at < page.items.size(); ++at) {
            fault = std::visit(proof, page.items[at]);
            const auto* text = std::get_if<Text>(&page.items[at]);
            if (text == nullptr || !fault.empty()) continue;
            auto& seen = used.at(std::size_t(text->face));
            for_each_character(text->words, [&](char32_t c) { seen.add(as_set(c)); });
        }
        if (!fault.empty())
            return fail(ErrorCode::BadData, fmt::format("page {}: {}", i + 1, fault));
    }
    UsedCharacters characters;
    for (std::size_t face = 0; face < used.size(); ++face)
        characters.at(face) = std::move(used.at(face)).sorted();
    return characters;
}

} // namespace absah::pdf
