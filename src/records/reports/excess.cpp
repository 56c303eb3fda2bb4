// SPDX-License-Identifier: Apache-2.0
#include "records/reports/excess.h"

#include <vector>

namespace absah::reports {
namespace {

/// Takes one character outside of quotes. `open` holds how many names stand in each open bracket.
Excess excess_at(char c, std::vector<std::size_t>& open)
{
    constexpr std::size_t deepest = 32;
    constexpr std::size_t most_names = 1000; // each is compared with all before it
    if (c == '[' || c == '{') open.push_back(0);
    if ((c == ']' || c == '}') && !open.empty()) open.pop_back();
    if (c == ':' && !open.empty() && ++open.back() > most_names) return Excess::Names;
    return open.size() > deepest ? Excess::Depth : Excess::None;
}

} // namespace

FoundExcess find_excess(std::string_view text)
{
    std::vector<std::size_t> open;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\') ++i;
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (const auto excess = excess_at(c, open); excess != Excess::None) return {excess, i};
    }
    return {};
}

} // namespace absah::reports
