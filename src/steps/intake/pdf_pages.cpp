// SPDX-License-Identifier: Apache-2.0
#include "fences/image/decode.h"
#include "fences/image/recode.h"
#include "fences/pdf/reader.h"
#include "steps/intake/kinds.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace absah::intake {

namespace {

constexpr double display_dpi = 150;
constexpr double reading_dpi = 150; ///< of an A4 page that OCR must read
constexpr double looking_dpi = 110; ///< of an A4 page whose words we have: marks and codes only
constexpr int rich_text = 20;       ///< words; a name laid over a picture has fewer
constexpr double a4_inches = 297 / 25.4;
constexpr double a3_inches = 420 / 25.4;

struct Source {
    const Path& file;
    std::span<const std::uint8_t> bytes;
    const Limits& limits;
};

/// `dpi` for A4 and up to A3. Beyond, writers mean pixels by points and letters grow with the
/// page; below, letters shrink with it: there the number of pixels is kept.
double scaled_dpi(double dpi, const Size& display)
{
    const double longest = std::max(display.width, display.height) / display_dpi;
    return dpi * std::clamp(longest, a4_inches, a3_inches * 0.85) / longest;
}

Picture turned(Picture&& picture, int quarters)
{
    if (quarters % 4 == 0) return std::move(picture);
    const int width = picture.width;
    const int height = picture.height;
    const auto channels = std::size_t(picture.channels);
    const bool swap = quarters % 2 != 0;
    Picture out{swap ? height : width, swap ? width : height, picture.channels, {}};
    out.pixels.resize(picture.pixels.size());
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int to_x = quarters == 1 ? height - 1 - y : quarters == 2 ? width - 1 - x : y;
            const int to_y = quarters == 1 ? x : quarters == 2 ? height - 1 - y : width - 1 - x;
            const auto from = (std::size_t(y) * std::size_t(width) + std::size_t(x)) * channels;
            const auto to =
                (std::size_t(to_y) * std::size_t(out.width) + std::size_t(to_x)) * channels;
            std::copy_n(
                picture.pixels.begin() + std::ptrdiff_t(from),
                channels,
                out.pixels.begin() + std::ptrdiff_t(to));
        }
    }
    return out;
}

void scale(std::vector<Word>& words, double x, double y)
{
    for (auto& word : words) {
        Box& box = word.box;
        const int right = int(std::lround(box.right() * x));
        const int bottom = int(std::lround(box.bottom() * y));
        box.x = int(std::lround(box.x * x));
        box.y = int(std::lround(box.y * y));
        box.width = std::max(1, right - box.x);
        box.height = std::max(1, bottom - box.y);
    }
}

/// A text layer that cannot be had is none: the picture is read instead.
std::vector<Word> words_of(const Source& source, int index)
{
    return pdf::page_words(source.file, index, display_dpi, source.limits)
        .value_or(std::vector<Word>{});
}

/// Words behind a scan are what a scanner's own OCR made of it, and words under a cover are not
/// what the page says.
constexpr double hidden_text = 0.5;

/// `places` and the words' boxes are pixels at 150 dpi.
void mark_hidden(std::vector<Word>& words, std::span<const Box> places)
{
    constexpr double mostly = 0.7;
    for (auto& word : words) {
        const bool covered = std::ranges::any_of(places, [&](const Box& place) {
            return common(word.box, place).area() >= mostly * word.box.area();
        });
        if (covered) word.confidence = hidden_text;
    }
}

/// The page that is one JPEG; empty when it is none or the JPEG cannot be decoded whole.
std::optional<Page>
picture_page(const Source& source, int index, const std::optional<pdf::PageImage>& image)
{
    if (!image) return {};
    auto decoded =
        image::decode(image::without_exif(image->jpeg), image::Format::Jpeg, source.limits);
    if (!decoded || decoded->torn) return {};
    Page page{turned(std::move(decoded->picture), image->quarter_turns), image->display, {}};
    if (image->has_text) {
        page.text_layer = words_of(source, index);
        for (auto& word : page.text_layer)
            word.confidence = hidden_text;
        scale(
            page.text_layer,
            double(page.picture.width) / page.display.width,
            double(page.picture.height) / page.display.height);
    }
    return page;
}

Result<Page>
drawn_page(const Source& source, int index, const Size& display, std::span<const Box> hidden)
{
    auto words = words_of(source, index);
    mark_hidden(words, hidden);
    const double wanted = std::ssize(words) >= rich_text ? looking_dpi : reading_dpi;
    const double dpi = scaled_dpi(wanted, display);
    auto picture = pdf::draw_page(source.file, index, dpi, source.limits);
    if (!picture) return tl::unexpected(picture.error());
    scale(words, dpi / display_dpi, dpi / display_dpi);
    return Page{std::move(*picture), display, std::move(words)};
}

/// Stands for a page that could not be drawn, so that the ones after it keep their numbers.
Page blank_page(const Size& display)
{
    const Size size{std::max(1, display.width / 4), std::max(1, display.height / 4)};
    Picture white{size.width, size.height, 3, {}};
    white.pixels.assign(std::size_t(size.width) * std::size_t(size.height) * 3, 255);
    return {std::move(white), display, {}};
}

Result<Page> page_at(const Source& source, int index, const Size& display)
{
    const auto look = pdf::look_at_page(source.bytes, index);
    if (auto page = picture_page(source, index, look.image)) return std::move(*page);
    return drawn_page(source, index, display, look.hidden);
}

} // namespace

Result<Document> open_pdf(
    const Path& file,
    std::span<const std::uint8_t> bytes,
    const Limits& limits,
    const EachPage& each)
{
    const auto outline = pdf::read_outline(bytes, limits);
    if (!outline) return tl::unexpected(outline.error());
    Document document;
    document.page_count = outline->pages;
    document.damaged = outline->repaired;
    const Source source{file, bytes, limits};
    std::optional<Error> trouble;
    bool any = false;
    for (int index = 0; index < int(outline->displays.size()); ++index) {
        const Size display = outline->displays[std::size_t(index)];
        auto page = page_at(source, index, display);
        if (!page) {
            document.damaged = true;
            if (!trouble) trouble = page.error();
            if (page.error().code == ErrorCode::NotFound) break;
        }
        any = any || page.has_value();
        if (!each(page ? std::move(*page) : blank_page(display))) break;
    }
    if (!any && trouble) return tl::unexpected(*trouble);
    return document;
}

} // namespace absah::intake
