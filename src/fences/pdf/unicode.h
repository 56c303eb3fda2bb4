// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Private to this room: the characters of a text that is to be set.
namespace absah::pdf {

/// What stands at the beginning of a text; `length` 0 when that is no valid UTF-8.
struct Decoded {
    char32_t character = 0;
    std::size_t length = 0; ///< bytes
};

/// Reads the first character of `utf8`, which is not empty. Overlong forms, halves of surrogate
/// pairs and what lies beyond U+10FFFF are not valid.
inline Decoded first_character(std::string_view utf8)
{
    const auto byte = [&](std::size_t at) { return std::uint32_t(std::uint8_t(utf8[at])); };
    const std::uint32_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || utf8.size() < length) return {};
    std::uint32_t value = lead & (0x7FU >> length);
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xC0U) != 0x80U) return {};
        value = value << 6U | (byte(at) & 0x3FU);
    }
    constexpr std::array<std::uint32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    const bool half_pair = value >= 0xD800 && value < 0xE000;
    if (value < smallest.at(length) || half_pair || value > 0x10FFFF) return {};
    return {value, length};
}

/// Calls `take(character)` for each character; false, and no more calls, where the text is not
/// valid UTF-8.
template <class Take>
bool for_each_character(std::string_view utf8, Take&& take)
{
    while (!utf8.empty()) {
        const Decoded next = first_character(utf8);
        if (next.length == 0) return false;
        take(next.character);
        utf8.remove_prefix(next.length);
    }
    return true;
}

/// Whether a character can be set by putting glyphs side by side from left to right.
bool settable(char32_t character);

/// One character as UTF-8.
inline std::string to_utf8(char32_t character)
{
    const auto c = std::uint32_t(character);
    const auto tail = [&](unsigned shift) { return char(0x80U | (c >> shift & 0x3FU)); };
    if (c < 0x80) return {char(c)};
    if (c < 0x800) return {char(0xC0U | c >> 6U), tail(0)};
    if (c < 0x10000) return {char(0xE0U | c >> 12U), tail(6), tail(0)};
    return {char(0xF0U | c >> 18U), tail(12), tail(6), tail(0)};
}

} // namespace absah::pdf
