// SPDX-License-Identifier: Apache-2.0
#include "records.h"

namespace absah::reports {
namespace {

using test::File;
using test::read_sample;
using test::shipped_terms;
using test::shown;

TEST(Printed, DaysAndPeriodsAreIndonesianWords)
{
    const auto plan = read_sample("skp", "normal");
    EXPECT_EQ(shown(plan, "period.words"), "1 Januari s.d. 31 Desember 2024");
    EXPECT_EQ(shown(plan, "signing.date.words"), "29 Januari 2024");
    EXPECT_EQ(shown(plan, "signing.date.weekday"), "Senin");
    EXPECT_EQ(shown(plan, "signing.place_date"), "Sagara, 29 Januari 2024");
    const auto nasty = read_sample("skp", "nasty");
    EXPECT_EQ(shown(nasty, "period.words"), "1 Juli 2023 s.d. 30 Juni 2024");
}

TEST(Printed, ADayThatIsNotKnownIsLeftToThePen)
{
    const auto plan = read_sample("skp", "nasty");
    EXPECT_EQ(shown(plan, "signing.place_date"), "Sagara Timur, ..............................");
}

TEST(Printed, PeopleHaveTitlesSpacedNipAndRank)
{
    const auto plan = read_sample("skp", "normal");
    EXPECT_EQ(shown(plan, "employee.full_name"), "Siti Nurhalizah, S.Pd., Gr.");
    EXPECT_EQ(shown(plan, "employee.nip"), "19951211 202004 2 026");
    EXPECT_EQ(shown(plan, "employee.nip_line"), "NIP 19951211 202004 2 026");
    EXPECT_EQ(shown(plan, "employee.pangkat_golongan"), "Penata Muda, III/a");
}

TEST(Printed, PeopleOutsideTheCivilServiceHaveNeitherNipNorRank)
{
    const auto plan = read_sample("skp", "short");
    EXPECT_EQ(shown(plan, "employee.full_name"), "Yohanes Bani");
    EXPECT_EQ(shown(plan, "employee.nip_line"), "");
    EXPECT_EQ(shown(plan, "employee.pangkat_golongan"), "");
    EXPECT_EQ(shown(plan, "appraiser.pangkat_golongan"), "IX");
}

TEST(Printed, AllSevenValuesStandInTheirOrderWhateverTheRecordSays)
{
    const auto plan = read_sample("skp", "nasty");
    ASSERT_EQ(plan.find("perilaku")->entries().size(), 7U);
    EXPECT_EQ(shown(plan, "perilaku.0.nilai"), "Berorientasi Pelayanan");
    EXPECT_EQ(shown(plan, "perilaku.4.nilai"), "Loyal");
    EXPECT_NE(shown(plan, "perilaku.4.ekspektasi"), "");
    EXPECT_EQ(shown(plan, "perilaku.6.ekspektasi"), "");
    EXPECT_EQ(plan.find("perilaku.6.items")->entries().size(), 3U);
}

struct Pair {
    std::string hasil_kerja;
    std::string perilaku;
    std::string predikat;
};

class Predikat : public testing::TestWithParam<Pair> {};

TEST_P(Predikat, ComesFromTheTwoRatingsByTheMatrixAlone)
{
    const auto& [hasil_kerja, perilaku, predikat] = GetParam();
    const File file(
        R"({"schema":"absah.appraisal/1","id":"x","stage":"akhir","employee":{"name":"A"},
        "appraiser":{"name":"B"},"period":{"start":"2024-01-01","end":"2024-12-31"},
        "bukti":[{"title":"t","file":"f","verdict":"reject"}],
        "rating":{"hasil_kerja":")" +
        hasil_kerja + R"(","perilaku":")" + perilaku + "\"}}");
    const auto record = read_record(file.path(), {}, shipped_terms(), Language::Indonesian);
    ASSERT_TRUE(record) << record.error().message;
    EXPECT_EQ(shown(*record, "predikat.label"), predikat);
    int chosen = 0;
    for (const auto& row : record->find("matrix")->entries())
        for (const auto& cell : row.find("cells")->entries())
            if (cell.find("chosen")->is_present()) {
                ++chosen;
                EXPECT_EQ(shown(cell, "label"), predikat);
            }
    EXPECT_EQ(chosen, 1);
}

INSTANTIATE_TEST_SUITE_P(
    Cells,
    Predikat,
    testing::Values(
        Pair{"di_atas", "di_atas", "Sangat Baik"},
        Pair{"di_atas", "sesuai", "Baik"},
        Pair{"di_atas", "di_bawah", "Kurang/Misconduct"},
        Pair{"sesuai", "di_atas", "Baik"},
        Pair{"Sesuai Ekspektasi", "sesuai ekspektasi", "Baik"},
        Pair{"sesuai", "di_bawah", "Kurang/Misconduct"},
        Pair{"di_bawah", "di_atas", "Butuh Perbaikan"},
        Pair{"di_bawah", "sesuai", "Butuh Perbaikan"},
        Pair{"di_bawah", "di_bawah", "Sangat Kurang"}));

TEST(Printed, ThePredikatIsShownWithItsCell)
{
    const auto appraisal = read_sample("evaluasi", "normal");
    EXPECT_EQ(shown(appraisal, "predikat.label"), "Baik");
    EXPECT_EQ(
        shown(appraisal, "predikat.cell"),
        "Hasil Kerja Di Atas Ekspektasi, Perilaku Kerja Sesuai Ekspektasi");
}

TEST(Printed, TheRegisterCountsWhatIsThereAndNamesWhatIsNot)
{
    const auto appraisal = read_sample("berita-acara", "normal");
    EXPECT_EQ(shown(appraisal, "counts.bukti"), "4");
    EXPECT_EQ(shown(appraisal, "counts.on_file"), "3");
    EXPECT_EQ(shown(appraisal, "counts.missing"), "1");
    EXPECT_EQ(shown(appraisal, "counts.pages"), "180");
    EXPECT_EQ(shown(appraisal, "counts.review"), "1");
    ASSERT_EQ(appraisal.find("gaps")->entries().size(), 2U);
    EXPECT_EQ(shown(appraisal, "gaps.0.what"), "Sertifikat Asesmen Diagnostik");
    EXPECT_EQ(shown(appraisal, "gaps.1.what"), "Terlaksananya tugas sebagai wali kelas VII-B");
}

TEST(Printed, PointsThatNobodyKnowsAreNotZero)
{
    const auto plan = read_sample("rangkuman", "normal");
    EXPECT_EQ(shown(plan, "competence.total"), "44");
    EXPECT_EQ(shown(plan, "competence.unknown"), "1");
    EXPECT_EQ(shown(plan, "pengembangan_kompetensi.2.poin_words"), "belum diketahui");
}

TEST(Printed, AnObservationThatIsNotFilledInYetListsTheBehavioursOfItsIndicator)
{
    const auto observation = read_sample("observasi", "short");
    EXPECT_EQ(shown(observation, "indicator.name"), "Keteraturan Suasana Kelas");
    EXPECT_EQ(observation.find("observasi.perilaku")->entries().size(), 3U);
    EXPECT_EQ(shown(observation, "observasi.perilaku.0.level"), "(none)");
}

TEST(Printed, AnObservationWithoutAnyStepIsASetOfBlankForms)
{
    const File file(R"({"schema":"absah.observation/1","id":"x","employee":{"name":"A"},
        "observer":{"name":"B"},"period":{"start":"2024-01-01","end":"2024-06-30"},
        "indicator":"disiplin"})");
    const auto record = read_record(file.path(), {}, shipped_terms(), Language::Indonesian);
    ASSERT_TRUE(record) << record.error().message;
    for (const auto* step : {"persiapan", "observasi", "tindak_lanjut", "refleksi"})
        EXPECT_EQ(shown(*record, std::string(step) + ".printed"), "ya") << step;
    EXPECT_EQ(shown(*record, "persiapan.day_words"), "..............................");
}

TEST(Printed, ALevelMayBeWrittenAsItsIdOrAsItIsPrinted)
{
    const auto observation = read_sample("observasi", "normal");
    EXPECT_EQ(shown(observation, "observasi.perilaku.0.level"), "efektif");
    EXPECT_EQ(shown(observation, "observasi.perilaku.1.level"), "belum_efektif");
}

TEST(Printed, NoControlCharacterGetsThrough)
{
    const File file(R"({"schema":"absah.plan/1","id":"x","activities":[],
        "period":{"start":"2024-01-01","end":"2024-12-31"},
        "employee":{"name":" A\tB\u0007\u0000C\nD "}})");
    const auto record = read_record(file.path(), {}, shipped_terms(), Language::Indonesian);
    ASSERT_TRUE(record) << record.error().message;
    const auto name = shown(*record, "employee.name");
    EXPECT_EQ(name.find_first_of(std::string("\t\a\0", 3)), std::string::npos) << name;
    EXPECT_NE(name.find('\n'), std::string::npos);
}

} // namespace
} // namespace absah::reports
