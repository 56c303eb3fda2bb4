// SPDX-License-Identifier: Apache-2.0
#include "records/reports/check_plan.h"
#include "records/reports/lookup.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace absah::reports {
namespace {

std::string possible_words(const PlanCheck& check, const PlanSituation& now)
{
    std::string all;
    for (const auto& one : possible_moves(now, check.regulation.moves))
        all += fmt::format("{}{} ({})", all.empty() ? "" : ", ", id_of(one.move), id_of(one.actor));
    return all.empty() ? std::string(check.in("tidak ada lagi", "nothing more")) : all;
}

std::string reason(const PlanCheck& check, Refusal refusal, PlanState from)
{
    switch (refusal) {
    case Refusal::NotInRegulation:
        return fmt::format(
            "{} {}", check.regulation.name, check.in("tidak mengenalnya", "does not know it"));
    case Refusal::WrongState:
        return fmt::format(
            fmt::runtime(check.in("rencana masih {}", "the plan is at {}")), id_of(from));
    case Refusal::WrongActor:
        return std::string(check.in("bukan oleh pihak ini", "not by this party"));
    case Refusal::HeadIsActing:
        return std::string(check.in(
            "kepala sekolahnya Plt, maka sistem yang menyetujui",
            "the head is acting (Plt), so the system approves"));
    case Refusal::HeadIsHere:
        return std::string(check.in(
            "persetujuan otomatis hanya bila pejabat penilainya Plt",
            "automatic approval is for acting heads (Plt) only"));
    case Refusal::NotWhole:
        return std::string(check.in("rencananya belum lengkap", "the plan is not whole"));
    case Refusal::NoResetLeft:
        return std::string(check.in("kesempatan reset sudah dipakai", "no reset is left"));
    }
    return {};
}

/// The cycle's window of a stage, in the year of the plan.
struct FoundWindow {
    const StageWindow* window = nullptr;
    std::chrono::year year{};
};

FoundWindow window_of(const PlanCheck& check, std::string_view stage)
{
    const auto first = parse_iso_date(words_at(check.record, "/period/start"));
    const auto last = parse_iso_date(words_at(check.record, "/period/end"));
    if (!first || !last) return {};
    const auto* cycle = check.regulation.cycle_of({*first, *last});
    if (cycle == nullptr) return {};
    const auto found = std::ranges::find(cycle->windows, stage, &StageWindow::stage);
    return {found == cycle->windows.end() ? nullptr : &*found, first->year()};
}

std::string_view stage_of(PlanMove move)
{
    if (move == PlanMove::Submit) return "perencanaan";
    if (move == PlanMove::CarryOut) return "pelaksanaan";
    if (move == PlanMove::Appraise) return "penilaian";
    return {};
}

void check_window(const PlanCheck& check, PlanMove move, const Day& day, const Keys& at)
{
    const auto stage = stage_of(move);
    const auto [window, year] = window_of(check, stage);
    if (stage.empty() || window == nullptr) return;
    const auto days = days_of(window->season, year);
    if (days.first <= day && day <= days.last) return;
    if (window->late && days.last < day && day <= day_of(*window->late, year))
        return check.notes.add(
            at, Wrong::LateButTaken, to_iso(days.last), to_iso(day_of(*window->late, year)));
    const bool sure = window->ground.confirmed();
    check.by(window->ground)
        .add(at, sure ? Wrong::OutsideWindow : Wrong::WindowUnsure, stage, to_iso(days));
}

/// Walks through the history; false when a move was refused, after which nothing more is said.
class Walk {
public:
    explicit Walk(const PlanCheck& check)
        : check_(check)
    {
        now_.acting_head = words_at(check.record, "/appraiser/acting") == "Plt";
    }

    bool take(const Json& entry, const std::string& number)
    {
        const auto move = plan_move(words_at(entry, "/move"));
        const auto actor = plan_actor(words_at(entry, "/by"));
        if (!move || !actor) return false;
        const Keys at{"history", number, "date"};
        if (const auto day = parse_iso_date(words_at(entry, "/date"))) {
            if (before_ && *day < *before_)
                check_.faults.add(at, Wrong::DayBackwards, to_iso(*before_));
            check_window(check_, *move, *day, at);
            before_ = *day;
        }
        const auto answer = try_move(*move, *actor, now_, check_.regulation.moves);
        if (const auto* to = std::get_if<PlanState>(&answer)) {
            now_ = after(*move, *to, now_);
            return true;
        }
        const Keys here{"history", number, "move"};
        const auto why = reason(check_, std::get<Refusal>(answer), now_.state);
        check_.faults.add(here, Wrong::MoveRefused, id_of(*move), why);
        check_.notes.add(here, Wrong::MovesOpen, possible_words(check_, now_));
        return false;
    }

    [[nodiscard]] PlanState state() const { return now_.state; }

    [[nodiscard]] bool acting_head() const { return now_.acting_head; }

private:
    const PlanCheck& check_;
    PlanSituation now_;
    std::optional<Day> before_;
};

/// Without a history only the ways of approval can contradict the rest.
void check_state_alone(const PlanCheck& check, PlanState state, bool acting_head)
{
    const PlanSituation submitted{PlanState::Submitted, acting_head};
    const bool automatic = state == PlanState::ApprovedAutomatically;
    if (!automatic && state != PlanState::Approved) return;
    const auto answer = try_move(
        automatic ? PlanMove::ApproveAutomatically : PlanMove::Approve,
        automatic ? PlanActor::System : PlanActor::Appraiser,
        submitted,
        check.regulation.moves);
    if (const auto* refusal = std::get_if<Refusal>(&answer))
        check.faults.add(
            {"state"},
            Wrong::StateImpossible,
            id_of(state),
            reason(check, *refusal, PlanState::Submitted));
}

} // namespace

void check_history(const PlanCheck& check)
{
    const auto list = entries_at(check.record, "/history");
    const auto state = plan_state(words_at(check.record, "/state"));
    Walk walk(check);
    for (std::size_t i = 0; i < list.size(); ++i)
        if (!walk.take(list[i], std::to_string(i))) return;
    if (list.empty()) {
        if (state) check_state_alone(check, *state, walk.acting_head());
        return;
    }
    if (state.value_or(PlanState::Draft) != walk.state())
        check.faults.add({"state"}, Wrong::StateDiffers, id_of(walk.state()));
}

} // namespace absah::reports
