// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/glyphs.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

namespace absah::pdf {

namespace {

/// One start tag: its name and the raw text of its attributes.
struct Tag {
    std::string_view name;
    std::string_view attributes;
};

/// The next start tag from `at` on, `at` moved behind it; empty at the end.
std::optional<Tag> next_tag(std::string_view xml, std::size_t& at)
{
    const std::size_t open = xml.find('<', at);
    if (open == std::string_view::npos) return {};
    bool quoted = false;
    std::size_t close = open + 1;
    while (close < xml.size() && (quoted || xml[close] != '>')) {
        if (xml[close] == '"') quoted = !quoted;
        ++close;
    }
    at = std::min(close + 1, xml.size());
    const auto inside = xml.substr(open + 1, close - open - 1);
    const auto name = inside.substr(0, inside.find_first_of(" /"));
    return Tag{name, inside.substr(name.size())};
}

std::string_view attribute(std::string_view attributes, std::string_view name)
{
    const std::string opening = " " + std::string{name} + "=\"";
    const std::size_t found = attributes.find(opening);
    if (found == std::string_view::npos) return {};
    const std::size_t start = found + opening.size();
    return attributes.substr(start, attributes.find('"', start) - start);
}

/// Up to N numbers; what is missing or not finite is 0.
template <std::size_t N>
std::array<double, N> numbers(std::string_view text)
{
    std::array<double, N> values{};
    const char* at = text.data();
    const char* end = at + text.size();
    for (double& value : values) {
        while (at != end && *at == ' ')
            ++at;
        double number = 0;
        const auto read = std::from_chars(at, end, number);
        if (read.ec != std::errc{}) break;
        value = std::isfinite(number) ? number : 0;
        at = read.ptr;
    }
    return values;
}

void append_utf8(std::string& text, std::uint32_t code)
{
    const auto tail = [&](int shift) { text += char(0x80 | ((code >> shift) & 0x3F)); };
    if (code < 0x80) {
        text += char(code);
    } else if (code < 0x800) {
        text += char(0xC0 | (code >> 6));
        tail(0);
    } else if (code < 0x10000) {
        text += char(0xE0 | (code >> 12));
        tail(6);
        tail(0);
    } else {
        text += char(0xF0 | ((code >> 18) & 7));
        tail(12);
        tail(6);
        tail(0);
    }
}

/// The character that an entity between '&' and ';' stands for.
std::string entity(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, char>, 5> named{
        {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
    for (const auto& [known, character] : named) {
        if (name == known) return {character};
    }
    if (name.size() < 2 || name[0] != '#') return {};
    const bool hex = name[1] == 'x';
    std::uint32_t code = 0;
    const auto digits = name.substr(hex ? 2 : 1);
    std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
    std::string text;
    append_utf8(text, std::min(code, 0x10FFFFu));
    return text;
}

std::string without_entities(std::string_view raw)
{
    std::string text;
    for (std::size_t at = 0; at < raw.size(); ++at) {
        const std::size_t end = raw[at] == '&' ? raw.find(';', at) : std::string_view::npos;
        if (end == std::string_view::npos) {
            text += raw[at];
        } else {
            text += entity(raw.substr(at + 1, end - at - 1));
            at = end;
        }
    }
    return text;
}

/// Ligatures as letters, every kind of blank as a blank, broken text as U+FFFD.
std::string letters(std::string_view raw)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> spelled{
        {{"\uFB00", "ff"},
         {"\uFB01", "fi"},
         {"\uFB02", "fl"},
         {"\uFB03", "ffi"},
         {"\uFB04", "ffl"},
         {"\uFB05", "st"},
         {"\uFB06", "st"},
         {"\u00AD", "-"},
         {"\u200B", " "},
         {"\u2011", "-"}}};
    const std::string text = clean_utf8(without_entities(raw));
    for (const auto& [from, to] : spelled) {
        if (text == from) return std::string{to};
    }
    return squeeze(text).empty() ? " " : text;
}

Glyph glyph_of(std::string_view attributes, double size)
{
    const auto quad = numbers<8>(attribute(attributes, "quad")); // ul, ur, ll, lr
    const Point left_top{quad[0], quad[1]};
    const Point left_foot{quad[4], quad[5]};
    Point up{left_top.x - left_foot.x, left_top.y - left_foot.y};
    const double height = std::hypot(up.x, up.y);
    up = height > 0 ? Point{up.x / height, up.y / height} : Point{0, -1};
    const double x = numbers<1>(attribute(attributes, "x"))[0];
    const double y = numbers<1>(attribute(attributes, "y"))[0];
    // The origin may lie beside the quad (vertical scripts): only its height counts.
    const double rise = (x - left_foot.x) * up.x + (y - left_foot.y) * up.y;
    const auto on_base = [&](double px, double py) {
        return Point{px + rise * up.x, py + rise * up.y};
    };
    // Type 3 fonts have sizes that say nothing; the quad is 1.0 to 1.5 em high in others.
    const bool odd = !(size > height / 4 && size < height * 3);
    return {
        letters(attribute(attributes, "c")),
        on_base(left_foot.x, left_foot.y),
        on_base(quad[6], quad[7]),
        up,
        odd ? height * 0.85 : size};
}

} // namespace

GlyphPage read_glyphs(std::string_view stext)
{
    GlyphPage page;
    double size = 0;
    std::size_t at = 0;
    while (const auto tag = next_tag(stext, at)) {
        if (tag->name == "page") {
            page.width = numbers<1>(attribute(tag->attributes, "width"))[0];
            page.height = numbers<1>(attribute(tag->attributes, "height"))[0];
        } else if (tag->name == "line") {
            page.runs.emplace_back();
        } else if (tag->name == "font") {
            size = numbers<1>(attribute(tag->attributes, "size"))[0];
        } else if (tag->name == "char" && !page.runs.empty()) {
            page.runs.back().push_back(glyph_of(tag->attributes, size));
        }
    }
    return page;
}

} // namespace absah::pdf
