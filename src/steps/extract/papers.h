// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/lexicon.h"
#include "steps/extract/fields.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

/// The pages of a file -> its papers. Knows no picture and no reader.
namespace absah::extract {

/// One page read on its own.
struct PageFacts {
    int number = 1; ///< page of the file, from 1
    Kind kind = Kind::Other;
    Fields fields;
    double legibility = 0;          ///< mean confidence of its words, 0..1
    std::string text;               ///< all of it, folded, without blanks
    std::vector<std::string> words; ///< folded, those of four letters and more, sorted
};

PageFacts facts_of(const TextPage& page, Fields fields, Kind kind);

/// The pages [first, last) of one paper, as indices.
struct PaperSpan {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t face = 0;              ///< the page that says what it is
    std::vector<std::size_t> attached; ///< those that do not speak of it: a programme, a receipt
    std::vector<int> doubtful;         ///< numbers of the attached that may be another paper
};

/// Which pages belong together. A page begins a new paper when it is a certificate (or a letter)
/// by itself and surely is not the other side of the one before: a blank back, a programme, marks
/// or an attachment never is. Where that cannot be told the page stays with the paper before and
/// is named doubtful. Every page is in one span; none for no pages.
std::vector<PaperSpan> group_pages(std::span<const PageFacts> pages, const Lexicon& lexicon);

/// The pages, as indices, whose words are read as one text: the face alone where it is a
/// certificate's (another side would only compete with it), else all but the attached. All pages
/// of the span where there are no facts.
std::vector<std::size_t> pages_to_read(const PaperSpan& span, std::span<const PageFacts> facts);

/// What the face does not show is taken from the paper's other sides, the hours from an attached
/// programme too. Nothing is taken from a doubtful page.
void fill_gaps(Certificate& certificate, const PaperSpan& span, std::span<const PageFacts> facts);

/// Whether two texts are one print, line for line, reading errors aside.
bool is_one_print(const PageFacts& a, const PageFacts& b);

/// On how many points two certificates surely contradict each other: number, recipient, title and
/// day, each read well on both.
int contradictions(const Certificate& a, const Certificate& b, const Lexicon& lexicon);

/// Whether one number stands on both; one may show only a part of it.
bool is_one_number(const Element& a, const Element& b);

/// Whether both name one person, a slip of the reader forgiven.
bool is_one_person(const Certificate& a, const Certificate& b, const Lexicon& lexicon);

} // namespace absah::extract
