// SPDX-License-Identifier: Apache-2.0
#include "pipeline/workspace.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>

namespace absah::pipeline {
namespace {

Plan plan_in(const std::string& folder)
{
    Plan plan;
    plan.id = "T001";
    plan.folder = folder;
    return plan;
}

TEST(Workspace, IsMadeOnce)
{
    const test::TempFolder folder;
    const auto root = folder.path() / "sekolah";
    const auto first = make_workspace(root);
    ASSERT_TRUE(first) << first.error().message;
    const std::vector<std::string> all{
        "inbox/", "plans/", "out/", "verifiers/", "templates/", "blobs/", "absah.db"};
    EXPECT_EQ(first->made, all);
    const auto second = make_workspace(root);
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->made.empty());
    EXPECT_TRUE(open_workspace(root));
}

TEST(Workspace, KeepsAFolderThatWasThereAndALinkedInbox)
{
    const test::TempFolder folder;
    folder.write("sekolah/plans/T001.json", "{}");
    std::filesystem::create_directories(folder.path() / "bersama");
    std::filesystem::create_directory_symlink(
        folder.path() / "bersama", folder.path() / "sekolah" / "inbox");
    const auto made = make_workspace(folder.path() / "sekolah");
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_EQ(*read_text(made->workspace.plans() / "T001.json"), "{}");
    EXPECT_TRUE(std::filesystem::is_symlink(made->workspace.inbox()));
}

TEST(Workspace, LiesInNoOtherOne)
{
    const test::TempFolder folder;
    ASSERT_TRUE(make_workspace(folder.path()));
    const auto inside = make_workspace(folder.path() / "inbox" / "T001");
    ASSERT_FALSE(inside);
    EXPECT_EQ(inside.error().code, ErrorCode::Usage);
}

TEST(Workspace, IsNotTakenForGranted)
{
    const test::TempFolder folder;
    const auto none = open_workspace(folder.path());
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    EXPECT_NE(none.error().message.find("absah init"), std::string::npos);
}

TEST(Workspace, NamesNoFolderOutsideOfItself)
{
    EXPECT_EQ(folder_of(plan_in("Bu Siti")), "Bu Siti");
    for (const auto* name : {"", "..", ".", "../out", "a/b", ".tersembunyi"})
        EXPECT_EQ(folder_of(plan_in(name)), "T001") << name;
}

TEST(Workspace, HasAFolderForEachPlan)
{
    const test::TempFolder folder;
    const auto made = make_workspace(folder.path());
    ASSERT_TRUE(make_folders(made->workspace, {plan_in("Bu Siti"), plan_in("")}));
    EXPECT_TRUE(std::filesystem::is_directory(made->workspace.inbox() / "Bu Siti"));
    EXPECT_TRUE(std::filesystem::is_directory(made->workspace.inbox() / "T001"));
}

} // namespace
} // namespace absah::pipeline
