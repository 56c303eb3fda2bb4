// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/beside.h"

#include <gtest/gtest.h>

#include <string>

#include "paper.h"

namespace absah::test {
namespace {

constexpr auto first =
    "#1.4|Dinas Pendidikan Kota Melur\n#3|SERTIFIKAT\nNomor : 421/017/DISDIK/2024\n"
    "Diberikan kepada\n#2|Rina Marlina, S.Pd.\nsebagai Peserta dalam kegiatan \"Pelatihan "
    "Literasi untuk Guru\" yang dilaksanakan pada tanggal 4 Maret 2024\nMelur, 8 Maret 2024";

constexpr auto second =
    "#1.4|Yayasan Cahaya Bangsa\n#3|PIAGAM PENGHARGAAN\nNomor : 0088/YCB/V/2024\n"
    "Diberikan kepada\n#2|Bambang Sutrisno\nsebagai Narasumber dalam seminar \"Membaca Nyaring di "
    "Rumah\" yang dilaksanakan pada tanggal 11 Mei 2024\nMelur, 11 Mei 2024";

/// `more` laid beside or below `page`, as on the glass of a scanner.
extract::TextPage together(extract::TextPage page, const extract::TextPage& more, bool side_by_side)
{
    const int right = side_by_side ? page.size.width : 0;
    const int down = side_by_side ? 0 : page.size.height;
    for (auto word : more.words) {
        word.box.x += right;
        word.box.y += down;
        word.line += 1000;
        page.words.push_back(word);
    }
    page.size.width += side_by_side ? more.size.width : 0;
    page.size.height += side_by_side ? 0 : more.size.height;
    return page;
}

bool shows_several(const extract::TextPage& page)
{
    const auto fields = extract::read_fields({&page, 1}, lexicon(), {}, {});
    return extract::shows_several(page, fields.openings, lexicon(), {});
}

TEST(ShowsSeveral, SaysNoToOneCertificate)
{
    EXPECT_FALSE(shows_several(paper_from(first).page));
    for (const auto& paper : all_papers())
        EXPECT_FALSE(shows_several(paper.page)) << paper.name;
}

TEST(ShowsSeveral, SeesTwoSideBySide)
{
    EXPECT_TRUE(shows_several(together(paper_from(first).page, paper_from(second).page, true)));
}

TEST(ShowsSeveral, SeesTwoOneBelowTheOther)
{
    EXPECT_TRUE(shows_several(together(paper_from(first).page, paper_from(second).page, false)));
}

TEST(ShowsSeveral, SeesOneCertificateTwice)
{
    EXPECT_TRUE(shows_several(together(paper_from(first).page, paper_from(first).page, true)));
}

TEST(ShowsSeveral, SaysNoToAProgrammeBesideTheCertificate)
{
    const auto programme = paper_from(
        "#2|STRUKTUR PROGRAM\nNo Materi JP\n1 Kebijakan 4\n2 Perencanaan 8\nJumlah 12 JP");
    EXPECT_FALSE(shows_several(together(paper_from(first).page, programme.page, true)));
}

TEST(ShowsSeveral, SaysNoToOneCertificateInTwoLanguages)
{
    const auto english = paper_from(
        "#1.4|Melur Education Office\n#3|CERTIFICATE\nNumber : 421/017/DISDIK/2024\n"
        "This is to certify that\n#2|Rina Marlina, S.Pd.\nhas taken part as Participant in a "
        "training on literacy held on 4 March 2024\nMelur, 8 March 2024");
    EXPECT_FALSE(shows_several(together(paper_from(first).page, english.page, true)));
}

} // namespace
} // namespace absah::test
