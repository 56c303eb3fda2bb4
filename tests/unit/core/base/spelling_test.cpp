// SPDX-License-Identifier: Apache-2.0
#include "core/base/spelling.h"

#include <gtest/gtest.h>

#include <array>

namespace absah {
namespace {

constexpr std::array<std::string_view, 4> known{"name", "jabatan", "golongan", "unit"};

TEST(Spelling, FindsTheWordASlipAway)
{
    EXPECT_EQ(nearest_word("jabtan", known), "jabatan");
    EXPECT_EQ(nearest_word("nmae", known), "name");
    EXPECT_EQ(nearest_word("golonngan", known), "golongan");
}

TEST(Spelling, FindsNothingForAnotherWord)
{
    EXPECT_EQ(nearest_word("catatan_pribadi", known), "");
    EXPECT_EQ(nearest_word("name", {}), "");
}

} // namespace
} // namespace absah
