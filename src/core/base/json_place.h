// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace absah {

/// A place in a text file, both from 1; the column counts bytes.
struct TextPlace {
    int line = 1;
    int column = 1;
};

/// The place of byte `offset` of `text`; of its end when the offset lies beyond.
TextPlace place_at(std::string_view text, std::size_t offset);

/// Where the value lies to which `keys` (member names, or list positions as digits) lead from the
/// root; the last value on the way when there is none. `text` must be valid JSON.
TextPlace place_of(std::string_view text, std::span<const std::string> keys);

} // namespace absah
