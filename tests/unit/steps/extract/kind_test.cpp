// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "paper.h"

namespace absah::test {
namespace {

Kind kind_of(const std::string& text)
{
    return read(paper_from(text)).kind;
}

TEST(KindOf, IsBlankWithoutWords)
{
    EXPECT_EQ(read(Paper{}).kind, Kind::Blank);
}

TEST(KindOf, KnowsACertificateWhoseHeadingIsUnreadable)
{
    EXPECT_EQ(
        kind_of("#3|S?RT!F\ndiberikan kepada\n#2|Rina Marlina\nsebagai Peserta dalam kegiatan "
                "Pelatihan Literasi"),
        Kind::Certificate);
}

TEST(KindOf, TakesNoLetterForACertificate)
{
    EXPECT_EQ(
        kind_of("DINAS PENDIDIKAN KOTA MELUR\n#1.4|SURAT TUGAS\nNomor : 094/112/DISDIK/2024\n"
                "Yang bertanda tangan di bawah ini menugaskan kepada :\nNama : Rina Marlina\n"
                "Untuk : mengikuti Pelatihan Literasi pada tanggal 4 Maret 2024\nKepala Dinas"),
        Kind::AssignmentLetter);
    EXPECT_EQ(
        kind_of("SMP NEGERI 3 MELUR\nNomor : 005/21/SMP3/2024\nLampiran : -\nPerihal : Undangan\n"
                "Kepada Yth. Bapak Ibu Guru\nDengan hormat, kami mengundang Bapak Ibu pada\n"
                "Hari : Senin, 4 Maret 2024\nTempat : Aula Sekolah\nAtas perhatian Bapak Ibu kami "
                "ucapkan terima kasih"),
        Kind::Other);
}

TEST(KindOf, TakesNoReportForACertificate)
{
    EXPECT_EQ(
        kind_of("#2|LAPORAN KEGIATAN\n#1.4|PENGEMBANGAN KOMPETENSI GURU\nPelatihan Literasi dan "
                "Numerasi\nDisusun oleh\nRina Marlina, S.Pd.\nSMP NEGERI 3 MELUR\n2024"),
        Kind::Report);
}

TEST(KindOf, TakesNoPosterForACertificate)
{
    EXPECT_EQ(
        kind_of("#2.6|WEBINAR NASIONAL\n#1.8|Literasi Digital untuk Guru\nSabtu, 9 Maret 2024\n"
                "Narasumber\nDr. Rina Marlina\nFasilitas : e-sertifikat, materi\nGratis\n"
                "Link pendaftaran : bit.example/webinar\nNarahubung 0812"),
        Kind::Other);
}

TEST(KindOf, TakesNoInvoiceForACertificate)
{
    EXPECT_EQ(
        kind_of(
            "#2|INVOICE\nNomor : INV/2024/0031\nKepada : Rina Marlina\nJatuh tempo 4 Maret 2024\n"
            "Pelatihan Literasi 150.000\nSubtotal 150.000\nTotal bayar 150.000"),
        Kind::Other);
}

TEST(KindOf, KnowsACertificateWithoutHeadingByRoleOrganiserAndHours)
{
    EXPECT_EQ(
        kind_of("#2|Rina Marlina\ntelah berperan aktif sebagai Peserta\npada kegiatan Literasi\n"
                "yang diselenggarakan oleh Dinas Pendidikan Kota Melur\n4 Maret 2024 | 32 JP"),
        Kind::Certificate);
}

TEST(KindOf, CallsNothingElseWhatCouldNotBeRead)
{
    auto paper = paper_from("#2|Rina Marlina\nteloh bepen sbogoi Peserta\npodo kegiton\n32 JP");
    EXPECT_EQ(read(paper).kind, Kind::Other);
    for (auto& word : paper.page.words)
        word.confidence = 0.5;
    EXPECT_EQ(read(paper).kind, Kind::Unclear);
}

TEST(KindOf, CallsAPosterAPosterHoweverPoorItsPicture)
{
    auto paper = paper_from("#2.6|WEBINAR NASIONAL\n#1.8|Literasi Digital\nGratis\n"
                            "Link pendaftaran : bit.example/webinar\nNarahubung 0812");
    for (auto& word : paper.page.words)
        word.confidence = 0.5;
    EXPECT_EQ(read(paper).kind, Kind::Other);
}

} // namespace
} // namespace absah::test
