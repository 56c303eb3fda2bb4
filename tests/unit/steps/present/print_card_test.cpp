// SPDX-License-Identifier: Apache-2.0
#include "steps/present/card.h"
#include "steps/present/present.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace absah::present {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;

Checked print_with_one_other_word()
{
    Checked checked;
    checked.file = "pindaian.pdf";
    checked.sha256 = std::string(64, 'a');
    checked.verdict = Verdict::Reject;
    auto& reading = checked.reading;
    reading.kind = Kind::OwnPrint;
    reading.page_count = 1;
    reading.pages = {{1240, 1754}};
    reading.own_pages = {1};
    PrintPage page;
    page.code = "ABSAH1:";
    page.number = 1;
    page.count = 2;
    page.compared = PrintComparison{200, {{{50, 60, 70, 20}, "Sesuai", "Di <b>Atas"}}, {}};
    page.rooms = {{"appraiser", "Drs. Bambang", {500, 900, 200, 100}, Trace::None, Trace::Clear}};
    reading.print = {page};
    checked.print.emplace();
    auto& print = *checked.print;
    print.proof.report = "evaluasi";
    print.proof.id = "S7-014";
    print.proof.period = {2024y / 1 / 1, 2024y / 12 / 31};
    print.seal = Seal::Right;
    print.key_name = "sekolah";
    print.record = RecordState::AtHand;
    print.values = {
        {"hasil_kerja",
         Outcome::Broken,
         "Sesuai Ekspektasi",
         "Di Atas Ekspektasi",
         1,
         {1, 2, 3, 4}},
        {"predikat", Outcome::Undecided, "Baik", "", 0, {}}};
    print.page_count = 2;
    print.missing_pages = {2};
    checked.findings = {
        {"print.words.other", Level::Reject, {}, "1", "Sesuai"},
        {"print.values.unread", Level::Review, {}, "predikat, hasil_kerja", ""}};
    return checked;
}

TEST(PrintCard, NamesNoElementOfACertificate)
{
    const auto checked = print_with_one_other_word();
    EXPECT_TRUE(lines_of(checked, nullptr, Language::Indonesian).empty());
    const auto text = to_terminal(checked, Language::Indonesian, {});
    for (const auto* label : {"Logo", "Nama penerima", "Penyelenggara", "Nomor"})
        EXPECT_EQ(text.find(label), std::string::npos) << label;
}

TEST(PrintCard, SaysWhatAgreesAndWhatDoesNot)
{
    const auto lines = print_lines_of(print_with_one_other_word(), Language::English);
    const auto mark = [&](const std::string& label) {
        const auto found = std::ranges::find(lines, label, &CardLine::label);
        return found == lines.end() ? Mark::None : found->mark;
    };
    EXPECT_EQ(mark("Code"), Mark::Yes);
    EXPECT_EQ(mark("Rating of hasil kerja"), Mark::No);
    EXPECT_EQ(mark("Predikat"), Mark::Unsure);
    EXPECT_EQ(mark("Pages"), Mark::Unsure);
    EXPECT_EQ(mark("Word by word"), Mark::No);
    EXPECT_EQ(mark("Signatures"), Mark::Unsure);
    EXPECT_EQ(mark("Stamp"), Mark::Yes);
}

TEST(PrintCard, ValuesAreNamedInTheReadersLanguage)
{
    const Finding finding{"print.values.unread", Level::Review, {}, "predikat, hasil_kerja", ""};
    EXPECT_NE(
        sentence(finding, Language::Indonesian).message.find("predikat, rating hasil kerja"),
        std::string::npos);
}

TEST(PrintCard, TheMachinesLineHoldsThePrintAndKeepsItsOtherKeys)
{
    const auto line = json::parse(to_json_line(print_with_one_other_word(), Language::Indonesian));
    EXPECT_EQ(line["kind"], "own_print");
    EXPECT_EQ(line["elements"]["title"]["state"], "missing");
    const auto& print = line["print"];
    EXPECT_EQ(print["seal"], "right");
    EXPECT_EQ(print["period"], "2024-01-01/2024-12-31");
    EXPECT_EQ(print["values"]["hasil_kerja"]["state"], "differs");
    EXPECT_EQ(print["values"]["predikat"]["state"], "undecided");
    EXPECT_EQ(print["missing_pages"], json::array({2}));
    EXPECT_EQ(print["pages"][0]["words"]["other"][0]["printed"], "Sesuai");
    EXPECT_EQ(print["pages"][0]["rooms"][0]["signature"], "missing");
    EXPECT_EQ(print["filing"], "not_asked");
}

TEST(PrintCard, ACertificateHasNoSuchKey)
{
    EXPECT_FALSE(json::parse(to_json_line(Checked{}, Language::Indonesian)).contains("print"));
}

TEST(PrintCard, ThePageShowsABoxRoundTheOtherWord)
{
    CardEntry entry{print_with_one_other_word(), {{1, {1240, 1754}, {0xFF, 0xD8}}}, nullptr, {}};
    const auto html = to_html({&entry, 1}, Language::Indonesian);
    EXPECT_NE(html.find("<title>dicetak: Sesuai</title>"), std::string::npos);
    EXPECT_NE(html.find("tanda tangan Drs. Bambang"), std::string::npos);
    EXPECT_EQ(html.find("<b>Atas"), std::string::npos);
}

} // namespace
} // namespace absah::present
