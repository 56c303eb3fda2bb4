// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/print.h"

#include "records/catalog/catalog.h"
#include "records/catalog/terms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace absah::verify {
namespace {

using namespace std::chrono_literals;

const std::array<Path, 1> templates{Path(ABSAH_SOURCE_DIR) / "templates"};

const terms::Terms& shipped_terms()
{
    static const auto terms = catalog::load_terms(templates);
    return terms.value();
}

const catalog::Verifiers& shipped_verifiers()
{
    static const std::array<Path, 1> folders{Path(ABSAH_SOURCE_DIR) / "verifiers"};
    static const auto verifiers = catalog::load_verifiers(folders);
    return verifiers.value();
}

std::map<std::string, std::vector<std::string>> labels(const std::string& report)
{
    return labels_of(catalog::load_template(templates, report).value());
}

Proof proof()
{
    return {
        "evaluasi",
        "S7-014",
        "siti nurhalizah",
        {2024y / 1 / 1, 2024y / 12 / 31},
        "di_atas",
        "sesuai",
        "baik",
        std::string(16, 'a'),
        std::string(16, 'b')};
}

/// Rows of words with wide gaps where the text has '|': the values' column.
Reading reading(const std::vector<std::string>& rows)
{
    Reading read;
    read.kind = Kind::OwnPrint;
    PrintPage page;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        int x = 40;
        std::string word;
        for (const char c : rows[i] + " ") {
            if (c == '|') {
                x = 300;
            } else if (c != ' ') {
                word += c;
            } else if (!word.empty()) {
                const int width = 8 * int(word.size());
                page.words.push_back({word, {x, 40 + 30 * int(i), width, 14}, 0.9, int(i)});
                x += width + 6;
                word.clear();
            }
        }
    }
    read.print.push_back(page);
    return read;
}

const std::vector<std::string> honest{
    "PERIODE PENILAIAN: 1 Januari s.d. 31 Desember 2024",
    "NAMA Siti Nurhalizah, S.Pd.",
    "RATING HASIL KERJA |Di Atas Ekspektasi",
    "RATING PERILAKU |Sesuai Ekspektasi",
    "PREDIKAT KINERJA PEGAWAI |Baik (Hasil Kerja Di Atas Ekspektasi, Perilaku)"};

PrintValue value(const std::string& name, const std::vector<std::string>& rows)
{
    const auto values = read_values(
        reading(rows), proof(), {labels("evaluasi"), shipped_terms(), shipped_verifiers().lexicon});
    const auto found = std::ranges::find(values, name, &PrintValue::name);
    return found == values.end() ? PrintValue{} : *found;
}

std::vector<std::string> with(std::size_t row, const std::string& text)
{
    auto rows = honest;
    rows[row] = text;
    return rows;
}

TEST(PrintLabels, AreWhatTheTemplatesPrintBeforeAValue)
{
    EXPECT_EQ(labels("evaluasi").at("predikat.label").front(), "PREDIKAT KINERJA PEGAWAI");
    EXPECT_EQ(labels("evaluasi").at("rating.perilaku.label").front(), "RATING PERILAKU");
    EXPECT_EQ(labels("skp").at("period.words").front(), "PERIODE PENILAIAN:");
}

TEST(PrintLabels, LeaveOutWhatAnnouncesTwoPeople)
{
    const auto known = labels("evaluasi");
    const auto& names = known.at("employee.full_name");
    EXPECT_EQ(std::ranges::find(names, "NAMA"), names.end());
}

TEST(PrintValues, AgreeWhenTheyAreRead)
{
    for (const auto* name : {"person", "period", "hasil_kerja", "perilaku", "predikat"}) {
        const auto read = value(name, honest);
        EXPECT_EQ(read.outcome, Outcome::Passed) << name;
        EXPECT_FALSE(read.box.empty()) << name;
    }
}

TEST(PrintValues, ToldApartThoughOneBeginsLikeAnother)
{
    const auto better = value("predikat", with(4, "PREDIKAT KINERJA PEGAWAI |Sangat Baik (Hasil)"));
    EXPECT_EQ(better.outcome, Outcome::Broken);
    EXPECT_EQ(better.seen, "Sangat Baik");
    const auto worse = value("predikat", with(4, "PREDIKAT KINERJA PEGAWAI |Butuh Perbaikan"));
    EXPECT_EQ(worse.outcome, Outcome::Broken);
    EXPECT_EQ(worse.seen, "Butuh Perbaikan");
}

TEST(PrintValues, SlipsOfTheReaderAreForgiven)
{
    EXPECT_EQ(
        value("hasil_kerja", with(2, "RATlNG HASIL KERJA |Di Atas Ekspektasl")).outcome,
        Outcome::Passed);
}

TEST(PrintValues, AreUndecidedWhereAWordMayBeLost)
{
    // "Sangat" was not read: what is left stands too far to the right.
    EXPECT_EQ(
        value("predikat", with(4, "PREDIKAT KINERJA PEGAWAI |       Baik")).outcome,
        Outcome::Passed)
        << "blanks alone move nothing in this test's rows";
    auto rows = reading(honest);
    for (auto& word : rows.print.front().words)
        if (word.text == "Baik") word.box.x += 60;
    const auto values = read_values(
        rows, proof(), {labels("evaluasi"), shipped_terms(), shipped_verifiers().lexicon});
    EXPECT_EQ(
        std::ranges::find(values, "predikat", &PrintValue::name)->outcome, Outcome::Undecided);
}

TEST(PrintValues, AreUndecidedWhereNothingCanBeRead)
{
    EXPECT_EQ(value("predikat", with(4, "PREDIKAT KINERJA PEGAWAI")).outcome, Outcome::Undecided);
    EXPECT_EQ(
        value("predikat", with(4, "PREDIKAT KINERJA PEGAWAI |B~x")).outcome, Outcome::Undecided);
    EXPECT_EQ(value("person", with(1, "NAMA S N")).outcome, Outcome::Undecided);
    EXPECT_EQ(value("period", with(0, "PERIODE PENILAIAN: 2024")).outcome, Outcome::Undecided);
}

TEST(PrintValues, AnotherPeriodIsNoticed)
{
    const auto read = value("period", with(0, "PERIODE PENILAIAN: 1 Januari s.d. 30 Juni 2024"));
    EXPECT_EQ(read.outcome, Outcome::Broken);
    EXPECT_EQ(read.seen, "2024-01-01/2024-06-30");
}

std::vector<std::string> ids(const Reading& read, const CheckedPrint& print)
{
    std::vector<std::string> all;
    for (const auto& finding :
         judge_print(read, print, catalog::rules_for(shipped_verifiers(), "dasar")))
        all.push_back(finding.id);
    return all;
}

CheckedPrint right()
{
    CheckedPrint print;
    print.proof = proof();
    print.seal = Seal::Right;
    print.record = RecordState::AtHand;
    print.page_count = 1;
    return print;
}

Reading compared()
{
    auto read = reading(honest);
    auto& page = read.print.front();
    page.code = "ABSAH1:";
    page.number = 1;
    page.count = 1;
    page.compared = PrintComparison{20, {}, {}};
    page.rooms = {{"appraiser", "Bambang", {300, 500, 100, 50}, Trace::Clear, Trace::Clear}};
    return read;
}

TEST(JudgePrint, HasNothingToSayOfASignedPrint)
{
    EXPECT_TRUE(ids(compared(), right()).empty());
}

TEST(JudgePrint, ThreeKindsOfSealAreThreeAnswers)
{
    auto print = right();
    print.seal = Seal::Wrong;
    EXPECT_EQ(ids(compared(), print), std::vector<std::string>{"print.code.wrong"});
    print.seal = Seal::UnknownKey;
    EXPECT_EQ(ids(compared(), print), std::vector<std::string>{"print.key.unknown"});
}

TEST(JudgePrint, NamesWhatIsMissingByHand)
{
    auto read = compared();
    read.print.front().rooms.front().ink = Trace::None;
    read.print.front().rooms.front().stamp = Trace::None;
    EXPECT_EQ(
        ids(read, right()),
        (std::vector<std::string>{"print.signature.missing", "print.stamp.missing"}));
    auto observation = right();
    observation.proof.report = "observasi";
    EXPECT_EQ(ids(read, observation), std::vector<std::string>{"print.signature.missing"});
}

TEST(JudgePrint, CoveredWordsMatterAwayFromTheSignatures)
{
    auto read = compared();
    read.print.front().compared->covered = {{{310, 555, 60, 12}, "Bambang", ""}};
    EXPECT_TRUE(ids(read, right()).empty());
    read.print.front().compared->covered = {{{50, 50, 60, 12}, "PENILAIAN", ""}};
    EXPECT_EQ(ids(read, right()), std::vector<std::string>{"print.words.covered"});
}

TEST(JudgePrint, OneOtherWordHoldsThePaperBack)
{
    auto read = compared();
    read.print.front().compared->other = {{{50, 50, 60, 12}, "Sesuai", "Di Atas"}};
    const auto findings =
        judge_print(read, right(), catalog::rules_for(shipped_verifiers(), "dasar"));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings.front().id, "print.words.other");
    EXPECT_EQ(findings.front().expected, "Sesuai");
    EXPECT_EQ(verdict_of(findings), Verdict::Reject);
}

TEST(JudgePrint, PagesThatAreMissingDoubledOrWithoutCodeAreNamed)
{
    auto read = compared();
    read.print.push_back(read.print.front());
    read.print.back().page = 2;
    read.print.back().code.clear();
    auto print = right();
    print.page_count = 3;
    print.missing_pages = {2, 3};
    EXPECT_EQ(
        ids(read, print),
        (std::vector<std::string>{
            "print.code.unreadable", "print.pages.missing", "print.pages.doubled"}));
}

} // namespace
} // namespace absah::verify
