// SPDX-License-Identifier: Apache-2.0
#include "pipeline/settle.h"

#include "core/model/limits.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <optional>

namespace absah::pipeline {
namespace {

class SettleTest : public testing::Test {
protected:
    test::TempFolder folder;
    Workspace workspace = make_workspace(folder.path() / "sekolah")->workspace;
    store::Store store = *store::Store::open(workspace.database());

    Path drop(const std::string& path, const std::string& contents)
    {
        return folder.write("sekolah/inbox/" + path, contents);
    }

    /// A file that was kept and judged; accepted ones are to go to out/T1.
    store::HandIn judged(const std::string& path, Verdict verdict)
    {
        const store::Originals originals{workspace.originals()};
        const auto kept = originals.keep(workspace.inbox() / path, Limits{}.bytes);
        store::HandIn one;
        one.path = path;
        one.folder = "T1";
        one.mark = kept->mark;
        one.sha256 = kept->sha256;
        one.verdict = verdict;
        one.plan = "T1";
        one.card = "<html>card";
        one.result = R"({"findings":[{"id":"hours.implausible"}]})";
        one.at = "2024-03-04T05:06:07Z";
        store::News news{one, {}, {}, {}};
        if (verdict == Verdict::Accept) {
            news.handin.moved_to = "out/T1/" + Path{path}.filename().string();
            news.attachments.push_back({.plan = "T1", .activity = "A1", .by = "absah"});
        }
        one = news.handin;
        one.id = *store.add(news);
        return one;
    }

    void settled(const store::HandIn& handin)
    {
        const auto done = settle(workspace, store, handin);
        ASSERT_TRUE(done) << done.error().message;
        EXPECT_TRUE(store.unsettled()->empty());
    }

    std::string text(const Path& file) { return read_text(workspace.root / file).value_or("-"); }
};

TEST_F(SettleTest, ADoubtfulFileStaysAndGetsItsCard)
{
    drop("T1/a.jpg", "abc");
    settled(judged("T1/a.jpg", Verdict::Review));
    EXPECT_EQ(text("inbox/T1/a.jpg"), "abc");
    EXPECT_EQ(text("inbox/T1/a.jpg.hasil.html"), "<html>card");
    EXPECT_TRUE(std::filesystem::is_empty(workspace.out()));
}

TEST_F(SettleTest, AnAcceptedFileMovesWithAReceipt)
{
    drop("T1/dalam/a.jpg", "abc");
    settled(judged("T1/dalam/a.jpg", Verdict::Accept));
    EXPECT_EQ(text("inbox/T1/dalam/a.jpg"), "-");
    EXPECT_EQ(text("out/T1/a.jpg"), "abc");
    const auto receipt = nlohmann::json::parse(text("out/T1/tanda-terima.jsonl"));
    EXPECT_EQ(receipt["schema"], "absah.handin/1");
    EXPECT_EQ(receipt["from"], "T1/dalam/a.jpg");
    EXPECT_EQ(receipt["findings"][0], "hours.implausible");
    EXPECT_EQ(receipt["activities"][0]["activity"], "A1");
}

TEST_F(SettleTest, DoneAgainAfterACrashItEndsTheSame)
{
    drop("T1/a.jpg", "abc");
    const auto handin = judged("T1/a.jpg", Verdict::Accept);
    settled(handin);
    const auto receipts = text("out/T1/tanda-terima.jsonl");
    settled(handin);
    EXPECT_EQ(text("out/T1/a.jpg"), "abc");
    EXPECT_EQ(text("out/T1/tanda-terima.jsonl"), receipts);
}

TEST_F(SettleTest, AFileThatWasReplacedMeanwhileIsNotMoved)
{
    drop("T1/a.jpg", "abc");
    const auto handin = judged("T1/a.jpg", Verdict::Accept);
    drop("T1/a.jpg", "another one");
    settled(handin);
    EXPECT_EQ(text("inbox/T1/a.jpg"), "another one");
    EXPECT_EQ(text("out/T1/a.jpg"), "abc") << "from the originals";
}

TEST_F(SettleTest, AFileThatWasRenamedMeanwhileIsTheOneThatMoves)
{
    const auto file = drop("T1/Scan 1.jpg", "abc");
    const auto handin = judged("T1/Scan 1.jpg", Verdict::Accept);
    std::filesystem::rename(file, file.parent_path() / "Sertifikat.jpg");
    settled(handin);
    EXPECT_EQ(text("inbox/T1/Sertifikat.jpg"), "-");
    EXPECT_EQ(text("out/T1/Scan 1.jpg"), "abc");
}

TEST_F(SettleTest, ACopyBesideTheFileStaysWhereItIs)
{
    const auto file = drop("T1/a.jpg", "abc");
    const auto copy = drop("T1/Salinan a.jpg", "abc");
    std::filesystem::last_write_time(copy, std::filesystem::last_write_time(file));
    const auto handin = judged("T1/a.jpg", Verdict::Accept);
    settled(handin);
    settled(handin);
    EXPECT_EQ(text("inbox/T1/a.jpg"), "-");
    EXPECT_EQ(text("inbox/T1/Salinan a.jpg"), "abc");
}

TEST_F(SettleTest, ATwinWithTheSameMarkIsPutBack)
{
    const auto file = drop("T1/a.jpg", "abc");
    const auto time = std::filesystem::last_write_time(file);
    const auto handin = judged("T1/a.jpg", Verdict::Accept);
    drop("T1/a.jpg", "xyz");
    std::filesystem::last_write_time(file, time);
    settled(handin);
    EXPECT_EQ(text("inbox/T1/a.jpg"), "xyz");
    EXPECT_EQ(text("out/T1/a.jpg"), "abc");
}

TEST_F(SettleTest, AFileThatWasTakenAwayIsStillKept)
{
    drop("T1/a.jpg", "abc");
    const auto handin = judged("T1/a.jpg", Verdict::Accept);
    std::filesystem::remove_all(workspace.inbox() / "T1");
    settled(handin);
    EXPECT_EQ(text("out/T1/a.jpg"), "abc");
    EXPECT_FALSE(std::filesystem::exists(workspace.inbox() / "T1"));
}

TEST_F(SettleTest, NothingInOutIsWrittenOver)
{
    drop("T1/a.jpg", "abc");
    const auto handin = judged("T1/a.jpg", Verdict::Accept);
    folder.write("sekolah/out/T1/a.jpg", "of the principal");
    EXPECT_FALSE(settle(workspace, store, handin));
    EXPECT_EQ(text("out/T1/a.jpg"), "of the principal");
    EXPECT_EQ(text("inbox/T1/a.jpg"), "abc");
    EXPECT_EQ(store.unsettled()->size(), 1U);
}

TEST_F(SettleTest, AnInboxOnAnotherFileSystemIsEmptiedToo)
{
    const Path elsewhere = "/dev/shm";
    std::error_code unknown;
    if (!std::filesystem::is_directory(elsewhere, unknown)) GTEST_SKIP() << "no /dev/shm";
    std::string pattern = (elsewhere / "absah-test-XXXXXX").string();
    const Path share = ::mkdtemp(pattern.data());
    std::filesystem::remove(workspace.inbox());
    std::filesystem::create_directory_symlink(share, workspace.inbox());
    drop("T1/a.jpg", "abc");
    settled(judged("T1/a.jpg", Verdict::Accept));
    EXPECT_EQ(text("inbox/T1/a.jpg"), "-");
    EXPECT_EQ(text("out/T1/a.jpg"), "abc");
    EXPECT_EQ(text("inbox/T1/a.jpg.hasil.html"), "<html>card");
    std::size_t left = 0;
    for ([[maybe_unused]] const auto& one : std::filesystem::directory_iterator(share / "T1"))
        ++left;
    EXPECT_EQ(left, 1U) << "the card, and nothing hidden";
    std::filesystem::remove_all(share);
}

TEST(Card, HasTheNameOfItsFile)
{
    EXPECT_EQ(card_of("T1/foto.jpg"), Path{"T1/foto.jpg.hasil.html"});
    EXPECT_NE(card_of("T1/_Ringkasan").filename(), summary_name);
    const auto cut = card_of("T1/" + std::string(120, 'a') + std::string(67, '\xc3') + "\xa9.jpg");
    EXPECT_LE(cut.filename().string().size(), 240U);
    EXPECT_TRUE(cut.string().ends_with(".hasil.html"));
    EXPECT_NE(card_of(std::string(250, 'a') + "1.jpg"), card_of(std::string(250, 'a') + "2.jpg"));
}

} // namespace
} // namespace absah::pipeline
