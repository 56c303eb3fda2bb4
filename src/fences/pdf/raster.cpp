// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/raster.h"

#include "fences/pdf/face.h"
#include "fences/pdf/unicode.h"
#include "fences/pdf/windows.h"

#include <freetype/freetype.h>
#include <freetype/ftoutln.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace absah::pdf {
namespace {

constexpr double points_per_inch = 72;

std::uint8_t darkened(std::uint8_t pixel, double cover, double ink)
{
    return std::uint8_t(std::lround(pixel * (1 - cover) + 255 * ink * cover));
}

/// Luminance of an ink, 0 black to 1 white.
double light_of(const drawing::Ink& ink)
{
    return 0.299 * ink.red + 0.587 * ink.green + 0.114 * ink.blue;
}

class Canvas {
public:
    Canvas(const drawing::Page& page, const Typefaces& faces, double dpi)
        : faces_(faces),
          scale_(dpi / points_per_inch),
          picture_{
              int(std::lround(page.width * scale_)), int(std::lround(page.height * scale_)), 1, {}}
    {
        picture_.pixels.assign(std::size_t(picture_.width) * std::size_t(picture_.height), 255);
        FT_Init_FreeType(&library_);
    }

    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;
    Canvas(Canvas&&) = delete;
    Canvas& operator=(Canvas&&) = delete;

    ~Canvas()
    {
        for (auto* face : opened_)
            if (face != nullptr) FT_Done_Face(face);
        if (library_ != nullptr) FT_Done_FreeType(library_);
    }

    void draw(const drawing::Text& text)
    {
        FT_Face face = face_of(text.face);
        if (face == nullptr) return;
        FT_Set_Char_Size(face, 0, FT_F26Dot6(std::lround(text.size * scale_ * 64)), 0, 0);
        double x = text.start.x;
        std::string_view words = text.words;
        while (!words.empty()) {
            const auto next = first_character(words);
            const auto length = next.length == 0 ? std::size_t{1} : next.length;
            if (next.length != 0) draw_letter(face, next.character, {x, text.start.y}, text.ink);
            x += faces_.width(words.substr(0, length), text.face, text.size);
            words.remove_prefix(length);
        }
    }

    void draw(const drawing::Line& line)
    {
        const double half = line.width / 2;
        const bool level = std::abs(line.from.y - line.to.y) < std::abs(line.from.x - line.to.x);
        const double left = std::min(line.from.x, line.to.x) - (level ? 0 : half);
        const double right = std::max(line.from.x, line.to.x) + (level ? 0 : half);
        const double top = std::min(line.from.y, line.to.y) - (level ? half : 0);
        const double bottom = std::max(line.from.y, line.to.y) + (level ? half : 0);
        fill({left, top, right - left, bottom - top}, line.ink);
    }

    void draw(const drawing::Frame& frame)
    {
        const auto& area = frame.area;
        if (frame.fill) fill(area, *frame.fill);
        if (frame.stroke <= 0) return;
        const Point top_left{area.left, area.top};
        const Point top_right{area.right(), area.top};
        const Point low_left{area.left, area.bottom()};
        const Point low_right{area.right(), area.bottom()};
        draw(drawing::Line{top_left, top_right, frame.stroke, frame.ink});
        draw(drawing::Line{low_left, low_right, frame.stroke, frame.ink});
        draw(drawing::Line{top_left, low_left, frame.stroke, frame.ink});
        draw(drawing::Line{top_right, low_right, frame.stroke, frame.ink});
    }

    void draw(const drawing::Placed& /*unused*/) {}

    void draw(const drawing::Code& /*unused*/) {}

    [[nodiscard]] Picture picture() && { return std::move(picture_); }

private:
    FT_Face face_of(drawing::Face cut)
    {
        auto& face = opened_.at(std::size_t(cut));
        if (face != nullptr || library_ == nullptr) return face;
        hb_blob_t* blob = hb_face_reference_blob(faces_.face(cut).outlines.get());
        unsigned length = 0;
        const char* bytes = hb_blob_get_data(blob, &length); // lives as long as the typefaces
        const auto index = FT_Long(hb_face_get_index(faces_.face(cut).outlines.get()));
        const auto* first = reinterpret_cast<const FT_Byte*>(bytes); // NOLINT: FreeType's own bytes
        if (FT_New_Memory_Face(library_, first, FT_Long(length), index, &face) != 0) face = nullptr;
        hb_blob_destroy(blob);
        return face;
    }

    void draw_letter(FT_Face face, char32_t character, Point at, const drawing::Ink& ink)
    {
        constexpr auto flags = FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP;
        if (FT_Load_Char(face, as_set(character), flags) != 0) return;
        const double x = at.x * scale_;
        const double y = at.y * scale_;
        FT_Outline_Translate(
            &face->glyph->outline,
            FT_Pos(std::lround((x - std::floor(x)) * 64)),
            FT_Pos(std::lround((std::ceil(y) - y) * 64)));
        if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) return;
        const auto& bitmap = face->glyph->bitmap;
        const int left = int(std::floor(x)) + face->glyph->bitmap_left;
        const int top = int(std::ceil(y)) - face->glyph->bitmap_top;
        constexpr double full = 255;
        for (int row = 0; row < int(bitmap.rows); ++row)
            for (int column = 0; column < int(bitmap.width); ++column)
                darken(
                    left + column,
                    top + row,
                    bitmap.buffer[row * bitmap.pitch + column] / full, // NOLINT: FreeType's bitmap
                    light_of(ink));
    }

    void fill(const drawing::Area& area, const drawing::Ink& ink)
    {
        const double left = area.left * scale_;
        const double right = area.right() * scale_;
        const double top = area.top * scale_;
        const double bottom = area.bottom() * scale_;
        const auto covered = [](int pixel, double from, double to) {
            return std::max(0.0, std::min(pixel + 1.0, to) - std::max(double(pixel), from));
        };
        for (int y = int(top); y < bottom; ++y)
            for (int x = int(left); x < right; ++x)
                darken(x, y, covered(x, left, right) * covered(y, top, bottom), light_of(ink));
    }

    void darken(int x, int y, double cover, double ink)
    {
        if (x < 0 || y < 0 || x >= picture_.width || y >= picture_.height) return;
        auto& pixel =
            picture_.pixels[std::size_t(y) * std::size_t(picture_.width) + std::size_t(x)];
        pixel = darkened(pixel, cover, ink);
    }

    const Typefaces& faces_;
    double scale_;
    Picture picture_;
    FT_Library library_ = nullptr;
    std::array<FT_Face, 4> opened_{};
};

} // namespace

Picture raster(const drawing::Page& page, const Typefaces& faces, double dpi)
{
    Canvas canvas{page, faces, dpi};
    for (const auto& item : page.items)
        std::visit([&](const auto& one) { canvas.draw(one); }, item);
    return std::move(canvas).picture();
}

} // namespace absah::pdf
