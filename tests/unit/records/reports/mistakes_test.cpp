// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "records.h"

namespace absah::reports {
namespace {

using test::File;
using test::shipped_terms;

constexpr auto valid = R"({
 "schema": "absah.appraisal/1",
 "id": "A1",
 "stage": "akhir",
 "approach": "kuantitatif",
 "period": {"start": "2024-01-01", "end": "2024-12-31"},
 "employee": {"name": "Dewi Wulandari", "nip": "19900101 201503 2 001", "golongan": "III/b"},
 "appraiser": {"name": "Bambang Suryadi"},
 "hasil_kerja": {"utama": [
  {"id": "U1", "rhk": "Mengajar", "aspek": [{"aspek": "Waktu", "indikator": "i", "target": "t"}]}
 ]},
 "perilaku": [{"nilai": "Loyal"}],
 "rating": {"hasil_kerja": "sesuai", "perilaku": "sesuai"},
 "bukti": [{"title": "Modul", "rhk": "U1", "file": "m.pdf"}]
})";

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    return text.replace(text.find(from), from.size(), to);
}

std::string complaint(const std::string& text, Language language, const Wanted& wanted = {})
{
    const File file(text);
    const auto record = read_record(file.path(), wanted, shipped_terms(), language);
    if (record) return {};
    EXPECT_EQ(record.error().code, ErrorCode::BadData);
    const auto& message = record.error().message;
    const auto begin = file.path().string() + ":";
    EXPECT_TRUE(message.starts_with(begin)) << message;
    return message.substr(begin.size());
}

TEST(Record, OfTheExampleIsWhole)
{
    EXPECT_EQ(complaint(valid, Language::English), "");
}

struct Mistake {
    std::string from;
    std::string to;
    std::string english;
    std::string indonesian;
};

class BadRecord : public testing::TestWithParam<Mistake> {};

TEST_P(BadRecord, IsToldWithPlacePathAndWhatToDo)
{
    const auto text = replaced(valid, GetParam().from, GetParam().to);
    EXPECT_EQ(complaint(text, Language::English), GetParam().english);
    EXPECT_EQ(complaint(text, Language::Indonesian), GetParam().indonesian);
}

INSTANTIATE_TEST_SUITE_P(
    Mistakes,
    BadRecord,
    testing::Values(
        Mistake{
            "\"golongan\"",
            "\"golngan\"",
            "7:84: /employee/golngan: \"golngan\" is not known here (did you mean \"golongan\"?)",
            "7:84: /employee/golngan: isian \"golngan\" tidak dikenal di sini (maksudnya "
            "\"golongan\"?)"},
        Mistake{
            "\"Waktu\"",
            "\"Waktuu\"",
            "10:55: /hasil_kerja/utama/0/aspek/0/aspek: \"Waktuu\" is no choice here (did you mean "
            "\"Waktu\"?); the choices are \"Kuantitas\", \"Kualitas\", \"Waktu\", \"Biaya\"",
            "10:55: /hasil_kerja/utama/0/aspek/0/aspek: \"Waktuu\" bukan pilihan di sini "
            "(maksudnya \"Waktu\"?); pilihannya \"Kuantitas\", \"Kualitas\", \"Waktu\", \"Biaya\""},
        Mistake{
            "2024-12-31",
            "2023-12-31",
            "6:43: /period/end: lies before the start of the period; look at the year",
            "6:43: /period/end: mendahului awal periode; periksa tahunnya"},
        Mistake{
            "\"2024-12-31\"",
            "\"31-12-2024\"",
            "6:43: /period/end: \"31-12-2024\" is no date; write year-month-day like 2024-06-30",
            "6:43: /period/end: \"31-12-2024\" bukan tanggal; tulis tahun-bulan-hari seperti "
            "2024-06-30"},
        Mistake{
            "19900101 201503 2 001",
            "19900101 201503 2 01",
            "7:48: /employee/nip: a NIP has 18 digits; this has 17",
            "7:48: /employee/nip: NIP terdiri atas 18 angka; ini 17"},
        Mistake{
            "19900101 201503 2 001",
            "19901301 201503 2 001",
            "7:48: /employee/nip: the first eight digits of a NIP are a day of birth, and "
            "1990-13-01 is none",
            "7:48: /employee/nip: delapan angka pertama NIP adalah tanggal lahir, dan 1990-13-01 "
            "bukan tanggal"},
        Mistake{
            "\"Bambang Suryadi\"",
            "\"  \"",
            "8:24: /appraiser/name: is missing or empty",
            "8:24: /appraiser/name: belum diisi"},
        Mistake{
            "\"rhk\": \"U1\"",
            "\"rhk\": \"U7\"",
            "14:38: /bukti/0/rhk: there is no RHK with the id \"U7\" in hasil_kerja; the choices "
            "are \"U1\"",
            "14:38: /bukti/0/rhk: tidak ada RHK dengan id \"U7\" di hasil_kerja; pilihannya "
            "\"U1\""},
        Mistake{
            "[{\"nilai\": \"Loyal\"}]",
            "[{\"nilai\": \"Loyal\"}, {\"nilai\": \"loyal\"}]",
            "12:45: /perilaku/1/nilai: \"Loyal\" stands above already",
            "12:45: /perilaku/1/nilai: \"Loyal\" sudah ada di atas"},
        Mistake{
            "kuantitatif",
            "kualitatif",
            "10:3: /hasil_kerja/utama/0: the qualitative approach needs \"ukuran_keberhasilan\"",
            "10:3: /hasil_kerja/utama/0: pendekatan kualitatif memerlukan "
            "\"ukuran_keberhasilan\""},
        Mistake{
            "{\"hasil_kerja\": \"sesuai\", \"perilaku\": \"sesuai\"}",
            "7",
            "13:12: /rating: must be an object {...}, not 7",
            "13:12: /rating: harus berupa kelompok isian {...}, bukan 7"}));

TEST(Record, TellsAllItsMistakesInTheOrderOfTheFile)
{
    auto text = replaced(valid, "\"stage\": \"akhir\"", "\"stage\": \"akir\"");
    text = replaced(text, "2024-01-01", "2024-02-30");
    text = replaced(text, "\"file\": \"m.pdf\"", "\"sha256\": \"12\", \"pages\": \"3\"");
    const auto told = complaint(text, Language::English);
    EXPECT_EQ(std::ranges::count(told, '\n'), 4) << told;
    EXPECT_LT(told.find("/stage"), told.find("/period/start"));
    EXPECT_LT(told.find("/period/start"), told.find("/bukti/0/sha256"));
    EXPECT_NE(told.find("a SHA-256 has 64"), std::string::npos);
    EXPECT_NE(told.find("without the name of a file"), std::string::npos);
    EXPECT_NE(told.find("must be a whole number without quotes, not \"3\""), std::string::npos);
}

TEST(Record, LacksWhatThePaperNeeds)
{
    const Wanted wanted{"absah.appraisal/1", {"organisation.capaian", "rating"}};
    EXPECT_EQ(
        complaint(valid, Language::English, wanted),
        "1:1: /organisation/capaian: is missing or empty");
}

TEST(Record, OfAnotherKindIsRefusedAtOnce)
{
    EXPECT_EQ(
        complaint(valid, Language::English, {"absah.plan/1", {}}),
        "2:12: /schema: this file is absah.appraisal/1, but this paper is made from absah.plan/1");
    EXPECT_EQ(
        complaint(replaced(valid, "absah.appraisal/1", "absah.apraisal/1"), Language::English),
        "2:12: /schema: unknown kind of data \"absah.apraisal/1\" (did you mean "
        "\"absah.appraisal/1\"?); the choices are \"absah.plan/1\", \"absah.observation/1\", "
        "\"absah.appraisal/1\"");
}

TEST(Record, IsRefusedWhereTheJsonBreaks)
{
    const auto told = complaint(replaced(valid, "\"akhir\",", "\"akhir\""), Language::English);
    EXPECT_TRUE(told.starts_with("5:11: no whole JSON; look at commas")) << told;
    const auto big = complaint(replaced(valid, "\"akhir\"", "1e400"), Language::English);
    EXPECT_TRUE(big.starts_with("4:11: this number is too large")) << big;
    const auto letters = complaint(replaced(valid, "akhir", "akh\xEDr"), Language::English);
    EXPECT_NE(letters.find("not UTF-8"), std::string::npos) << letters;
    for (const auto* text : {"", "[]", "7", "null", "{}", "\"x\"", "{\"schema\": 1}"})
        EXPECT_NE(complaint(text, Language::English), "") << text;
}

TEST(Record, NestedBeyondReasonIsRefusedBeforeItIsRead)
{
    const auto told = complaint(std::string(200000, '['), Language::English);
    EXPECT_EQ(told, "1:33: nested too deeply");
    const std::string plan = R"({"schema": "absah.plan/1", "id": "x", "activities": [], "own": )";
    EXPECT_NE(complaint(plan + std::string(200000, '['), Language::English), "");
}

TEST(Record, WithMoreNamesThanAnyFormHasIsRefusedBeforeItIsRead)
{
    std::string text = R"({"schema": "absah.plan/1")";
    for (int i = 0; i < 300000; ++i)
        text += ",\n\"a" + std::to_string(i) + "\": 1";
    EXPECT_EQ(complaint(text + '}', Language::English), "1001:7: too many names in one object");
}

TEST(Record, OfVeryManyMistakesTellsTheFirstHundred)
{
    std::string entries;
    for (int i = 0; i < 20000; ++i)
        entries += R"({"title": 7},)" + std::string("\n");
    const auto told = complaint(
        replaced(valid, R"({"title": "Modul")", entries + R"({"title": "Modul")"),
        Language::English);
    EXPECT_EQ(std::ranges::count(told, '\n'), 100);
    EXPECT_TRUE(told.ends_with(": there is more; mend what stands above first"));
}

TEST(Record, IsQuotedWithoutWhatATerminalObeysAndInShort)
{
    const auto text = replaced(
        valid, "\"kuantitatif\"", '"' + std::string(1000000, 'k') + "\", \"\\u001b[2J\": 1");
    const auto told = complaint(text, Language::English);
    EXPECT_EQ(told.find('\x1B'), std::string::npos);
    EXPECT_LT(told.size(), 600U);
}

TEST(Record, WithAnAbsurdNumberIsRefused)
{
    const auto text = replaced(valid, "\"file\": \"m.pdf\"", "\"pages\": 99999999999999999");
    EXPECT_NE(complaint(text, Language::English).find("must be a whole number"), std::string::npos);
}

TEST(Record, OfAPlanLeavesAKeyOfTomorrowAloneButNotASlipOfThePen)
{
    const std::string plan = R"({"schema": "absah.plan/1", "id": "x", "activities": [],
 "period": {"start": "2024-01-01", "end": "2024-06-30"}, "employee": {"name": "Dewi"},
 "a_key_of_tomorrow": 1})";
    EXPECT_EQ(complaint(plan, Language::English), "");
    EXPECT_NE(
        complaint(replaced(plan, "a_key_of_tomorrow", "lampirann"), Language::English)
            .find("did you mean \"lampiran\""),
        std::string::npos);
}

} // namespace
} // namespace absah::reports
