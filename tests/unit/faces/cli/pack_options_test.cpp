// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/pack_options.h"

#include <gtest/gtest.h>

#include <optional>
#include <string_view>
#include <vector>

namespace absah::cli {
namespace {

std::optional<PackOptions> asked(const std::vector<std::string_view>& words)
{
    const auto parsed = parse(words, Language::English);
    const auto* command = std::get_if<Command>(&parsed);
    if (command == nullptr) return {};
    const auto* options = std::get_if<PackOptions>(&command->what);
    return options == nullptr ? std::optional<PackOptions>{} : *options;
}

TEST(PackOptions, NeedFilesAndAnOutput)
{
    EXPECT_FALSE(asked({"pack", "a.jpg"}));
    EXPECT_FALSE(asked({"pack", "-o", "one.pdf"}));
    const auto plain = asked({"pack", "a.jpg", "b.pdf", "-o", "one.pdf"});
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->inputs, (std::vector<Path>{"a.jpg", "b.pdf"}));
    EXPECT_EQ(plain->out, "one.pdf");
    EXPECT_FALSE(plain->limit);
    EXPECT_FALSE(plain->attach_signed);
}

TEST(PackOptions, TakeOneSourceOfTheLimit)
{
    EXPECT_EQ(asked({"pack", "a", "-o", "b", "--limit", "5MB"})->limit, 5'000'000u);
    EXPECT_FALSE(asked({"pack", "a", "-o", "b", "--regulation", "x", "--plan", "y"}));
    EXPECT_FALSE(asked({"pack", "a", "-o", "b", "--limit", "5"}));
}

TEST(ParseSize, KnowsKilobytesAndMegabytesWithPointOrComma)
{
    EXPECT_EQ(parse_size("10MB"), 10'000'000u);
    EXPECT_EQ(parse_size("10 mb"), 10'000'000u);
    EXPECT_EQ(parse_size("1,5MB"), 1'500'000u);
    EXPECT_EQ(parse_size("1.5 M"), 1'500'000u);
    EXPECT_EQ(parse_size("800KB"), 800'000u);
}

TEST(ParseSize, RefusesWhatIsNoSize)
{
    for (const char* text : {"", "MB", "10", "-1MB", "0KB", "10 GB", "nanMB", "1e9MB", "10MBx"})
        EXPECT_FALSE(parse_size(text)) << text;
}

} // namespace
} // namespace absah::cli
