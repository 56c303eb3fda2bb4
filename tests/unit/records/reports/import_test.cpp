// SPDX-License-Identifier: Apache-2.0
#include "records/reports/import.h"

#include "records/catalog/terms.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <array>

namespace absah::reports {
namespace {

using Json = nlohmann::json;

class Table : public testing::Test {
protected:
    Table()
    {
        const std::array folders{Path(ABSAH_SOURCE_DIR) / "templates"};
        terms_ = *catalog::load_terms(folders);
    }

    Result<std::vector<Imported>> read(
        std::string_view text,
        const std::string& schema = "absah.plan/1",
        Language language = Language::English)
    {
        return import_csv(folder_.write("t.csv", text), {schema, {}}, terms_, language);
    }

    std::vector<Imported> good(std::string_view text, const std::string& schema = "absah.plan/1")
    {
        auto all = read(text, schema);
        EXPECT_TRUE(all) << all.error().message;
        if (!all) return {};
        for (const auto& one : *all)
            EXPECT_FALSE(one.error) << one.error->message;
        return *all;
    }

    std::string whole_failure(std::string_view text)
    {
        const auto all = read(text);
        return all ? "it was read" : all.error().message;
    }

    test::TempFolder folder_;
    terms::Terms terms_;
};

const std::string head = "id;period.start;period.end;employee.name;hasil_kerja.utama.rhk;"
                         "hasil_kerja.utama.aspek.aspek;hasil_kerja.utama.aspek.indikator;"
                         "hasil_kerja.utama.aspek.target\n";

TEST_F(Table, GivesARecordForEachId)
{
    const auto all = good(
        head + "A;2024-01-01;2024-06-30;Siti;R1;Kuantitas;i;t\n"
               "B;1/7/2024;31-12-2024;Budi;;;;\n");
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[1].id, "B");
    EXPECT_EQ(all[1].line, 3);
    const auto record = Json::parse(all[1].json);
    EXPECT_EQ(record["schema"], "absah.plan/1");
    EXPECT_EQ(record["period"]["start"], "2024-07-01");
    EXPECT_EQ(record["period"]["end"], "2024-12-31");
    EXPECT_EQ(record["activities"], Json::array());
    EXPECT_FALSE(record.contains("hasil_kerja"));
}

TEST_F(Table, PutsRowsOfOneIdIntoItsLists)
{
    const auto all = good(
        head + "A;2024-01-01;2024-06-30;Siti;R1;Kuantitas;i1;t1\n"
               "A;;;;;Kualitas;i2;t2\n"
               "A;2024-01-01;2024-06-30;Siti;R1;Waktu;i3;t3\n" // filled down
               "A;;;;R2;Kuantitas;i4;t4\n"
               ";;;;R2;Waktu;i5;t5\n"); // no id: of the row above
    ASSERT_EQ(all.size(), 1U);
    const auto rhk = Json::parse(all[0].json)["hasil_kerja"]["utama"];
    ASSERT_EQ(rhk.size(), 2U);
    EXPECT_EQ(rhk[0]["aspek"].size(), 3U);
    EXPECT_EQ(rhk[1]["rhk"], "R2");
    ASSERT_EQ(rhk[1]["aspek"].size(), 2U);
    EXPECT_EQ(rhk[1]["aspek"][1]["indikator"], "i5");
}

TEST_F(Table, TakesSeveralTextsInACellAndNumbersAsNumbers)
{
    const auto all = good(
        "id,period.start,period.end,employee.name,lampiran.konsekuensi,pengembangan_kompetensi."
        "peran,pengembangan_kompetensi.kegiatan,pengembangan_kompetensi.poin\n"
        "A,2024-01-01,2024-06-30,Siti,\"satu\ndua | tiga\",Coach,x,12\n"
        "A,,,,,Coach,x,12\n");
    ASSERT_EQ(all.size(), 1U);
    const auto record = Json::parse(all[0].json);
    EXPECT_EQ(record["lampiran"]["konsekuensi"], Json({"satu", "dua", "tiga"}));
    ASSERT_EQ(record["pengembangan_kompetensi"].size(), 2U);
    EXPECT_EQ(record["pengembangan_kompetensi"][0]["poin"], 12);
}

TEST_F(Table, TellsEveryMistakeWithItsRowAndCell)
{
    const auto all =
        read("id;period.start;period.end;employee.name;employee.nip;employee.golongan\n"
             "A;2024-01-01;2024-06-30;Siti;199512112020042026;III/a\n"
             "B;2024-13-01;2024-06-30;;1,99512E+17;III/z\n"
             "C;2024-01-01;2024-06-30;Cici;;\n"
             "C;;;Coco;;\n");
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 3U);
    EXPECT_FALSE(all->at(0).error);
    ASSERT_TRUE(all->at(1).error);
    const auto& told = all->at(1).error->message;
    const auto has = [&](std::string_view words) { return told.find(words) != told.npos; };
    EXPECT_TRUE(has("t.csv:3:2: /period/start: ")) << told;
    EXPECT_TRUE(has("t.csv:3:5: /employee/nip: 1,99512E+17: Excel made a number")) << told;
    EXPECT_TRUE(has("t.csv:3:6: /employee/golongan: ")) << told;
    EXPECT_TRUE(has("/employee/name: is missing")) << told;
    ASSERT_TRUE(all->at(2).error);
    EXPECT_NE(
        all->at(2).error->message.find("t.csv:5:4: /employee/name: a row above"), std::string::npos)
        << all->at(2).error->message;
}

TEST_F(Table, TellsQuotesThatDoNotPairUp)
{
    const auto all = read("id;employee.name\nA;\"Siti\" x\n");
    ASSERT_TRUE(all);
    ASSERT_TRUE(all->at(0).error);
    EXPECT_NE(all->at(0).error->message.find("t.csv:2:2: "), std::string::npos)
        << all->at(0).error->message;
}

TEST_F(Table, IsReadWithAByteOrderMarkAndOwnColumns)
{
    EXPECT_EQ(
        good("\xEF\xBB\xBFid;#catatan;period.start;period.end;employee.name;\n"
             "'A;x;2024-01-01;2024-06-30;'Siti;\n")
            .size(),
        1U);
}

TEST_F(Table, OfAnotherMakeIsRefusedWhole)
{
    EXPECT_NE(
        whole_failure("id;nama\nA;S\xE9\n").find("t.csv:2:1: the letters here are not UTF-8"),
        std::string::npos);
    EXPECT_NE(
        whole_failure(std::string_view("\xFF\xFEi\0d\0\n\0", 8)).find("not UTF-8"),
        std::string::npos);
    EXPECT_NE(whole_failure("").find("the first row must name"), std::string::npos);
    EXPECT_NE(whole_failure("id;id\n").find("t.csv:1:2: there are two"), std::string::npos);
    EXPECT_NE(whole_failure("employee.name\nx\n").find("column \"id\""), std::string::npos);
    const auto told = whole_failure("id;employee.nam\nA;x\n");
    EXPECT_NE(told.find("t.csv:1:2: unknown column"), std::string::npos) << told;
    EXPECT_NE(told.find("did you mean \"employee.name\""), std::string::npos) << told;
    const auto none = import_csv(folder_.path() / "none", {"absah.plan/1", {}}, terms_, {});
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace absah::reports
