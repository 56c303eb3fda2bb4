// SPDX-License-Identifier: Apache-2.0
#include "core/base/json_place.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace absah {
namespace {

constexpr std::string_view text = "{\n \"a\": {\"b}\": [1, {\"c\": 2}]},\n \"d\": \"x\"\n}";

std::string place(const std::vector<std::string>& keys)
{
    const auto found = place_of(text, keys);
    return std::to_string(found.line) + ":" + std::to_string(found.column);
}

TEST(JsonPlace, FollowsNamesAndPositions)
{
    EXPECT_EQ(place({}), "1:1");
    EXPECT_EQ(place({"a"}), "2:7");
    EXPECT_EQ(place({"a", "b}", "1", "c"}), "2:24");
    EXPECT_EQ(place({"d"}), "3:7");
}

TEST(JsonPlace, StopsAtTheLastValueOnTheWay)
{
    EXPECT_EQ(place({"a", "none"}), "2:7");
    EXPECT_EQ(place({"a", "b}", "7"}), "2:14");
}

} // namespace
} // namespace absah
