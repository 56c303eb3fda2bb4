// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "fences/image/print_match.h"
#include "steps/recognise/recognise.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace absah::recognise {
namespace {

using image::Likeness;

/// What was read where a word was printed.
struct ReadThere {
    std::string text;
    double confidence = 1; ///< of the word that was read worst; 0 when nothing was
};

ReadThere read_at(const std::vector<Word>& words, const Box& place)
{
    std::vector<const Word*> there;
    for (const auto& word : words) {
        const auto centre = word.box.centre();
        const auto shared = common(word.box, place);
        const bool level = centre.y > place.y - 2 && centre.y < place.bottom() + 2;
        if (level && 2 * shared.width > std::min(word.box.width, place.width))
            there.push_back(&word);
    }
    std::ranges::sort(there, {}, [](const Word* word) { return word->box.x; });
    ReadThere read;
    if (there.empty()) read.confidence = 0;
    for (const auto* word : there) {
        read.text += (read.text.empty() ? "" : " ") + word->text;
        read.confidence = std::min(read.confidence, word->confidence);
    }
    return read;
}

enum class Finding { Agrees, Covered, Other };

/// Of 4,800 unchanged words of 14 prints, scanned at 150 dpi or photographed, those that nothing
/// covered scored 0.88 and more; stamped and signed ones kept 0.83 of their ink and more, and 0.71
/// in their worst letter. Of changed words none scored over 0.77 or kept more than 0.80.
Finding weigh(const Likeness& alike, const ReadThere& read, const std::string& printed)
{
    constexpr double as_printed = 0.88;
    constexpr double as_printed_and_read = 0.75;
    const auto wanted = fold_tight(printed);
    const auto seen = fold_tight(read.text);
    if (alike.score >= as_printed || (seen == wanted && alike.score >= as_printed_and_read))
        return Finding::Agrees;
    constexpr double kept = 0.80;
    constexpr double kept_of_a_letter = 0.65;
    constexpr double surely = 0.8;
    constexpr double another = 0.5;
    const bool all_there = alike.kept >= kept && alike.worst >= kept_of_a_letter;
    constexpr double close = 0.84;
    const bool reads_otherwise = read.confidence >= surely && alike.kept < close &&
                                 2 * seen.size() > wanted.size() &&
                                 similarity(seen, wanted) < another;
    if (all_there && !reads_otherwise) return Finding::Covered;
    return Finding::Other;
}

int median(std::vector<int> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

Box widened(const Box& box, int by)
{
    return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
}

class Comparer {
public:
    Comparer(const SeenPage& seen, const DrawnPage& drawn, const Homography& to_seen)
        : seen_(seen),
          drawn_(drawn),
          to_seen_(to_seen)
    {
        for (const auto& word : drawn.words)
            boxes_.push_back(widened(word.box, 1));
    }

    PrintComparison compare()
    {
        const auto laid = image::laid_over(seen_.upright, to_seen_, drawn_.grey.size());
        const image::PrintPair pair(drawn_.grey, laid, boxes_);
        for (const auto& box : boxes_)
            first_.push_back(pair.compare(box, {6, 5}));
        PrintComparison result;
        for (std::size_t i = 0; i < boxes_.size(); ++i)
            add(i, pair.compare(boxes_[i], {2, 2}, shift_around(i)), result);
        return result;
    }

private:
    /// Paper bends, but its neighbourhood bends with it: how far the surely known words around a
    /// word lie off.
    [[nodiscard]] Size shift_around(std::size_t index) const
    {
        constexpr std::size_t neighbours = 9;
        constexpr double surely = 0.85;
        std::vector<std::pair<double, std::size_t>> near;
        const auto here = boxes_[index].centre();
        for (std::size_t i = 0; i < boxes_.size(); ++i) {
            if (i == index || first_[i].score < surely) continue;
            const auto there = boxes_[i].centre();
            near.emplace_back(std::hypot(there.x - here.x, there.y - here.y), i);
        }
        if (near.empty()) return {};
        const auto count = std::min(neighbours, near.size());
        std::ranges::partial_sort(near, near.begin() + std::ptrdiff_t(count));
        std::vector<int> across;
        std::vector<int> down;
        for (std::size_t i = 0; i < count; ++i) {
            across.push_back(first_[near[i].second].dx);
            down.push_back(first_[near[i].second].dy);
        }
        return {median(across), median(down)};
    }

    void add(std::size_t index, const Likeness& alike, PrintComparison& result) const
    {
        const auto& word = drawn_.words[index];
        auto box = word.box;
        box.x += alike.dx;
        box.y += alike.dy;
        const auto there = to_seen_(box);
        const auto read = read_at(seen_.words, there);
        ++result.words;
        const auto finding = weigh(alike, read, word.text);
        if (finding == Finding::Agrees) return;
        PrintPlace place{clipped(seen_.to_display(there), seen_.display), word.text, read.text};
        (finding == Finding::Other ? result.other : result.covered).push_back(std::move(place));
    }

    const SeenPage& seen_;
    const DrawnPage& drawn_;
    const Homography& to_seen_;
    std::vector<Box> boxes_;
    std::vector<Likeness> first_;
};

} // namespace

PrintComparison compare(const SeenPage& seen, const DrawnPage& drawn, const Homography& to_seen)
{
    return Comparer(seen, drawn, to_seen).compare();
}

} // namespace absah::recognise
