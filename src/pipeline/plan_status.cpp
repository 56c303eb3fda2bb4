// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/model/identity.h"
#include "pipeline/plans.h"
#include "records/catalog/catalog.h"
#include "records/reports/results.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace absah::pipeline {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array evidence_states{
    EvidenceState::There,
    EvidenceState::Doubtful,
    EvidenceState::TooLate,
    EvidenceState::Rejected,
    EvidenceState::Missing};

/// The day of the activity on a paper, where `absah check` said that it lies outside the period.
std::optional<DateRange> outside_day(const reports::PaperResult& paper)
{
    const bool outside = std::ranges::any_of(
        paper.findings, [](const auto& one) { return one.id == "date.outside_period"; });
    const auto date = std::ranges::find(paper.elements, "date", &reports::PaperResult::Element::id);
    if (!outside || date == paper.elements.end()) return {};
    return parse_iso_range(date->value);
}

std::map<std::string, std::vector<FoundEvidence>>
by_plan(const std::vector<reports::PaperResult>& papers)
{
    std::map<std::string, std::vector<FoundEvidence>> all;
    for (const auto& paper : papers)
        if (!paper.plan.empty())
            all[paper.plan].push_back(
                {paper.file, paper.activity, paper.verdict, outside_day(paper)});
    return all;
}

std::string_view label_of(EvidenceState state, Language language)
{
    const bool indonesian = language == Language::Indonesian;
    switch (state) {
    case EvidenceState::There:
        return indonesian ? "ada" : "there";
    case EvidenceState::Doubtful:
        return indonesian ? "perlu ditinjau" : "doubtful";
    case EvidenceState::TooLate:
        return indonesian ? "terlambat" : "too late";
    case EvidenceState::Rejected:
        return indonesian ? "tidak sesuai" : "does not fit";
    case EvidenceState::Missing:
        return indonesian ? "belum ada" : "missing";
    }
    return "";
}

std::string point_words(const PointStatus& points, Language language)
{
    const bool indonesian = language == Language::Indonesian;
    if (!points.counted) return {};
    auto words = fmt::format(
        fmt::runtime(indonesian ? "poin {} dari {}" : "points {} of {}"),
        points.there,
        points.planned);
    if (points.minimum)
        words += fmt::format(
            fmt::runtime(indonesian ? ", minimum {}" : ", at least {}"), *points.minimum);
    if (points.unknown > 0)
        words += fmt::format(
            fmt::runtime(
                indonesian ? ", {} butir belum diketahui poinnya"
                           : ", {} entries of unknown points"),
            points.unknown);
    return words;
}

std::string counts_words(const PlanStatus& status, Language language)
{
    std::string words;
    for (const auto state : evidence_states)
        if (const auto count = status.count(state); count > 0)
            words +=
                fmt::format("{}{} {}", words.empty() ? "" : ", ", count, label_of(state, language));
    if (status.loose > 0)
        words += fmt::format(
            fmt::runtime(
                language == Language::Indonesian ? "; {} berkas tanpa kegiatan"
                                                 : "; {} files without an activity"),
            status.loose);
    if (words.empty()) return language == Language::Indonesian ? "tanpa kegiatan" : "no activity";
    return words;
}

std::string state_label(const StandingPlan& one, const Regulations& regulations)
{
    const auto id = id_of(one.status.state);
    const auto regulation = regulations.find(one.plan.regulation);
    if (regulation == regulations.end()) return std::string(id);
    const auto& states = regulation->second.states;
    const auto found = std::ranges::find(states, id, &NamedThing::id);
    return found == states.end() ? std::string(id) : found->name;
}

std::string plan_words(const StandingPlan& one, const Regulations& regulations, Language language)
{
    const auto& [plan, status] = one;
    auto words = fmt::format(
        "  {}  {}  [{}, {}]\n      {}",
        plan.id,
        plan.employee.name_with_titles,
        plan.regulation.empty() ? "-" : plan.regulation,
        state_label(one, regulations),
        counts_words(status, language));
    if (const auto points = point_words(status.points, language); !points.empty())
        words += "; " + points;
    words += '\n';
    for (const auto& activity : status.activities) {
        if (activity.state == EvidenceState::There) continue;
        words += fmt::format(
            "      - {}: {} ({}){}\n",
            label_of(activity.state, language),
            activity.title,
            activity.id,
            activity.file.empty() ? "" : ": " + activity.file);
    }
    return words;
}

std::string next_words(const StandingPlan& one, Language language)
{
    std::string words;
    for (const auto& move : one.status.next)
        words += fmt::format(
            "{}{} ({})", words.empty() ? "" : ", ", id_of(move.move), id_of(move.actor));
    if (words.empty()) return {};
    std::ranges::replace(words, '_', ' ');
    return fmt::format(
        "      {} {}\n", language == Language::Indonesian ? "langkah berikut:" : "next:", words);
}

std::string school_sum(std::span<const StandingPlan> plans, Language language)
{
    std::map<EvidenceState, std::size_t> sums;
    for (const auto& one : plans)
        for (const auto state : evidence_states)
            sums[state] += one.status.count(state);
    std::string words;
    for (const auto state : evidence_states)
        words += fmt::format(
            "{}{} {}", words.empty() ? "" : ", ", sums[state], label_of(state, language));
    return fmt::format(
        fmt::runtime(language == Language::Indonesian ? "{} rencana: {}" : "{} plans: {}"),
        plans.size(),
        words);
}

Json json_of_points(const PointStatus& points)
{
    if (!points.counted) return nullptr;
    Json json{
        {"there", points.there},
        {"planned", points.planned},
        {"unknown", points.unknown},
        {"unknown_there", points.unknown_there}};
    json["minimum"] = points.minimum ? Json(*points.minimum) : Json();
    json["maximum"] = points.maximum ? Json(*points.maximum) : Json();
    return json;
}

Json json_of_plan(const StandingPlan& one)
{
    const auto& [plan, status] = one;
    Json json{
        {"id", plan.id},
        {"name", plan.employee.name},
        {"nip", masked_number(plan.employee.nip)},
        {"regulation", plan.regulation},
        {"state", id_of(status.state)},
        {"evidence", Json::object()},
        {"loose_files", status.loose},
        {"points", json_of_points(status.points)},
        {"activities", Json::array()},
        {"next", Json::array()}};
    for (const auto state : evidence_states)
        json["evidence"][std::string(id_of(state))] = status.count(state);
    for (const auto& activity : status.activities)
        json["activities"].push_back(
            {{"id", activity.id},
             {"title", activity.title},
             {"state", id_of(activity.state)},
             {"file", activity.file.empty() ? Json() : Json(activity.file)}});
    for (const auto& move : status.next)
        json["next"].push_back(
            {{"move", id_of(move.move)}, {"by", id_of(move.actor)}, {"to", id_of(move.to)}});
    return json;
}

/// Calls `take` with the plans of one school after the other.
template <class Take>
void each_school(const std::vector<StandingPlan>& plans, Take take)
{
    for (std::size_t at = 0; at < plans.size();) {
        auto end = at;
        while (end < plans.size() && plans[end].plan.employee.unit == plans[at].plan.employee.unit)
            ++end;
        take(std::span(plans).subspan(at, end - at));
        at = end;
    }
}

} // namespace

Result<std::vector<StandingPlan>>
plan_status(const StatusSettings& settings, const Regulations& regulations)
{
    auto plans = catalog::load_plans(settings.plans);
    if (!plans) return tl::unexpected(plans.error());
    std::map<std::string, std::vector<FoundEvidence>> papers;
    if (settings.results) {
        const auto read = reports::read_papers(*settings.results, settings.language);
        if (!read) return tl::unexpected(read.error());
        papers = by_plan(*read);
    }
    std::vector<StandingPlan> all;
    for (auto& plan : *plans) {
        const auto regulation = regulations.find(plan.regulation);
        auto status = status_of(
            plan,
            regulation == regulations.end() ? nullptr : &regulation->second,
            papers[plan.id],
            settings.today);
        all.push_back({std::move(plan), std::move(status)});
    }
    std::ranges::sort(all, [](const StandingPlan& a, const StandingPlan& b) {
        return std::tie(a.plan.employee.unit, a.plan.id) <
               std::tie(b.plan.employee.unit, b.plan.id);
    });
    return all;
}

std::string
words_of(const std::vector<StandingPlan>& plans, const Regulations& regulations, Language language)
{
    std::string words;
    each_school(plans, [&](std::span<const StandingPlan> school) {
        const auto& unit = school.front().plan.employee.unit;
        words += fmt::format(
            "{}{}\n  {}\n",
            words.empty() ? "" : "\n",
            unit.empty() ? "-" : unit,
            school_sum(school, language));
        for (const auto& one : school)
            words += plan_words(one, regulations, language) + next_words(one, language);
    });
    return clean_utf8(words);
}

std::string json_of(const std::vector<StandingPlan>& plans)
{
    auto all = Json::array();
    each_school(plans, [&](std::span<const StandingPlan> school) {
        Json json{{"school", school.front().plan.employee.unit}, {"plans", Json::array()}};
        for (const auto& one : school)
            json["plans"].push_back(json_of_plan(one));
        all.push_back(std::move(json));
    });
    return all.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace absah::pipeline
