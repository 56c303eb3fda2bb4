// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace absah {

/// The entry of `known` that `wrong` was probably meant to be: a slip of the pen away, two letters
/// swapped, or much alike. Empty when none is near.
std::string_view nearest_word(std::string_view wrong, std::span<const std::string_view> known);

} // namespace absah
