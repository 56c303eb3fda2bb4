// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

/// How badly what a reader saw speaks against what is meant, where no dictionary helps.
namespace absah {

/// One step of an alignment; '\0' where a text has nothing.
struct SignPair {
    char first;
    char second;
};

/// The cheapest alignment of two texts. The price is in nats: nothing for equal signs, 0.7 for
/// those that readers take for one another (I and 1, O and 0), 2 for a separator lost, won or taken
/// for another sign, 4 for any other letter.
struct SignAlignment {
    std::vector<SignPair> pairs;
    double price = 0;
};

SignAlignment align_signs(std::string_view a, std::string_view b);

} // namespace absah
