// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "fences/image/print_match.h"
#include "steps/recognise/recognise.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace absah::recognise {
namespace {

using Places = std::map<std::string, std::vector<Point>>;

template <class Words>
Places places_of(const Words& words)
{
    Places places;
    for (const auto& word : words) {
        auto text = fold_tight(word.text);
        if (!text.empty()) places[std::move(text)].push_back(word.box.centre());
    }
    return places;
}

/// Words on both pages, each as often as on the page that has fewer.
std::size_t in_common(const Places& a, const Places& b)
{
    std::size_t count = 0;
    for (const auto& [text, places] : a)
        if (const auto other = b.find(text); other != b.end())
            count += std::min(places.size(), other->second.size());
    return count;
}

/// Words that can be only one another. A word that stands there twice is paired in any way: what is
/// wrong will not agree with the rest.
std::vector<image::SamePlace> pairs_of(const Places& drawn, const Places& seen)
{
    constexpr std::size_t letters = 3;
    constexpr std::size_t repeated = 3;
    std::vector<image::SamePlace> pairs;
    for (const auto& [text, places] : drawn) {
        const auto other = seen.find(text);
        if (text.size() < letters || other == seen.end()) continue;
        if (places.size() > repeated || other->second.size() > repeated) continue;
        for (const auto& place : places)
            for (const auto& there : other->second)
                pairs.push_back({place, there});
    }
    return pairs;
}

/// Words that stand where they were printed.
int in_place(const Places& drawn, const Places& seen, const Homography& to_seen, double within)
{
    int count = 0;
    for (const auto& [text, places] : drawn) {
        const auto other = seen.find(text);
        if (other == seen.end()) continue;
        for (const auto& place : places) {
            const auto expected = to_seen(place);
            count += int(std::ranges::any_of(other->second, [&](const Point& there) {
                return std::abs(there.x - expected.x) < within &&
                       std::abs(there.y - expected.y) < within;
            }));
        }
    }
    return count;
}

} // namespace

Match find_page(const SeenPage& seen, std::span<const DrawnPage> drawn)
{
    constexpr double within = 8; // pixels at 150 dpi: two thirds of a small letter's height
    constexpr std::size_t tries = 3;
    const auto seen_places = places_of(seen.words);
    std::vector<std::pair<std::size_t, std::size_t>> likely;
    std::vector<Places> drawn_places;
    for (const auto& page : drawn) {
        drawn_places.push_back(places_of(page.words));
        likely.emplace_back(in_common(drawn_places.back(), seen_places), likely.size());
    }
    std::ranges::sort(likely, std::greater<>{});
    Match best;
    for (std::size_t i = 0; i < std::min(tries, likely.size()); ++i) {
        const auto page = likely[i].second;
        const auto lie = image::find_lie(pairs_of(drawn_places[page], seen_places), within);
        if (lie.agreeing < 4) continue;
        const int agree = in_place(drawn_places[page], seen_places, lie.to_seen, within);
        if (agree <= best.agreeing) continue;
        const auto words = std::max<std::size_t>(1, drawn[page].words.size());
        best = {page, lie.to_seen, agree, double(agree) / double(words)};
    }
    return best;
}

} // namespace absah::recognise
