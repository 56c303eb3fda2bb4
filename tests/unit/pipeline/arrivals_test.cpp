// SPDX-License-Identifier: Apache-2.0
#include "pipeline/arrivals.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>

namespace absah::pipeline {
namespace {

using namespace std::chrono_literals;
using Names = std::vector<std::string>;

class ArrivalsTest : public testing::Test {
protected:
    Arrivals arrivals{Patience{}};
    Moment now;
    FileEnd end = FileEnd::Whole;
    Look look;

    void there(const std::string& path, std::int64_t size = 10, std::int64_t changed = 1)
    {
        std::erase_if(look.files, [&](const auto& file) { return file.path == path; });
        look.files.push_back({path, {size, changed}});
    }

    Names after(std::chrono::milliseconds time)
    {
        now += time;
        Names names;
        for (const auto& file : arrivals.take(look, now, [&](const auto&) { return end; }))
            names.push_back(file.path);
        return names;
    }
};

TEST_F(ArrivalsTest, AWholeFileHasArrivedAfterASecondWithoutAChange)
{
    there("a.pdf");
    EXPECT_EQ(after(0ms), Names{});
    EXPECT_EQ(after(900ms), Names{});
    EXPECT_EQ(after(200ms), Names{"a.pdf"});
    EXPECT_EQ(after(5s), Names{}) << "told once";
}

TEST_F(ArrivalsTest, AFileThatGrowsIsWaitedFor)
{
    there("a.pdf", 10);
    EXPECT_EQ(after(0ms), Names{});
    for (int size = 11; size < 20; ++size) {
        there("a.pdf", size);
        EXPECT_EQ(after(900ms), Names{});
    }
    EXPECT_EQ(after(1100ms), Names{"a.pdf"});
}

TEST_F(ArrivalsTest, AFileWithoutItsEndIsWaitedForLonger)
{
    end = FileEnd::Missing;
    there("a.jpg");
    EXPECT_EQ(after(0ms), Names{});
    EXPECT_EQ(after(9s), Names{});
    EXPECT_EQ(after(1s), Names{"a.jpg"});
}

TEST_F(ArrivalsTest, AFileThatSomebodyHasOpenIsWaitedForAsLongAsThat)
{
    end = FileEnd::Open;
    there("a.jpg");
    EXPECT_EQ(after(0ms), Names{});
    for (int minute = 0; minute < 5; ++minute)
        EXPECT_EQ(after(1min), Names{});
    EXPECT_EQ(arrivals.delayed(now).at("a.jpg"), FileEnd::Open);
    EXPECT_FALSE(arrivals.waits_for_more(now));
    end = FileEnd::Whole;
    EXPECT_EQ(after(1s), Names{"a.jpg"});
}

TEST_F(ArrivalsTest, AFormatWithoutAMarkNeedsThreeQuietSeconds)
{
    end = FileEnd::Unmarked;
    there("a.tif");
    EXPECT_EQ(after(0ms), Names{});
    EXPECT_EQ(after(2s), Names{});
    EXPECT_EQ(after(1s), Names{"a.tif"});
}

TEST_F(ArrivalsTest, AFileThatWasHandledComesAgainOnlyWhenItHasChanged)
{
    arrivals.know("a.pdf", {10, 1});
    there("a.pdf", 10, 1);
    EXPECT_EQ(after(5s), Names{});
    EXPECT_EQ(after(5s), Names{});
    there("a.pdf", 10, 2);
    EXPECT_EQ(after(0ms), Names{});
    EXPECT_EQ(after(1s), Names{"a.pdf"});
    arrivals.forget("a.pdf");
    EXPECT_EQ(after(0ms), Names{});
    EXPECT_EQ(after(1s), Names{"a.pdf"});
}

TEST_F(ArrivalsTest, AFileThatWentIsForgotten)
{
    there("a.pdf");
    EXPECT_EQ(after(0ms), Names{});
    look.files.clear();
    EXPECT_EQ(after(1s), Names{});
    EXPECT_FALSE(arrivals.next());
    there("a.pdf");
    EXPECT_EQ(after(1s), Names{}) << "the quiet time begins anew";
}

TEST_F(ArrivalsTest, WhoWaitedLongestIsFirst)
{
    there("b.pdf");
    EXPECT_EQ(after(0ms), Names{});
    there("a.pdf");
    EXPECT_EQ(after(100ms), Names{});
    EXPECT_EQ(after(2s), (Names{"b.pdf", "a.pdf"}));
}

TEST_F(ArrivalsTest, SayWhenToLookAgain)
{
    EXPECT_FALSE(arrivals.next());
    there("a.pdf");
    after(0ms);
    EXPECT_EQ(*arrivals.next(), now + 1s);
    end = FileEnd::Missing;
    after(1s);
    EXPECT_EQ(*arrivals.next(), now + 9s);
}

TEST(LookInto, SortsWhatPeopleDrop)
{
    const test::TempFolder folder;
    const auto inbox = folder.path();
    for (const auto* name :
         {"T1/a.pdf",
          "T1/dalam/sekali/b.jpg",
          "T1/.tersembunyi",
          "T1/a.pdf.hasil.html",
          "T1/a.pdf.hasil.html.Ab12xY",
          "T1/c.pdf.crdownload",
          "T1/d.PART",
          "T1/Thumbs.db",
          "T1/~$surat.docx",
          "e.pdf",
          "T1/\xff\n.pdf"})
        folder.write(name, "x");
    std::filesystem::create_symlink(inbox / "e.pdf", inbox / "T1" / "link");
    std::filesystem::create_directory_symlink(inbox, inbox / "T1" / "circle");
    ASSERT_EQ(::mkfifo((inbox / "T1" / "fifo").c_str(), 0600), 0);
    const auto look = look_into(inbox);
    Names files;
    for (const auto& file : look.files)
        files.push_back(file.path);
    EXPECT_EQ(files, (Names{"T1/a.pdf", "T1/dalam/sekali/b.jpg", "T1/\xff\n.pdf", "e.pdf"}));
    auto links = look.links;
    std::ranges::sort(links);
    EXPECT_EQ(links, (Names{"T1/circle", "T1/link"}));
    EXPECT_EQ(look.special, Names{"T1/fifo"});
    auto unfinished = look.unfinished;
    std::ranges::sort(unfinished);
    EXPECT_EQ(unfinished, (Names{"T1/c.pdf.crdownload", "T1/d.PART"}));
    EXPECT_EQ(look.folders.size(), 4U);
}

TEST(LookInto, AnInboxThatIsAwayIsEmpty)
{
    EXPECT_TRUE(look_into("/none").files.empty());
}

} // namespace
} // namespace absah::pipeline
