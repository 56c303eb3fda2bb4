// SPDX-License-Identifier: Apache-2.0
#include "pipeline/evidence.h"

#include "fences/crypto/hash.h"
#include "fences/image/decode.h"
#include "pipeline/dossier.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>

namespace absah::pipeline {
namespace {

const Path samples = Path(ABSAH_SOURCE_DIR) / "samples";
const Path bukti = Path(ABSAH_SOURCE_DIR) / "templates/dossier/bukti";

std::vector<Evidence> read(const std::vector<Path>& files, const Limits& limits = {})
{
    auto spool = Spool::make();
    EXPECT_TRUE(spool);
    auto all = read_evidence(files, limits, 2, *spool);
    EXPECT_TRUE(all) << all.error().message;
    return all ? std::move(*all) : std::vector<Evidence>(files.size());
}

Evidence read(const Path& file, const Limits& limits = {})
{
    return read(std::vector{file}, limits).front();
}

Bytes bytes_of(const Stored& stored)
{
    Bytes all;
    const auto given = stored.give([&](std::string_view part) -> Result<void> {
        all.insert(all.end(), part.begin(), part.end());
        return {};
    });
    EXPECT_TRUE(given);
    return all;
}

TEST(Evidence, GivesEveryPageAsAJpegOfItsSize)
{
    const auto all =
        read({bukti / "sertifikat.jpg", bukti / "modul-ajar.pdf", bukti / "analisis-asesmen.png"});
    EXPECT_EQ(all[0].pages, 1);
    EXPECT_EQ(all[1].pages, 2);
    EXPECT_EQ(all[2].pages, 1);
    for (const auto& evidence : all) {
        ASSERT_FALSE(evidence.trouble);
        ASSERT_EQ(int(evidence.sheets.size()), evidence.pages);
        for (const auto& sheet : evidence.sheets) {
            const auto decoded = image::decode(bytes_of(sheet.jpeg), image::Format::Jpeg, Limits{});
            ASSERT_TRUE(decoded) << decoded.error().message;
            EXPECT_EQ(decoded->picture.width, sheet.width);
            EXPECT_EQ(decoded->picture.height, sheet.height);
            EXPECT_LE(std::max(sheet.width, sheet.height), 2000);
        }
    }
    EXPECT_EQ(all[1].sheets[1].number, 2);
    EXPECT_EQ(
        all[0].sha256, crypto::sha256_hex(read_file(bukti / "sertifikat.jpg", 1U << 20).value()));
}

TEST(Evidence, TakesASignedFileAlongWhole)
{
    const auto evidence = read(bukti / "surat-tugas.pdf");
    EXPECT_FALSE(evidence.trouble);
    EXPECT_TRUE(evidence.sheets.empty());
    EXPECT_TRUE(bytes_of(evidence.whole) == read_file(bukti / "surat-tugas.pdf", 1U << 20).value());
}

TEST(Evidence, SaysWhatIsTheMatterWithAFile)
{
    EXPECT_EQ(read(bukti / "terkunci.pdf").trouble, ErrorCode::Encrypted);
    EXPECT_EQ(read(bukti / "terpotong.jpg").trouble, ErrorCode::Unreadable);
    EXPECT_EQ(read(bukti / "tidak-ada.pdf").trouble, ErrorCode::NotFound);
    EXPECT_EQ(read(bukti).trouble, ErrorCode::Unreadable);
    EXPECT_EQ(read(Path(__FILE__)).trouble, ErrorCode::Unreadable);
    EXPECT_EQ(read(samples / "broken/huge-page.pdf").trouble, ErrorCode::TooLarge);
    Limits small;
    small.bytes = 100;
    EXPECT_EQ(read(bukti / "sertifikat.jpg", small).trouble, ErrorCode::TooLarge);
}

TEST(Evidence, OfStrangersNeverStopsTheRest)
{
    std::vector<Path> files;
    for (const auto& entry : std::filesystem::directory_iterator(samples / "broken"))
        files.push_back(entry.path());
    files.push_back(bukti / "modul-ajar.pdf");
    const auto all = read(files);
    ASSERT_EQ(all.size(), files.size());
    EXPECT_FALSE(all.back().trouble);
    EXPECT_EQ(all.back().sheets.size(), 2U);
    for (std::size_t i = 0; i < all.size(); ++i)
        EXPECT_TRUE(all[i].trouble || !all[i].sheets.empty()) << files[i];
}

TEST(Evidence, LeavesOutThePagesOverTheLimitAndCountsThem)
{
    Limits limits;
    limits.pages = 3;
    const auto evidence = read(samples / "pdf/pages-25.pdf", limits);
    EXPECT_EQ(evidence.pages, 25);
    EXPECT_EQ(evidence.sheets.size(), 3U);
}

TEST(Evidence, OfNobodyIsNothing)
{
    EXPECT_TRUE(read(std::vector<Path>{}).empty());
}

Field entry(const std::string& file)
{
    return Field::object({{"title", "t"}, {"file", file}});
}

TEST(Dossier, FilesWhatWasReadBesideItsEntry)
{
    auto record = Field::object();
    record.set(
        "bukti",
        Field::list(
            {entry("modul-ajar.pdf"),
             entry("surat-tugas.pdf"),
             entry("terkunci.pdf"),
             entry("modul-ajar.pdf"),
             entry("")}));
    const auto files = evidence_files(record, bukti);
    ASSERT_EQ(files.size(), 3U);
    const auto all = read(files);
    ReadFiles read_files;
    for (std::size_t i = 0; i < files.size(); ++i)
        read_files[files[i]] = all[i];
    reports::Results results;
    reports::PaperResult paper;
    paper.verdict = "accept";
    paper.kind = "certificate";
    paper.elements = {{"title", "found", "2024-03-11"}};
    results[all[0].sha256] = {paper};
    const auto filed = file_evidence(record, read_files, bukti, results);
    const auto text = [&](std::string_view path) {
        const auto* found = record.find(path);
        return found == nullptr ? "none" : found->shown();
    };
    EXPECT_EQ(text("bukti.0.file_state"), "halaman");
    EXPECT_EQ(text("bukti.0.sheets.1.number"), "2");
    EXPECT_EQ(sheet_called(text("bukti.0.sheets.1.picture")), 1U);
    EXPECT_EQ(text("bukti.0.results.0.verdict_words"), "Lengkap");
    EXPECT_EQ(text("bukti.0.results.0.elements.0.value"), "11 Maret 2024");
    EXPECT_EQ(text("bukti.1.file_state"), "lampiran");
    EXPECT_EQ(text("bukti.1.attachment"), "bukti-02-surat-tugas.pdf");
    EXPECT_EQ(text("bukti.2.trouble"), "terkunci");
    EXPECT_EQ(text("bukti.3.file_state"), "ulang");
    EXPECT_EQ(text("bukti.3.same_as"), "1");
    EXPECT_EQ(text("bukti.4.file_state"), "kosong");
    ASSERT_EQ(filed.attachments.size(), 1U);
    EXPECT_EQ(filed.sheets.size(), 2U);
    EXPECT_EQ(filed.left_out, std::vector<std::string>{"terkunci.pdf"});
}

TEST(Dossier, TellsAFileThatChangedSinceItWasRecorded)
{
    auto record = Field::object();
    auto one = entry("sertifikat.jpg");
    one.set("sha256", std::string(64, '0'));
    record.set("bukti", Field::list({one}));
    const auto files = evidence_files(record, bukti);
    const ReadFiles read_files{{files.at(0), read(files.at(0))}};
    (void)file_evidence(record, read_files, bukti, {});
    EXPECT_EQ(record.find("bukti.0.changed")->shown(), "ya");
}

TEST(Dossier, TakesNoOtherNameForASheet)
{
    EXPECT_EQ(sheet_called("lembar bukti 12"), 12U);
    for (const auto* name : {"lembar bukti ", "lembar bukti 1x", "lembar bukti -1", "logo.png", ""})
        EXPECT_FALSE(sheet_called(name)) << name;
}

} // namespace
} // namespace absah::pipeline
