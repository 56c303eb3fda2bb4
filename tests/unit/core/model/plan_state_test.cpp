// SPDX-License-Identifier: Apache-2.0
#include "core/model/plan_state.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace absah {
namespace {

using enum PlanState;
using enum PlanActor;

constexpr MoveRules pmm{true, 1};
constexpr MoveRules plain{};

PlanState reached(const std::variant<PlanState, Refusal>& answer)
{
    EXPECT_TRUE(std::holds_alternative<PlanState>(answer));
    const auto* state = std::get_if<PlanState>(&answer);
    return state == nullptr ? Draft : *state;
}

Refusal refused(const std::variant<PlanState, Refusal>& answer)
{
    EXPECT_TRUE(std::holds_alternative<Refusal>(answer));
    const auto* why = std::get_if<Refusal>(&answer);
    return why == nullptr ? Refusal::WrongState : *why;
}

TEST(PlanState, GoesFromDraftToDone)
{
    PlanSituation now;
    for (const auto& [move, actor, to] :
         {PossibleMove{PlanMove::Submit, Employee, Submitted},
          PossibleMove{PlanMove::AskRepair, Appraiser, NeedsRepair},
          PossibleMove{PlanMove::Submit, Employee, Submitted},
          PossibleMove{PlanMove::Approve, Appraiser, Approved},
          PossibleMove{PlanMove::Lock, System, Locked},
          PossibleMove{PlanMove::CarryOut, Employee, CarriedOut},
          PossibleMove{PlanMove::Appraise, Appraiser, Appraised},
          PossibleMove{PlanMove::Finish, AppraiserSuperior, Done}}) {
        ASSERT_EQ(reached(try_move(move, actor, now, plain)), to);
        now = after(move, to, now);
    }
    EXPECT_TRUE(possible_moves(now, pmm).empty());
}

TEST(PlanState, IsApprovedByTheSystemAloneWhereTheHeadIsActing)
{
    const PlanSituation acting{Submitted, true};
    EXPECT_EQ(refused(try_move(PlanMove::Approve, Appraiser, acting, pmm)), Refusal::HeadIsActing);
    EXPECT_EQ(
        reached(try_move(PlanMove::ApproveAutomatically, System, acting, pmm)),
        ApprovedAutomatically);
    const PlanSituation present{Submitted, false};
    EXPECT_EQ(
        refused(try_move(PlanMove::ApproveAutomatically, System, present, pmm)),
        Refusal::HeadIsHere);
    EXPECT_EQ(
        refused(try_move(PlanMove::ApproveAutomatically, System, acting, plain)),
        Refusal::NotInRegulation);
    EXPECT_EQ(reached(try_move(PlanMove::Approve, Appraiser, acting, plain)), Approved);
}

TEST(PlanState, SaysWhyAMoveIsNotMade)
{
    EXPECT_EQ(
        refused(try_move(PlanMove::Approve, Employee, {Submitted}, pmm)), Refusal::WrongActor);
    EXPECT_EQ(refused(try_move(PlanMove::Approve, Appraiser, {Draft}, pmm)), Refusal::WrongState);
    PlanSituation torn;
    torn.whole = false;
    EXPECT_EQ(refused(try_move(PlanMove::Submit, Employee, torn, pmm)), Refusal::NotWhole);
    PlanSituation locked{Locked};
    EXPECT_EQ(reached(try_move(PlanMove::Reset, Employee, locked, pmm)), Draft);
    locked.resets = 1;
    EXPECT_EQ(refused(try_move(PlanMove::Reset, Employee, locked, pmm)), Refusal::NoResetLeft);
    EXPECT_EQ(
        refused(try_move(PlanMove::Reset, Employee, locked, plain)), Refusal::NotInRegulation);
}

TEST(PlanState, IsWrittenByItsId)
{
    for (const auto state : plan_states)
        EXPECT_EQ(plan_state(id_of(state)), state);
    for (const auto move : plan_moves)
        EXPECT_EQ(plan_move(id_of(move)), move);
    for (const auto actor : plan_actors)
        EXPECT_EQ(plan_actor(id_of(actor)), actor);
    EXPECT_EQ(plan_state("Draf"), std::nullopt);
    EXPECT_EQ(plan_move(""), std::nullopt);
}

/// Anyone tries anything, from wherever the walk stands.
class RandomWalk {
public:
    explicit RandomWalk(unsigned seed)
        : random_(seed),
          rules_{draw(2) == 1, draw(3)}
    {
        now_.acting_head = draw(2) == 1;
        now_.whole = draw(4) != 0;
    }

    struct Step {
        PlanMove move;
        PlanActor actor;
        PlanSituation before;
        PlanSituation after;
    };

    std::vector<Step> steps(int tries)
    {
        std::vector<Step> made;
        for (int i = 0; i < tries; ++i) {
            const auto move = plan_moves.at(std::size_t(draw(int(plan_moves.size()))));
            const auto actor = plan_actors.at(std::size_t(draw(int(plan_actors.size()))));
            const auto answer = try_move(move, actor, now_, rules_);
            if (const auto* to = std::get_if<PlanState>(&answer)) {
                made.push_back({move, actor, now_, absah::after(move, *to, now_)});
                now_ = made.back().after;
            }
        }
        return made;
    }

    [[nodiscard]] const MoveRules& rules() const { return rules_; }

private:
    int draw(int below) { return int(random_() % unsigned(below)); }

    std::mt19937 random_;
    MoveRules rules_;
    PlanSituation now_;
};

TEST(PlanState, KeepsItsLawsOnEveryWalk)
{
    std::set<PlanState> seen;
    for (unsigned seed = 0; seed < 500; ++seed) {
        RandomWalk walk(seed);
        for (const auto& step : walk.steps(400)) {
            seen.insert(step.after.state);
            ASSERT_NE(step.before.state, Done) << "nothing follows the end";
            ASSERT_TRUE(step.move != PlanMove::Submit || step.before.whole);
            const bool approval = step.move == PlanMove::ApproveAutomatically;
            ASSERT_EQ(approval, step.after.state == ApprovedAutomatically);
            ASSERT_TRUE(!approval || (step.before.acting_head && step.actor == System));
            ASSERT_TRUE(step.after.state != Draft || step.move == PlanMove::Reset);
            ASSERT_LE(step.after.resets, walk.rules().resets);
            ASSERT_TRUE(step.after.state != Locked || step.actor == System);
            ASSERT_TRUE(
                step.after.state != Locked || step.before.state == Approved ||
                step.before.state == ApprovedAutomatically);
            ASSERT_TRUE(step.after.state != NeedsRepair || step.before.state == Submitted);
        }
    }
    EXPECT_EQ(seen.size(), plan_states.size()) << "every state can be reached";
}

TEST(PlanState, ListsExactlyTheMovesThatAreAllowed)
{
    for (const auto state : plan_states)
        for (const bool acting : {false, true})
            for (const bool automatic : {false, true}) {
                const PlanSituation now{state, acting};
                const MoveRules rules{automatic, 1};
                std::size_t allowed = 0;
                for (const auto move : plan_moves)
                    for (const auto actor : plan_actors)
                        if (try_move(move, actor, now, rules).index() == 0) ++allowed;
                const auto listed = possible_moves(now, rules);
                EXPECT_EQ(listed.size(), allowed);
                EXPECT_EQ(listed.empty(), state == Done) << "no state is a trap";
            }
}

} // namespace
} // namespace absah
