// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace absah::reports {

/// What makes a JSON text no record, whatever it says.
enum class Excess { None, Depth, Names };

struct FoundExcess {
    Excess excess = Excess::None;
    std::size_t at = 0; ///< byte
};

/// Where brackets stand in one another deeper (32), or more names in one object (1000), than in any
/// record: nothing that walks a record needs to fear for its stack or its time. For the sources of
/// this room only.
FoundExcess find_excess(std::string_view text);

} // namespace absah::reports
