// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/spelling.h"

#include "core/base/spelling.h"

#include <fmt/format.h>

namespace absah::catalog {

std::string did_you_mean(std::string_view wrong, std::span<const std::string_view> known)
{
    const auto best = nearest_word(wrong, known);
    return best.empty() ? std::string() : fmt::format(" (did you mean \"{}\"?)", best);
}

} // namespace absah::catalog
