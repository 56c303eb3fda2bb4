// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"
#include "steps/extract/scene.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace absah::extract {

/// The day of the week that a folded word names, Indonesian or English: "senin", "jum at", "ahad",
/// "monday". Empty for every other word.
std::optional<std::chrono::weekday> weekday_of(std::string_view key);

/// Whether tokens [begin, end) name days of the week and nothing else ("Senin-Rabu" is one token);
/// false when there are none.
bool only_weekdays(const Scene& scene, int begin, int end);

/// The days of the week printed before `date`, beside the days that they name: "Senin, 4 Maret
/// 2024", "Senin s.d. Rabu, 4-6 Maret 2024" (its first and its last). Empty where there is none,
/// where any of the words was not read surely, and where the words may mean something else:
/// "2 minggu", the eve ("malam Minggu"), one name before several days, the lesson days of a course
/// of more than a week.
std::vector<NamedDay> named_days(const Scene& scene, const DateSpan& date);

} // namespace absah::extract
