// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/language.h"
#include "core/base/result.h"
#include "core/model/plan_status.h"
#include "core/model/regulation.h"
#include "core/model/terms.h"
#include "records/reports/plan.h"
#include "records/reports/plan_move.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Plans of a school: are they right, and where do they stand.
namespace absah::pipeline {

/// What plans are judged by.
struct PlanBooks {
    terms::Terms terms;
    Regulations regulations;
};

/// `verifiers` in order, a later folder over an earlier one; of `templates` the first that has a
/// file gives it. Errors: those of load_regulations and load_terms.
Result<PlanBooks> load_plan_books(std::span<const Path> verifiers, std::span<const Path> templates);

/// A plan that was looked at. `plan` is an error where the file could not be read at all.
struct LookedAtPlan {
    Path file;
    Result<reports::ValidatedPlan> plan;
};

/// The files among `inputs`, and each *.json of the folders among them (not their subfolders;
/// records of other kinds are passed over), in order of their names. NotFound when an input is not
/// there or a folder has no plan.
Result<std::vector<Path>> plan_files(std::span<const Path> inputs);

/// Validates the plans of `inputs` (plan_files). An id that two plans share is a fault of the
/// second.
Result<std::vector<LookedAtPlan>>
validate_plans(std::span<const Path> inputs, const PlanBooks& books, Language language);

/// `file:line:column: /path: message`, a line each; notes are marked as such.
std::string words_of(const LookedAtPlan& plan, Language language);

/// An array with an object a plan (docs/cli.md).
std::string json_of(const std::vector<LookedAtPlan>& plans);

/// Makes one move of the plan in `file` and writes it back, whole or not at all. Errors: those of
/// read_text, reports::move_plan and write_file; Io when somebody else changed the file meanwhile.
Result<reports::MovedPlan> move_plan(
    const Path& file, const reports::PlanStep& step, const PlanBooks& books, Language language);

/// A plan with its status.
struct StandingPlan {
    Plan plan;
    PlanStatus status;
};

struct StatusSettings {
    Path plans;
    std::optional<Path> results; ///< of absah check --json or --jsonl
    Day today;
    Language language = Language::Indonesian;
};

/// The status of every plan of a folder, sorted by school, then by id. Errors: those of load_plans
/// and read_papers.
Result<std::vector<StandingPlan>>
plan_status(const StatusSettings& settings, const Regulations& regulations);

/// A table for people, one school after the other.
std::string
words_of(const std::vector<StandingPlan>& plans, const Regulations& regulations, Language language);

/// An array of schools, each with its plans (docs/cli.md). NIP are masked.
std::string json_of(const std::vector<StandingPlan>& plans);

} // namespace absah::pipeline
