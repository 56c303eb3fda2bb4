// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace absah {

/// Folds for comparison: compatibility decomposition, accents off, lower case (Unicode case
/// folding), every run of anything but letters and digits becomes one space, no space at the ends.
/// Invalid UTF-8 is read as the replacement character and so dropped.
std::string fold(std::string_view utf8);

/// As `fold`, with the spaces left out too: "421 / SMP-7" and "421/SMP 7" become equal.
std::string fold_tight(std::string_view utf8);

/// The words of `fold(utf8)`, in order.
std::vector<std::string> folded_words(std::string_view utf8);

/// Levenshtein distance in bytes; meant for folded text.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// 1 - distance / longer length, 0..1; 1 for two empty texts.
double similarity(std::string_view a, std::string_view b);

/// The best similarity between `needle` and any substring of `haystack` (free ends in the
/// haystack), 0..1; 1 for an empty needle. O(needle * haystack).
double similarity_within(std::string_view needle, std::string_view haystack);

/// Text with white space runs (Unicode included) turned into one blank and the ends trimmed.
std::string squeeze(std::string_view utf8);

/// Valid UTF-8: broken sequences and control characters (but for '\n') become U+FFFD and blanks.
/// Everything read from a stranger's file passes through here before it reaches an output.
std::string clean_utf8(std::string_view bytes);

} // namespace absah
