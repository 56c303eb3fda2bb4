// SPDX-License-Identifier: Apache-2.0
#include "pipeline/filing.h"

#include "fences/crypto/hash.h"
#include "pipeline/shelf.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace absah::pipeline {
namespace {

const Filer filer{"bambang", "2024-12-30T08:00:00Z"};

std::string digest(const std::string& text)
{
    const Bytes bytes(text.begin(), text.end());
    return crypto::sha256_hex(bytes);
}

Checked paper(const std::string& bytes)
{
    Checked checked;
    checked.sha256 = digest(bytes);
    checked.verdict = Verdict::Accept;
    checked.reading.media_type = "application/pdf";
    checked.print.emplace();
    checked.print->proof.report = "skp";
    return checked;
}

class FilingTest : public testing::Test {
protected:
    FilingTest() { save("T001.json", "{\"id\": \"T001\"}"); }

    void save(const std::string& name, const std::string& text) const
    {
        ASSERT_TRUE(write_file(folder_.path() / name, text));
    }

    [[nodiscard]] Result<Filed> file(const std::string& bytes) const
    {
        save("scan.pdf", bytes);
        return file_scan(folder_.path() / "scan.pdf", paper(bytes), record(), filer);
    }

    [[nodiscard]] Path record() const { return folder_.path() / "T001.json"; }

    [[nodiscard]] long receipts() const
    {
        const auto text = read_text(archive_of(record()) / "tanda-terima.jsonl");
        return text ? std::ranges::count(*text, '\n') : 0;
    }

    test::TempFolder folder_;
};

TEST_F(FilingTest, ACopyAndAReceiptLieBesideTheRecord)
{
    const auto filed = file("halaman");
    ASSERT_TRUE(filed) << filed.error().message;
    EXPECT_EQ(filed->filing, Filing::Filed);
    EXPECT_EQ(filed->as.parent_path().filename(), "T001.arsip");
    EXPECT_EQ(filed->as.filename(), "skp-" + digest("halaman").substr(0, 12) + ".pdf");
    EXPECT_EQ(read_text(filed->as).value(), "halaman");
    const auto receipt = read_text(archive_of(record()) / "tanda-terima.jsonl").value();
    for (const auto* part : {"absah.receipt/1", "bambang", "2024-12-30T08:00:00Z", "accept"})
        EXPECT_NE(receipt.find(part), std::string::npos) << part;
}

TEST_F(FilingTest, TheSameScanTwiceIsFiledOnce)
{
    ASSERT_TRUE(file("halaman"));
    EXPECT_EQ(file("halaman").value().filing, Filing::Already);
    EXPECT_EQ(receipts(), 1);
}

TEST_F(FilingTest, ABetterScanComesBesideTheEarlierOne)
{
    const auto first = file("halaman");
    const auto second = file("halaman, lebih tajam");
    ASSERT_TRUE(first && second);
    EXPECT_EQ(read_text(first->as).value(), "halaman");
    EXPECT_EQ(read_text(second->as).value(), "halaman, lebih tajam");
    EXPECT_EQ(receipts(), 2);
}

TEST_F(FilingTest, WhatACrashLeftOutIsCompleted)
{
    const auto filed = file("halaman");
    ASSERT_TRUE(filed);
    std::filesystem::remove(archive_of(record()) / "tanda-terima.jsonl");
    EXPECT_EQ(file("halaman").value().filing, Filing::Filed);
    EXPECT_EQ(receipts(), 1);
}

TEST_F(FilingTest, NothingThatLiesThereIsOverwritten)
{
    const auto filed = file("halaman");
    ASSERT_TRUE(filed);
    ASSERT_TRUE(write_file(filed->as, "sesuatu yang lain"));
    EXPECT_FALSE(file("halaman"));
    EXPECT_EQ(read_text(filed->as).value(), "sesuatu yang lain");
}

TEST_F(FilingTest, AFileThatChangedSinceItWasCheckedIsNotFiled)
{
    save("scan.pdf", "berubah");
    const auto filed = file_scan(folder_.path() / "scan.pdf", paper("halaman"), record(), filer);
    ASSERT_FALSE(filed);
    EXPECT_FALSE(std::filesystem::exists(archive_of(record())));
}

TEST_F(FilingTest, ARecordIsFoundByItsBytesAndKnownByItsId)
{
    const auto shelf = RecordShelf::open(folder_.path());
    ASSERT_TRUE(shelf) << shelf.error().message;
    Proof proof;
    proof.record = digest("{\"id\": \"T001\"}").substr(0, 16);
    ASSERT_NE(shelf->find(proof), nullptr);
    EXPECT_EQ(*shelf->find(proof), record());
    proof.record = std::string(16, '0');
    EXPECT_EQ(shelf->find(proof), nullptr);
    EXPECT_TRUE(shelf->knows_id("T001"));
    EXPECT_FALSE(shelf->knows_id("T002"));
}

} // namespace
} // namespace absah::pipeline
