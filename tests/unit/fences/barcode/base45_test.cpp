// SPDX-License-Identifier: Apache-2.0
#include "fences/barcode/base45.h"

#include <gtest/gtest.h>

namespace absah::barcode {
namespace {

Bytes bytes(std::string_view text)
{
    return {text.begin(), text.end()};
}

TEST(Base45, WritesTheExamplesOfTheStandard)
{
    EXPECT_EQ(to_base45(bytes("AB")), "BB8");
    EXPECT_EQ(to_base45(bytes("Hello!!")), "%69 VD92EX0");
    EXPECT_EQ(to_base45(bytes("base-45")), "UJCLQE7W581");
    EXPECT_EQ(from_base45("QED8WEX0"), bytes("ietf!"));
    EXPECT_EQ(to_base45({}), "");
    EXPECT_EQ(from_base45(""), Bytes{});
}

TEST(Base45, GoesThereAndBackForEveryByteAndLength)
{
    Bytes all;
    for (int i = 0; i < 256; ++i) {
        EXPECT_EQ(from_base45(to_base45(all)), all);
        all.push_back(std::uint8_t(255 - i));
    }
}

TEST(Base45, ReadsNothingThatItDidNotWrite)
{
    for (const char* text :
         {"GGW",
          ":::",
          "A",
          "BB8A",
          "::",
          "bb8",
          "BB8,00",
          "\xFF"
          "AA"})
        EXPECT_EQ(from_base45(text), std::nullopt) << text;
}

} // namespace
} // namespace absah::barcode
