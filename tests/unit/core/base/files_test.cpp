// SPDX-License-Identifier: Apache-2.0
#include "core/base/files.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace absah {
namespace {

class Files : public testing::Test {
protected:
    test::TempFolder folder_;
};

TEST_F(Files, ReadBackWhatWasWritten)
{
    const auto file = folder_.path() / "a b.txt";
    ASSERT_TRUE(write_file(file, "isi"));
    EXPECT_EQ(read_text(file).value(), "isi");
}

TEST_F(Files, OverwriteWhollyAndLeaveNothingBehind)
{
    const auto file = folder_.write("a.txt", "a long old text");
    ASSERT_TRUE(write_file(file, "new"));
    EXPECT_EQ(read_text(file).value(), "new");
    const auto begin = std::filesystem::directory_iterator{folder_.path()};
    EXPECT_EQ(std::distance(begin, {}), 1);
}

TEST_F(Files, AreRefusedOverTheLimit)
{
    const auto file = folder_.write("big", "0123456789");
    EXPECT_EQ(read_file(file, 9).error().code, ErrorCode::TooLarge);
    EXPECT_TRUE(read_file(file, 10));
}

TEST_F(Files, ThatAreMissingAreNotFound)
{
    EXPECT_EQ(read_file(folder_.path() / "none", 10).error().code, ErrorCode::NotFound);
}

TEST_F(Files, ThatAreNoFilesAreRefusedWithoutWaiting)
{
    const auto fifo = folder_.path() / "fifo";
    ASSERT_EQ(::mkfifo(fifo.c_str(), 0600), 0);
    EXPECT_EQ(read_file(fifo, 10).error().code, ErrorCode::Unreadable);
    EXPECT_EQ(read_file(folder_.path(), 10).error().code, ErrorCode::Unreadable);
}

TEST_F(Files, KeepTheLinkThatLeadsToThem)
{
    const auto file = folder_.write("a.txt", "old");
    const auto link = folder_.path() / "link";
    std::filesystem::create_symlink("a.txt", link);
    ASSERT_TRUE(write_file(link, "new"));
    EXPECT_TRUE(std::filesystem::is_symlink(link));
    EXPECT_EQ(read_text(file).value(), "new");
}

TEST_F(Files, ThatAreDevicesStayDevices)
{
    const auto link = folder_.path() / "null";
    std::filesystem::create_symlink("/dev/null", link);
    EXPECT_TRUE(write_file(link, "x"));
    EXPECT_TRUE(std::filesystem::is_character_file(link));
    std::filesystem::create_symlink("/dev/full", folder_.path() / "full");
    EXPECT_FALSE(write_file(folder_.path() / "full", "x"));
    EXPECT_FALSE(write_file(folder_.path(), "x"));
}

TEST_F(Files, CannotBeWrittenIntoAFolderThatIsNotThere)
{
    EXPECT_FALSE(write_file(folder_.path() / "none" / "a", "x"));
}

} // namespace
} // namespace absah
