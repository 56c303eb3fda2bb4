// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace absah::catalog {

/// ` (did you mean "X"?)` with the entry of `known` nearest to `wrong`; empty when none is near.
std::string did_you_mean(std::string_view wrong, std::span<const std::string_view> known);

} // namespace absah::catalog
