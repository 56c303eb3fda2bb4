// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/overprint.h"

#include "core/base/text.h"

#include <algorithm>
#include <string>

namespace absah::extract {
namespace {

int shared(int first_a, int end_a, int first_b, int end_b)
{
    return std::max(0, std::min(end_a, end_b) - std::max(first_a, first_b));
}

// Letters of an arc overlap their neighbours' boxes, and lines set tight touch: what counts is two
// words of one size in the place of one.
bool lie_over_each_other(const Box& a, const Box& b)
{
    constexpr double wide = 0.3;
    constexpr double high = 0.6;
    if (a.empty() || b.empty()) return false;
    const auto [low, tall] = std::minmax(a.height, b.height);
    return tall <= 2 * low &&
           shared(a.x, a.right(), b.x, b.right()) >= wide * std::min(a.width, b.width) &&
           shared(a.y, a.bottom(), b.y, b.bottom()) >= high * low;
}

bool are_two_words(const std::string& a, const std::string& b)
{
    constexpr std::size_t shortest = 3;
    const auto one = fold_tight(a);
    const auto other = fold_tight(b);
    return std::min(one.size(), other.size()) >= shortest && one.find(other) == std::string::npos &&
           other.find(one) == std::string::npos;
}

bool is_part_of(const Box& word, const Box& element)
{
    return shared(word.x, word.right(), element.x, element.right()) * 2 >= word.width &&
           shared(word.y, word.bottom(), element.y, element.bottom()) * 2 >= word.height;
}

/// Among the words of a shown text layer only those under a cover have less than full confidence.
bool is_covered(const Word& word)
{
    constexpr double shown = 0.9;
    constexpr std::size_t shortest = 3;
    return word.confidence < shown && fold_tight(word.text).size() >= shortest;
}

bool is_overprinted(const std::vector<Word>& words, const Box& element)
{
    for (const auto& word : words) {
        if (!is_part_of(word.box, element)) continue;
        if (is_covered(word)) return true;
        const bool hit = std::ranges::any_of(words, [&](const Word& other) {
            return lie_over_each_other(word.box, other.box) && are_two_words(word.text, other.text);
        });
        if (hit) return true;
    }
    return false;
}

} // namespace

std::vector<ElementId>
find_overprints(std::span<const TextPage> pages, const Certificate& certificate)
{
    std::vector<ElementId> found;
    for (const auto id :
         {ElementId::Title, ElementId::Number, ElementId::Recipient, ElementId::Date}) {
        const auto& element = certificate[id];
        const bool hit = std::ranges::any_of(pages, [&](const TextPage& page) {
            return page.source == Source::TextLayer && page.number == element.page &&
                   is_overprinted(page.words, element.box);
        });
        if (hit) found.push_back(id);
    }
    return found;
}

} // namespace absah::extract
