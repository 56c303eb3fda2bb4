// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/type_measure.h"
#include "steps/render/fill.h"

#include <string>
#include <vector>

/// Breaking text into lines. For the sources of this room only.
namespace absah::render {

/// Letters of one face without a blank.
struct Part {
    std::string words;
    drawing::Face face = drawing::Face::Regular;
    double width = 0;
};

/// What a line is made of; a word with a bold half has two parts.
struct Word {
    double gap = 0; ///< to the word before it on the line; 0 where no blank stands between
    std::vector<Part> parts;
    double width = 0;
};

struct Line {
    std::vector<Word> words;
    double width = 0;
    bool ends = false; ///< the last one of its paragraph, or before a '\n'
};

struct Measure {
    double first = 0; ///< points that the first line may take
    double rest = 0;  ///< points that the others may take
};

/// Lines no wider than the measure. Breaks at blanks, after a slash or a hyphen between two words,
/// and inside a word only when it is wider than a whole line, between letters. Keeps together,
/// where they fit on a line: what a hard blank joins, the groups of a number (19951211 202004 2
/// 026), and an abbreviated title or "no." with the word that it belongs to (Dr. Siti; Gol. III).
/// At least one line, which is empty for an empty text.
std::vector<Line>
wrap(const Runs& runs, double size, const Measure& measure, const drawing::TypeMeasure& type);

/// As `wrap`, with as many lines, but of lengths as even as can be: for centred titles.
std::vector<Line>
wrap_evenly(const Runs& runs, double size, double measure, const drawing::TypeMeasure& type);

} // namespace absah::render
