// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/picture.h"

#include <algorithm>
#include <cstdint>
#include <random>

namespace absah::test {

/// A grey likeness of a printed page: a frame and lines of "text", the same for one `design`; the
/// line at the height of a name is drawn from `name`.
inline Picture drawn_paper(unsigned design, unsigned name)
{
    constexpr int width = 128;
    constexpr int height = 90;
    Picture picture{width, height, 1, std::vector<std::uint8_t>(std::size_t(width) * height, 235)};
    const auto ink = [&](int x, int y, int darkness) {
        picture.pixels[std::size_t(y) * width + x] = std::uint8_t(235 - darkness);
    };
    const auto line = [&](unsigned seed, int y, int from, int to) {
        std::minstd_rand random(seed * 7919 + 17); // distributions differ between libraries
        for (int x = from; x < to; ++x)
            for (int dy = 0; dy < 3; ++dy)
                ink(x, y + dy, int(random() % 160));
    };
    for (int x = 3; x < width - 3; ++x)
        for (const int y : {3, height - 4})
            ink(x, y, 150);
    for (int y = 3; y < height - 3; ++y)
        for (const int x : {3, width - 4})
            ink(x, y, 150);
    std::minstd_rand layout(design);
    for (unsigned row = 0; row < 11; ++row) {
        const int indent = 10 + int(layout() % 30);
        const int pitch = 5 + int(design % 3);
        line(design * 100 + row, 9 + int(row) * pitch, indent, width - indent);
    }
    for (int y = 36; y < 43; ++y)
        for (int x = 8; x < width - 8; ++x)
            ink(x, y, 0);
    line(name + 100000, 38, 40, 88);
    return picture;
}

/// The same page in poorer light, moved a little, and noisy: photographed anew.
inline Picture photographed(const Picture& page, unsigned seed)
{
    Picture photo = page;
    std::minstd_rand random(seed);
    for (int y = 0; y < page.height; ++y) {
        for (int x = 0; x < page.width; ++x) {
            const int from_x = std::clamp(x - 2, 0, page.width - 1);
            const int from_y = std::clamp(y + 1, 0, page.height - 1);
            const int light = 60 + x * 80 / page.width;
            const int value = page.pixels[std::size_t(from_y) * page.width + from_x];
            const int noisy = value * light / 180 + int(random() % 9);
            photo.pixels[std::size_t(y) * page.width + x] = std::uint8_t(std::min(noisy, 255));
        }
    }
    return photo;
}

} // namespace absah::test
