// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/dates.h"
#include "core/model/plan.h"
#include "core/model/regulation.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// Where a plan stands: evidence and points. Nothing here ever becomes a rating.
namespace absah {

/// What there is for an activity. Of several papers the best counts, in this order.
enum class EvidenceState {
    There,    ///< accepted
    Doubtful, ///< a person has to look
    TooLate,  ///< the paper is dated after the period, or the period is over and there is none
    Rejected, ///< there is a paper, but it does not fit
    Missing,  ///< none, and there is still time
};

/// "ada", "ragu", "terlambat", "tidak_sesuai", "belum": as outputs for programs write it.
std::string_view id_of(EvidenceState state);

/// A paper that was checked, as far as the status needs it.
struct FoundEvidence {
    std::string file;
    std::string activity; ///< id; empty for papers that serve none
    std::string verdict;  ///< "accept", "review", "reject"
    /// Day or days of the activity on it, where they lie outside the period.
    std::optional<DateRange> outside;
};

struct ActivityStatus {
    std::string id;
    std::string title;
    EvidenceState state = EvidenceState::Missing;
    std::string file; ///< the paper that counts; empty when there is none
};

/// Points of competence development. What nobody knows is counted apart, never as 0.
struct PointStatus {
    bool counted = false;          ///< the regulation counts points at all
    std::uint64_t there = 0;       ///< with evidence that was accepted
    std::uint64_t planned = 0;     ///< of all entries whose points are known
    std::size_t unknown_there = 0; ///< entries with accepted evidence whose points are unknown
    std::size_t unknown = 0;       ///< entries whose points are unknown
    std::optional<int> minimum;
    std::optional<int> maximum;
};

struct PlanStatus {
    std::vector<ActivityStatus> activities; ///< in the order of the plan
    std::size_t loose = 0;                  ///< papers of this plan that serve no activity
    PointStatus points;
    PlanState state = PlanState::Draft;
    std::vector<PossibleMove> next; ///< who may do what now

    [[nodiscard]] std::size_t count(EvidenceState which) const;
};

/// `papers` are those of this plan. `regulation` is null where it is not known: then nothing is
/// said of points and moves.
PlanStatus status_of(
    const Plan& plan,
    const Regulation* regulation,
    std::span<const FoundEvidence> papers,
    const Day& today);

} // namespace absah
