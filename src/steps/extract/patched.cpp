// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/patched.h"

#include "fences/image/grain.h"

#include <algorithm>
#include <map>

namespace absah::extract {
namespace {

/// Far from both sides: paper as it is gives 0.7 and more, flat paint 0.3 and less.
constexpr double patched_below = 0.4;
constexpr double plain_from = 0.65;

std::vector<Box> other_lines(const TextPage& page, const std::vector<Box>& suspects)
{
    std::map<int, Box> lines;
    for (const auto& word : page.words) {
        constexpr double read_surely = 0.7; // boxes of words misread say little
        if (word.confidence >= read_surely) lines[word.line] = united(lines[word.line], word.box);
    }
    std::vector<Box> others;
    for (const auto& [number, box] : lines) {
        const bool suspected = std::ranges::any_of(
            suspects, [&](const Box& suspect) { return !common(suspect, box).empty(); });
        if (!suspected) others.push_back(box);
    }
    return others;
}

/// Whether nearly all other lines that can be measured have the page's grain.
bool others_are_plain(const Picture& colour, const TextPage& page, const std::vector<Box>& suspects)
{
    constexpr std::size_t fewest = 4;
    constexpr std::size_t most = 24; // enough to know, at some 2 ms each
    std::vector<double> ratios;
    for (const auto& line : other_lines(page, suspects)) {
        if (ratios.size() == most) break;
        if (const auto ratio = image::grain_ratio(colour, line)) ratios.push_back(*ratio);
    }
    const auto plain =
        std::ranges::count_if(ratios, [](double ratio) { return ratio >= plain_from; });
    return ratios.size() >= fewest && double(plain) >= 0.8 * double(ratios.size());
}

} // namespace

std::vector<ElementId>
find_patches(const Picture& colour, const TextPage& page, const Certificate& certificate)
{
    std::vector<ElementId> found;
    std::vector<Box> suspects;
    if (page.source != Source::Ocr) return found;
    for (const auto id : {ElementId::Number, ElementId::Recipient, ElementId::Date}) {
        const auto& element = certificate[id];
        if (element.source != Source::Ocr || element.page != page.number) continue;
        const auto ratio = image::grain_ratio(colour, element.box);
        if (!ratio || *ratio >= patched_below) continue;
        found.push_back(id);
        suspects.push_back(element.box);
    }
    if (!found.empty() && !others_are_plain(colour, page, suspects)) found.clear();
    return found;
}

} // namespace absah::extract
