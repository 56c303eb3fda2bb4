// SPDX-License-Identifier: Apache-2.0
#include "core/model/slips.h"

#include <gtest/gtest.h>

namespace absah {
namespace {

TEST(AlignSigns, CostsNothingForEqualTexts)
{
    EXPECT_EQ(align_signs("041/917", "041/917").price, 0);
    EXPECT_EQ(align_signs("", "").price, 0);
}

TEST(AlignSigns, ForgivesLookAlikesMoreThanOtherLetters)
{
    EXPECT_LT(align_signs("O41", "041").price, align_signs("X41", "041").price);
    EXPECT_LT(align_signs("041.917", "041917").price, align_signs("0415917", "041917").price);
}

TEST(AlignSigns, PairsWhatBelongsTogether)
{
    const auto pairs = align_signs("A1C", "AIBC").pairs;
    ASSERT_EQ(pairs.size(), 4U);
    EXPECT_EQ(pairs[1].first, '1');
    EXPECT_EQ(pairs[1].second, 'I');
    EXPECT_EQ(pairs[2].first, '\0');
    EXPECT_EQ(pairs[2].second, 'B');
}

} // namespace
} // namespace absah
