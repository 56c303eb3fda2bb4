// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace absah::present {

/// One code point and the bytes it takes.
struct Point32 {
    char32_t value = 0;
    std::size_t length = 0;
};

/// The code point at `at` of valid UTF-8; `at` must be the first byte of one.
Point32 point_at(std::string_view utf8, std::size_t at);

/// Terminal columns of valid UTF-8: 0 for combining marks, 2 for wide East Asian signs and emoji.
int columns(std::string_view utf8);

} // namespace absah::present
