// SPDX-License-Identifier: Apache-2.0
#include "core/model/plan_state.h"

#include <algorithm>
#include <string_view>

namespace absah {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array state_ids{
    "draf"sv,
    "diajukan"sv,
    "perlu_perbaikan"sv,
    "disetujui"sv,
    "disetujui_otomatis"sv,
    "terkunci"sv,
    "dilaksanakan"sv,
    "dinilai"sv,
    "selesai"sv};
constexpr std::array move_ids{
    "ajukan"sv,
    "minta_perbaikan"sv,
    "setujui"sv,
    "setujui_otomatis"sv,
    "kunci"sv,
    "laksanakan"sv,
    "nilai"sv,
    "selesaikan"sv,
    "reset"sv};
constexpr std::array actor_ids{
    "pegawai"sv, "pejabat_penilai"sv, "atasan_pejabat_penilai"sv, "sistem"sv};
static_assert(state_ids.size() == plan_states.size());
static_assert(move_ids.size() == plan_moves.size());
static_assert(actor_ids.size() == plan_actors.size());

template <class Value, std::size_t count>
std::optional<Value> of_id(
    std::string_view id,
    const std::array<std::string_view, count>& ids,
    const std::array<Value, count>& values)
{
    const auto found = std::ranges::find(ids, id);
    if (found == ids.end()) return {};
    return values.at(std::size_t(found - ids.begin()));
}

struct Row {
    PlanMove move;
    PlanState from;
    PlanActor actor;
    PlanState to;
};

using enum PlanState;
using enum PlanActor;

constexpr std::array table{
    Row{PlanMove::Submit, Draft, Employee, Submitted},
    Row{PlanMove::Submit, NeedsRepair, Employee, Submitted},
    Row{PlanMove::AskRepair, Submitted, Appraiser, NeedsRepair},
    Row{PlanMove::Approve, Submitted, Appraiser, Approved},
    Row{PlanMove::ApproveAutomatically, Submitted, System, ApprovedAutomatically},
    Row{PlanMove::Lock, Approved, System, Locked},
    Row{PlanMove::Lock, ApprovedAutomatically, System, Locked},
    Row{PlanMove::CarryOut, Locked, Employee, CarriedOut},
    Row{PlanMove::Appraise, CarriedOut, Appraiser, Appraised},
    Row{PlanMove::Finish, Appraised, Appraiser, Done},
    Row{PlanMove::Finish, Appraised, AppraiserSuperior, Done},
    Row{PlanMove::Reset, Approved, Employee, Draft},
    Row{PlanMove::Reset, ApprovedAutomatically, Employee, Draft},
    Row{PlanMove::Reset, Locked, Employee, Draft}};

std::optional<Refusal> why_not(PlanMove move, const PlanSituation& now, const MoveRules& rules)
{
    const bool system_approves = rules.automatic_approval && now.acting_head;
    if ((move == PlanMove::Approve || move == PlanMove::AskRepair) && system_approves)
        return Refusal::HeadIsActing;
    if (move == PlanMove::ApproveAutomatically && !now.acting_head) return Refusal::HeadIsHere;
    if (move == PlanMove::Submit && !now.whole) return Refusal::NotWhole;
    if (move == PlanMove::Reset && now.resets >= rules.resets) return Refusal::NoResetLeft;
    return {};
}

} // namespace

std::string_view id_of(PlanState state)
{
    return state_ids.at(std::size_t(state));
}

std::string_view id_of(PlanMove move)
{
    return move_ids.at(std::size_t(move));
}

std::string_view id_of(PlanActor actor)
{
    return actor_ids.at(std::size_t(actor));
}

std::optional<PlanState> plan_state(std::string_view id)
{
    return of_id(id, state_ids, plan_states);
}

std::optional<PlanMove> plan_move(std::string_view id)
{
    return of_id(id, move_ids, plan_moves);
}

std::optional<PlanActor> plan_actor(std::string_view id)
{
    return of_id(id, actor_ids, plan_actors);
}

std::variant<PlanState, Refusal>
try_move(PlanMove move, PlanActor actor, const PlanSituation& now, const MoveRules& rules)
{
    if (move == PlanMove::ApproveAutomatically && !rules.automatic_approval)
        return Refusal::NotInRegulation;
    if (move == PlanMove::Reset && rules.resets == 0) return Refusal::NotInRegulation;
    const auto from_here = [&](const Row& row) {
        return row.move == move && row.from == now.state;
    };
    if (std::ranges::none_of(table, from_here)) return Refusal::WrongState;
    const auto row = std::ranges::find_if(
        table, [&](const Row& one) { return from_here(one) && one.actor == actor; });
    if (row == table.end()) return Refusal::WrongActor;
    if (const auto refusal = why_not(move, now, rules)) return *refusal;
    return row->to;
}

PlanSituation after(PlanMove move, PlanState reached, PlanSituation now)
{
    now.state = reached;
    if (move == PlanMove::Reset) ++now.resets;
    return now;
}

std::vector<PossibleMove> possible_moves(const PlanSituation& now, const MoveRules& rules)
{
    std::vector<PossibleMove> possible;
    for (const auto move : plan_moves)
        for (const auto actor : plan_actors) {
            const auto reached = try_move(move, actor, now, rules);
            if (const auto* to = std::get_if<PlanState>(&reached))
                possible.push_back({move, actor, *to});
        }
    return possible;
}

} // namespace absah
