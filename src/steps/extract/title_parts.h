// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "steps/extract/scene.h"

/// What speaks for and against an activity's title. Scores are logits; their sizes were set by hand
/// from which mistakes cost more, not fitted to papers.
namespace absah::extract {

/// How surely a title cannot go on at a token.
enum class Stop { No, Soft, Hard };

Stop title_stop(const Scene& scene, int i);

/// Whether the words from token `i` on, after a "di", name a place: a medium, or a hall or school
/// with its name.
bool typed_place(const Scene& scene, int i);

/// What speaks for a title starting at a token.
struct Opening {
    double score = 0;
    bool quoted = false; ///< a quotation mark stands before it
};

Opening opening_at(const Scene& scene, int i);

/// Whether a title can start at token `i` at all.
bool may_start_title(const Scene& scene, int i);

/// What the words [begin, end) say.
double title_words_score(const Scene& scene, int begin, int end);

/// What it costs to run over the line end before token `i`; 0 inside a line.
double title_crossing_score(const Scene& scene, int i);

/// Where the sentence around a title that starts at `begin` was taken up again when token `i` is
/// reached, told by small letters: after words in capitals any of them, after capitalised words
/// those that join no title ("Lokakarya X | persembahan ..."), with the little words before them.
/// -1 when nothing says so.
int sentence_from(const Scene& scene, int begin, int i);

/// What speaks for a title ending before token `end`.
double title_ending_score(const Scene& scene, int end);

} // namespace absah::extract
