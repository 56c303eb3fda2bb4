// SPDX-License-Identifier: Apache-2.0
#include "records/reports/plan_move.h"

#include "records/reports/lookup.h"
#include "records/reports/parse.h"
#include "records/reports/plan_text.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace absah::reports {

namespace {

/// The move that leads from one state to the other, whoever may make it.
std::optional<PlanMove> move_between(PlanState from, PlanState to)
{
    constexpr MoveRules all_rules{true, 1};
    for (const bool acting : {false, true})
        for (const auto& one : possible_moves({from, acting, true, 0}, all_rules))
            if (one.to == to) return one.move;
    return {};
}

/// Where the plan stands; its words are those of the forms.
PlanSituation situation_of(const Json& plan)
{
    PlanSituation now;
    now.state = plan_state(words_at(plan, "/state")).value_or(PlanState::Draft);
    now.acting_head = words_at(plan, "/appraiser/acting") == "Plt";
    const auto history = entries_at(plan, "/history");
    now.resets = int(std::ranges::count_if(history, [](const Json& entry) {
        return plan_move(words_at(entry, "/move")) == PlanMove::Reset;
    }));
    return now;
}

Json entry_of(PlanMove move, const PlanStep& step)
{
    Json entry{{"move", id_of(move)}, {"by", id_of(step.by)}, {"date", to_iso(step.date)}};
    if (!step.note.empty()) entry["note"] = step.note;
    return entry;
}

/// What is wrong after the move that was not wrong before; all that is wrong, where the plan has to
/// be whole.
std::vector<PlanRemark>
new_faults(const ValidatedPlan& before, const ValidatedPlan& after, bool must_be_whole)
{
    std::vector<PlanRemark> faults;
    std::ranges::copy_if(after.remarks, std::back_inserter(faults), [&](const PlanRemark& one) {
        const bool old = std::ranges::any_of(before.remarks, [&](const PlanRemark& other) {
            return other.fault && other.path == one.path && other.message == one.message;
        });
        return one.fault && (must_be_whole || !old);
    });
    return faults;
}

/// What a person should know of the move itself, which is entry `number` of the history.
std::vector<PlanRemark> notes_on(const ValidatedPlan& plan, std::size_t number)
{
    const auto place = "/history/" + std::to_string(number) + '/';
    std::vector<PlanRemark> notes;
    std::ranges::copy_if(plan.remarks, std::back_inserter(notes), [&](const PlanRemark& one) {
        return !one.fault && one.path.starts_with(place);
    });
    return notes;
}

} // namespace

Result<MovedPlan> move_plan(
    const Path& file,
    const std::string& text,
    const PlanStep& step,
    const terms::Terms& terms,
    const Regulations& regulations,
    Language language)
{
    auto plan = parse_json(text, language);
    if (!plan) return wrong_file(file, plan.error());
    Mistakes ignored(file, text, language);
    const auto* shape = right_shape(*plan, {"absah.plan/1", {}}, ignored);
    if (shape == nullptr) return wrong_file(file, ignored.found().front());
    auto words = *plan;
    check_shape(words, *shape, terms, ignored);
    const auto now = situation_of(words);
    MovedPlan moved;
    moved.id = words_at(words, "/id");
    moved.from = now.state;
    moved.move = move_between(now.state, step.to);
    const auto regulation = regulations.find(words_at(words, "/regulation"));
    if (regulation != regulations.end())
        moved.possible = possible_moves(now, regulation->second.moves);
    if (now.state == step.to) {
        moved.outcome = MoveOutcome::WasThere;
        return moved;
    }
    if (!moved.move) {
        moved.outcome = MoveOutcome::NoWay;
        return moved;
    }
    // A state without a history cannot be walked to from a draft, so none is begun.
    moved.history = now.state == PlanState::Draft || !entries_at(words, "/history").empty();
    const auto before = validate_text(file, text, terms, regulations, language);
    (*plan)["state"] = id_of(step.to);
    if (moved.history) {
        auto& history = (*plan)["history"];
        if (!history.is_array()) history = Json::array();
        history.push_back(entry_of(*moved.move, step));
    }
    moved.json = plan->dump(1) + '\n';
    const auto after = validate_text(file, moved.json, terms, regulations, language);
    const bool submits = *moved.move == PlanMove::Submit;
    moved.remarks = new_faults(before, after, submits || regulation == regulations.end());
    if (!moved.history && regulation != regulations.end() && moved.remarks.empty()) {
        const auto answer = try_move(*moved.move, step.by, now, regulation->second.moves);
        if (std::holds_alternative<Refusal>(answer)) moved.outcome = MoveOutcome::Refused;
    }
    if (!moved.remarks.empty()) moved.outcome = MoveOutcome::Refused;
    if (moved.outcome == MoveOutcome::Refused)
        moved.json.clear();
    else
        moved.remarks = notes_on(after, entries_at(words, "/history").size());
    return moved;
}

} // namespace absah::reports
