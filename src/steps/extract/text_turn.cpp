// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/text_turn.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace absah::extract {

int quarters_to_upright(const std::vector<Word>& words)
{
    constexpr int least = 10;        // pairs; a seal's running text has fewer
    constexpr double nearly_all = 2; // times as many as all others
    constexpr double near = 12;      // letter heights between the middles of neighbours
    std::array<int, 4> ways{};       // by the turn that would bring it upright
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const auto& a = words[i].box;
        const auto& b = words[i + 1].box;
        const double x = b.x + b.width / 2.0 - a.x - a.width / 2.0;
        const double y = b.y + b.height / 2.0 - a.y - a.height / 2.0;
        const double height = std::min(std::min(a.width, a.height), std::min(b.width, b.height));
        if (std::hypot(x, y) > near * height) continue;
        if (std::abs(x) > 2 * std::abs(y)) ++ways[x > 0 ? 0 : 2];
        if (std::abs(y) > 2 * std::abs(x)) ++ways[y > 0 ? 3 : 1];
    }
    const auto most = std::max_element(ways.begin(), ways.end());
    int others = -*most;
    for (const int count : ways)
        others += count;
    return *most >= least && *most > nearly_all * others ? int(most - ways.begin()) : 0;
}

void turn_upright(image::Upright& page, std::vector<Word>& words)
{
    const int quarters = quarters_to_upright(words);
    if (quarters == 0 || page.colour.empty()) return;
    page = image::turned(page, quarters);
    const auto to_turned = inverse(page.to_source);
    for (auto& word : words)
        word.box = to_turned(word.box);
}

} // namespace absah::extract
