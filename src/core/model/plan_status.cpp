// SPDX-License-Identifier: Apache-2.0
#include "core/model/plan_status.h"

#include <algorithm>
#include <array>
#include <set>

namespace absah {
namespace {

using std::string_view_literals::operator""sv;

EvidenceState state_of(const FoundEvidence& paper, const DateRange& period)
{
    if (paper.verdict == "accept") return EvidenceState::There;
    if (paper.verdict == "review") return EvidenceState::Doubtful;
    const bool late = paper.outside && period.last < paper.outside->first;
    return late ? EvidenceState::TooLate : EvidenceState::Rejected;
}

ActivityStatus status_of_activity(
    const Activity& activity,
    const DateRange& period,
    std::span<const FoundEvidence> papers,
    const Day& today)
{
    ActivityStatus status{activity.id, activity.title, EvidenceState::Missing, {}};
    for (const auto& paper : papers) {
        if (paper.activity != activity.id) continue;
        const auto state = state_of(paper, period);
        if (status.file.empty() || state < status.state) {
            status.state = state;
            status.file = paper.file;
        }
    }
    if (status.file.empty() && period.last < today) status.state = EvidenceState::TooLate;
    return status;
}

bool is_there(const Competence& entry, const std::vector<ActivityStatus>& activities)
{
    if (entry.activity.empty()) return entry.verdict == "accept";
    const auto found = std::ranges::find(activities, entry.activity, &ActivityStatus::id);
    return found != activities.end() && found->state == EvidenceState::There;
}

PointStatus points_of(
    const Plan& plan, const Regulation& regulation, const std::vector<ActivityStatus>& activities)
{
    PointStatus status;
    status.counted = regulation.competence.points;
    status.minimum = regulation.competence.minimum;
    status.maximum = regulation.competence.maximum;
    if (!status.counted) return status;
    std::set<std::string> used; // one piece of evidence counts once
    for (const auto& entry : plan.competence) {
        const auto* role = regulation.role(entry.role);
        auto points = entry.points;
        if (!points && role != nullptr && role->points) points = std::uint64_t(*role->points);
        const bool again = !entry.activity.empty() && !used.insert(entry.activity).second;
        const bool there = !again && is_there(entry, activities);
        if (!points) {
            ++status.unknown;
            if (there) ++status.unknown_there;
            continue;
        }
        status.planned += *points;
        if (there) status.there += *points;
    }
    return status;
}

} // namespace

std::string_view id_of(EvidenceState state)
{
    static constexpr std::array ids{"ada"sv, "ragu"sv, "terlambat"sv, "tidak_sesuai"sv, "belum"sv};
    return ids.at(std::size_t(state));
}

std::size_t PlanStatus::count(EvidenceState which) const
{
    return std::size_t(std::ranges::count(activities, which, &ActivityStatus::state));
}

PlanStatus status_of(
    const Plan& plan,
    const Regulation* regulation,
    std::span<const FoundEvidence> papers,
    const Day& today)
{
    PlanStatus status;
    for (const auto& activity : plan.activities)
        status.activities.push_back(status_of_activity(activity, plan.period, papers, today));
    status.loose = std::size_t(std::ranges::count_if(papers, [&](const FoundEvidence& paper) {
        return std::ranges::find(plan.activities, paper.activity, &Activity::id) ==
               plan.activities.end();
    }));
    status.state = plan.state.value_or(PlanState::Draft);
    if (regulation == nullptr) return status;
    status.points = points_of(plan, *regulation, status.activities);
    status.next = possible_moves({status.state, plan.acting_head}, regulation->moves);
    return status;
}

} // namespace absah
