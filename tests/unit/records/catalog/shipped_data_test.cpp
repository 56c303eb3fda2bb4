// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/catalog.h"

#include <gtest/gtest.h>

#include <array>

namespace absah::catalog {
namespace {

TEST(ShippedData, LoadsAndHasARuleSetForTheCurrentRegulation)
{
    const std::array<Path, 1> folders{Path(ABSAH_SOURCE_DIR) / "verifiers"};
    const auto verifiers = load_verifiers(folders);
    ASSERT_TRUE(verifiers) << verifiers.error().message;
    EXPECT_EQ(rules_for(*verifiers, "pmm-2024").name, "pmm-2024");
    EXPECT_EQ(rules_for(*verifiers, "unheard-of").name, "dasar");
    EXPECT_FALSE(verifiers->organisers.empty());
}

TEST(ShippedData, IsFoundFromTheBuildTree)
{
    const auto folder = find_data_folder();
    ASSERT_TRUE(folder) << folder.error().message;
    EXPECT_TRUE(load_verifiers(std::array{*folder / "verifiers"}));
}

TEST(ShippedData, LetsTheEnvironmentNameAnotherFolder)
{
    setenv("ABSAH_DATA_DIR", "/nowhere/at/all", 1);
    const auto folder = find_data_folder();
    unsetenv("ABSAH_DATA_DIR");
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().code, ErrorCode::NotFound);
    EXPECT_NE(folder.error().message.find("/nowhere/at/all"), std::string::npos);
}

} // namespace
} // namespace absah::catalog
