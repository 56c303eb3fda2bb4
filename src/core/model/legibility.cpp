// SPDX-License-Identifier: Apache-2.0
#include "core/model/legibility.h"

#include <algorithm>

namespace absah {

bool is_hard_to_read(const Reading& reading)
{
    constexpr std::array shown_by_all{
        ElementId::Title, ElementId::Number, ElementId::Recipient, ElementId::Date};
    return reading.kind == Kind::Unreadable || std::ranges::any_of(shown_by_all, [&](ElementId id) {
               return reading.certificate[id].state != State::Found;
           });
}

} // namespace absah
