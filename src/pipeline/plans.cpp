// SPDX-License-Identifier: Apache-2.0
#include "pipeline/plans.h"

#include "core/base/text.h"
#include "records/catalog/regulations.h"
#include "records/catalog/terms.h"
#include "records/reports/record.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

namespace absah::pipeline {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr auto plan_schema = "absah.plan/1";

/// The plans of a folder: other records may lie beside them, files that are no record at all are
/// plans with a mistake.
Result<std::vector<Path>> plans_in(const Path& folder)
{
    std::vector<Path> files;
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::end(entry);
         entry.increment(error)) {
        std::error_code ignored;
        if (entry->path().extension() != ".json" || !entry->is_regular_file(ignored)) continue;
        const auto schema = reports::schema_of(entry->path());
        if (schema.empty() || schema == plan_schema) files.push_back(entry->path());
    }
    if (error) return fail(ErrorCode::Io, fmt::format("{}: {}", folder.string(), error.message()));
    if (files.empty())
        return fail(ErrorCode::NotFound, fmt::format("{}: no plans (*.json)", folder.string()));
    std::ranges::sort(files);
    return files;
}

/// Says of a plan that an earlier one has its id.
void tell_twice(reports::ValidatedPlan& plan, const Path& first, Language language)
{
    plan.remarks.insert(
        plan.remarks.begin(),
        {true,
         1,
         1,
         "/id",
         fmt::format(
             fmt::runtime(
                 language == Language::Indonesian ? "id \"{}\" sudah dipakai {}"
                                                  : "the id \"{}\" is that of {} already"),
             plan.id,
             first.string())});
}

} // namespace

Result<std::vector<Path>> plan_files(std::span<const Path> inputs)
{
    std::vector<Path> files;
    for (const auto& input : inputs) {
        std::error_code ignored;
        if (fs::is_directory(input, ignored)) {
            const auto inside = plans_in(input);
            if (!inside) return tl::unexpected(inside.error());
            files.insert(files.end(), inside->begin(), inside->end());
        } else if (fs::exists(input, ignored)) {
            files.push_back(input);
        } else {
            return fail(
                ErrorCode::NotFound, fmt::format("{}: No such file or directory", input.string()));
        }
    }
    return files;
}

Result<PlanBooks> load_plan_books(std::span<const Path> verifiers, std::span<const Path> templates)
{
    auto terms = catalog::load_terms(templates);
    if (!terms) return tl::unexpected(terms.error());
    auto regulations = catalog::load_regulations(verifiers);
    if (!regulations) return tl::unexpected(regulations.error());
    return PlanBooks{std::move(*terms), std::move(*regulations)};
}

Result<std::vector<LookedAtPlan>>
validate_plans(std::span<const Path> inputs, const PlanBooks& books, Language language)
{
    const auto files = plan_files(inputs);
    if (!files) return tl::unexpected(files.error());
    std::vector<LookedAtPlan> plans;
    std::map<std::string, Path> ids;
    for (const auto& file : *files) {
        auto plan = reports::validate_plan(file, books.terms, books.regulations, language);
        if (plan && !plan->id.empty()) {
            const auto [first, fresh] = ids.try_emplace(plan->id, file);
            if (!fresh) tell_twice(*plan, first->second, language);
        }
        plans.push_back({file, std::move(plan)});
    }
    return plans;
}

Result<reports::MovedPlan> move_plan(
    const Path& file, const reports::PlanStep& step, const PlanBooks& books, Language language)
{
    const auto text = read_text(file);
    if (!text) return tl::unexpected(text.error());
    auto moved = reports::move_plan(file, *text, step, books.terms, books.regulations, language);
    if (!moved || moved->outcome != reports::MoveOutcome::Moved) return moved;
    const auto now = read_text(file);
    if (!now || *now != *text) {
        const auto why = language == Language::Indonesian ? "berubah sementara dikerjakan; ulangi"
                                                          : "changed meanwhile; try again";
        return fail(ErrorCode::Io, fmt::format("{}: {}", file.string(), why));
    }
    if (const auto written = write_file(file, moved->json); !written)
        return tl::unexpected(written.error());
    return moved;
}

std::string words_of(const LookedAtPlan& plan, Language language)
{
    std::string all;
    if (!plan.plan) return all;
    for (const auto& one : plan.plan->remarks)
        all += fmt::format(
            "{}:{}:{}: {}{}: {}\n",
            plan.file.string(),
            one.line,
            one.column,
            one.fault                          ? ""
            : language == Language::Indonesian ? "catatan: "
                                               : "note: ",
            one.path,
            one.message);
    return clean_utf8(all);
}

std::string json_of(const std::vector<LookedAtPlan>& plans)
{
    auto all = Json::array();
    for (const auto& one : plans) {
        auto json = Json::object();
        json["file"] = clean_utf8(one.file.string());
        if (one.plan) {
            json["id"] = one.plan->id;
            json["regulation"] = one.plan->regulation;
            json["good"] = one.plan->good();
            json["remarks"] = Json::array();
            for (const auto& remark : one.plan->remarks)
                json["remarks"].push_back(
                    {{"level", remark.fault ? "fault" : "note"},
                     {"line", remark.line},
                     {"column", remark.column},
                     {"path", remark.path},
                     {"message", clean_utf8(remark.message)}});
        } else {
            json["good"] = false;
            json["error"] = clean_utf8(one.plan.error().message);
        }
        all.push_back(std::move(json));
    }
    return all.dump(1) + '\n';
}

} // namespace absah::pipeline
