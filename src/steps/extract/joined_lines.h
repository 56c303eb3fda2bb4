// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "steps/extract/layout.h"

#include <vector>

/// Puts together what one printed line was torn into. Boxes and words grow; heights and styles stay
/// those of the part that was joined to.
namespace absah::extract {

/// The height of a box's middle, in pixels of its page.
inline double middle(const Box& box)
{
    return box.y + box.height / 2.0;
}

/// A slanted line comes as several pieces; two belong together where the neighbouring words stand
/// at one height, however far the whole line has sunk.
void join_pieces(std::vector<Line>& lines);

/// "Tempat" and ": Aula" that the reader took for two columns are one line.
void join_labels(std::vector<Line>& lines);

/// "Acara | Temu Pendidik", "Lokasi | Tondano": three rows or more of a label and its value, both
/// columns flush left, are lines of their own however far the columns stand apart. A value of
/// several lines stays apart from its label.
void join_table_rows(std::vector<Line>& lines);

} // namespace absah::extract
