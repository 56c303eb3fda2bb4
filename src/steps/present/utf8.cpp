// SPDX-License-Identifier: Apache-2.0
#include "steps/present/utf8.h"

#include <algorithm>
#include <array>

namespace absah::present {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t N>
bool within(const std::array<Range, N>& ranges, char32_t point)
{
    return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
        return point >= range.first && point <= range.last;
    });
}

int columns_of(char32_t point)
{
    static constexpr std::array<Range, 5> combining{{
        {0x300, 0x36F},
        {0x1AB0, 0x1AFF},
        {0x1DC0, 0x1DFF},
        {0x20D0, 0x20FF},
        {0xFE00, 0xFE0F},
    }};
    static constexpr std::array<Range, 8> wide{{
        {0x1100, 0x115F},
        {0x2E80, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0x1F300, 0x1FAFF},
        {0x20000, 0x3FFFD},
    }};
    if (within(combining, point)) return 0;
    return within(wide, point) ? 2 : 1;
}

} // namespace

Point32 point_at(std::string_view utf8, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return char32_t(static_cast<unsigned char>(utf8[i])); };
    const char32_t lead = byte(at);
    const std::size_t wanted = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    static constexpr std::array<char32_t, 5> mask{0, 0x7F, 0x1F, 0x0F, 0x07};
    Point32 point{lead & mask.at(wanted), std::min(wanted, utf8.size() - at)};
    for (std::size_t i = 1; i < point.length; ++i)
        point.value = point.value << 6 | (byte(at + i) & 0x3F);
    return point;
}

int columns(std::string_view utf8)
{
    int sum = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto point = point_at(utf8, at);
        sum += columns_of(point.value);
        at += point.length;
    }
    return sum;
}

} // namespace absah::present
