// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"
#include "core/model/document.h"
#include "core/model/picture.h"
#include "steps/extract/second_look.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Second readings of elements that are figures: no dictionary tells a wrong one.
namespace absah::extract {

/// What a second reading says of a date that was found.
enum class DateAgain {
    Unread,    ///< no second reader, several lines, or nothing was seen
    Agrees,    ///< the same figures
    Corrected, ///< the first reading had lost a figure: `words` now hold it
    Differs,   ///< other figures; which are right cannot be told
};

/// Reads the place of `date` on `plane` again: a lost figure ("1-14 April" for "11-14 April") makes
/// another date that looks as good.
DateAgain read_date_again(
    const Element& date,
    std::vector<Word>& words,
    const Picture& plane,
    const SecondReader& second);

/// The hours of "| 16 JP" that both readers take for "116 JP": a thin stroke that a blank parts
/// from the figures behind it is a bar, not a one. Empty where there is none.
std::optional<std::string>
figures_behind_a_bar(const Element& hours, std::span<const Word> words, const Picture& plane);

/// What a second reading says of hours that were found: how often such hours are right, 0..1. Empty
/// without a second reader, over several lines, and when the second reader gave them already.
std::optional<double> read_hours_again(
    const Element& hours,
    std::span<const Word> words,
    const Picture& plane,
    const SecondReader& second);

} // namespace absah::extract
