// SPDX-License-Identifier: Apache-2.0
#include "pipeline/read.h"

#include <gtest/gtest.h>

namespace absah::pipeline {
namespace {

using namespace std::chrono_literals;

FileReading full_reading()
{
    FileReading read;
    read.sha256 = std::string(64, 'a');
    read.papers.resize(2);
    auto& reading = read.papers.front();
    reading.media_type = "image/png";
    reading.page_count = 2;
    reading.kind = Kind::Certificate;
    auto& certificate = reading.certificate;
    certificate[ElementId::Title] = {
        State::Found, "Judul \"kutip\"", 0.75, Source::Ocr, 1, {1, 2, 3, 4}};
    certificate[ElementId::Stamp] = {State::Doubtful, "", 0.4, Source::Image, 2, {5, 6, 7, 8}};
    certificate.recipient_name = "Siti Nurhalizah";
    certificate.organiser_id = "o04";
    certificate.held = DateRange{2024y / 3 / 4, 2024y / 3 / 8};
    certificate.issued = 2024y / 3 / 12;
    certificate.named_days = {{"Jum'at", std::chrono::Friday, 2024y / 3 / 8}};
    certificate.signature_kind = SignatureKind::Electronic;
    reading.codes = {{"QRCode", "https://contoh.example/x", 1, {9, 9, 9, 9}}};
    reading.pages = {{1754, 1240}, {10, 20}};
    reading.quality = {0.5, 0.1, 200, true, PageParts{4}, PageParts{256}, PageParts{7}};
    reading.fingerprint = {2, 3, 1, {1, 2, 3, 4, 5, 6}};
    reading.overprinted = {ElementId::Recipient, ElementId::Date};
    reading.patched = {ElementId::Number};
    reading.ms_total = 512;
    reading.own_pages = {1};
    reading.doubtful_pages = {1};
    reading.several_at_once = true;
    read.papers.back().pages = reading.pages;
    read.papers.back().own_pages = {2};
    read.pictures = {{1, {1754, 1240}, {0xFF, 0xD8, 0x00}}};
    return read;
}

TEST(Wire, BringsAReadingAcrossUnchanged)
{
    const auto sent = full_reading();
    const auto got = from_bytes(to_bytes(sent));
    ASSERT_TRUE(got) << got.error().message;
    EXPECT_EQ(to_bytes(*got), to_bytes(sent));
    EXPECT_EQ(got->papers.front().certificate[ElementId::Title].value, "Judul \"kutip\"");
    EXPECT_EQ(got->papers.front().certificate.held, sent.papers.front().certificate.held);
    EXPECT_EQ(got->papers.front().fingerprint.pixels, sent.papers.front().fingerprint.pixels);
    EXPECT_EQ(got->papers.front().overprinted, sent.papers.front().overprinted);
    EXPECT_EQ(got->papers.front().patched, sent.papers.front().patched);
    ASSERT_EQ(got->papers.front().certificate.named_days.size(), 1U);
    EXPECT_EQ(got->papers.front().certificate.named_days[0].weekday, std::chrono::Friday);
    EXPECT_EQ(got->papers.front().quality.burnt, sent.papers.front().quality.burnt);
    EXPECT_EQ(got->papers.at(0).doubtful_pages, std::vector<int>{1});
    EXPECT_TRUE(got->papers.at(0).several_at_once);
    EXPECT_EQ(got->papers.at(1).own_pages, std::vector<int>{2});
    EXPECT_EQ(got->pictures.at(0).jpeg, sent.pictures.at(0).jpeg);
}

FileReading print_reading()
{
    FileReading read;
    read.papers.resize(1);
    auto& reading = read.papers.front();
    reading.kind = Kind::OwnPrint;
    reading.pages = {{100, 200}};
    reading.own_pages = {1};
    PrintPage page{1, "ABSAH1:X", {1, 2, 3, 4}, 1, 2, {{"kata", {5, 6, 7, 8}, 0.5, 3}}, {}, {}};
    page.rooms = {{"appraiser", "Siti", {1, 1, 9, 9}, Trace::Clear, Trace::Unsure}};
    page.compared =
        PrintComparison{40, {{{1, 1, 2, 2}, "Baik", "Sangat"}}, {{{3, 3, 4, 4}, "NIP", ""}}};
    reading.print = {page};
    return read;
}

TEST(Wire, BringsAPrintAcrossUnchanged)
{
    const auto sent = print_reading();
    const auto got = from_bytes(to_bytes(sent));
    ASSERT_TRUE(got) << got.error().message;
    EXPECT_EQ(to_bytes(*got), to_bytes(sent));
    const auto& page = got->papers.front().print.at(0);
    EXPECT_EQ(page.words.at(0).text, "kata");
    EXPECT_EQ(page.rooms.at(0).stamp, Trace::Unsure);
    EXPECT_EQ(page.compared->other.at(0).printed, "Baik");
    EXPECT_EQ(page.compared->covered.size(), 1U);
}

TEST(Wire, RefusesAPrintThatContradictsItself)
{
    auto sent = print_reading();
    sent.papers.front().print.front().page = 2;
    EXPECT_FALSE(from_bytes(to_bytes(sent))) << "a page that the file does not have";
    sent = print_reading();
    sent.papers.front().print.front().number = 3;
    EXPECT_FALSE(from_bytes(to_bytes(sent))) << "page 3 of 2";
    sent = print_reading();
    sent.papers.front().kind = Kind::Certificate;
    EXPECT_FALSE(from_bytes(to_bytes(sent))) << "pages of a print in a certificate";
    sent.papers.front().kind = Kind::OwnPrint;
    sent.papers.front().print.clear();
    EXPECT_FALSE(from_bytes(to_bytes(sent))) << "a print without pages";
}

TEST(Wire, RefusesAFingerprintThatLiesAboutItsSize)
{
    auto sent = full_reading();
    sent.papers.front().fingerprint.height = 4;
    EXPECT_FALSE(from_bytes(to_bytes(sent)));
    sent.papers.front().fingerprint = {1000, 1, 1, std::vector<std::uint8_t>(1000)};
    EXPECT_FALSE(from_bytes(to_bytes(sent)));
}

TEST(Wire, RefusesAPageThatTheFileDoesNotHave)
{
    for (const int page : {0, -1, 3}) {
        auto sent = full_reading();
        sent.papers.back().own_pages = {page};
        EXPECT_FALSE(from_bytes(to_bytes(sent))) << page;
    }
}

TEST(Wire, RefusesAFileOfNoPapers)
{
    auto sent = full_reading();
    sent.papers.clear();
    EXPECT_FALSE(from_bytes(to_bytes(sent)));
}

TEST(Wire, BringsAnErrorAcross)
{
    FileReading sent{.papers = nothing_read()};
    sent.error = Error{ErrorCode::Encrypted, "locked", std::source_location::current()};
    const auto got = from_bytes(to_bytes(sent));
    ASSERT_TRUE(got);
    ASSERT_TRUE(got->error);
    EXPECT_EQ(got->error->code, ErrorCode::Encrypted);
}

TEST(Wire, SurvivesTextThatIsNotUtf8)
{
    auto sent = full_reading();
    sent.papers.front().certificate[ElementId::Title].value = "ab\xFF";
    EXPECT_TRUE(from_bytes(to_bytes(sent)));
}

TEST(Wire, RefusesEveryTornMessage)
{
    const auto whole = to_bytes(full_reading());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const Bytes torn(whole.begin(), whole.begin() + std::ptrdiff_t(length));
        ASSERT_FALSE(from_bytes(torn)) << length;
    }
}

TEST(Wire, NeverCrashesOnAFlippedByte)
{
    const auto whole = to_bytes(full_reading());
    for (std::size_t at = 0; at < whole.size(); ++at) {
        auto flipped = whole;
        flipped[at] ^= 0xFFU;
        const auto got = from_bytes(flipped);
        if (!got) continue;
        EXPECT_LE(int(got->papers.front().kind), int(Kind::Unreadable));
    }
}

} // namespace
} // namespace absah::pipeline
