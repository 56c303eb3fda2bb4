// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/beside.h"

#include "steps/extract/papers.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>
#include <vector>

namespace absah::extract {
namespace {

/// One axis of a box.
struct Reach {
    int low = 0;
    int high = 0;
};

Reach reach_of(const Box& box, bool upright)
{
    return upright ? Reach{box.x, box.right()} : Reach{box.y, box.bottom()};
}

/// A stretch without print.
struct Gap {
    int begin = 0;
    int end = 0;
};

/// The widest stretches between `from` and `to` that no more words lie across than a crease or a
/// slip of the reader explains. Upright cuts part columns, the others rows.
std::vector<Gap> gaps_between(const TextPage& page, int from, int to, bool upright)
{
    constexpr int steps = 120;
    constexpr std::size_t one_in = 60; // words that may lie across
    constexpr std::size_t most = 4;
    const auto tolerated = std::ptrdiff_t(upright ? page.words.size() / one_in : 0);
    std::vector<Gap> gaps;
    bool open = false;
    for (int k = 0; k <= steps; ++k) {
        const int at = from + (to - from) * k / steps;
        const auto across =
            std::count_if(page.words.begin(), page.words.end(), [&](const Word& word) {
                const auto reach = reach_of(word.box, upright);
                return reach.low < at && reach.high > at;
            });
        if (across > tolerated) {
            open = false;
            continue;
        }
        if (!open) gaps.push_back({at, at});
        gaps.back().end = at;
        open = true;
    }
    std::ranges::stable_sort(
        gaps, std::greater<>{}, [](const Gap& gap) { return gap.end - gap.begin; });
    if (gaps.size() > most) gaps.resize(most);
    return gaps;
}

/// The page on one side of a cut, as if it were alone.
TextPage side_of(const TextPage& page, int cut, bool upright, bool first)
{
    TextPage side{page.size, {}, page.source, page.number};
    const int offset = first ? 0 : cut;
    int& length = upright ? side.size.width : side.size.height;
    length = first ? cut : length - cut;
    for (auto word : page.words) {
        const auto reach = reach_of(word.box, upright);
        if (((reach.low + reach.high) / 2 < cut) != first) continue;
        (upright ? word.box.x : word.box.y) -= offset;
        side.words.push_back(std::move(word));
    }
    return side;
}

/// A certificate of its own: a heading or "given to", and at least three of what only one has.
bool is_whole(const PageFacts& side)
{
    constexpr double read = 0.5;
    constexpr int enough = 3;
    if (side.kind != Kind::Certificate || side.fields.openings.empty()) return false;
    const auto& certificate = side.fields.certificate;
    int parts = 0;
    for (const auto id :
         {ElementId::Recipient,
          ElementId::Number,
          ElementId::Title,
          ElementId::Role,
          ElementId::Date}) {
        parts += certificate[id].confidence >= read;
    }
    return parts >= enough;
}

/// One paper may say everything twice, in two languages; two papers differ in something.
bool are_two(const PageFacts& a, const PageFacts& b, const Lexicon& lexicon)
{
    const auto& one = a.fields.certificate;
    const auto& other = b.fields.certificate;
    if (is_one_print(a, b) || contradictions(one, other, lexicon) > 0) return true;
    return !is_one_number(one[ElementId::Number], other[ElementId::Number]) &&
           !is_one_person(one, other, lexicon);
}

/// Headings of one certificate stand close together, or side by side in two languages.
bool are_apart(const Size& page, int distance, bool upright)
{
    constexpr int part_of_width = 10;
    constexpr int part_of_height = 5;
    return upright ? distance * part_of_width >= page.width
                   : distance * part_of_height >= page.height;
}

bool parts_two(
    const TextPage& page, int cut, bool upright, const Lexicon& lexicon, const Registry& registry)
{
    std::array<PageFacts, 2> facts;
    for (const bool first : {true, false}) {
        const auto side = side_of(page, cut, upright, first);
        auto fields = read_fields({&side, 1}, lexicon, registry, {});
        const auto kind = fields.kind;
        facts.at(first ? 0 : 1) = facts_of(side, std::move(fields), kind);
        if (!is_whole(facts.at(first ? 0 : 1))) return false;
    }
    return are_two(facts[0], facts[1], lexicon);
}

} // namespace

bool shows_several(
    const TextPage& page,
    std::span<const Opening> openings,
    const Lexicon& lexicon,
    const Registry& registry)
{
    constexpr int most = 12; // openings; beyond, the page is a list
    if (openings.size() > most) openings = openings.first(most);
    std::vector<std::pair<bool, int>> tried;
    const auto is_cut = [&](bool upright, int at) {
        if (std::ranges::find(tried, std::pair{upright, at}) != tried.end()) return false;
        tried.emplace_back(upright, at);
        return parts_two(page, at, upright, lexicon, registry);
    };
    for (const auto& a : openings) {
        for (const auto& b : openings) {
            for (const bool upright : {true, false}) {
                const int from = reach_of(a.box, upright).high;
                const int to = reach_of(b.box, upright).low;
                if (a.heading != b.heading || !are_apart(page.size, to - from, upright)) continue;
                for (const auto& gap : gaps_between(page, from, to, upright)) {
                    if (is_cut(upright, (gap.begin + gap.end) / 2)) return true;
                }
            }
        }
    }
    return false;
}

} // namespace absah::extract
