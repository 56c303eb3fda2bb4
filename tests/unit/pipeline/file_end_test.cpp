// SPDX-License-Identifier: Apache-2.0
#include "pipeline/file_end.h"

#include "support/temp_folder.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace absah::pipeline {
namespace {

using namespace std::string_literals;

class FileEndTest : public testing::Test {
protected:
    test::TempFolder folder;

    FileEnd end(const std::string& contents) { return end_of(folder.write("file", contents)); }
};

TEST_F(FileEndTest, IsWholeWhereTheMarkOfTheFormatIsThere)
{
    const auto filling = std::string(5000, 'x');
    EXPECT_EQ(end("%PDF-1.7\n" + filling + "%%EOF\n"), FileEnd::Whole);
    EXPECT_EQ(end("\xff\xd8\xff\xe0" + filling + "\xff\xd9"), FileEnd::Whole);
    EXPECT_EQ(end("\x89PNG\r\n" + filling + "\0\0\0\0IEND\xae\x42\x60\x82"s), FileEnd::Whole);
    EXPECT_EQ(end("RIFF\x08\0\0\0WEBPVP8 "s), FileEnd::Whole);
    EXPECT_EQ(end("\0\0\0\x0c"s + "ftypheic" + "\0\0\0\x08mdat"s), FileEnd::Whole);
}

TEST_F(FileEndTest, IsMissingWhereItIsCut)
{
    const auto filling = std::string(5000, 'x');
    EXPECT_EQ(end("%PDF-1.7\n%%EOF" + filling), FileEnd::Missing);
    EXPECT_EQ(end("\xff\xd8\xff\xe0" + filling), FileEnd::Missing);
    EXPECT_EQ(end("\x89PNG\r\n" + filling), FileEnd::Missing);
    EXPECT_EQ(end("RIFF\x09\0\0\0WEBPVP8 "s), FileEnd::Missing);
    EXPECT_EQ(end("\0\0\0\x0c"s + "ftypheic" + "\0\0\0\x09mdat"s), FileEnd::Missing);
    EXPECT_EQ(end(""), FileEnd::Missing);
    EXPECT_EQ(end(std::string(5000, '\0')), FileEnd::Missing) << "space set aside by a copy";
}

TEST_F(FileEndTest, IsUnmarkedInOtherFormats)
{
    EXPECT_EQ(end("II*\0data"s), FileEnd::Unmarked);
    EXPECT_EQ(end("plain text"), FileEnd::Unmarked);
}

TEST_F(FileEndTest, SurvivesBoxesThatRunInCirclesOrNowhere)
{
    std::string boxes = "\0\0\0\x0c"s + "ftypheic";
    for (int i = 0; i < 1000; ++i)
        boxes += "\0\0\0\x08"s + "free";
    EXPECT_EQ(end(boxes), FileEnd::Missing) << "more boxes than any photo has";
    EXPECT_EQ(
        end("\0\0\0\x0c"s + "ftypheic" + "\0\0\0\x01wide\xff\xff\xff\xff\xff\xff\xff\xff"s),
        FileEnd::Missing);
    EXPECT_EQ(end("\0\0\0\x0c"s + "ftypheic" + "\0\0\0\0mdat"s), FileEnd::Unmarked);
}

TEST_F(FileEndTest, IsOpenWhileSomebodyWrites)
{
    const auto file = folder.write("file", "%PDF-1.7 %%EOF");
    const int writer = ::open(file.c_str(), O_WRONLY | O_APPEND);
    ASSERT_GE(writer, 0);
    const auto while_open = end_of(file);
    ::close(writer);
    if (while_open == FileEnd::Whole) GTEST_SKIP() << "this file system has no leases";
    EXPECT_EQ(while_open, FileEnd::Open);
    EXPECT_EQ(end_of(file), FileEnd::Whole);
}

TEST_F(FileEndTest, IsUnknownOfWhatIsNoFile)
{
    folder.write("file", "%PDF-1.7 %%EOF");
    std::filesystem::create_symlink(folder.path() / "file", folder.path() / "link");
    ASSERT_EQ(::mkfifo((folder.path() / "fifo").c_str(), 0600), 0);
    for (const auto* name : {"link", "fifo", "none", "."})
        EXPECT_EQ(end_of(folder.path() / name), FileEnd::Unknown) << name;
}

} // namespace
} // namespace absah::pipeline
