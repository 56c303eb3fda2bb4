// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/// Private to this room: numbers out of a stranger's bytes, never past their end.
namespace absah::image {

using ByteView = std::span<const std::uint8_t>;

inline bool holds(ByteView bytes, std::size_t at, std::size_t count)
{
    return at <= bytes.size() && count <= bytes.size() - at;
}

/// An unsigned number of 1..8 bytes; 0 when it is not inside `bytes`.
inline std::uint64_t number_at(ByteView bytes, std::size_t at, std::size_t width, bool big_endian)
{
    if (!holds(bytes, at, width)) return 0;
    std::uint64_t value = 0;
    for (std::size_t k = 0; k < width; ++k) {
        value = value << 8 | bytes[at + (big_endian ? k : width - 1 - k)];
    }
    return value;
}

inline bool says(ByteView bytes, std::size_t at, std::string_view word)
{
    if (!holds(bytes, at, word.size())) return false;
    for (std::size_t k = 0; k < word.size(); ++k) {
        if (bytes[at + k] != static_cast<std::uint8_t>(word[k])) return false;
    }
    return true;
}

/// The part from `at`, at most `count` bytes; shorter or empty at the end.
inline ByteView part(ByteView bytes, std::size_t at, std::size_t count)
{
    if (at >= bytes.size()) return {};
    return bytes.subspan(at, count < bytes.size() - at ? count : bytes.size() - at);
}

} // namespace absah::image
