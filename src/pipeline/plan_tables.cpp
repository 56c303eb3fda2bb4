// SPDX-License-Identifier: Apache-2.0
#include "pipeline/plan_tables.h"

#include "pipeline/import.h"
#include "records/reports/plan_table.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <cerrno>
#include <filesystem>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

namespace absah::pipeline {
namespace {

namespace fs = std::filesystem;

std::string_view in(Language language, std::string_view indonesian, std::string_view english)
{
    return language == Language::Indonesian ? indonesian : english;
}

struct NewFile {
    Path name;
    std::string json;
};

/// A folder of ours beside or inside another, gone at the end unless it was renamed.
class Staging {
public:
    explicit Staging(const Path& parent)
    {
        std::string pattern = (parent / ".absah-impor-XXXXXX").string();
        if (::mkdtemp(pattern.data()) != nullptr) path_ = pattern;
    }

    ~Staging()
    {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }

    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;

    [[nodiscard]] const Path& path() const { return path_; }

private:
    Path path_;
};

tl::unexpected<Error> io(const Path& file, const std::error_code& error)
{
    return fail(ErrorCode::Io, fmt::format("{}: {}", file.string(), error.message()));
}

/// All of them appear in `folder`, from beside it.
Result<void> write_all(const std::vector<NewFile>& files, const Path& folder)
{
    std::error_code error;
    const bool there = fs::is_directory(folder, error);
    const auto whole = fs::absolute(folder, error);
    const auto parent =
        there ? whole : (whole.filename().empty() ? whole.parent_path() : whole).parent_path();
    if (!there) fs::create_directories(parent, error);
    const Staging staging(parent);
    if (staging.path().empty())
        return fail(
            ErrorCode::Io,
            fmt::format("{}: {}", parent.string(), std::generic_category().message(errno)));
    for (const auto& file : files)
        if (const auto written = write_file(staging.path() / file.name, file.json); !written)
            return written;
    if (!there) {
        fs::permissions(staging.path(), fs::perms(0755), error);
        fs::rename(staging.path(), folder, error);
        return error ? io(folder, error) : Result<void>();
    }
    for (const auto& file : files) {
        fs::rename(staging.path() / file.name, folder / file.name, error);
        if (error) return io(folder / file.name, error);
    }
    return {};
}

/// Nothing when the file is not there yet or says the same.
std::optional<Error> conflict(const Path& file, const std::string& json, Language language)
{
    std::error_code unknown;
    if (!fs::exists(fs::symlink_status(file, unknown))) return {};
    const auto old = read_text(file);
    if (old && *old == json) return {};
    return Error{
        ErrorCode::Io,
        fmt::format(
            "{}: {}",
            file.string(),
            in(language,
               "sudah ada dan isinya lain; pindahkan dahulu",
               "is there already and says something else; move it away first")),
        std::source_location::current()};
}

Error same_id(const Path& table, const reports::Imported& plan, Language language)
{
    return {
        ErrorCode::BadData,
        fmt::format(
            "{}:{}:1: /id: {}",
            table.string(),
            plan.line,
            fmt::format(
                fmt::runtime(
                    in(language,
                       "id \"{}\" sudah dipakai rencana di atas",
                       "a plan above has the id \"{}\" already")),
                plan.id)),
        std::source_location::current()};
}

tl::unexpected<Error> wrong_ending(const Path& table, Language language, std::string_view known)
{
    return fail(
        ErrorCode::Usage,
        fmt::format(
            "{}: {} {}",
            table.string(),
            in(language, "nama tabel harus berakhiran", "the name of the table must end in"),
            known));
}

Result<std::string>
table_text(const reports::TableRows& rows, const Path& ending, bool with_help, Language language)
{
    if (ending == ".xlsx") return reports::to_workbook(rows, with_help, language);
    return reports::to_csv(rows);
}

} // namespace

Result<ImportedPlans>
import_plans(const Path& table, const Path& folder, const PlanBooks& books, Language language)
{
    const auto plans = reports::import_plans(table, books.terms, books.regulations, language);
    if (!plans) return tl::unexpected(plans.error());
    ImportedPlans result;
    result.plans = plans->size();
    std::vector<NewFile> fresh;
    std::set<std::string> names;
    std::set<std::string> ids;
    for (const auto& plan : *plans) {
        if (!plan.id.empty() && !ids.insert(plan.id).second)
            result.faults.push_back(same_id(table, plan, language));
        const auto name = record_name(plan.id, names);
        if (plan.error)
            result.faults.push_back(*plan.error);
        else if (auto there = conflict(folder / name, plan.json, language))
            result.faults.push_back(std::move(*there));
        else if (std::error_code unknown; !fs::exists(folder / name, unknown))
            fresh.push_back({name, plan.json});
    }
    if (!result.faults.empty() || fresh.empty()) return result;
    if (const auto written = write_all(fresh, folder); !written)
        return tl::unexpected(written.error());
    result.fresh = fresh.size();
    return result;
}

Result<ExportedPlans> export_plans(const Path& folder, const Path& table, Language language)
{
    const auto ending = table.extension();
    if (ending != ".csv" && ending != ".xlsx" && ending != ".json")
        return wrong_ending(table, language, ".csv, .xlsx, .json");
    const auto files = plan_files(std::vector{folder});
    if (!files) return tl::unexpected(files.error());
    ExportedPlans result{files->size(), {}};
    std::string text;
    if (ending == ".json") {
        auto json = reports::plans_as_json(*files, language);
        if (!json) return tl::unexpected(json.error());
        text = std::move(*json);
    } else {
        auto rows = reports::plan_table(*files, language);
        if (!rows) return tl::unexpected(rows.error());
        result.lost = std::move(rows->lost);
        auto made = table_text(rows->rows, ending, false, language);
        if (!made) return tl::unexpected(made.error());
        text = std::move(*made);
    }
    if (const auto written = write_file(table, text); !written)
        return tl::unexpected(written.error());
    return result;
}

Result<void> write_plan_template(const Path& table, Language language)
{
    const auto ending = table.extension();
    if (ending != ".csv" && ending != ".xlsx") return wrong_ending(table, language, ".csv, .xlsx");
    const auto text = table_text(reports::empty_plan_table(), ending, true, language);
    if (!text) return tl::unexpected(text.error());
    if (auto there = conflict(table, *text, language)) return tl::unexpected(*there);
    return write_file(table, *text);
}

} // namespace absah::pipeline
