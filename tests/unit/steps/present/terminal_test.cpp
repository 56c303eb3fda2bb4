#include "steps/present/utf8.h"
#include "support/golden.h"

#include <algorithm>
#include <sstream>

#include "valid_card.h"

namespace absah::present {

namespace {

const TerminalStyle plain{false, 80};

int widest_line(const std::string& text)
{
    int widest = 0;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);)
        widest = std::max(widest, columns(line));
    return widest;
}

} // namespace

TEST(Terminal, ShowsEightLinesAndWhatToDo)
{
    EXPECT_TRUE(test::matches_golden(
        "steps/present/terminal.id.txt",
        to_terminal(test::without_stamp(), Language::Indonesian, plain)));
    EXPECT_TRUE(test::matches_golden(
        "steps/present/terminal.en.txt",
        to_terminal(test::without_stamp(), Language::English, plain)));
}

TEST(Terminal, SaysThatANameIsThereThoughNobodyCouldReadIt)
{
    auto checked = test::valid_checked();
    auto& recipient = checked.reading.certificate[ElementId::Recipient];
    recipient.state = State::Doubtful;
    recipient.value.clear();
    const auto card = to_terminal(checked, Language::Indonesian, plain);
    EXPECT_NE(card.find("Nama penerima ada, tetapi belum terbaca"), std::string::npos) << card;
}

TEST(Terminal, HasNoEscapeSequenceWithoutColour)
{
    const auto card = to_terminal(test::without_stamp(), Language::Indonesian, plain);
    EXPECT_EQ(card.find('\033'), std::string::npos);
}

TEST(Terminal, PaintsOnlyWhenAsked)
{
    const auto card = to_terminal(test::without_stamp(), Language::Indonesian, {true, 80});
    EXPECT_NE(card.find("\033[31m\u2717"), std::string::npos);
}

TEST(Terminal, LetsNoEscapeSequenceOfAFileThrough)
{
    auto checked = test::valid_checked();
    checked.file = "a\033]0;judul\007\xC2\x9B"
                   "31m.jpg";
    checked.reading.certificate[ElementId::Title].value = "A\033[2J\u202EB\nC";
    checked.findings = {{"file.unreadable", Level::Review, std::nullopt, "\033[31mtorn\r\n", ""}};
    const auto card = to_terminal(checked, Language::Indonesian, plain);
    EXPECT_EQ(card.find_first_of("\033\007\r"), std::string::npos);
    EXPECT_EQ(card.find("\xC2\x9B"), std::string::npos);
    EXPECT_EQ(card.find("\u202E"), std::string::npos);
    EXPECT_NE(card.find("Keterangan teknis: "), std::string::npos);
}

TEST(Terminal, StaysWithinItsColumns)
{
    auto checked = test::without_stamp();
    auto& certificate = checked.reading.certificate;
    certificate[ElementId::Title].value =
        "Bimbingan Teknis Penyusunan Perangkat Ajar Berdiferensiasi bagi Guru Kelas Awal";
    certificate[ElementId::Number].value = std::string(200, '7');
    certificate[ElementId::Place].value = "\u6771\u4EAC\u90FD\u6E0B\u8C37\u533A\u6771\u4EAC";
    for (const int width : {30, 42, 60, 80, 132}) {
        const auto card = to_terminal(checked, Language::Indonesian, {false, width});
        EXPECT_LE(widest_line(card), width) << card;
    }
}

TEST(Terminal, DoesNotAskForAStampThatTheRulesDoNotWant)
{
    auto checked = test::without_stamp();
    checked.findings.clear();
    checked.verdict = Verdict::Accept;
    const auto card = to_terminal(checked, Language::Indonesian, plain);
    EXPECT_NE(card.find("\u2713 Tanda tangan & stempel"), std::string::npos) << card;
    EXPECT_NE(card.find("Tidak ada stempel (tidak"), std::string::npos) << card;
}

TEST(Terminal, TicksNoLineOnWhichNothingWasSeen)
{
    auto checked = test::without_stamp();
    checked.findings.clear();
    checked.reading.kind = Kind::AssignmentLetter;
    checked.reading.certificate[ElementId::Signature] = {};
    const auto card = to_terminal(checked, Language::Indonesian, plain);
    EXPECT_NE(card.find("\u2013 Tanda tangan & stempel"), std::string::npos) << card;
    EXPECT_EQ(card.find("tidak diwajibkan"), std::string::npos) << card;
}

TEST(Terminal, ShowsNoLinesOfAnUnreadableFile)
{
    Checked checked;
    checked.file = "rusak.pdf";
    checked.reading.kind = Kind::Unreadable;
    checked.findings = {{"file.truncated", Level::Review, std::nullopt, "no end", ""}};
    const auto card = to_terminal(checked, Language::Indonesian, plain);
    EXPECT_EQ(card.find("Nama penerima"), std::string::npos);
    EXPECT_NE(card.find("terpotong"), std::string::npos);
}

TEST(Terminal, TellsThePapersOfAFileOneByOne)
{
    const auto card = to_terminal(test::two_papers(), Language::Indonesian, plain);
    EXPECT_NE(
        card.find("Berkas ini berisi 2 surat: 1 lengkap, 1 perlu ditinjau."), std::string::npos);
    EXPECT_NE(card.find("Surat 2 dari 2, halaman 2\n? Perlu ditinjau."), std::string::npos);
    const auto english = to_terminal(test::two_papers(), Language::English, plain);
    EXPECT_NE(english.find("Paper 1 of 2, page 1"), std::string::npos);
}

TEST(Terminal, CallsALetterBesideACertificateACompanionAndAsksNothingOfIt)
{
    auto checked = test::two_papers();
    auto& letter = checked.parts[0];
    letter.reading.kind = Kind::AssignmentLetter;
    letter.reading.certificate = {};
    letter.findings = {{"kind.companion", Level::Note, std::nullopt, "assignment_letter", ""}};
    const auto card = to_terminal(checked, Language::Indonesian, plain);
    EXPECT_NE(card.find("1 pendamping, 1 perlu ditinjau."), std::string::npos);
    EXPECT_NE(card.find("\u2013 Pendamping."), std::string::npos);
    EXPECT_EQ(card.find("Nomor belum terlihat"), std::string::npos);
}

} // namespace absah::present
