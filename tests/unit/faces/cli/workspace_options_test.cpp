// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/options.h"

#include <gtest/gtest.h>

#include <optional>
#include <string_view>
#include <vector>

namespace absah::cli {
namespace {

using Words = std::vector<std::string_view>;

template <class Options>
std::optional<Options> asked(const Words& words)
{
    const auto parsed = parse(words, Language::English);
    const auto* command = std::get_if<Command>(&parsed);
    if (command == nullptr) return {};
    const auto* options = std::get_if<Options>(&command->what);
    return options == nullptr ? std::optional<Options>{} : *options;
}

TEST(WorkspaceOptions, InitNeedsAFolder)
{
    EXPECT_EQ(asked<InitOptions>({"init", "sekolah"})->folder, "sekolah");
    EXPECT_FALSE(asked<InitOptions>({"init"}));
}

TEST(WorkspaceOptions, WatchTakesThisFolderWhereNoneIsNamed)
{
    const auto plain = asked<WatchOptions>({"watch"});
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->workspace, ".");
    EXPECT_FALSE(plain->once);
    EXPECT_GE(plain->jobs, 1);
    const auto full = asked<WatchOptions>(
        {"watch",
         "sekolah",
         "--once",
         "-j",
         "3",
         "--every",
         "9",
         "--today",
         "2024-07-15",
         "--verifiers",
         "dinas",
         "--max-pages",
         "5"});
    ASSERT_TRUE(full);
    EXPECT_EQ(full->workspace, "sekolah");
    EXPECT_TRUE(full->once);
    EXPECT_EQ(full->jobs, 3);
    EXPECT_EQ(full->poll_seconds, 9);
    EXPECT_EQ(full->max_pages, 5);
    EXPECT_EQ(full->today, parse_iso_date("2024-07-15"));
    EXPECT_EQ(full->verifiers, std::vector<Path>{"dinas"});
    for (const auto& senseless :
         {Words{"watch", "--every", "0"},
          Words{"watch", "--today", "never"},
          Words{"watch", "-j", "0"}})
        EXPECT_FALSE(asked<WatchOptions>(senseless));
}

TEST(WorkspaceOptions, AttachNeedsAPlanAndAFile)
{
    const auto full = asked<AttachOptions>(
        {"attach",
         "T011",
         "foto.jpg",
         "--activity",
         "T011-A03",
         "--by",
         "Bu Rini",
         "--reason",
         "seen",
         "--undo",
         "--workspace",
         "sekolah"});
    ASSERT_TRUE(full);
    EXPECT_EQ(full->plan, "T011");
    EXPECT_EQ(full->file, "foto.jpg");
    EXPECT_EQ(full->activity, "T011-A03");
    EXPECT_EQ(full->by, "Bu Rini");
    EXPECT_EQ(full->reason, "seen");
    EXPECT_TRUE(full->undo);
    EXPECT_EQ(full->workspace, "sekolah");
    EXPECT_EQ(asked<AttachOptions>({"attach", "T011", "foto.jpg"})->workspace, ".");
    EXPECT_FALSE(asked<AttachOptions>({"attach", "T011"}));
}

} // namespace
} // namespace absah::cli
