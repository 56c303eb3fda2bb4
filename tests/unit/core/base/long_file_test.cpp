// SPDX-License-Identifier: Apache-2.0
#include "core/base/long_file.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <numeric>

namespace absah {
namespace {

Bytes some_bytes(std::size_t count)
{
    Bytes bytes(count);
    std::iota(bytes.begin(), bytes.end(), std::uint8_t(1));
    return bytes;
}

std::string all_of(const Stored& stored)
{
    std::string all;
    const auto given = stored.give([&](std::string_view part) -> Result<void> {
        EXPECT_LE(part.size(), 256U << 10);
        all += part;
        return {};
    });
    EXPECT_TRUE(given);
    return all;
}

TEST(LongFile, IsWrittenInItsParts)
{
    const test::TempFolder folder;
    const auto file = folder.write("a.txt", "old");
    const auto written = write_file_in_parts(
        file, [](const Sink& sink) { return sink("one ").and_then([&] { return sink("two"); }); });
    ASSERT_TRUE(written) << written.error().message;
    EXPECT_EQ(read_text(file).value(), "one two");
}

TEST(LongFile, StaysAsItWasWhenThereIsNoMoreToGive)
{
    const test::TempFolder folder;
    const auto file = folder.write("a.txt", "old");
    const auto written = write_file_in_parts(file, [](const Sink& sink) -> Result<void> {
        (void)sink("half");
        return fail(ErrorCode::Tool, "the rest is gone");
    });
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().message, "the rest is gone");
    EXPECT_EQ(read_text(file).value(), "old");
    const auto begin = std::filesystem::directory_iterator{folder.path()};
    EXPECT_EQ(std::distance(begin, {}), 1);
}

TEST(LongFile, SaysWhenTheDiskIsFull)
{
    const std::string much(1U << 16, 'x');
    const auto written =
        write_file_in_parts("/dev/full", [&](const Sink& sink) { return sink(much); });
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Io);
}

TEST(LongFile, IsWrittenBehindALinkThatLedNowhere)
{
    const test::TempFolder folder;
    std::filesystem::create_symlink("b.txt", folder.path() / "a.txt");
    std::filesystem::create_symlink("c.txt", folder.path() / "b.txt");
    ASSERT_TRUE(write_file(folder.path() / "a.txt", "words"));
    EXPECT_TRUE(std::filesystem::is_symlink(folder.path() / "a.txt"));
    EXPECT_EQ(read_text(folder.path() / "c.txt").value(), "words");
}

TEST(LongFile, IsNotWrittenWhereLinksRunInACircle)
{
    const test::TempFolder folder;
    std::filesystem::create_symlink("b.txt", folder.path() / "a.txt");
    std::filesystem::create_symlink("a.txt", folder.path() / "b.txt");
    const auto written = write_file(folder.path() / "a.txt", "words");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Io);
    EXPECT_TRUE(std::filesystem::is_symlink(folder.path() / "a.txt"));
}

TEST(Spool, GivesBackWhatItTookInAnyOrder)
{
    auto spool = Spool::make();
    ASSERT_TRUE(spool) << spool.error().message;
    const auto small = some_bytes(3);
    const auto large = some_bytes(1'000'003);
    const auto first = spool->add(large);
    const auto second = spool->add(small);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->size(), large.size());
    EXPECT_EQ(all_of(*second), std::string(small.begin(), small.end()));
    EXPECT_EQ(all_of(*first), std::string(large.begin(), large.end()));
}

TEST(Spool, OutlivesItselfInWhatItStored)
{
    Stored kept;
    {
        auto spool = Spool::make();
        ASSERT_TRUE(spool);
        kept = *spool->add(some_bytes(10));
    }
    EXPECT_EQ(all_of(kept).size(), 10U);
}

TEST(Spool, EndsWhereItsTakerEnds)
{
    auto spool = Spool::make();
    ASSERT_TRUE(spool);
    const auto stored = spool->add(some_bytes(1U << 20));
    ASSERT_TRUE(stored);
    int parts = 0;
    const auto given = stored->give([&](std::string_view) -> Result<void> {
        ++parts;
        return fail(ErrorCode::Io, "full");
    });
    EXPECT_FALSE(given);
    EXPECT_EQ(parts, 1);
}

TEST(Stored, IsNothingUntilASpoolHasGivenIt)
{
    const Stored nothing;
    EXPECT_EQ(nothing.size(), 0U);
    EXPECT_EQ(all_of(nothing), "");
}

} // namespace
} // namespace absah
