// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/dates.h"
#include "core/model/lexicon.h"
#include "steps/extract/tokens.h"

#include <vector>

namespace absah::extract {

/// A day or a range of days in the running text, however it is written.
struct DateSpan {
    int begin = 0; ///< first token
    int end = 0;   ///< one past the last
    DateRange days;
};

/// All dates and ranges, left to right: "11 Januari 2024", "12 s.d. 14 Maret 2024", "30 Januari -
/// 2 Februari 2024", "Agu 19, 2023", "June 14th, 2020", "11/01/2024" (day first), "31-May-19",
/// "2024-01-11". Letters that readers put for digits (O, l, I, S, B) are repaired next to digits;
/// month names may be off by one letter. Impossible days are no dates.
std::vector<DateSpan> find_dates(const Running& running, const Lexicon& lexicon);

/// A number of lesson hours ("32 JP", "32 (tiga puluh dua) jam pelajaran", "JP : 32").
struct HourSpan {
    int begin = 0;
    int end = 0;
    int hours = 0;
};

/// Lesson hours, left to right; clock times and "4 x 45 menit" are none.
std::vector<HourSpan> find_hours(const Running& running);

} // namespace absah::extract
