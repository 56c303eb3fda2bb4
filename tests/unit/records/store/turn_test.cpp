// SPDX-License-Identifier: Apache-2.0
#include "records/store/turn.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace absah::store {
namespace {

/// What another process is told that asks for the turn: 0 it has it, 1 `holder` has it, 2 neither.
int asked_elsewhere(const Path& file, pid_t holder)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const auto asked = Turn::ask(file);
        if (!asked) ::_exit(2);
        ::_exit(asked->turn ? 0 : asked->holder == holder ? 1 : 2);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WEXITSTATUS(status);
}

TEST(Turn, IsOneProcessesAtATime)
{
    const test::TempFolder folder;
    const auto file = folder.path() / "absah.lock";
    {
        const auto mine = Turn::ask(file);
        ASSERT_TRUE(mine && mine->turn);
        EXPECT_EQ(asked_elsewhere(file, ::getpid()), 1);
    }
    EXPECT_EQ(asked_elsewhere(file, ::getpid()), 0);
}

TEST(Turn, EndsWithAProcessWhoseChildrenLiveOn)
{
    const test::TempFolder folder;
    const auto file = folder.path() / "absah.lock";
    int ready[2] = {-1, -1};
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t holder = ::fork();
    if (holder == 0) {
        const auto asked = Turn::ask(file);
        const pid_t grandchild = ::fork();
        if (grandchild == 0) {
            ::sleep(20);
            ::_exit(0);
        }
        (void)!::write(ready[1], &grandchild, sizeof grandchild);
        ::sleep(20);
        ::_exit(0);
    }
    pid_t grandchild = 0;
    ASSERT_EQ(::read(ready[0], &grandchild, sizeof grandchild), ssize_t(sizeof grandchild));
    EXPECT_EQ(asked_elsewhere(file, holder), 1);
    ::kill(holder, SIGKILL);
    ::waitpid(holder, nullptr, 0);
    EXPECT_EQ(asked_elsewhere(file, holder), 0);
    ::kill(grandchild, SIGKILL);
}

TEST(Turn, SaysWhereItCannotBeAskedFor)
{
    EXPECT_EQ(Turn::ask("/none/absah.lock").error().code, ErrorCode::Io);
}

} // namespace
} // namespace absah::store
