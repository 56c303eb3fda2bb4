// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/dates.h"

#include <string>
#include <string_view>

/// Days and numbers as Indonesian forms write them. For the sources of this room only.
namespace absah::reports {

/// "4 Maret 2024"
std::string day_words(const Day& day);

/// "Senin"
std::string weekday_words(const Day& day);

/// "1 Januari s.d. 30 Juni 2024"; with both years where they differ.
std::string period_words(const DateRange& period);

/// "19951211 202004 2 026" for 18 digits, however they were spaced; other texts as they are.
std::string spaced_nip(std::string_view nip);

/// "12 byte", "345 KB", "1,2 MB"; a KB has 1000 bytes.
std::string size_words(double bytes);

} // namespace absah::reports
