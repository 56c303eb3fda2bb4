// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/document.h"
#include "core/model/geometry.h"
#include "core/model/lattice.h"
#include "core/model/picture.h"

#include <functional>
#include <span>
#include <vector>

/// Cutting lines out of a page for the second reader. For the sources of this room only.
namespace absah::extract {

/// Whether the middle of `word` lies in `box`.
bool lies_in(const Box& word, const Box& box);

/// The line `box` with a fifth of its height above and below, within a page of `page` pixels.
/// Sideways up to its height more, as far as other words with letters or digits leave room: the
/// first reader may have lost a letter there. `is_own` tells by index which of `words` belong to
/// the line.
Box line_area(
    const Box& box,
    std::span<const Word> words,
    const std::function<bool(std::size_t)>& is_own,
    const Size& page);

/// The pixels of `line_area`.
Picture line_at(
    const Box& box,
    std::span<const Word> words,
    const std::function<bool(std::size_t)>& is_own,
    const Picture& plane);

/// The words of an element that stands on one line of the first reader; none when it has several.
std::vector<std::size_t> words_on_one_line(const Box& box, std::span<const Word> words);

/// Whether any of the words `run` was read so.
bool any_read_by(ReadBy by, std::span<const std::size_t> run, std::span<const Word> words);

/// The words of a reading of the line `box`, its width shared out by the number of letters. All get
/// the number `line` and the reading's confidence, and are the second reader's.
std::vector<Word> words_of(const LineText& read, const Box& box, int line);

} // namespace absah::extract
