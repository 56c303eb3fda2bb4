// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace absah {

/// What one file may cost. Checked before decoding wherever the header tells; the rest is held by
/// the reading process's own limits.
struct Limits {
    std::uintmax_t bytes = 64u << 20;  ///< file size
    std::int64_t pixels = 100'000'000; ///< width * height of one page (a 600 dpi A4 has 35 million)
    int side = 20'000;                 ///< longest side of one page, pixels
    int pages = 20; ///< pages looked at; further ones are counted and left out with a note
    double page_points = 5'000; ///< longest side of a PDF page, points (A0 has 3370)
    int wall_seconds = 60;      ///< of one file
    int cpu_seconds = 45;       ///< of one file
    std::int64_t memory_bytes = std::int64_t{3} << 30; ///< address space of one reading process
};

} // namespace absah
