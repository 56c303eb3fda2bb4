// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "faces/cli/app.h"
#include "faces/cli/options.h"
#include "records/reports/plan_move.h"

/// Private to this room: what `absah plan move` says.
namespace absah::cli {

/// Tells what became of the move: done on standard output, why not on standard error.
Exit tell_move(
    const CommonOptions& common,
    const Path& file,
    const reports::PlanStep& step,
    const reports::MovedPlan& moved);

} // namespace absah::cli
