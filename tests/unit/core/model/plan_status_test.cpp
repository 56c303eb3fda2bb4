// SPDX-License-Identifier: Apache-2.0
#include "core/model/plan_status.h"

#include <gtest/gtest.h>

#include <random>

namespace absah {
namespace {

const Day in_period = *parse_iso_date("2024-03-01");
const Day after_period = *parse_iso_date("2024-07-01");

Plan plan_of(std::initializer_list<const char*> activities)
{
    Plan plan;
    plan.id = "T1";
    plan.period = *parse_iso_range("2024-01-01/2024-06-30");
    for (const auto* id : activities)
        plan.activities.push_back({id, std::string("Judul ") + id, "", "", "", ""});
    return plan;
}

Regulation with_points()
{
    Regulation regulation;
    regulation.competence.points = true;
    regulation.competence.minimum = 32;
    regulation.roles.push_back({"Peserta", "", 8, {}, {}});
    regulation.roles.push_back({"Penyusun", "", std::nullopt, {}, {}});
    return regulation;
}

TEST(PlanStatus, TakesTheBestPaperOfAnActivity)
{
    const auto plan = plan_of({"A", "B", "C", "D"});
    const std::vector<FoundEvidence> papers{
        {"a1.jpg", "A", "reject", {}},
        {"a2.jpg", "A", "accept", {}},
        {"a3.jpg", "A", "review", {}},
        {"b.jpg", "B", "review", {}},
        {"c.jpg", "C", "reject", parse_iso_range("2024-07-02")},
        {"x.jpg", "", "accept", {}}};
    const auto status = status_of(plan, nullptr, papers, in_period);
    EXPECT_EQ(status.activities[0].state, EvidenceState::There);
    EXPECT_EQ(status.activities[0].file, "a2.jpg");
    EXPECT_EQ(status.activities[1].state, EvidenceState::Doubtful);
    EXPECT_EQ(status.activities[2].state, EvidenceState::TooLate);
    EXPECT_EQ(status.activities[3].state, EvidenceState::Missing);
    EXPECT_EQ(status.loose, 1U);
    EXPECT_EQ(status.count(EvidenceState::There), 1U);
}

TEST(PlanStatus, TellsTooEarlyFromTooLate)
{
    const std::vector<FoundEvidence> papers{{"a", "A", "reject", parse_iso_range("2023-12-01")}};
    const auto status = status_of(plan_of({"A"}), nullptr, papers, in_period);
    EXPECT_EQ(status.activities[0].state, EvidenceState::Rejected);
}

TEST(PlanStatus, IsTooLateOnceThePeriodIsOver)
{
    const auto status = status_of(plan_of({"A"}), nullptr, {}, after_period);
    EXPECT_EQ(status.activities[0].state, EvidenceState::TooLate);
}

TEST(PlanStatus, CountsPointsOnlyWhereTheyAreKnownAndOnce)
{
    auto plan = plan_of({"A", "B"});
    plan.competence = {
        {"Peserta", "x", "A", {}, ""},
        {"peserta", "again", "A", {}, ""},
        {"Penyusun", "y", "B", {}, ""},
        {"Tak dikenal", "z", "", 12, "accept"}};
    const auto regulation = with_points();
    const std::vector<FoundEvidence> papers{{"a", "A", "accept", {}}, {"b", "B", "accept", {}}};
    const auto points = status_of(plan, &regulation, papers, in_period).points;
    EXPECT_TRUE(points.counted);
    EXPECT_EQ(points.there, 20U);
    EXPECT_EQ(points.planned, 28U);
    EXPECT_EQ(points.unknown, 1U);
    EXPECT_EQ(points.unknown_there, 1U);
    EXPECT_EQ(points.minimum, 32);
}

TEST(PlanStatus, SaysNothingOfPointsWhereTheRegulationHasNone)
{
    auto plan = plan_of({});
    plan.competence = {{"Peserta", "x", "", 8, "accept"}};
    const Regulation regulation;
    EXPECT_FALSE(status_of(plan, &regulation, {}, in_period).points.counted);
    EXPECT_FALSE(status_of(plan, nullptr, {}, in_period).points.counted);
}

TEST(PlanStatus, NeverHasMorePointsThanWerePlanned)
{
    std::mt19937 random(3);
    const auto regulation = with_points();
    for (int round = 0; round < 300; ++round) {
        auto plan = plan_of({"A", "B", "C"});
        for (auto n = random() % 6; n > 0; --n)
            plan.competence.push_back(
                {random() % 2 == 0 ? "Peserta" : "Penyusun",
                 "k",
                 std::string(1, char('A' + random() % 4)),
                 random() % 3 == 0 ? std::optional<std::uint64_t>(random() % 40) : std::nullopt,
                 ""});
        std::vector<FoundEvidence> papers;
        for (auto n = random() % 8; n > 0; --n)
            papers.push_back(
                {"f",
                 std::string(1, char('A' + random() % 5)),
                 random() % 2 == 0 ? "accept" : "review",
                 {}});
        const auto status = status_of(plan, &regulation, papers, in_period);
        EXPECT_LE(status.points.there, status.points.planned);
        EXPECT_LE(status.points.unknown_there, status.points.unknown);
        std::size_t sum = 0;
        for (const auto state :
             {EvidenceState::There,
              EvidenceState::Doubtful,
              EvidenceState::TooLate,
              EvidenceState::Rejected,
              EvidenceState::Missing})
            sum += status.count(state);
        EXPECT_EQ(sum, plan.activities.size());
    }
}

} // namespace
} // namespace absah
