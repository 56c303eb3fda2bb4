// SPDX-License-Identifier: Apache-2.0
#include "pipeline/pack_steps.h"

#include <gtest/gtest.h>

namespace absah::pipeline {
namespace {

Shrinkable picture(std::vector<std::uint64_t> sizes)
{
    const auto last = sizes.size() - 1;
    return {std::move(sizes), 0, last};
}

TEST(Lighten, TouchesNothingThatFits)
{
    std::vector<Shrinkable> pictures{picture({100, 50}), picture({80, 40})};
    EXPECT_TRUE(lighten(pictures, 20, 200));
    EXPECT_EQ(pictures[0].step, 0u);
    EXPECT_EQ(pictures[1].step, 0u);
}

TEST(Lighten, TakesTheHeaviestFirstAndStopsAsSoonAsItFits)
{
    std::vector<Shrinkable> pictures{picture({80, 40, 20}), picture({100, 50, 25})};
    EXPECT_TRUE(lighten(pictures, 0, 130));
    EXPECT_EQ(pictures[0].step, 0u);
    EXPECT_EQ(pictures[1].step, 1u);
    EXPECT_TRUE(lighten(pictures, 0, 90));
    EXPECT_EQ(pictures[0].step, 1u);
    EXPECT_EQ(pictures[1].step, 1u);
}

TEST(Lighten, PassesOverStepsThatSaveLessThanATenth)
{
    std::vector<Shrinkable> pictures{picture({100, 95, 92, 60})};
    EXPECT_TRUE(lighten(pictures, 0, 99));
    EXPECT_EQ(pictures[0].step, 3u);
}

TEST(Lighten, LeavesAPictureAtWhatItCanBear)
{
    std::vector<Shrinkable> pictures{picture({100, 50, 25}), picture({90, 60, 30})};
    pictures[0].last = 1;
    EXPECT_TRUE(lighten(pictures, 0, 85));
    EXPECT_EQ(pictures[0].step, 1u);
    EXPECT_EQ(pictures[1].step, 2u);
    EXPECT_FALSE(lighten(pictures, 10, 85));
}

TEST(Lighten, SaysSoWhenNothingHelps)
{
    std::vector<Shrinkable> none;
    EXPECT_FALSE(lighten(none, 11, 10));
    EXPECT_TRUE(lighten(none, 10, 10));
}

} // namespace
} // namespace absah::pipeline
