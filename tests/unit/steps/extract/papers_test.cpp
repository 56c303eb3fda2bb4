// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/papers.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "paper.h"

namespace absah::test {
namespace {

using extract::PageFacts;
using Groups = std::vector<std::vector<int>>;

/// A certificate of Rina Marlina; the arguments are what may differ.
std::string certificate(
    const std::string& number = "421/017/DISDIK/2024",
    const std::string& title = "Pelatihan Literasi untuk Guru",
    const std::string& days = "4 s.d. 6 Maret 2024",
    const std::string& name = "Rina Marlina, S.Pd.")
{
    return "#1.4|Dinas Pendidikan Kota Melur\n#3|SERTIFIKAT\nNomor : " + number +
           "\nDiberikan kepada\n#2|" + name + "\nsebagai Peserta dalam kegiatan \"" + title +
           "\" yang dilaksanakan pada tanggal " + days +
           " di Aula Melati\nMelur, 8 Maret 2024\nKepala Dinas\nDrs. Yance Bire\n"
           "NIP 196512311990031077";
}

const std::string another =
    certificate("421/052/DISDIK/2024", "Pengelolaan Bank Sampah Sekolah", "2 April 2024");

const std::string programme = "#2|STRUKTUR PROGRAM\nNo Materi JP\n1 Kebijakan Kurikulum Merdeka 4\n"
                              "2 Perencanaan pembelajaran 8\n3 Asesmen formatif 6\nJumlah 18 JP";

const std::string letter =
    "Pemerintah Kota Melur\n#2|SURAT TUGAS\nNomor : 090/112/SMP7/III/2024\n"
    "Yang bertanda tangan di bawah ini Kepala SMP Negeri 7 Melur menugaskan kepada\n"
    "Nama : Rina Marlina, S.Pd.\nuntuk mengikuti Pelatihan Literasi pada tanggal 4 Maret 2024";

const std::string nothing = "";

PageFacts facts(const std::string& lines, int number)
{
    auto paper = paper_from(lines);
    paper.page.number = number;
    auto fields = extract::read_fields({&paper.page, 1}, lexicon(), {}, {});
    const auto kind = fields.kind;
    return extract::facts_of(paper.page, std::move(fields), kind);
}

std::vector<PageFacts> pages_of(const std::vector<std::string>& texts)
{
    std::vector<PageFacts> pages;
    for (const auto& text : texts)
        pages.push_back(facts(text, int(pages.size()) + 1));
    return pages;
}

/// The page numbers of each paper; a doubtful page is given as a negative number.
Groups groups(const std::vector<PageFacts>& pages)
{
    Groups all;
    for (const auto& span : extract::group_pages(pages, lexicon())) {
        all.emplace_back();
        for (auto i = span.first; i < span.last; ++i)
            all.back().push_back(pages[i].number);
        for (auto& number : all.back()) {
            for (const int doubtful : span.doubtful)
                if (doubtful == number) number = -number;
        }
    }
    return all;
}

Groups groups(const std::vector<std::string>& texts)
{
    return groups(pages_of(texts));
}

TEST(GroupPages, OfNoPagesMakesNone)
{
    EXPECT_TRUE(groups(std::vector<std::string>{}).empty());
}

TEST(GroupPages, TellsTheCertificatesOfASemesterApart)
{
    EXPECT_EQ(
        groups({certificate(), another, certificate("9/X/1", "Kelas Musik", "1 Mei 2024")}),
        (Groups{{1}, {2}, {3}}));
}

TEST(GroupPages, TellsTwoPeopleOfOneEventApartThoughTheyShareANumber)
{
    const auto other = certificate(
        "421/017/DISDIK/2024",
        "Pelatihan Literasi untuk Guru",
        "4 s.d. 6 Maret 2024",
        "Bambang Sutrisno, S.E.");
    EXPECT_EQ(groups({certificate(), other}), (Groups{{1}, {2}}));
}

TEST(GroupPages, GivesOneCertificateInTwiceAPartEach)
{
    EXPECT_EQ(groups({certificate(), certificate()}), (Groups{{1}, {2}}));
}

TEST(GroupPages, KeepsAProgrammeAndABlankBackWithTheCertificate)
{
    EXPECT_EQ(
        groups({certificate(), programme, nothing, another, nothing}), (Groups{{1, 2, 3}, {4, 5}}));
}

TEST(GroupPages, LetsABlankFirstPageGoWithTheNext)
{
    EXPECT_EQ(groups({nothing, certificate(), another}), (Groups{{1, 2}, {3}}));
}

TEST(GroupPages, KnowsTheOtherSideByTheNumber)
{
    const std::string english =
        "Melur Education Office\n#3|CERTIFICATE\nNumber : 421/017/DISDIK/2024\n"
        "This is to certify that\n#2|Rina Marlina, S.Pd.\nhas taken part in a training on literacy "
        "for teachers\nHead of the Office";
    EXPECT_EQ(groups({certificate(), english}), (Groups{{1, 2}}));
}

TEST(GroupPages, MakesALetterAPaperOfItsOwnBeforeAndAfter)
{
    EXPECT_EQ(groups({letter, certificate()}), (Groups{{1}, {2}}));
    EXPECT_EQ(groups({certificate(), letter, another}), (Groups{{1}, {2}, {3}}));
}

TEST(GroupPages, DoubtsAPageThatMayBeACertificateButNamesNobody)
{
    EXPECT_EQ(
        groups({certificate(), "#3|PIAGAM PENGHARGAAN\nkepada para juara lomba"}),
        (Groups{{1, -2}}));
}

TEST(GroupPages, DoubtsAPageThatCouldNotBeRead)
{
    auto pages = pages_of({certificate(), nothing});
    pages[1].kind = Kind::Unreadable;
    EXPECT_EQ(groups(pages), (Groups{{1, -2}}));
}

TEST(GroupPages, DoubtsAnUnreadablePageBeforeACertificateToo)
{
    auto pages = pages_of({nothing, certificate(), another});
    pages[0].kind = Kind::Unreadable;
    EXPECT_EQ(groups(pages), (Groups{{-1, 2}, {3}}));
    EXPECT_EQ(extract::group_pages(pages, lexicon()).at(0).face, 1u);
}

TEST(FillGaps, TakesTheHoursFromAProgrammeAndNothingElse)
{
    const auto pages = pages_of({certificate(), programme + "\nNomor : 99/INV/2024\nDi Ruang B"});
    const auto spans = extract::group_pages(pages, lexicon());
    auto read = pages[0].fields.certificate;
    read[ElementId::Number] = {};
    extract::fill_gaps(read, spans.at(0), pages);
    EXPECT_EQ(read[ElementId::Hours].value, "18");
    EXPECT_EQ(read[ElementId::Hours].page, 2);
    EXPECT_EQ(read[ElementId::Number].state, State::Missing);
}

TEST(FillGaps, TakesNothingFromADoubtfulPage)
{
    const auto pages = pages_of({certificate(), programme});
    auto read = pages[0].fields.certificate;
    extract::fill_gaps(read, {0, 2, 0, {1}, {2}}, pages);
    EXPECT_EQ(read[ElementId::Hours].state, State::Missing);
}

TEST(PagesToRead, AreTheFaceAloneWhereItIsACertificate)
{
    using Pages = std::vector<std::size_t>;
    const auto pages = pages_of({certificate(), programme});
    EXPECT_EQ(extract::pages_to_read({0, 2, 0, {}, {}}, pages), Pages{0});
    EXPECT_EQ(extract::pages_to_read({0, 1, 0, {}, {}}, {}), Pages{0});
    EXPECT_EQ(extract::pages_to_read({0, 0, 0, {}, {}}, {}), Pages{});
}

} // namespace
} // namespace absah::test
