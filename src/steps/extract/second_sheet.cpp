// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/second_sheet.h"

#include "fences/image/sheets.h"
#include "steps/extract/fields.h"
#include "steps/extract/words.h"

#include <algorithm>
#include <cmath>

namespace absah::extract {
namespace {

constexpr int reading_side = 1754; // as for the first sheet

image::Quad corners_of(const image::Upright& page)
{
    const double width = page.colour.width;
    const double height = page.colour.height;
    return {
        page.to_source(Point{0, 0}),
        page.to_source(Point{width, 0}),
        page.to_source(Point{width, height}),
        page.to_source(Point{0, height})};
}

Box around(const image::Quad& quad)
{
    const auto [left, right] = std::ranges::minmax(quad, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(quad, {}, &Point::y);
    const double rim = 0.02 * std::max(right.x - left.x, bottom.y - top.y);
    return {
        int(left.x - rim),
        int(top.y - rim),
        int(right.x - left.x + 2 * rim),
        int(bottom.y - top.y + 2 * rim)};
}

} // namespace

bool lies_beside_another(
    const Picture& colour,
    const image::Upright& page,
    ocr::Reader& reader,
    const Lexicon& lexicon,
    const Registry& registry)
{
    if (!page.flattened) return false;
    const auto second = image::find_second_sheet(colour, corners_of(page));
    if (!second) return false;
    auto other = image::make_upright(image::cut(colour, around(*second)), reading_side);
    auto read = read_upright(other, reader);
    if (!read) return false;
    const TextPage text{other.colour.size(), std::move(read->words)};
    return read_fields({&text, 1}, lexicon, registry, {}).kind == Kind::Certificate;
}

} // namespace absah::extract
