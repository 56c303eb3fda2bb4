// SPDX-License-Identifier: Apache-2.0
#include "records/reports/plan_move.h"

#include "records/catalog/regulations.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <chrono>

#include "records.h"

namespace absah::reports {
namespace {

using Json = nlohmann::ordered_json;
using namespace std::chrono_literals;

const Regulations& shipped_regulations()
{
    static const auto all = [] {
        const std::array folders{Path(ABSAH_SOURCE_DIR) / "verifiers"};
        return catalog::load_regulations(folders);
    }();
    EXPECT_TRUE(all) << (all ? "" : all.error().message);
    return *all;
}

/// The good plan of 2024: locked, with three moves behind it.
Json sample_plan()
{
    const auto file = Path(ABSAH_SOURCE_DIR) / "samples/regulations/pmm-2024/plan.json";
    return Json::parse(read_text(file).value());
}

/// The same as it was before anybody handed it in.
Json draft()
{
    auto plan = sample_plan();
    plan["state"] = "draf";
    plan["history"] = Json::array();
    return plan;
}

constexpr Day january{2024y / 1 / 20};

MovedPlan moved(const Json& plan, PlanState to, PlanActor by, const Day& day = january)
{
    const auto answer = move_plan(
        "plan.json",
        plan.dump(1) + '\n',
        {to, by, day, {}},
        test::shipped_terms(),
        shipped_regulations(),
        Language::English);
    EXPECT_TRUE(answer) << (answer ? "" : answer.error().message);
    return answer.value_or(MovedPlan{});
}

TEST(MovePlan, ChangesStateAndHistoryAndNothingElse)
{
    const auto answer = moved(draft(), PlanState::Submitted, PlanActor::Employee);
    ASSERT_EQ(answer.outcome, MoveOutcome::Moved);
    EXPECT_EQ(answer.from, PlanState::Draft);
    EXPECT_EQ(answer.move, PlanMove::Submit);
    auto after = Json::parse(answer.json);
    EXPECT_EQ(after["state"], "diajukan");
    EXPECT_EQ(
        after["history"],
        Json::parse(R"([{"move": "ajukan", "by": "pegawai", "date": "2024-01-20"}])"));
    after["state"] = "draf";
    after["history"] = Json::array();
    EXPECT_EQ(after.dump(), draft().dump());
}

TEST(MovePlan, KeepsKeysThatNobodyKnowsWhereTheyAre)
{
    auto plan = sample_plan();
    plan["employee"]["wa_group"] = "7A";
    const auto answer = moved(plan, PlanState::CarriedOut, PlanActor::Employee, 2024y / 5 / 20);
    ASSERT_EQ(answer.outcome, MoveOutcome::Moved);
    EXPECT_EQ(Json::parse(answer.json)["employee"].dump(), plan["employee"].dump());
}

TEST(MovePlan, AMoveByTheWrongPartyIsRefusedWithWhoMay)
{
    const auto answer = moved(sample_plan(), PlanState::CarriedOut, PlanActor::Appraiser);
    EXPECT_EQ(answer.outcome, MoveOutcome::Refused);
    EXPECT_TRUE(answer.json.empty());
    ASSERT_FALSE(answer.remarks.empty());
    EXPECT_NE(answer.remarks.front().message.find("not by this party"), std::string::npos);
    EXPECT_NE(
        std::ranges::find(
            answer.possible,
            PossibleMove{PlanMove::CarryOut, PlanActor::Employee, PlanState::CarriedOut}),
        answer.possible.end());
}

TEST(MovePlan, ThereIsNoWayFromALockedPlanToAnAppraisedOne)
{
    const auto answer = moved(sample_plan(), PlanState::Appraised, PlanActor::Appraiser);
    EXPECT_EQ(answer.outcome, MoveOutcome::NoWay);
    EXPECT_FALSE(answer.possible.empty());
}

TEST(MovePlan, APlanThatIsThereAlreadyIsLeftAlone)
{
    const auto answer = moved(sample_plan(), PlanState::Locked, PlanActor::System);
    EXPECT_EQ(answer.outcome, MoveOutcome::WasThere);
    EXPECT_TRUE(answer.json.empty());
}

TEST(MovePlan, APlanThatLacksSomethingIsNotHandedIn)
{
    auto plan = draft();
    plan.erase("praktik_kinerja");
    const auto answer = moved(plan, PlanState::Submitted, PlanActor::Employee);
    EXPECT_EQ(answer.outcome, MoveOutcome::Refused);
    ASSERT_FALSE(answer.remarks.empty());
    EXPECT_EQ(answer.remarks.front().path, "/praktik_kinerja");
}

TEST(MovePlan, ADayBeforeTheLastMoveIsRefused)
{
    const auto answer =
        moved(sample_plan(), PlanState::CarriedOut, PlanActor::Employee, 2024y / 1 / 2);
    EXPECT_EQ(answer.outcome, MoveOutcome::Refused);
}

TEST(MovePlan, AResetIsThereOnce)
{
    const auto first = moved(sample_plan(), PlanState::Draft, PlanActor::Employee, 2024y / 1 / 28);
    ASSERT_EQ(first.outcome, MoveOutcome::Moved);
    EXPECT_EQ(first.move, PlanMove::Reset);
    auto plan = Json::parse(first.json);
    const std::array again{
        std::pair{PlanState::Submitted, PlanActor::Employee},
        std::pair{PlanState::Approved, PlanActor::Appraiser}};
    for (const auto& [to, by] : again) {
        const auto answer = moved(plan, to, by, 2024y / 1 / 29);
        ASSERT_EQ(answer.outcome, MoveOutcome::Moved);
        plan = Json::parse(answer.json);
    }
    EXPECT_EQ(
        moved(plan, PlanState::Draft, PlanActor::Employee, 2024y / 1 / 30).outcome,
        MoveOutcome::Refused);
}

TEST(MovePlan, APlanWithAStateAndNoHistoryBeginsNone)
{
    auto plan = sample_plan();
    plan.erase("history");
    const auto answer = moved(plan, PlanState::CarriedOut, PlanActor::Employee, 2024y / 5 / 20);
    ASSERT_EQ(answer.outcome, MoveOutcome::Moved);
    EXPECT_FALSE(answer.history);
    const auto after = Json::parse(answer.json);
    EXPECT_EQ(after["state"], "dilaksanakan");
    EXPECT_FALSE(after.contains("history"));
    EXPECT_EQ(moved(plan, PlanState::CarriedOut, PlanActor::System).outcome, MoveOutcome::Refused);
}

TEST(MovePlan, WhatIsNoPlanIsAnError)
{
    for (const char* text : {"", "{", "[]", R"({"schema": "absah.appraisal/1"})"}) {
        const auto answer = move_plan(
            "x.json", text, {}, test::shipped_terms(), shipped_regulations(), Language::English);
        ASSERT_FALSE(answer) << text;
        EXPECT_EQ(answer.error().code, ErrorCode::BadData);
    }
}

} // namespace
} // namespace absah::reports
