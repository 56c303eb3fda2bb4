// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/dates.h"
#include "core/model/plan_state.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a regulation asks of a plan, as verifiers/regulations/*.toml say it. Nothing of it is code:
/// a school that knows better changes the data.
namespace absah {

/// How sure a value is. Low and medium ones are unconfirmed: they are told as such, and what they
/// say is never held against a plan.
enum class Confidence { Low, Medium, High };

struct Ground {
    Confidence confidence = Confidence::Low;
    std::string source; ///< where the value was read; empty when it was read nowhere

    [[nodiscard]] bool confirmed() const { return confidence == Confidence::High; }
};

/// Part of every year, both days included; the last never lies before the first.
struct Season {
    std::chrono::month_day first;
    std::chrono::month_day last;
};

/// When one stage of a cycle is done.
struct StageWindow {
    std::string stage; ///< "perencanaan", "pelaksanaan", "penilaian"
    Season season;
    /// Late planning was allowed until here, once or always.
    std::optional<std::chrono::month_day> late;
    Ground ground;
};

/// One period of planning and appraisal.
struct PlanCycle {
    std::string id; ///< "S1"
    std::string name;
    Season season;
    std::vector<StageWindow> windows;
    Ground ground;
};

/// Whose plans these are.
struct PlanPosition {
    std::string id;        ///< "guru", "kepala_sekolah"
    std::string name;      ///< "Guru"
    std::string appraiser; ///< in words; empty where nobody knows
    Ground ground;
};

/// A part of the planning.
struct PlanPart {
    std::string id;
    std::string name;
    std::string key;                    ///< where absah.plan/1 keeps it: "praktik_kinerja"
    bool required = false;              ///< in a plan that is submitted
    std::vector<std::string> positions; ///< ids; empty for all
    Ground ground;
};

struct UploadRules {
    bool wanted = false; ///< files are uploaded; otherwise they stay at school
    std::vector<std::string> formats;
    std::optional<std::uint64_t> max_bytes; ///< of a file
    Ground ground;
};

/// A role in developing one's competence. No points: not known, which is not 0.
struct CompetenceRole {
    std::string name;
    std::string unit; ///< what counts once; empty where unknown
    std::optional<int> points;
    std::vector<std::string> evidence; ///< ids of evidence kinds; empty where unknown
    Ground ground;
};

struct CompetenceRules {
    bool points = false; ///< the regulation counts points
    std::optional<int> minimum;
    std::optional<int> maximum;
    /// How many roles the regulation has: more than are known here, where some are unknown.
    std::optional<int> listed;
    Ground ground;
};

/// A task besides teaching, by decree or letter of assignment.
struct AdditionalTask {
    std::string name;
    std::vector<std::string> levels; ///< "SMP"; empty for all or unknown
    Ground ground;
};

/// What a regulation calls one of a few things: an evidence kind, a state.
struct NamedThing {
    std::string id;
    std::string name;
    Ground ground;
};

/// A value that behaviour is looked at by.
struct BehaviourValue {
    std::string name;
    std::vector<std::string> items;
    Ground ground;
};

/// What a practice is observed for.
struct PracticeIndicator {
    std::string id;
    std::string name;
    std::string dimension;
    std::vector<std::string> positions; ///< whose practice
    std::vector<std::string> focus;     ///< those that are known
    Ground ground;
};

struct Regulation {
    std::string id; ///< "pmm-2024"; plans name it, and so is its file
    std::string name;
    std::string product; ///< the program that the ministry calls it by
    std::vector<std::string> basis;
    std::optional<Day> from;  ///< first day of a period under it
    std::optional<Day> until; ///< last day; none while it stands
    std::vector<PlanPosition> positions;
    std::vector<PlanCycle> cycles;
    std::vector<PlanPart> parts;
    std::vector<PracticeIndicator> indicators;
    CompetenceRules competence;
    std::vector<CompetenceRole> roles;
    std::vector<AdditionalTask> tasks;
    std::vector<BehaviourValue> behaviours;
    std::vector<NamedThing> evidence;
    UploadRules upload;
    std::vector<NamedThing> states; ///< a name for every PlanState
    MoveRules moves;
    Ground moves_ground;

    /// Null for a name that is not in the list. Case and punctuation do not count.
    [[nodiscard]] const CompetenceRole* role(std::string_view name) const;
    [[nodiscard]] const PlanPosition* position(std::string_view id) const;

    /// The cycle whose days these are in some year; null when there is none.
    [[nodiscard]] const PlanCycle* cycle_of(const DateRange& period) const;
};

using Regulations = std::map<std::string, Regulation>;

/// The days of a season in a year. 29 February of a common year is its last day of February.
DateRange days_of(const Season& season, std::chrono::year year);
Day day_of(const std::chrono::month_day& day, std::chrono::year year);

} // namespace absah
