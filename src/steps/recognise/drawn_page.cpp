// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "steps/recognise/recognise.h"

#include <cmath>
#include <string_view>
#include <utility>
#include <variant>

namespace absah::recognise {
namespace {

constexpr double scale = drawn_dpi / 72;

Box to_pixels(const drawing::Area& area)
{
    const int left = int(std::floor(area.left * scale));
    const int top = int(std::floor(area.top * scale));
    return {
        left,
        top,
        int(std::ceil(area.right() * scale)) - left,
        int(std::ceil(area.bottom() * scale)) - top};
}

void add_words(
    const drawing::Text& text,
    int line,
    const drawing::TypeMeasure& type,
    std::vector<DrawnWord>& words)
{
    // From the height of a capital to the depth of a "g", as everywhere.
    constexpr double above = 0.75;
    constexpr double below = 0.22;
    const std::string_view all = text.words;
    for (std::size_t at = 0; at < all.size();) {
        if (all[at] == ' ') {
            ++at;
            continue;
        }
        const auto end = std::min(all.find(' ', at), all.size());
        const auto word = all.substr(at, end - at);
        const double left = text.start.x + type.width(all.substr(0, at), text.face, text.size);
        const drawing::Area area{
            left,
            text.start.y - above * text.size,
            type.width(word, text.face, text.size),
            (above + below) * text.size};
        if (!fold_tight(word).empty()) words.push_back({std::string(word), to_pixels(area), line});
        at = end;
    }
}

} // namespace

DrawnPage drawn_page(const drawing::Page& page, Picture grey, const drawing::TypeMeasure& type)
{
    DrawnPage drawn;
    drawn.grey = std::move(grey);
    int line = 0;
    for (const auto& item : page.items) {
        if (const auto* text = std::get_if<drawing::Text>(&item))
            add_words(*text, line++, type, drawn.words);
        if (const auto* code = std::get_if<drawing::Code>(&item))
            drawn.codes.push_back(to_pixels(code->area));
    }
    return drawn;
}

} // namespace absah::recognise
