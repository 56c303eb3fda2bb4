// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "steps/extract/scene.h"

/// What speaks for and against an activity's title. Scores are logits; their sizes were set by hand
/// from which mistakes cost more, not fitted to papers.
namespace absah::extract {

/// How surely a title cannot go on at a token.
enum class Stop { No, Soft, Hard };

Stop title_stop(const Scene& scene, int i);

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

/// What speaks for a title ending before token `end`.
double title_ending_score(const Scene& scene, int end);

} // namespace absah::extract
