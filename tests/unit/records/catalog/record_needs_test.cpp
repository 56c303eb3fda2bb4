// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/record_needs.h"

#include <gtest/gtest.h>

#include <array>

#include "folder.h"

namespace absah::catalog {
namespace {

using test::Folder;

TEST(RecordNeeds, ComeFromTheFirstFolderThatHasThem)
{
    const Folder school;
    const Folder shipped;
    school.write("skp/template.toml", "");
    shipped.write("skp/record.toml", "schema = \"absah.plan/1\"\nneeds = [\"approach\"]\n");
    const std::array folders{school.path(), shipped.path()};
    const auto needs = load_record_needs(folders, "skp");
    ASSERT_TRUE(needs) << needs.error().message;
    EXPECT_EQ(needs->schema, "absah.plan/1");
    EXPECT_EQ(needs->needs, std::vector<std::string>{"approach"});
}

TEST(RecordNeeds, AreNoneForAReportThatSaysNothing)
{
    const Folder folder;
    const std::array folders{folder.path()};
    const auto needs = load_record_needs(folders, "surat-tugas");
    ASSERT_TRUE(needs);
    EXPECT_EQ(needs->schema, "");
    EXPECT_TRUE(needs->needs.empty());
}

TEST(RecordNeeds, WithASlipOfThePenAreRefusedWithTheirPlace)
{
    const Folder folder;
    const auto file = folder.write("skp/record.toml", "schma = \"absah.plan/1\"\n");
    const std::array folders{folder.path()};
    const auto needs = load_record_needs(folders, "skp");
    ASSERT_FALSE(needs);
    EXPECT_EQ(needs.error().code, ErrorCode::BadData);
    EXPECT_EQ(
        needs.error().message,
        file.string() + ":1:1: unknown key \"schma\" in record.toml (did you mean \"schema\"?)");
}

} // namespace
} // namespace absah::catalog
