// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

/// The life of a plan: its states, the moves between them, and who may make them.
///
///     draf -> diajukan <-> perlu_perbaikan
///                |-> disetujui ---------+-> terkunci -> dilaksanakan -> dinilai -> selesai
///                '-> disetujui_otomatis-'
///
/// The order is that of the published guides of 2024; the labels on the ministry's screens are not
/// confirmed, so they are data (verifiers/regulations).
namespace absah {

enum class PlanState {
    Draft,
    Submitted,
    NeedsRepair,
    Approved,
    ApprovedAutomatically, ///< by the system, where the head is acting (Plt)
    Locked,
    CarriedOut,
    Appraised,
    Done,
};

enum class PlanMove {
    Submit,
    AskRepair,
    Approve,
    ApproveAutomatically,
    Lock,
    CarryOut,
    Appraise,
    Finish,
    Reset, ///< back to a draft: the way out of a plan that was approved too early
};

enum class PlanActor { Employee, Appraiser, AppraiserSuperior, System };

inline constexpr std::array plan_states{
    PlanState::Draft,
    PlanState::Submitted,
    PlanState::NeedsRepair,
    PlanState::Approved,
    PlanState::ApprovedAutomatically,
    PlanState::Locked,
    PlanState::CarriedOut,
    PlanState::Appraised,
    PlanState::Done};
inline constexpr std::array plan_moves{
    PlanMove::Submit,
    PlanMove::AskRepair,
    PlanMove::Approve,
    PlanMove::ApproveAutomatically,
    PlanMove::Lock,
    PlanMove::CarryOut,
    PlanMove::Appraise,
    PlanMove::Finish,
    PlanMove::Reset};
inline constexpr std::array plan_actors{
    PlanActor::Employee, PlanActor::Appraiser, PlanActor::AppraiserSuperior, PlanActor::System};

/// As plans write them: "draf", "ajukan", "pegawai".
std::string_view id_of(PlanState state);
std::string_view id_of(PlanMove move);
std::string_view id_of(PlanActor actor);

/// Empty for a word that is none of them.
std::optional<PlanState> plan_state(std::string_view id);
std::optional<PlanMove> plan_move(std::string_view id);
std::optional<PlanActor> plan_actor(std::string_view id);

/// What a regulation says about moves.
struct MoveRules {
    bool automatic_approval = false; ///< where the head is acting, the system approves
    int resets = 0;                  ///< how often an approved plan may go back to a draft
};

/// Where a plan stands, as far as moves depend on it.
struct PlanSituation {
    PlanState state = PlanState::Draft;
    bool acting_head = false; ///< the appraiser is Plt; a Plh decides as the head does
    bool whole = true;        ///< nothing that the regulation asks for is missing
    int resets = 0;           ///< made so far
};

/// Why a move is not made, the first that applies.
enum class Refusal {
    NotInRegulation, ///< the regulation does not know this move
    WrongState,
    WrongActor,
    HeadIsActing, ///< not the appraiser but the system approves
    HeadIsHere,   ///< automatic approval is for schools with an acting head
    NotWhole,
    NoResetLeft,
};

/// The state after the move, or why it may not be made. Nothing else is ever answered: every move
/// by anyone from any state is either in the table or refused.
std::variant<PlanState, Refusal>
try_move(PlanMove move, PlanActor actor, const PlanSituation& now, const MoveRules& rules);

/// The situation after a move that try_move allowed.
PlanSituation after(PlanMove move, PlanState reached, PlanSituation now);

struct PossibleMove {
    PlanMove move;
    PlanActor actor;
    PlanState to;

    bool operator==(const PossibleMove&) const = default;
};

/// Every move that someone may make now, in the order of the enums.
std::vector<PossibleMove> possible_moves(const PlanSituation& now, const MoveRules& rules);

} // namespace absah
