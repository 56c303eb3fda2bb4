// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/program.h"
#include "fences/pdf/reader.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <utility>

namespace absah::pdf {

namespace {

std::string decimal(double value)
{
    std::string text(32, '\0');
    text.resize(std::size_t(std::snprintf(text.data(), text.size(), "%.3f", value)));
    return text;
}

/// Reads the three numbers and the one blank after "P6"; 0 when they are not there.
std::size_t header_end(const Bytes& ppm, std::vector<std::int64_t>& numbers)
{
    constexpr std::size_t longest = 200; // both programs write under 40 bytes
    const std::size_t end = std::min(longest, ppm.size());
    if (end < 2 || ppm[0] != 'P' || ppm[1] != '6') return 0;
    for (std::size_t at = 2; at < end; ++at) {
        const int c = ppm[at];
        if (c == '#') {
            while (at < end && ppm[at] != '\n')
                ++at;
        } else if (std::isdigit(c) != 0) {
            if (std::isdigit(int(ppm[at - 1])) == 0) numbers.push_back(0);
            numbers.back() = std::min<std::int64_t>(numbers.back() * 10 + (c - '0'), 1 << 30);
        } else if (numbers.size() == 3) {
            return at + 1;
        }
    }
    return 0;
}

Result<Picture> picture_of(const Bytes& ppm, const Limits& limits)
{
    std::vector<std::int64_t> numbers;
    const std::size_t start = header_end(ppm, numbers);
    if (start == 0 || numbers[2] != 255) return fail(ErrorCode::Tool, "no picture came");
    const auto [width, height] = std::pair{numbers[0], numbers[1]};
    if (width > limits.side || height > limits.side || width * height > limits.pixels) {
        return fail(ErrorCode::Limit, "drawn page over the limit of pixels");
    }
    const auto size = std::size_t(width * height * 3);
    if (size == 0 || ppm.size() < start + size) return fail(ErrorCode::Tool, "half a picture came");
    Picture picture{int(width), int(height), 3, Bytes(size)};
    const std::uint8_t* from = ppm.data() + start;
    std::uint8_t* to = picture.pixels.data();
    for (std::size_t i = 0; i < size; i += 3) {
        to[i] = from[i + 2];
        to[i + 1] = from[i + 1];
        to[i + 2] = from[i];
    }
    return picture;
}

Result<Picture>
draw_with(const std::vector<std::string>& command, const Path& file, const Limits& limits)
{
    const Bounds bounds{
        std::size_t(limits.pixels) * 3 + 1024, std::chrono::seconds{limits.wall_seconds}};
    auto ppm = run_on_file(command, file, bounds);
    if (!ppm) return tl::unexpected(ppm.error());
    return picture_of(*ppm, limits);
}

} // namespace

Result<Picture> draw_page(const Path& file, int index, double dpi, const Limits& limits)
{
    const std::string number = std::to_string(index + 1);
    const std::string resolution = decimal(dpi);
    // -O 0 -D: no overprint simulation, no display list; a third less CPU, the same picture.
    auto drawn = draw_with(
        {"mutool",
         "draw",
         "-q",
         "-O",
         "0",
         "-D",
         "-r",
         resolution,
         "-F",
         "ppm",
         "-o",
         "-",
         file_argument,
         number},
        file,
        limits);
    if (drawn || drawn.error().code == ErrorCode::Limit) return drawn;
    auto second = draw_with(
        {"pdftoppm", "-q", "-cropbox", "-r", resolution, "-f", number, "-l", number, file_argument},
        file,
        limits);
    const bool absent = !second && second.error().code == ErrorCode::NotFound;
    return absent ? drawn : second;
}

} // namespace absah::pdf
