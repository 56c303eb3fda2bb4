// SPDX-License-Identifier: Apache-2.0
#include "records/reports/plan.h"

#include "records/catalog/regulations.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <random>

#include "records.h"

namespace absah::reports {
namespace {

using Json = nlohmann::ordered_json;

const Regulations& shipped_regulations()
{
    static const auto all = [] {
        const std::array folders{Path(ABSAH_SOURCE_DIR) / "verifiers"};
        return catalog::load_regulations(folders);
    }();
    EXPECT_TRUE(all) << (all ? "" : all.error().message);
    return *all;
}

Path sample_plan(const std::string& regulation, const std::string& name)
{
    return Path(ABSAH_SOURCE_DIR) / "samples/regulations" / regulation / (name + ".json");
}

ValidatedPlan validated(const Path& file, Language language = Language::English)
{
    auto plan = validate_plan(file, test::shipped_terms(), shipped_regulations(), language);
    EXPECT_TRUE(plan) << (plan ? "" : plan.error().message);
    return plan ? *plan : ValidatedPlan();
}

std::string all_words(const ValidatedPlan& plan)
{
    std::string all;
    for (const auto& one : plan.remarks)
        all += (one.fault ? "fault " : "note ") + one.path + ": " + one.message + '\n';
    return all;
}

Json sample_json(const std::string& regulation = "pmm-2024")
{
    return Json::parse(std::ifstream(sample_plan(regulation, "plan")));
}

ValidatedPlan validated(const Json& plan)
{
    const test::File file(plan.dump(1));
    return validated(file.path());
}

/// Exactly one fault, at `path`, that says `words`.
void expect_fault(const Json& plan, const std::string& path, const std::string& words)
{
    const auto looked = validated(plan);
    const auto faults = std::ranges::count(looked.remarks, true, &PlanRemark::fault);
    EXPECT_EQ(faults, 1) << all_words(looked);
    const auto found = std::ranges::find(looked.remarks, true, &PlanRemark::fault);
    ASSERT_NE(found, looked.remarks.end()) << words;
    EXPECT_EQ(found->path, path);
    EXPECT_NE(found->message.find(words), std::string::npos) << found->message;
}

/// No fault, and a note at `path`.
void expect_note(const Json& plan, const std::string& path, const std::string& words)
{
    const auto looked = validated(plan);
    EXPECT_TRUE(looked.good()) << all_words(looked);
    const auto found = std::ranges::find_if(looked.remarks, [&](const PlanRemark& one) {
        return one.path == path && one.message.find(words) != std::string::npos;
    });
    EXPECT_NE(found, looked.remarks.end()) << all_words(looked);
}

const std::array<std::string, 4> regulations{"bkn-2022", "pmm-2024", "rgtk-2025", "rgtk-2026"};

TEST(SamplePlans, OfEveryRegulationAreGood)
{
    for (const auto& name : regulations) {
        const auto plan = validated(sample_plan(name, "plan"));
        EXPECT_TRUE(plan.good()) << name << '\n' << all_words(plan);
        EXPECT_EQ(plan.regulation, name);
    }
}

TEST(SamplePlans, WithFaultsAreExplainedWithTheirPlaces)
{
    for (const auto& name : regulations) {
        const auto plan = validated(sample_plan(name, "faulty"));
        const auto faults = std::ranges::count(plan.remarks, true, &PlanRemark::fault);
        EXPECT_GE(faults, 4) << name << '\n' << all_words(plan);
        for (const auto& one : plan.remarks) {
            EXPECT_GE(one.line, 1);
            EXPECT_GE(one.column, 1);
            EXPECT_EQ(one.path.front(), '/');
            EXPECT_FALSE(one.message.empty());
        }
    }
}

TEST(SamplePlans, ThatAreOnlyCheckedStillLoadAndHaveNoFault)
{
    for (const auto* name : {"T004", "T011"}) {
        const auto plan =
            validated(Path(ABSAH_SOURCE_DIR) / "samples/plans" / (std::string(name) + ".json"));
        EXPECT_TRUE(plan.good()) << all_words(plan);
    }
}

TEST(PlanCheck, NamesTheRegulationsThatThereAre)
{
    auto plan = sample_json();
    plan["regulation"] = "pmm-2042";
    expect_fault(plan, "/regulation", "did you mean \"pmm-2024\"?");
    plan.erase("regulation");
    expect_fault(plan, "/regulation", "not named");
}

TEST(PlanCheck, WantsAPeriodOfTheRegulation)
{
    auto plan = sample_json();
    plan["period"]["end"] = "2024-06-29";
    expect_fault(plan, "/period", "S1 2024-01-01/2024-06-30");
    plan["period"] = {{"start", "2025-01-01"}, {"end", "2025-06-30"}};
    plan.erase("history");
    expect_fault(plan, "/period", "not in force");
}

TEST(PlanCheck, LooksAtNumbersOfPeople)
{
    auto plan = sample_json();
    plan["employee"]["nip"] = "19951211 202004 3 026";
    expect_fault(plan, "/employee/nip", "15th digit");
    plan["employee"]["nip"] = "19951211 200004 2 026";
    expect_fault(plan, "/employee/nip", "9 to 14");
    plan["employee"]["nip"] = "19951211 202021 2 026";
    expect_fault(plan, "/employee/nip", "PPPK");
    plan["employee"]["nip"] = plan["appraiser"]["nip"];
    expect_fault(plan, "/appraiser/nip", "one person");
    plan["employee"].erase("nip");
    expect_fault(plan, "/employee/nip", "missing");
    plan = sample_json();
    plan["employee"]["nuptk"] = "123";
    expect_fault(plan, "/employee/nuptk", "16 digits");
    plan = sample_json();
    plan["employee"]["npsn"] = "2099007A";
    expect_fault(plan, "/employee/npsn", "8 digits");
}

TEST(PlanCheck, WantsEveryPartOnceThePlanIsHandedIn)
{
    auto plan = sample_json();
    plan.erase("praktik_kinerja");
    expect_fault(plan, "/praktik_kinerja", "is missing");
    plan["state"] = "draf";
    plan.erase("history");
    expect_note(plan, "/praktik_kinerja", "before the plan is submitted");
}

TEST(PlanCheck, NeverCountsUnknownPointsAsNothing)
{
    auto plan = sample_json();
    auto& list = plan["pengembangan_kompetensi"];
    list.erase(4);
    expect_fault(plan, "/pengembangan_kompetensi", "add up to 28, less than 32");
    list.push_back(
        {{"peran", "Penyusun cerita praktik baik yang terbit di PMM"}, {"kegiatan", "Cerita"}});
    expect_note(plan, "/pengembangan_kompetensi/4/poin", "not counted, and not 0");
    expect_note(plan, "/pengembangan_kompetensi", "some are not known");
    list[4]["poin"] = 12;
    EXPECT_TRUE(validated(plan).good());
}

TEST(PlanCheck, TellsSlipsFromRolesThatNobodyKnows)
{
    auto plan = sample_json();
    plan["pengembangan_kompetensi"][0]["peran"] = "Peserta pelatihan mandri";
    const auto looked = validated(plan);
    EXPECT_FALSE(looked.good());
    plan["pengembangan_kompetensi"][0]["peran"] = "Penjaga sekolah berprestasi nasional";
    plan["pengembangan_kompetensi"][0]["poin"] = 8;
    expect_note(plan, "/pengembangan_kompetensi/0/peran", "18 roles");
}

TEST(PlanCheck, LetsAnActivityProveOneThing)
{
    auto plan = sample_json();
    plan["pengembangan_kompetensi"][1]["activity"] = "P24-01-A1";
    expect_fault(plan, "/pengembangan_kompetensi/1/activity", "cannot count twice");
    plan["pengembangan_kompetensi"][1]["activity"] = "P24-01-A7";
    expect_fault(plan, "/pengembangan_kompetensi/1/activity", "did you mean");
}

TEST(PlanCheck, FollowsTheHistoryMoveByMove)
{
    auto plan = sample_json();
    plan["history"][1]["by"] = "pegawai";
    expect_fault(plan, "/history/1/move", "not by this party");
    plan = sample_json();
    plan["history"].erase(1);
    expect_fault(plan, "/history/1/move", "the plan is at diajukan");
    plan = sample_json();
    plan["state"] = "diajukan";
    expect_fault(plan, "/state", "ends in \"terkunci\"");
    plan = sample_json();
    plan["history"][2]["date"] = "2024-01-25";
    expect_fault(plan, "/history/2/date", "before the step above");
}

TEST(PlanCheck, KnowsLatePlanning)
{
    auto plan = sample_json();
    for (auto& step : plan["history"])
        step["date"] = "2024-03-15";
    expect_note(plan, "/history/0/date", "still taken until 2024-03-31");
    for (auto& step : plan["history"])
        step["date"] = "2024-04-15";
    expect_fault(plan, "/history/0/date", "outside the time of perencanaan");
}

TEST(PlanCheck, LetsTheSystemApproveUnderAnActingHead)
{
    auto plan = sample_json();
    plan["appraiser"]["acting"] = "Plt";
    expect_fault(plan, "/history/1/move", "acting (Plt)");
    plan["history"][1] = {{"move", "setujui_otomatis"}, {"by", "sistem"}, {"date", "2024-01-26"}};
    EXPECT_TRUE(validated(plan).good());
    plan["appraiser"]["acting"] = "Plh";
    expect_fault(plan, "/history/1/move", "acting heads");
    plan.erase("history");
    plan["state"] = "disetujui_otomatis";
    expect_fault(plan, "/state", "cannot be in the state");
}

TEST(PlanCheck, SpeaksBothLanguages)
{
    for (const auto& name : regulations) {
        const auto file = sample_plan(name, "faulty");
        const auto english = validated(file, Language::English);
        const auto indonesian = validated(file, Language::Indonesian);
        ASSERT_EQ(english.remarks.size(), indonesian.remarks.size());
        for (std::size_t i = 0; i < english.remarks.size(); ++i)
            EXPECT_NE(english.remarks[i].message, indonesian.remarks[i].message);
    }
}

TEST(PlanCheck, PointsAtTornJson)
{
    const test::File file("{\n \"schema\": \"absah.plan/1\",,\n");
    const auto plan = validated(file.path());
    ASSERT_EQ(plan.remarks.size(), 1U);
    EXPECT_EQ(plan.remarks[0].line, 2);
    EXPECT_FALSE(plan.good());
}

/// Replaces a value anywhere by one of another make, or takes it away.
void damage(Json& value, std::mt19937& random)
{
    if (value.is_structured() && !value.empty() && random() % 5 != 0) {
        auto inside = value.begin();
        std::advance(inside, long(random() % value.size()));
        return damage(*inside, random);
    }
    static const std::vector<Json> others{
        nullptr, 7, -1, true, "", "x", Json::array(), Json::object(), {{"a", 1}}, Json::array({1})};
    value = others[random() % others.size()];
}

TEST(PlanCheck, AnswersForPlansOfAnyShape)
{
    std::mt19937 random(11);
    for (const auto& name : regulations) {
        const auto whole = sample_json(name);
        for (int round = 0; round < 120; ++round) {
            auto plan = whole;
            for (auto hits = 1 + random() % 3; hits > 0; --hits)
                damage(plan, random);
            validated(plan);
        }
    }
}

} // namespace
} // namespace absah::reports
