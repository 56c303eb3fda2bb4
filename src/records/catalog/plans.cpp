// SPDX-License-Identifier: Apache-2.0
#include "core/base/json_place.h"
#include "records/catalog/catalog.h"
#include "records/catalog/parts.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

namespace absah::catalog {
namespace {

using Json = nlohmann::json;
using Pointer = Json::json_pointer;

constexpr auto schema_name = "absah.plan/1";

std::vector<std::string> keys_of(Pointer pointer)
{
    std::vector<std::string> keys;
    for (; !pointer.empty(); pointer.pop_back())
        keys.insert(keys.begin(), pointer.back());
    return keys;
}

// Collects the first mistake, so that the reading of the fields can be written straight down.
class PlanReader {
public:
    PlanReader(const Path& file, const std::string& text, const Json& json)
        : file_(file),
          text_(text),
          json_(json)
    {
    }

    void wrong(const Pointer& at, const std::string& message)
    {
        if (error_) return;
        const auto place = place_of(text_, keys_of(at));
        error_ = Error{
            ErrorCode::BadData,
            fmt::format(
                "{}:{}:{}: {}: {}",
                file_.string(),
                place.line,
                place.column,
                at.empty() ? "/" : at.to_string(),
                message),
            std::source_location::current()};
    }

    // Null when absent; JSON null counts as absent.
    const Json* find(const Pointer& at) const
    {
        if (!json_.contains(at)) return nullptr;
        const auto& node = json_.at(at);
        return node.is_null() ? nullptr : &node;
    }

    std::string optional_text(const Pointer& at)
    {
        const auto* node = find(at);
        if (node == nullptr) return {};
        if (!node->is_string()) {
            wrong(at, "must be a text");
            return {};
        }
        return node->get<std::string>();
    }

    std::string text(const Pointer& at)
    {
        auto value = optional_text(at);
        if (value.empty()) wrong(at, "is missing or empty");
        return value;
    }

    Day date(const Pointer& at)
    {
        const auto value = text(at);
        const auto parsed = parse_iso_date(value);
        if (!parsed) wrong(at, fmt::format("\"{}\" is no date like 2024-06-30", value));
        return parsed.value_or(Day{});
    }

    std::size_t list_size(const Pointer& at)
    {
        const auto* node = find(at);
        if (node == nullptr || !node->is_array()) {
            wrong(at, "must be a list");
            return 0;
        }
        return node->size();
    }

    [[nodiscard]] const std::optional<Error>& error() const { return error_; }

private:
    const Path& file_;
    const std::string& text_;
    const Json& json_;
    std::optional<Error> error_;
};

Activity read_activity(PlanReader& reader, const Pointer& at)
{
    Activity activity;
    activity.id = reader.text(at / "id");
    activity.title = reader.text(at / "title");
    activity.role = reader.optional_text(at / "role");
    activity.organiser = reader.optional_text(at / "organiser");
    activity.organiser_id = reader.optional_text(at / "organiser_id");
    activity.form = reader.optional_text(at / "form");
    return activity;
}

Employee read_employee(PlanReader& reader, const Pointer& at)
{
    Employee employee;
    employee.name = reader.text(at / "name");
    employee.name_with_titles = reader.optional_text(at / "name_with_titles");
    employee.nip = reader.optional_text(at / "nip");
    employee.unit = reader.optional_text(at / "unit");
    if (employee.name_with_titles.empty()) employee.name_with_titles = employee.name;
    return employee;
}

// What stands besides the keys that checking needs is read where it is right and passed over where
// it is not: `absah plan validate` tells its mistakes, and no file of evidence must wait for them.
std::string words_in(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

void read_status(const Json& json, Plan& plan)
{
    plan.state = plan_state(words_in(json, "state"));
    const auto appraiser = json.find("appraiser");
    plan.acting_head = appraiser != json.end() && words_in(*appraiser, "acting") == "Plt";
    const auto list = json.find("pengembangan_kompetensi");
    if (list == json.end() || !list->is_array()) return;
    for (const auto& entry : *list) {
        Competence one{
            words_in(entry, "peran"),
            words_in(entry, "kegiatan"),
            words_in(entry, "activity"),
            {},
            words_in(entry, "verdict")};
        const auto points = entry.find("poin");
        if (points != entry.end() && points->is_number_unsigned())
            one.points = points->get<std::uint64_t>();
        plan.competence.push_back(std::move(one));
    }
}

Plan read_plan(PlanReader& reader)
{
    const Pointer root;
    Plan plan;
    if (const auto schema = reader.text(root / "schema"); schema != schema_name)
        reader.wrong(root / "schema", fmt::format("must be \"{}\"", schema_name));
    plan.id = reader.text(root / "id");
    plan.folder = reader.optional_text(root / "folder");
    plan.regulation = reader.optional_text(root / "regulation");
    plan.period.first = reader.date(root / "period" / "start");
    plan.period.last = reader.date(root / "period" / "end");
    if (plan.period.last < plan.period.first)
        reader.wrong(root / "period" / "end", "lies before the start");
    plan.employee = read_employee(reader, root / "employee");
    const auto activities = root / "activities";
    const auto count = reader.list_size(activities);
    for (std::size_t i = 0; i < count && !reader.error(); ++i)
        plan.activities.push_back(read_activity(reader, activities / i));
    return plan;
}

Result<Json> parse_json(const Path& file, const std::string& text)
{
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        const auto place = place_at(text, error.byte > 0 ? error.byte - 1 : 0);
        const std::string_view what = error.what();
        const auto reason = what.substr(std::min(what.find(": ") + 2, what.size()));
        return fail(
            ErrorCode::BadData,
            fmt::format("{}:{}:{}: {}", file.string(), place.line, place.column, reason));
    } catch (const Json::out_of_range&) { // has no place
        return fail(
            ErrorCode::BadData,
            fmt::format("{}:1:1: a number in this file is too large", file.string()));
    }
}

} // namespace

Result<Plan> load_plan(const Path& file)
{
    const auto text = read_text(file);
    if (!text) return tl::unexpected(text.error());
    const auto json = parse_json(file, *text);
    if (!json) return tl::unexpected(json.error());
    PlanReader reader(file, *text, *json);
    if (!json->is_object()) reader.wrong(Pointer(), "must be an object");
    auto plan = reader.error() ? Plan{} : read_plan(reader);
    if (reader.error()) return tl::unexpected(*reader.error());
    read_status(*json, plan);
    return plan;
}

Result<std::vector<Plan>> load_plans(const Path& folder)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored))
        return fail(ErrorCode::NotFound, fmt::format("{}: no such folder", folder.string()));
    const auto files = listed(folder, ".json");
    if (!files) return tl::unexpected(files.error());
    std::vector<Plan> plans;
    std::map<std::string, Path> seen;
    for (const auto& file : *files) {
        auto plan = load_plan(file);
        if (!plan) return tl::unexpected(plan.error());
        const auto [first, is_new] = seen.try_emplace(plan->id, file);
        if (!is_new)
            return fail(
                ErrorCode::BadData,
                fmt::format(
                    "{}:1:1: /id: the plan \"{}\" is in {} already",
                    file.string(),
                    plan->id,
                    first->second.string()));
        plans.push_back(std::move(*plan));
    }
    std::ranges::sort(plans, {}, &Plan::id);
    return plans;
}

} // namespace absah::catalog
