// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/language.h"
#include "core/base/result.h"
#include "pipeline/plans.h"

#include <cstddef>
#include <string>
#include <vector>

/// A school's table becomes plans, and plans a table.
namespace absah::pipeline {

struct ImportedPlans {
    std::size_t plans = 0; ///< in the table
    std::size_t fresh = 0; ///< written now; the others were there already, just like this
    std::vector<Error>
        faults; ///< of single plans, in the order of the table; then nothing is written
};

/// Writes a plan of every id of `table` (records/reports/plan_table.h) into `folder`, all or none:
/// one fault in any plan, or a file that is there and says something else, and nothing changes. A
/// folder that is not there appears whole, by one rename; into one that is there the files are
/// moved one by one after all of them have been written beside it, so that the same call completes
/// what a crash cut off. Errors: of the table as a whole; Io.
Result<ImportedPlans>
import_plans(const Path& table, const Path& folder, const PlanBooks& books, Language language);

struct ExportedPlans {
    std::size_t plans = 0;
    std::vector<std::string> lost; ///< keys that no column is there for
};

/// Writes the plans of a folder to `table`, by its ending: .csv, .xlsx or .json. Errors: NotFound,
/// no plans; Usage, another ending; those of plan_table and plans_as_json; Io.
Result<ExportedPlans> export_plans(const Path& folder, const Path& table, Language language);

/// Writes a table without plans, to fill in. Errors: Usage, another ending than .csv
/// or .xlsx; Io, also
/// where a file is there already.
Result<void> write_plan_template(const Path& table, Language language);

} // namespace absah::pipeline
