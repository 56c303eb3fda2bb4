// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/glyphs.h"
#include "fences/pdf/program.h"
#include "fences/pdf/reader.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace absah::pdf {

namespace {

// Letter box round the base line, in em: capitals and ascenders, and the tail of a "g".
constexpr double above_base = 0.75;
constexpr double below_base = 0.22;

// Room between letters that parts words, in em. A blank of common fonts is 0.22 to 0.33 wide,
// kerning and rounding move letters by less than 0.1.
constexpr double blank_room = 0.10; ///< where the file has a blank
constexpr double bare_room = 0.18;  ///< where it has none

struct Piece {
    std::vector<Glyph> glyphs;
    double room_before = 0; ///< em to the piece before on the same run
};

double room_between(const Glyph& a, const Glyph& b)
{
    const Point along{-a.up.y, a.up.x}; // to the right of "up", y pointing down
    const double points = (b.start.x - a.end.x) * along.x + (b.start.y - a.end.y) * along.y;
    return points / std::max(a.em, 0.1);
}

std::vector<Piece> split(const GlyphRun& run)
{
    std::vector<Piece> pieces;
    bool blank = false;
    for (const auto& glyph : run) {
        if (glyph.text == " ") {
            blank = true;
            continue;
        }
        const double room = pieces.empty() ? 0 : room_between(pieces.back().glyphs.back(), glyph);
        const bool apart = room > (blank ? blank_room : bare_room) || room < -1;
        if (pieces.empty() || apart) pieces.push_back({{}, room});
        pieces.back().glyphs.push_back(glyph);
        blank = false;
    }
    return pieces;
}

/// "S E R T I F I K A T": one word when at least four single letters stand equally far apart.
/// Among them, clearly wider room still parts words.
void join_spaced(std::vector<Piece>& pieces)
{
    constexpr std::ptrdiff_t fewest = 4;
    constexpr double widest_room = 1.2; // em; columns of a table lie further apart
    constexpr double uneven = 1.6;
    std::vector<Piece> joined;
    for (auto first = pieces.begin(); first != pieces.end();) {
        auto last = first;
        while (last != pieces.end() && last->glyphs.size() == 1)
            ++last;
        if (last - first < fewest) {
            last = std::max(last, first + 1);
            std::move(first, last, std::back_inserter(joined));
            first = last;
            continue;
        }
        std::vector<double> rooms;
        for (auto piece = first + 1; piece != last; ++piece)
            rooms.push_back(piece->room_before);
        std::nth_element(rooms.begin(), rooms.begin() + std::ssize(rooms) / 2, rooms.end());
        const double usual = rooms[rooms.size() / 2];
        for (auto piece = first; piece != last; ++piece) {
            const bool near = piece != first && usual <= widest_room &&
                              piece->room_before <= usual * uneven &&
                              piece->room_before >= usual / uneven;
            if (near) {
                joined.back().glyphs.push_back(piece->glyphs.front());
            } else {
                joined.push_back(*piece);
            }
        }
        first = last;
    }
    pieces = std::move(joined);
}

/// A word before it gets its line.
struct Placed {
    Word word;
    double left = 0; ///< pixels
    double right = 0;
    double base = 0;   ///< pixels
    double em = 0;     ///< pixels
    bool level = true; ///< reads from left to right
};

struct Hull {
    double x0 = 1e9;
    double y0 = 1e9;
    double x1 = -1e9;
    double y1 = -1e9;

    void add(const Point& base, const Point& up, double distance)
    {
        const Point at{base.x + up.x * distance, base.y + up.y * distance};
        x0 = std::min(x0, at.x);
        x1 = std::max(x1, at.x);
        y0 = std::min(y0, at.y);
        y1 = std::max(y1, at.y);
    }
};

bool on_page(const Glyph& glyph, const GlyphPage& page)
{
    const double x = (glyph.start.x + glyph.end.x) / 2 + glyph.up.x * glyph.em * 0.3;
    const double y = (glyph.start.y + glyph.end.y) / 2 + glyph.up.y * glyph.em * 0.3;
    return x >= 0 && y >= 0 && x <= page.width && y <= page.height;
}

Placed place(const Piece& piece, double pixels_per_point, const Size& size)
{
    Placed placed;
    Hull hull;
    for (const auto& glyph : piece.glyphs) {
        placed.word.text += glyph.text;
        for (const Point& base : {glyph.start, glyph.end}) {
            hull.add(base, glyph.up, glyph.em * above_base);
            hull.add(base, glyph.up, -glyph.em * below_base);
        }
    }
    const auto pixel = [&](double points) { return int(std::lround(points * pixels_per_point)); };
    const Box box{
        pixel(hull.x0), pixel(hull.y0), pixel(hull.x1 - hull.x0), pixel(hull.y1 - hull.y0)};
    placed.word.box = clipped(box, size);
    placed.word.confidence = 1;
    const Glyph& first = piece.glyphs.front();
    placed.left = hull.x0 * pixels_per_point;
    placed.right = hull.x1 * pixels_per_point;
    placed.base = first.start.y * pixels_per_point;
    placed.em = first.em * pixels_per_point;
    placed.level = first.up.y < -0.9;
    return placed;
}

std::vector<Placed> place_all(const GlyphPage& page, double dpi)
{
    const double scale = dpi / 72;
    const Size size{int(std::ceil(page.width * scale)), int(std::ceil(page.height * scale))};
    std::vector<Placed> words;
    for (const auto& run : page.runs) {
        GlyphRun visible;
        std::copy_if(run.begin(), run.end(), std::back_inserter(visible), [&](const Glyph& glyph) {
            return on_page(glyph, page);
        });
        auto pieces = split(visible);
        join_spaced(pieces);
        for (const auto& piece : pieces) {
            auto placed = place(piece, scale, size);
            if (!placed.word.box.empty()) words.push_back(std::move(placed));
        }
    }
    return words;
}

/// Shadows and false bold draw the same word twice, a little apart.
void drop_doubles(std::vector<Placed>& words)
{
    constexpr double same_place = 0.6;
    std::multimap<std::string, Box> seen;
    const auto is_double = [&](const Placed& placed) {
        const auto [begin, end] = seen.equal_range(placed.word.text);
        constexpr std::ptrdiff_t most_compared = 200;
        std::ptrdiff_t compared = 0;
        for (auto at = begin; at != end && compared < most_compared; ++at, ++compared) {
            if (overlap(at->second, placed.word.box) >= same_place) return true;
        }
        seen.emplace(placed.word.text, placed.word.box);
        return false;
    };
    words.erase(std::remove_if(words.begin(), words.end(), is_double), words.end());
}

/// Rows of level words by base line, cut where the room is wide; then all else as it came.
void number_lines(std::vector<Placed>& words)
{
    constexpr double same_row = 0.35; // em between base lines
    constexpr double wide_room = 2.0; // em
    const auto level_end = std::stable_partition(
        words.begin(), words.end(), [](const Placed& word) { return word.level; });
    std::stable_sort(
        words.begin(), level_end, [](const Placed& a, const Placed& b) { return a.base < b.base; });
    int line = -1;
    for (auto first = words.begin(); first != level_end;) {
        auto last = first;
        while (last != level_end &&
               last->base - first->base <= same_row * std::min(first->em, last->em)) {
            ++last;
        }
        last = std::max(last, first + 1);
        std::stable_sort(
            first, last, [](const Placed& a, const Placed& b) { return a.left < b.left; });
        for (auto word = first; word != last; ++word) {
            const bool apart = word == first || word->left - (word - 1)->right >
                                                    wide_room * std::max(word->em, (word - 1)->em);
            word->word.line = apart ? ++line : line;
        }
        first = last;
    }
    for (auto word = level_end; word != words.end(); ++word)
        word->word.line = ++line;
}

/// Fonts without a way back to Unicode give U+FFFD or private codes for most letters.
bool is_unreadable(const std::vector<Placed>& words)
{
    std::size_t letters = 0;
    std::size_t unknown = 0;
    for (const auto& placed : words) {
        const auto& text = placed.word.text;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const auto lead = std::uint8_t(text[i]);
            if ((lead & 0xC0) == 0x80) continue;
            ++letters;
            const auto next = i + 1 < text.size() ? std::uint8_t(text[i + 1]) : 0;
            const bool replacement = text.compare(i, 3, "\uFFFD") == 0;
            const bool private_use = lead == 0xEE || (lead == 0xEF && next < 0xA4);
            if (replacement || private_use) ++unknown;
        }
    }
    return unknown * 3 > letters;
}

} // namespace

Result<std::vector<Word>> page_words(const Path& file, int index, double dpi, const Limits& limits)
{
    constexpr std::size_t most_output = 32u << 20; // some 200,000 letters
    const auto stext = run_on_file(
        {"mutool",
         "draw",
         "-q",
         "-F",
         "stext",
         "-o",
         "-",
         file_argument,
         std::to_string(index + 1)},
        file,
        {most_output, std::chrono::seconds{limits.wall_seconds}});
    if (!stext) return tl::unexpected(stext.error());
    const auto page =
        read_glyphs({reinterpret_cast<const char*>(stext->data()), stext->size()}); // NOLINT
    auto placed = place_all(page, dpi);
    if (is_unreadable(placed)) return std::vector<Word>{};
    drop_doubles(placed);
    number_lines(placed);
    std::vector<Word> words;
    words.reserve(placed.size());
    for (auto& one : placed)
        words.push_back(std::move(one.word));
    return words;
}

} // namespace absah::pdf
