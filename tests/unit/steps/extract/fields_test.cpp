// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/fields.h"

#include "core/base/text.h"

#include <gtest/gtest.h>

#include <chrono>

#include "paper.h"

namespace absah::test {
namespace {

constexpr auto certificate =
    "#1.4|Dinas Pendidikan Kota Melur\n#3|SERTIFIKAT\n"
    "Nomor : 421/017/DISDIK/2024\nDiberikan kepada\n#2|Rina Marlina, S.Pd.\n"
    "sebagai Peserta dalam kegiatan \"Pelatihan Literasi untuk Guru\" yang "
    "dilaksanakan pada tanggal 4 s.d. 6 Maret 2024 di Aula Melati selama 32 JP\n"
    "Melur, 8 Maret 2024\nKepala Dinas\nDrs. Yance Bire\n"
    "NIP 196512311990031077";

std::string with(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    return at == text.npos ? text : text.replace(at, from.size(), to);
}

const Element& element(const extract::Fields& fields, ElementId id)
{
    return fields.certificate[id];
}

TEST(ReadFields, ReadsAllElementsOfAPlainCertificate)
{
    const auto fields = read(paper_from(certificate));
    EXPECT_EQ(fields.kind, Kind::Certificate);
    EXPECT_EQ(element(fields, ElementId::Title).value, "Pelatihan Literasi untuk Guru");
    EXPECT_EQ(element(fields, ElementId::Number).value, "421/017/DISDIK/2024");
    EXPECT_EQ(element(fields, ElementId::Recipient).value, "Rina Marlina, S.Pd.");
    EXPECT_EQ(fields.certificate.recipient_name, "Rina Marlina");
    EXPECT_EQ(element(fields, ElementId::Role).value, "Peserta");
    EXPECT_EQ(element(fields, ElementId::Organiser).value, "Dinas Pendidikan Kota Melur");
    EXPECT_EQ(element(fields, ElementId::Place).value, "Aula Melati");
    EXPECT_EQ(element(fields, ElementId::Date).value, "2024-03-04/2024-03-06");
    EXPECT_EQ(element(fields, ElementId::Hours).value, "32");
    ASSERT_TRUE(fields.certificate.issued);
    EXPECT_EQ(to_iso(*fields.certificate.issued), "2024-03-08");
    EXPECT_FALSE(fields.certificate.date_is_issue_date);
}

TEST(ReadFields, SaysWhereAValueStands)
{
    const auto paper = paper_from(certificate);
    const auto fields = read(paper);
    const auto& number = element(fields, ElementId::Number);
    EXPECT_EQ(number.page, 1);
    EXPECT_EQ(number.source, Source::Ocr);
    const auto word =
        std::find_if(paper.page.words.begin(), paper.page.words.end(), [](const Word& w) {
            return w.text == "421/017/DISDIK/2024";
        });
    ASSERT_NE(word, paper.page.words.end());
    EXPECT_EQ(number.box, word->box);
}

TEST(ReadFields, GivesNoNumberWhereNoneIsPrinted)
{
    const auto fields = read(paper_from(with(certificate, "Nomor : 421/017/DISDIK/2024\n", "")));
    EXPECT_EQ(element(fields, ElementId::Number).state, State::Missing);
    EXPECT_EQ(element(fields, ElementId::Number).value, "");
}

TEST(ReadFields, TakesNoRegistrationOfTheOrganiserForTheNumber)
{
    const auto fields = read(paper_from(with(
        certificate, "Nomor : 421/017/DISDIK/2024\n", "SK Kemenkumham No. AHU-0012/AH.01/2018\n")));
    EXPECT_EQ(element(fields, ElementId::Number).state, State::Missing);
}

TEST(ReadFields, FallsBackToTheIssueDate)
{
    const auto fields = read(
        paper_from(with(certificate, " yang dilaksanakan pada tanggal 4 s.d. 6 Maret 2024", "")));
    EXPECT_EQ(element(fields, ElementId::Date).value, "2024-03-08");
    EXPECT_TRUE(fields.certificate.date_is_issue_date);
}

TEST(ReadFields, IsLessSureOfWordsThatWereReadBadly)
{
    auto paper = paper_from(certificate);
    const auto sure = element(read(paper), ElementId::Recipient).confidence;
    for (auto& word : paper.page.words)
        word.confidence = 0.6;
    const auto fields = read(paper);
    EXPECT_LT(element(fields, ElementId::Recipient).confidence, sure);
    EXPECT_LT(element(fields, ElementId::Recipient).confidence, 0.62);
}

TEST(ReadFields, NamesAnOrganiserOfTheRegistryInSpiteOfReadingErrors)
{
    const Registry registry{{.id = "o77", .name = "Dinas Pendidikan Kota Melur"}};
    const auto paper =
        paper_from(with(certificate, "Dinas Pendidikan Kota", "Dinas Pendldikan Kola"));
    const auto fields = extract::read_fields(std::span(&paper.page, 1), lexicon(), registry, {});
    EXPECT_EQ(fields.certificate.organiser_id, "o77");
}

TEST(ReadFields, NamesNoOrganiserOfTheRegistryWithAnotherNumber)
{
    OrganiserProfile school;
    school.id = "smp7";
    school.name = "SMP Negeri 7 Melur";
    const auto text = with(certificate, "Dinas Pendidikan Kota Melur", "SMP Negeri 3 Melur");
    const auto paper = paper_from(text);
    const auto fields = extract::read_fields(std::span(&paper.page, 1), lexicon(), {school}, {});
    EXPECT_EQ(fields.certificate.organiser_id, "");
    school.name = "SMP Negeri 3 Melur";
    EXPECT_EQ(
        extract::read_fields(std::span(&paper.page, 1), lexicon(), {school}, {})
            .certificate.organiser_id,
        "smp7");
}

TEST(ReadFields, RepairsARomanMonthOnlyWhenADateBearsItOut)
{
    const auto read_number = [](const std::string& month) {
        const auto text = with(certificate, "421/017/DISDIK/2024", "17/KKG/111/2024");
        const auto fields = read(paper_from(with(text, "4 s.d. 6 Maret", "4 s.d. 6 " + month)));
        return element(fields, ElementId::Number).value;
    };
    EXPECT_EQ(read_number("Maret"), "17/KKG/III/2024");
    const auto june = with(certificate, "421/017/DISDIK/2024", "17/KKG/1/2024");
    EXPECT_EQ(element(read(paper_from(june)), ElementId::Number).value, "17/KKG/1/2024");
}

TEST(ReadFields, PutsBackASlashBeforeTheMonthThatADateBearsOut)
{
    const auto slip = with(certificate, "421/017/DISDIK/2024", "421/017-DISDIKJII1/2024");
    EXPECT_EQ(element(read(paper_from(slip)), ElementId::Number).value, "421/017-DISDIK/III/2024");
}

TEST(ReadFields, IsNotSureOfTheIssueDateWhereTheActivitysWasNotRead)
{
    auto unread = with(certificate, "4 s.d. 6 Maret 2024", "4 - & Maret 2024");
    const auto fields = read(paper_from(unread));
    EXPECT_EQ(element(fields, ElementId::Date).value, "2024-03-08");
    EXPECT_TRUE(fields.certificate.date_is_issue_date);
    EXPECT_LT(element(fields, ElementId::Date).confidence, 0.5);
}

TEST(ReadFields, MakesAnOAmongFiguresAZero)
{
    const auto number = with(certificate, "421/017/DISDIK/2024", "421/o17/DISDIK/2O24");
    const auto fields = read(paper_from(number));
    EXPECT_EQ(element(fields, ElementId::Number).value, "421/017/DISDIK/2024");
}

TEST(ReadFields, LeavesTheOOfALetterCodeAlone)
{
    const auto number = with(certificate, "421/017/DISDIK/2024", "421/017/SOLO/2024");
    const auto fields = read(paper_from(number));
    EXPECT_EQ(element(fields, ElementId::Number).value, "421/017/SOLO/2024");
}

TEST(ReadFields, KeepsThePlaceOfANameThatNobodyCouldRead)
{
    auto paper = paper_from(certificate);
    for (auto& word : paper.page.words) {
        if (word.text == "Rina") word.text = "Rlma";
        if (word.text == "Rlma" || word.text.starts_with("Marlina")) word.confidence = 0.1;
        if (word.text == "S.Pd.") word.confidence = 0.1;
    }
    const auto fields = read(paper);
    const auto& name = element(fields, ElementId::Recipient);
    EXPECT_EQ(name.state, State::Doubtful);
    EXPECT_FALSE(name.box.empty());
    EXPECT_LT(name.confidence, 0.3);
}

TEST(ReadFields, KnowsColonsThatWereReadAsOnesByTheRowsAroundThem)
{
    const auto fields =
        read(paper_from("#2|SURAT KETERANGAN\nNomor: 800/21/SMP/2024\nmenerangkan bahwa\n"
                        "Nama 1 Rina Marlina\nUnit : SD Melur\nAsal l Waibalun\n"
                        "telah mengikuti kegiatan \"Temu Pendidik\" sebagai Peserta"));
    EXPECT_EQ(element(fields, ElementId::Recipient).value, "Rina Marlina");
}

TEST(ReadFields, FindsTheSignatorysNameAboveHisNumber)
{
    const auto paper = paper_from(
        "#3|SERTIFIKAT\ndiberikan kepada\n#2|Rina Marlina\nsebagai Peserta\n#12| \n#12|.\n#12|.\n"
        "Kepala Dinas\nDrs. Yance Bire\nNIP 196512311990031077");
    const auto fields = read(paper);
    ASSERT_EQ(fields.signer_names.size(), 1u);
    const auto word =
        std::find_if(paper.page.words.begin(), paper.page.words.end(), [](const Word& w) {
            return w.text == "Yance";
        });
    EXPECT_FALSE(common(fields.signer_names.front(), word->box).empty());
}

TEST(ReadFields, SeesAPrintedElectronicSignature)
{
    const auto plain = read(paper_from(certificate));
    EXPECT_FALSE(plain.electronic_block);
    const auto signed_text =
        std::string(certificate) +
        "\nDokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik";
    const auto fields = read(paper_from(signed_text));
    EXPECT_TRUE(fields.electronic_block);
    EXPECT_FALSE(fields.electronic_box.empty());
}

TEST(ReadFields, StaysQuickOnAHostilePage)
{
    extract::TextPage page;
    page.size = {2000, 2000};
    const std::array<std::string, 6> words{"kepada", "Nomor", "12/A/2024", "pada", "\"((", "Dinas"};
    for (int i = 0; i < 100'000; ++i) {
        page.words.push_back(
            {words[std::size_t(i) % words.size()], {i % 90 * 20, i / 90 * 9, 18, 8}, 0.5, i / 90});
    }
    const auto start = std::chrono::steady_clock::now();
    (void)extract::read_fields(std::span(&page, 1), lexicon(), {}, {});
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST(ReadFields, SurvivesRubbish)
{
    extract::TextPage page;
    page.size = {100, 100};
    page.words = {
        {"\xff\xfe", {0, 0, 10, 10}, 0.5, 0},
        {":", {20, 0, 10, 10}, 0.5, 0},
        {"(((", {40, 0, 10, 10}, 0.5, 0},
        {"", {60, 0, 10, 10}, 0.5, 0},
        {"Nomor", {0, 20, 10, 10}, 0.5, 1},
        {"kepada", {20, 20, 0, 0}, 0.5, 1}};
    EXPECT_NO_THROW((void)extract::read_fields(std::span(&page, 1), lexicon(), {}, {}));
}

} // namespace
} // namespace absah::test
