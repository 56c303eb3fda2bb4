// SPDX-License-Identifier: Apache-2.0
#include "records/store/store.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace absah::store {
namespace {

HandIn handin(const std::string& path, const std::string& sha256)
{
    HandIn one;
    one.path = path;
    one.folder = path.substr(0, path.find('/'));
    one.sha256 = sha256;
    one.mark = {3, 5};
    one.verdict = Verdict::Reject;
    one.plan = "T001";
    one.said = "said";
    one.advice = "advice";
    one.result = "{}";
    one.reading = {1, 0, 2};
    one.card = "<html>";
    one.at = "2024-03-04T05:06:07Z";
    return one;
}

class StoreTest : public testing::Test {
protected:
    test::TempFolder folder;
    Path file = folder.path() / "absah.db";
    Store store = *Store::open(file);

    std::int64_t add(News news)
    {
        const auto id = store.add(std::move(news));
        EXPECT_TRUE(id) << id.error().message;
        return id.value_or(0);
    }
};

TEST_F(StoreTest, GivesBackWhatItWasGiven)
{
    auto news = News{handin("T001/a\xff.jpg", "aa"), {"bytes aa", "number 7"}, {}, {}};
    news.attachments.push_back(
        {.part = 1, .plan = "T001", .activity = "A1", .sha256 = "aa", .by = "absah"});
    const auto id = add(news);
    const auto open = *store.unsettled();
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open.front().id, id);
    EXPECT_EQ(open.front().path, "T001/a\xff.jpg");
    EXPECT_EQ(open.front().mark, (FileMark{3, 5}));
    EXPECT_EQ(open.front().verdict, Verdict::Reject);
    EXPECT_EQ(open.front().card, "<html>");
    EXPECT_EQ(open.front().said + open.front().advice, "saidadvice");
    const std::vector<std::string> keys{"number 7", "bytes aa", "code x"};
    const auto known = *store.sharing(keys);
    ASSERT_EQ(known.size(), 1U);
    EXPECT_EQ(known.front().reading, (Bytes{1, 0, 2}));
    const auto bound = *store.attachments_of(id);
    ASSERT_EQ(bound.size(), 1U);
    EXPECT_EQ(bound.front().part, 1);
    EXPECT_EQ(bound.front().activity, "A1");
}

TEST_F(StoreTest, ForgetsACardThatLiesInItsPlace)
{
    const auto id = add({handin("T001/a", "aa"), {}, {}, {}});
    ASSERT_TRUE(store.settle(id));
    EXPECT_TRUE(store.unsettled()->empty());
    EXPECT_TRUE(store.of_folder("T001")->front().settled);
}

TEST_F(StoreTest, ALaterTryAtOnePlaceReplacesTheEarlierAndBothAreKept)
{
    const auto first = add({handin("T001/a", "aa"), {}, {}, {}});
    const auto second = add({handin("T001/a", "bb"), {}, {}, {}});
    const auto all = *store.of_folder("T001");
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].id, first);
    EXPECT_EQ(all[0].replaced_by, second);
    EXPECT_EQ(all[1].replaced_by, 0);
    const auto inbox = *store.in_inbox();
    ASSERT_EQ(inbox.size(), 1U);
    EXPECT_EQ(inbox.front().sha256, "bb");
}

TEST_F(StoreTest, WhatMovedOccupiesNoPlaceInTheInbox)
{
    auto accepted = handin("T001/a", "aa");
    accepted.moved_to = "out/T001/a";
    add({accepted, {}, {}, {}});
    EXPECT_TRUE(store.in_inbox()->empty());
    EXPECT_TRUE(*store.is_taken("out/T001/a"));
    EXPECT_FALSE(*store.is_taken("out/T001/b"));
    EXPECT_EQ(store.moved_into("out/T001")->size(), 1U);
    add({handin("T001/a", "aa"), {}, {}, {}});
    EXPECT_EQ(store.in_inbox()->size(), 1U);
    EXPECT_EQ(store.of_folder("T001")->front().replaced_by, 0);
}

TEST_F(StoreTest, WritesAJudgementWholeOrNotAtAll)
{
    auto news = News{handin("T001/a", "aa"), {"k"}, {}, {}};
    news.handin.moved_to = "out/T001/a";
    add(news);
    auto clash = News{handin("T001/b", "bb"), {"k2"}, {}, {}};
    clash.handin.moved_to = "out/T001/a";
    const auto refused = store.add(clash);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Io);
    EXPECT_EQ(store.of_folder("T001")->size(), 1U);
    const std::vector<std::string> key{"k2"};
    EXPECT_TRUE(store.sharing(key)->empty());
}

TEST_F(StoreTest, AnAttachmentThatWasUndoneIsRemembered)
{
    const auto id = add({handin("T001/a", "aa"), {}, {}, {}});
    const Attachment bound{.handin = id, .plan = "T001", .activity = "A1", .by = "absah"};
    ASSERT_TRUE(store.attach(bound));
    EXPECT_FALSE(store.attach(bound)) << "twice to one activity";
    const auto first = store.attachments_of(id)->front();
    ASSERT_TRUE(store.undo(first.id, "Bu Rini", "keliru", "2024-03-05T00:00:00Z"));
    ASSERT_TRUE(store.attach(bound));
    const auto all = *store.attachments_of(id);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].undone_why, "keliru");
    EXPECT_EQ(all[1].undone_at, "");
}

TEST_F(StoreTest, OpenedTwiceChangesNothing)
{
    add({handin("T001/a", "aa"), {}, {}, {}});
    const auto again = Store::open(file);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->of_folder("T001")->size(), 1U);
}

TEST_F(StoreTest, RefusesWhatALaterVersionWrote)
{
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &database), SQLITE_OK);
    sqlite3_exec(database, "PRAGMA user_version = 99", nullptr, nullptr, nullptr);
    sqlite3_close(database);
    const auto refused = Store::open(file);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::BadData);
    EXPECT_NE(refused.error().message.find("later version"), std::string::npos);
}

TEST(Store, SaysWhatIsNoDatabase)
{
    const test::TempFolder folder;
    const auto refused = Store::open(folder.write("absah.db", std::string(4096, 'x')));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Io);
    EXPECT_NE(refused.error().message.find("absah.db"), std::string::npos);
}

TEST(Store, KeepsWhatWasWrittenBeforeItsProcessWasKilled)
{
    const test::TempFolder folder;
    const auto file = folder.path() / "absah.db";
    ASSERT_TRUE(Store::open(file));
    const pid_t child = ::fork();
    if (child == 0) {
        auto store = *Store::open(file);
        for (int i = 0; i < 20; ++i)
            (void)store.add({handin("T001/" + std::to_string(i), "aa"), {}, {}, {}});
        ::raise(SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(Store::open(file)->of_folder("T001")->size(), 20U);
}

} // namespace
} // namespace absah::store
