// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>

/// Private to this room: WinAnsiEncoding (ISO 32000-1, annex D), by which plain TrueType fonts are
/// addressed.
namespace absah::pdf {

/// The character that is set for another of the same look: a blank for a no-break blank, a hyphen
/// for the no-break and the other hyphen, which many fonts lack.
constexpr char32_t as_set(char32_t character)
{
    if (character == 0xA0) return ' ';
    return character == 0x2010 || character == 0x2011 ? U'-' : character;
}

/// The byte for a character as it is set, if it has one. A soft hyphen has none.
inline std::optional<std::uint8_t> windows_byte(char32_t character)
{
    if (character >= 0x20 && character < 0x7F) return std::uint8_t(character);
    if (character > 0xA0 && character <= 0xFF && character != 0xAD) return std::uint8_t(character);
    constexpr std::array<char16_t, 32> upper{
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    for (std::size_t i = 0; character >= 0x100 && i < upper.size(); ++i)
        if (upper.at(i) == character) return std::uint8_t(0x80 + i);
    return {};
}

} // namespace absah::pdf
