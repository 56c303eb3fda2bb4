// SPDX-License-Identifier: Apache-2.0
#include "records/store/originals.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace absah::store {
namespace {

constexpr std::uintmax_t plenty = 1U << 20U;
// sha256sum of "abc"
constexpr auto digest_of_abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

TEST(Originals, LieUnderTheDigestOfTheirBytes)
{
    const test::TempFolder folder;
    const Originals originals{folder.path() / "blobs"};
    const auto kept = originals.keep(folder.write("foto.jpg", "abc"), plenty);
    ASSERT_TRUE(kept) << kept.error().message;
    EXPECT_EQ(kept->sha256, digest_of_abc);
    EXPECT_EQ(
        originals.path_of(kept->sha256),
        folder.path() / "blobs" / "ba" / std::string(digest_of_abc).substr(2));
    EXPECT_EQ(*read_text(originals.path_of(kept->sha256)), "abc");
    EXPECT_EQ(kept->mark, *mark_of(folder.path() / "foto.jpg"));
}

TEST(Originals, AreWrittenOnceAndCannotBeWrittenInto)
{
    const test::TempFolder folder;
    const Originals originals{folder.path() / "blobs"};
    const auto first = originals.keep(folder.write("a", "abc"), plenty);
    ASSERT_TRUE(first);
    const auto before = mark_of(originals.path_of(first->sha256));
    const auto second = originals.keep(folder.write("b", "abc"), plenty);
    ASSERT_TRUE(second);
    EXPECT_EQ(*before, *mark_of(originals.path_of(second->sha256)));
    const auto rights = std::filesystem::status(originals.path_of(first->sha256)).permissions();
    EXPECT_EQ(rights & std::filesystem::perms::owner_write, std::filesystem::perms::none);
}

TEST(Originals, OfWhichOnlyAPartWasWrittenAreWrittenAnew)
{
    const test::TempFolder folder;
    const Originals originals{folder.path() / "blobs"};
    const auto torn = originals.path_of(digest_of_abc);
    std::filesystem::create_directories(torn.parent_path());
    folder.write(std::filesystem::relative(torn, folder.path()).string(), "a");
    ASSERT_TRUE(originals.keep(folder.write("a", "abc"), plenty));
    EXPECT_EQ(*read_text(torn), "abc");
}

TEST(Originals, AreSweptOfHalfWrittenOnesOnly)
{
    const test::TempFolder folder;
    const Originals originals{folder.path() / "blobs"};
    ASSERT_TRUE(originals.keep(folder.write("a", "abc"), plenty));
    const auto half = folder.write("blobs/baru/123.45", "half");
    ASSERT_TRUE(originals.sweep());
    EXPECT_FALSE(std::filesystem::exists(half));
    EXPECT_TRUE(std::filesystem::exists(originals.path_of(digest_of_abc)));
}

TEST(Originals, TakeNoLinksFifosFoldersOrGiants)
{
    const test::TempFolder folder;
    const Originals originals{folder.path() / "blobs"};
    folder.write("a", "abc");
    std::filesystem::create_symlink(folder.path() / "a", folder.path() / "link");
    ASSERT_EQ(::mkfifo((folder.path() / "fifo").c_str(), 0600), 0);
    for (const auto* name : {"link", "fifo", "."})
        EXPECT_EQ(originals.keep(folder.path() / name, plenty).error().code, ErrorCode::Unreadable);
    EXPECT_EQ(originals.keep(folder.path() / "a", 2).error().code, ErrorCode::TooLarge);
    EXPECT_EQ(originals.keep(folder.path() / "none", 2).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace absah::store
