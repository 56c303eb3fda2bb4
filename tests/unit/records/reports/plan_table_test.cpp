// SPDX-License-Identifier: Apache-2.0
#include "records/reports/plan_table.h"

#include "records/catalog/regulations.h"
#include "support/temp_folder.h"

#include <nlohmann/json.hpp>

#include <array>
#include <random>

#include "records.h"

namespace absah::reports {
namespace {

using Json = nlohmann::json;

class PlanTables : public testing::Test {
protected:
    PlanTables()
    {
        const std::array folders{Path(ABSAH_SOURCE_DIR) / "verifiers"};
        regulations_ = *catalog::load_regulations(folders);
    }

    Result<std::vector<Imported>> read(const std::string& text)
    {
        return import_plans(
            folder_.write("t.csv", text), test::shipped_terms(), regulations_, Language::English);
    }

    std::vector<Imported> good(const std::string& text)
    {
        auto all = read(text);
        EXPECT_TRUE(all) << (all ? "" : all.error().message);
        if (!all) return {};
        for (const auto& one : *all)
            EXPECT_FALSE(one.error) << one.error->message;
        return *all;
    }

    static std::vector<Path> samples()
    {
        std::vector<Path> files;
        for (const auto* name : {"bkn-2022", "pmm-2024", "rgtk-2025", "rgtk-2026"})
            files.push_back(Path(ABSAH_SOURCE_DIR) / "samples/regulations" / name / "plan.json");
        return files;
    }

    absah::test::TempFolder folder_;
    Regulations regulations_;
};

/// Nulls and unknown keys aside, which a table does not hold.
Json without_nulls(const Json& value)
{
    if (!value.is_structured()) return value;
    auto clean = value.is_array() ? Json::array() : Json::object();
    for (const auto& [key, inner] : value.items()) {
        if (inner.is_null()) continue;
        if (value.is_array())
            clean.push_back(without_nulls(inner));
        else
            clean[key] = without_nulls(inner);
    }
    return clean;
}

Json json_in(const Path& file)
{
    return Json::parse(std::ifstream(file));
}

TEST_F(PlanTables, GoThereAndBackWithoutChange)
{
    const auto files = samples();
    const auto table = plan_table(files, Language::English);
    ASSERT_TRUE(table) << table.error().message;
    EXPECT_TRUE(table->lost.empty());
    const auto again = good(to_csv(table->rows));
    ASSERT_EQ(again.size(), files.size());
    for (std::size_t i = 0; i < files.size(); ++i)
        EXPECT_EQ(Json::parse(again[i].json), without_nulls(json_in(files[i]))) << files[i];
}

TEST_F(PlanTables, GoThroughAWorkbookToo)
{
    const auto files = samples();
    auto plan = json_in(files[1]);
    plan["agency"] = "'Dinas' = 1";
    const auto file = folder_.write("p.json", plan.dump());
    const auto table = plan_table(std::vector{files[0], file}, Language::English);
    ASSERT_TRUE(table) << table.error().message;
    const auto bytes = to_workbook(table->rows, true, Language::Indonesian);
    ASSERT_TRUE(bytes) << bytes.error().message;
    const auto again = good(*bytes);
    ASSERT_EQ(again.size(), 2U);
    EXPECT_EQ(Json::parse(again[0].json), without_nulls(json_in(files[0])));
    EXPECT_EQ(Json::parse(again[1].json), without_nulls(plan));
    const auto old = read("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    EXPECT_NE(old.error().message.find("without a password"), std::string::npos);
}

TEST_F(PlanTables, AreAsExcelInIndonesiaWantsThem)
{
    const auto text = to_csv({{"id", "employee.nip", "x"}, {"A;1", "199512112020042026", "=1"}});
    EXPECT_EQ(text, "\xEF\xBB\xBFid;employee.nip;x\r\n\"A;1\";'199512112020042026;'=1\r\n");
}

TEST_F(PlanTables, KeepEveryKeyAsJson)
{
    const auto files = samples();
    const auto text = plans_as_json(files, Language::English);
    ASSERT_TRUE(text);
    const auto again = good(*text);
    ASSERT_EQ(again.size(), files.size());
    for (std::size_t i = 0; i < files.size(); ++i)
        EXPECT_EQ(Json::parse(again[i].json), json_in(files[i]));
}

TEST_F(PlanTables, TellWhatHasNoColumn)
{
    auto plan = json_in(samples()[0]);
    plan["warna_map"] = "biru";
    const auto file = folder_.write("p.json", plan.dump());
    const auto table = plan_table(std::vector{file}, Language::English);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->lost, std::vector<std::string>{"B22-01: warna_map"});
}

TEST_F(PlanTables, RefuseWhatTheyWouldChange)
{
    auto plan = json_in(samples()[0]);
    plan["lampiran"]["konsekuensi"] = {"satu | dua"};
    const auto file = folder_.write("p.json", plan.dump());
    const auto table = plan_table(std::vector{file}, Language::English);
    ASSERT_FALSE(table);
    EXPECT_NE(table.error().message.find("export to JSON"), std::string::npos);
}

TEST_F(PlanTables, TellFaultsByTheRegulationWithRowAndCell)
{
    const auto all = read("id;regulation;period.start;period.end;employee.name;position\n"
                          "A;pmm-2024;2024-01-01;2024-06-30;Siti;guru\n"
                          "B;pmm-2042;2024-01-01;2024-06-30;Budi;guru\n"
                          "C;pmm-2024;2024-01-01;2024-05-31;Cici;gru\n");
    ASSERT_TRUE(all);
    EXPECT_FALSE(all->at(0).error) << all->at(0).error->message;
    ASSERT_TRUE(all->at(1).error && all->at(2).error);
    EXPECT_NE(all->at(1).error->message.find("t.csv:3:2: /regulation"), std::string::npos)
        << all->at(1).error->message;
    const auto& told = all->at(2).error->message;
    EXPECT_NE(told.find("t.csv:4:6: /position"), std::string::npos) << told;
    EXPECT_NE(told.find(": /period: "), std::string::npos) << told;
}

TEST_F(PlanTables, PointIntoAnArrayOfPlans)
{
    const auto all =
        read("[\n {\"schema\": \"absah.plan/1\", \"id\": \"A\", \"regulation\": \"pmm-2024\",\n"
             "  \"period\": {\"start\": \"2024-01-01\", \"end\": \"2024-06-31\"},\n"
             "  \"employee\": {\"name\": \"Siti\"}, \"activities\": []},\n 7\n]\n");
    ASSERT_TRUE(all) << all.error().message;
    ASSERT_EQ(all->size(), 2U);
    ASSERT_TRUE(all->at(0).error);
    EXPECT_NE(all->at(0).error->message.find("t.csv:3:44: /period/end"), std::string::npos)
        << all->at(0).error->message;
    ASSERT_TRUE(all->at(1).error);
}

TEST_F(PlanTables, WithoutPlansNameEveryColumn)
{
    const auto rows = empty_plan_table();
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].front(), "id");
    EXPECT_GT(rows[0].size(), 60U);
    const auto all = read(to_csv(rows));
    ASSERT_TRUE(all) << all.error().message;
    EXPECT_TRUE(all->empty());
}

/// Any bytes are an answer, and what is taken survives another round.
TEST_F(PlanTables, AnswerForAnyBytes)
{
    const auto files = samples();
    const auto whole = to_csv(plan_table(files, Language::English)->rows);
    const auto json = *plans_as_json(files, Language::English);
    std::mt19937 random(5);
    static constexpr std::string_view letters = ";,\"\n\r\t'=|0A{}[]:\\ \xC3\xA9\xFF";
    for (int round = 0; round < 60; ++round) {
        auto text = round % 2 == 0 ? whole : json;
        for (auto hits = 1 + random() % 6; hits > 0; --hits) {
            const auto at = random() % text.size();
            switch (random() % 3) {
            case 0:
                text[at] = letters[random() % letters.size()];
                break;
            case 1:
                text.insert(at, 1, letters[random() % letters.size()]);
                break;
            default:
                text.erase(at, 1 + random() % 40);
            }
        }
        const auto all = read(text);
        if (!all) {
            EXPECT_FALSE(all.error().message.empty());
            continue;
        }
        for (const auto& one : *all) {
            if (one.error) continue;
            const auto file = folder_.write("again.json", one.json);
            const auto table = plan_table(std::vector{file}, Language::English);
            if (!table) continue; // told that a table cannot hold it
            const auto again = read(to_csv(table->rows));
            ASSERT_TRUE(again) << again.error().message;
            ASSERT_EQ(again->size(), 1U);
            EXPECT_FALSE(again->at(0).error) << again->at(0).error->message;
        }
    }
}

} // namespace
} // namespace absah::reports
