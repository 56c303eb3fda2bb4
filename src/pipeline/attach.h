// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/language.h"
#include "core/base/result.h"
#include "core/model/finding.h"
#include "pipeline/workspace.h"
#include "records/catalog/catalog.h"
#include "records/store/store.h"

#include <string>
#include <vector>

/// Evidence and activities of a plan, bound and unbound by a person.
namespace absah::pipeline {

struct AttachRequest {
    std::string plan;     ///< its id, or its file
    Path file;            ///< anywhere; or below the workspace or its inbox
    std::string activity; ///< id; empty: the one that the check found
    std::string by;       ///< who decides
    std::string why;      ///< that person's reason; needed against an objection, and to undo
    bool undo = false;
};

/// What speaks against it.
enum class Objection {
    NotHandedIn,     ///< no file with these bytes was handed in and answered
    Replaced,        ///< a later try of the same paper counts
    NoActivity,      ///< the check found none, and none was named; `detail`: those there are
    UnknownActivity, ///< the plan has none of that id; `detail`: the nearest, or all
    NothingToUndo,
    NoReason, ///< to undo needs one
    // A reason of a person outweighs those below.
    NotAccepted,   ///< doubtful or rejected; `detail`: the weightiest finding
    OtherPlan,     ///< it was handed in for another plan, or for none; `detail`: its id
    OtherActivity, ///< the check found another one; `detail`: its id
    UsedTwice,     ///< it, or a copy of it, serves already; `detail`: where
};

struct Objected {
    Objection what;
    std::string detail;
};

struct Attached {
    std::vector<Objected> objections; ///< when not empty and not outweighed, nothing was done
    bool done = false;
    bool was_so = false; ///< it was attached (or not attached) before; nothing was done
    std::string plan;
    std::string activity;
    std::string place; ///< where the file lies now, below the workspace
};

/// What attaching is done with.
struct Office {
    const Workspace& workspace;
    store::Store& store;
    const catalog::Verifiers& verifiers;
    const std::vector<Plan>& plans;
    Language language = Language::Indonesian;
    std::string at; ///< the time, ISO 8601
};

/// Binds a file that was handed in to an activity, or unbinds it. What is bound moves to its plan's
/// folder in out/ with a receipt; who bound it, when and why stays on record, and so does an undone
/// binding. Against NotAccepted and what follows a reason of a person is enough; a certificate that
/// serves twice then carries the finding `evidence.used_twice` on its receipt.
/// Errors: NotFound for a plan or file that is not there; those of the store and of moving.
Result<Attached> attach(const Office& office, const AttachRequest& request);

} // namespace absah::pipeline
