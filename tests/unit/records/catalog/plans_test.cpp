// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/catalog.h"

#include <gtest/gtest.h>

#include <string>

#include "folder.h"

namespace absah::catalog {
namespace {

using test::Folder;

constexpr auto valid = R"({
 "schema": "absah.plan/1",
 "id": "T900",
 "folder": "guru-900",
 "regulation": "pmm-2024",
 "a_key_of_tomorrow": {"x": [1, "}"]},
 "period": {"start": "2024-01-01", "end": "2024-06-30"},
 "employee": {
  "name": "Dewi Lestari Wulandari",
  "name_with_titles": "Dewi Lestari Wulandari, S.Pd.",
  "nip": "19900101 201503 2 001",
  "unit": "SMP Negeri 7 Sagara"
 },
 "activities": [
  {"id": "T900-A01", "title": "Literasi", "role": "Peserta", "organiser": null, "form": "sertifikat"},
  {"id": "T900-A02", "title": "Numerasi"}
 ]
})";

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    return text.replace(text.find(from), from.size(), to);
}

TEST(LoadPlan, ReadsEveryKeyAndKeepsNullsEmpty)
{
    const Folder folder;
    const auto plan = load_plan(folder.write("p.json", valid));
    ASSERT_TRUE(plan) << plan.error().message;
    EXPECT_EQ(plan->id, "T900");
    EXPECT_EQ(plan->folder, "guru-900");
    EXPECT_EQ(plan->regulation, "pmm-2024");
    EXPECT_EQ(to_iso(plan->period), "2024-01-01/2024-06-30");
    EXPECT_EQ(plan->employee.name, "Dewi Lestari Wulandari");
    EXPECT_EQ(plan->employee.nip, "19900101 201503 2 001");
    ASSERT_EQ(plan->activities.size(), 2u);
    EXPECT_EQ(plan->activities[0].role, "Peserta");
    EXPECT_EQ(plan->activities[0].organiser, "");
    EXPECT_EQ(plan->activities[1].title, "Numerasi");
}

struct Mistake {
    std::string from;
    std::string to;
    std::string says; ///< place and pointer: line:column: /pointer
};

class BadPlan : public testing::TestWithParam<Mistake> {};

TEST_P(BadPlan, IsRefusedWithPlaceAndPointer)
{
    const Folder folder;
    const auto file = folder.write("p.json", replaced(valid, GetParam().from, GetParam().to));
    const auto plan = load_plan(file);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().code, ErrorCode::BadData);
    EXPECT_TRUE(plan.error().message.starts_with(file.string() + ":" + GetParam().says))
        << plan.error().message;
}

INSTANTIATE_TEST_SUITE_P(
    Mistakes,
    BadPlan,
    testing::Values(
        Mistake{"absah.plan/1", "absah.plan/2", "2:12: /schema"},
        Mistake{"\"T900\"", "900", "3:8: /id: must be a text"},
        Mistake{"2024-06-30", "2024-06-31", "7:43: /period/end"},
        Mistake{"2024-06-30", "2023-06-30", "7:43: /period/end: lies before"},
        Mistake{"\"name\"", "\"nama\"", "8:14: /employee/name: is missing"},
        Mistake{"\"Numerasi\"", "[]", "16:31: /activities/1/title: must be a text"},
        Mistake{"\"activities\"", "\"aktivitas\"", "1:1: /activities: must be a list"},
        Mistake{"\"folder\": \"guru-900\",", "\"folder\" \"guru-900\",", "4:"}));

TEST(LoadPlan, RefusesAnythingThatIsNoObject)
{
    const Folder folder;
    for (const auto* text : {"[]", "{\"id\": 1e400}", "7", "null", "", "\"x\""})
        EXPECT_FALSE(load_plan(folder.write("p.json", text))) << text;
}

TEST(LoadPlans, SortsByIdAndLeavesOtherFilesAlone)
{
    const Folder folder;
    folder.write("a.json", valid);
    folder.write("b.json", replaced(valid, "\"T900\"", "\"T100\""));
    folder.write("notes.txt", "not a plan");
    folder.write("deeper/c.json", "not a plan");
    const auto plans = load_plans(folder.path());
    ASSERT_TRUE(plans) << plans.error().message;
    ASSERT_EQ(plans->size(), 2u);
    EXPECT_EQ(plans->front().id, "T100");
}

TEST(LoadPlans, RefusesTwoPlansOfOneId)
{
    const Folder folder;
    folder.write("a.json", valid);
    folder.write("b.json", valid);
    const auto plans = load_plans(folder.path());
    ASSERT_FALSE(plans);
    EXPECT_NE(plans.error().message.find("b.json"), std::string::npos);
    EXPECT_NE(plans.error().message.find("a.json already"), std::string::npos);
}

TEST(LoadPlans, SaysWhenTheFolderIsNotThere)
{
    const auto plans = load_plans("/nowhere/at/all");
    ASSERT_FALSE(plans);
    EXPECT_EQ(plans.error().code, ErrorCode::NotFound);
}

std::vector<Plan> two_plans()
{
    Plan a;
    a.id = "T1";
    a.folder = "guru-satu";
    a.employee.nip = "19900101 201503 2 001";
    Plan b;
    b.id = "T2";
    b.folder = "guru-dua";
    return {a, b};
}

TEST(PlanByPath, FindsFolderIdAndNipInAnyComponent)
{
    const auto plans = two_plans();
    EXPECT_EQ(plan_by_path(plans, "berkas/guru-dua/scan.jpg"), &plans[1]);
    EXPECT_EQ(plan_by_path(plans, "/a/T1/2024/scan.jpg"), &plans[0]);
    EXPECT_EQ(plan_by_path(plans, "199001012015032001/scan.jpg"), &plans[0]);
    EXPECT_EQ(plan_by_path(plans, "19900101 201503 2 001/scan.jpg"), &plans[0]);
}

TEST(PlanByPath, TakesTheFolderNearestToTheFile)
{
    const auto plans = two_plans();
    EXPECT_EQ(plan_by_path(plans, "T1/T2/scan.jpg"), &plans[1]);
}

TEST(PlanByPath, IsNullWhenNoComponentIsWholeAndEqual)
{
    const auto plans = two_plans();
    EXPECT_EQ(plan_by_path(plans, "T11/scan.jpg"), nullptr);
    EXPECT_EQ(plan_by_path(plans, "scan.jpg"), nullptr);
    EXPECT_EQ(plan_by_path(plans, ""), nullptr);
}

} // namespace
} // namespace absah::catalog
