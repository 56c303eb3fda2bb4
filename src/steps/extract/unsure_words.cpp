// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/unsure_words.h"

#include "core/base/text.h"
#include "steps/extract/line_crop.h"
#include "steps/extract/lost_lines.h"

#include <algorithm>
#include <string>

namespace absah::extract {

namespace {

// Of 130 lines of the invented papers that the second reader read alone with 0.9 or more, letters
// were wrong in 4; below that in every third.
constexpr double taken_from = 0.9;

std::size_t signs_in(const std::string& text)
{
    return fold_tight(text).size();
}

/// Neighbours on one line of the first reader that it was unsure of.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t letters = 0;
};

std::vector<Stretch> unsure_stretches(const std::vector<Word>& words, std::size_t most)
{
    constexpr double unsure = 0.6;
    constexpr std::size_t shortest = 3; // letters; less is dirt as often as print
    std::vector<Stretch> out;
    for (std::size_t i = 0; i < words.size();) {
        Stretch stretch{i, i, 0};
        for (; i < words.size() && words[i].confidence < unsure &&
               words[i].line == words[stretch.begin].line;
             ++i) {
            stretch.letters += signs_in(words[i].text);
            ++stretch.end;
        }
        if (stretch.letters >= shortest) out.push_back(stretch);
        if (stretch.end == stretch.begin) ++i;
    }
    std::ranges::stable_sort(out, std::greater{}, &Stretch::letters);
    if (out.size() > most) out.resize(most);
    std::ranges::sort(out, std::greater{}, &Stretch::begin); // so that places before stay
    return out;
}

Box box_of(const std::vector<Word>& words, const Stretch& stretch)
{
    Box box = words[stretch.begin].box;
    for (auto i = stretch.begin; i < stretch.end; ++i)
        box = united(box, words[i].box);
    return box;
}

} // namespace

void read_unsure_words(std::vector<Word>& words, const Picture& plane, const SecondReader& second)
{
    if (!second || plane.empty()) return;
    for (const auto& stretch : unsure_stretches(words, most_spots(words))) {
        auto* reader = second();
        if (reader == nullptr) return;
        const Box box = box_of(words, stretch);
        const auto is_own = [&](std::size_t i) { return i >= stretch.begin && i < stretch.end; };
        const auto lattice = reader->read(line_at(box, words, is_own, plane));
        if (!lattice) continue;
        const auto read = best_text(*lattice);
        if (read.confidence < taken_from || 2 * signs_in(read.text) < stretch.letters) continue;
        const auto fresh = words_of(read, box, words[stretch.begin].line);
        const auto at = words.begin() + std::ptrdiff_t(stretch.begin);
        words.insert(
            words.erase(at, words.begin() + std::ptrdiff_t(stretch.end)),
            fresh.begin(),
            fresh.end());
    }
}

} // namespace absah::extract
