// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/language.h"
#include "core/model/checked.h"
#include "core/model/plan.h"

#include <string>
#include <string_view>
#include <vector>

/// What a card says, before it is drawn in a terminal or in HTML.
namespace absah::present {

/// The sign before a line. None: not on the paper, and the rules do not ask for it.
enum class Mark { Yes, None, Unsure, No };

/// One element of a line. Texts are tidy.
struct CardPart {
    ElementId id;
    Mark mark;
    std::string value;    ///< as people read it; says so when nothing was seen
    std::string expected; ///< what the plan says where it differs; empty otherwise
};

/// One of the eight lines, or the ninth (lesson hours).
struct CardLine {
    Mark mark;         ///< the worst of its parts
    std::string label; ///< "Tempat & tanggal"
    std::vector<CardPart> parts;
};

/// The eight lines in the order of the law, and lesson hours when there is something to say about
/// them. None for a file that could not be read, and for a companion, of which nothing is asked.
/// `plan` may be null.
std::vector<CardLine> lines_of(const Checked& checked, const Plan* plan, Language language);

/// The lines of a print of ours; their parts' ids mean nothing. None for any other paper.
std::vector<CardLine> print_lines_of(const Checked& checked, Language language);

/// The worst that was said about `id`, and about its presence.
Mark mark_of(const Checked& checked, ElementId id);

Mark mark_of(Verdict verdict);

/// Whether a part only accompanies the certificate of its file, and nobody has to look at it.
bool is_companion(const Checked& part);

/// Sign and word of the answer: those of the verdict, of a companion a dash and "Pendamping".
Mark mark_of(const Checked& checked);
std::string answer_of(const Checked& checked, Language language);

/// Reject: No, review: Unsure, note: None.
Mark mark_of(Level level);

/// What the verdict asks of the reader, in one sentence.
std::string summary_of(const Checked& checked, Language language);

/// Number of findings above a note, over all papers of the file.
int to_look_at(const Checked& checked);

/// "Surat 2 dari 3, halaman 4-5", with a dash of the language: the part `index` of `checked`.
std::string part_name(const Checked& checked, std::size_t index, Language language);

} // namespace absah::present
