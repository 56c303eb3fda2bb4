// SPDX-License-Identifier: Apache-2.0
#include "records/reports/check_plan.h"

#include "records/reports/lookup.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace absah::reports {
namespace {

std::optional<DateRange> period_of(const Json& record)
{
    const auto first = parse_iso_date(words_at(record, "/period/start"));
    const auto last = parse_iso_date(words_at(record, "/period/end"));
    if (!first || !last || *last < *first) return {};
    return DateRange{*first, *last};
}

std::string in_force(const Regulation& regulation)
{
    const auto from = regulation.from ? to_iso(*regulation.from) : "...";
    return fmt::format("{}/{}", from, regulation.until ? to_iso(*regulation.until) : "...");
}

std::string cycles_of(const Regulation& regulation, std::chrono::year year)
{
    std::string all;
    for (const auto& cycle : regulation.cycles)
        all += fmt::format(
            "{}{} {}", all.empty() ? "" : ", ", cycle.id, to_iso(days_of(cycle.season, year)));
    return all;
}

void check_days(const PlanCheck& check)
{
    const auto period = period_of(check.record);
    if (!period) return;
    const auto& regulation = check.regulation;
    if ((regulation.from && period->first < *regulation.from) ||
        (regulation.until && *regulation.until < period->last))
        check.faults.add({"period"}, Wrong::NotInForce, regulation.name, in_force(regulation));
    if (regulation.cycle_of(*period) != nullptr) return;
    const bool sure = std::ranges::all_of(
        regulation.cycles, [](const PlanCycle& cycle) { return cycle.ground.confirmed(); });
    (sure ? check.faults : check.notes)
        .add(
            {"period"},
            Wrong::NoCycle,
            regulation.name,
            cycles_of(regulation, period->first.year()));
}

bool is_for(const std::vector<std::string>& positions, const std::string& position)
{
    return positions.empty() || std::ranges::find(positions, position) != positions.end();
}

bool has_part(const Json& record, const std::string& key)
{
    const auto* value = value_at(record, Json::json_pointer("/" + key));
    if (value == nullptr || !holds_something(*value)) return false;
    if (key != "hasil_kerja") return true;
    const auto* utama = value_at(record, Json::json_pointer("/hasil_kerja/utama"));
    return utama != nullptr && holds_something(*utama);
}

void check_parts(const PlanCheck& check)
{
    const auto position = check.position();
    for (const auto& part : check.regulation.parts) {
        if (!part.required || !is_for(part.positions, position)) continue;
        if (has_part(check.record, part.key)) continue;
        if (!part.ground.confirmed())
            check.notes.add({part.key}, Wrong::PartUnsure, part.name);
        else if (check.handed_in())
            check.faults.add({part.key}, Wrong::PartMissing, part.name);
        else
            check.notes.add({part.key}, Wrong::PartLater, part.name);
    }
    for (const std::string key : {"praktik_kinerja", "pengembangan_kompetensi", "tugas_tambahan"}) {
        const bool asked = std::ranges::any_of(check.regulation.parts, [&](const PlanPart& part) {
            return part.key == key && is_for(part.positions, position);
        });
        if (!asked && has_part(check.record, key))
            check.notes.add({key}, Wrong::PartNotAsked, check.regulation.name);
    }
}

void check_position(const PlanCheck& check)
{
    const auto position = words_at(check.record, "/position");
    if (position.empty() || check.regulation.position(position) != nullptr) return;
    std::vector<std::string> known;
    for (const auto& one : check.regulation.positions)
        known.push_back(one.id);
    check.faults.add_word({"position"}, Wrong::UnknownPosition, position, known);
}

} // namespace

bool PlanCheck::handed_in() const
{
    const auto state = plan_state(words_at(record, "/state"));
    return state && *state != PlanState::Draft;
}

std::string PlanCheck::position() const
{
    auto position = words_at(record, "/position");
    return position.empty() ? "guru" : position;
}

void check_plan(
    const Json& record,
    const Regulations& regulations,
    Language language,
    Mistakes& faults,
    Mistakes& notes)
{
    const auto name = words_at(record, "/regulation");
    std::vector<std::string> known;
    for (const auto& [id, regulation] : regulations)
        known.push_back(id);
    if (name.empty()) return faults.add_word({"regulation"}, Wrong::NoRegulation, name, known);
    const auto found = regulations.find(name);
    if (found == regulations.end())
        return faults.add_word({"regulation"}, Wrong::UnknownRegulation, name, known);
    const PlanCheck check{record, found->second, language, faults, notes};
    check_position(check);
    check_days(check);
    check_people(check);
    check_parts(check);
    check_contents(check);
    check_history(check);
}

} // namespace absah::reports
