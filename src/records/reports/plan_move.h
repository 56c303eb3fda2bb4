// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/dates.h"
#include "core/model/plan_state.h"
#include "records/reports/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace absah::reports {

/// A move of a plan as somebody asks for it.
struct PlanStep {
    PlanState to = PlanState::Draft;
    PlanActor by = PlanActor::Employee;
    Day date;
    std::string note; ///< why; may be empty
};

enum class MoveOutcome {
    Moved,
    WasThere, ///< the plan is in that state already
    NoWay,    ///< no move leads there from where it is
    Refused,  ///< the regulation, or what the plan lacks, forbids it
};

struct MovedPlan {
    MoveOutcome outcome = MoveOutcome::Moved;
    std::string id;
    PlanState from = PlanState::Draft;
    std::optional<PlanMove> move; ///< that leads there
    bool history = true; ///< false: the plan has a state without one, so the move is not in it
    std::string json;    ///< the plan after the move; empty unless Moved
    std::vector<PlanRemark> remarks;    ///< why not; notes on the move where it was made
    std::vector<PossibleMove> possible; ///< from where the plan is now
};

/// Moves the plan that `text` holds and that stands in `file`: state and history change, every
/// other key stays as it is, known or not. A move is made when validate_plan finds no fault
/// afterwards that was not there before; to hand a plan in, it must have none at all. BadData,
/// `file:line:column: what`: no JSON, or no plan.
Result<MovedPlan> move_plan(
    const Path& file,
    const std::string& text,
    const PlanStep& step,
    const terms::Terms& terms,
    const Regulations& regulations,
    Language language);

} // namespace absah::reports
