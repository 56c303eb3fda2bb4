// SPDX-License-Identifier: Apache-2.0
#include "records/reports/plan_table.h"

#include "core/base/text.h"
#include "fences/sheet/sheet.h"
#include "records/reports/check.h"
#include "records/reports/import_record.h"
#include "records/reports/lookup.h"
#include "records/reports/parse.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace absah::reports {
namespace {

constexpr auto plan_schema = "absah.plan/1";

std::string_view in(Language language, std::string_view indonesian, std::string_view english)
{
    return language == Language::Indonesian ? indonesian : english;
}

/// What stands in the columns that an admin meets first.
TableRows help_rows(Language language)
{
    const auto row = [&](const char* column, const char* indonesian, const char* english) {
        return std::vector<std::string>{column, std::string(in(language, indonesian, english))};
    };
    return {
        row("kolom", "isinya", "what stands there"),
        row("id",
            "pengenal rencana; baris dengan id yang sama menjadi satu rencana",
            "name of the plan; rows with one id are one plan"),
        row("regulation",
            "bkn-2022, pmm-2024, rgtk-2025, atau rgtk-2026",
            "bkn-2022, pmm-2024, rgtk-2025 or rgtk-2026"),
        row("position",
            "guru (juga bila kosong), kepala_sekolah, ...",
            "guru (also where empty), kepala_sekolah, ..."),
        row("period.start",
            "hari pertama periode, misalnya 1/1/2024",
            "first day of the period, for example 1/1/2024"),
        row("employee.nip",
            "18 angka; kolom ini berformat Teks, biarkan begitu",
            "18 digits; this column is text, leave it so"),
        row("activities.id",
            "satu baris untuk setiap kegiatan; boleh lebih banyak baris per id",
            "a row for each activity; one id may have many"),
        row("pengembangan_kompetensi.peran",
            "peran menurut peraturan",
            "role as the regulation names it"),
        row("pengembangan_kompetensi.activity",
            "id kegiatan yang membuktikannya",
            "id of the activity that proves it"),
        row("#",
            "kolom yang namanya diawali # tidak dibaca",
            "a column whose name begins with # is not read")};
}

/// Rows of one plan: a map of columns each.
class PlanRows {
public:
    using Row = std::map<std::string, std::string>;

    explicit PlanRows(std::vector<std::string>& lost)
        : lost_(lost)
    {
    }

    std::vector<Row> of(const Json& plan)
    {
        id_ = words_at(plan, "/id");
        rows_.clear();
        put(plan, shape_of(plan_schema)->shape, "", 0);
        for (auto& row : rows_) {
            row.erase("schema");
            row["id"] = id_;
        }
        return std::move(rows_);
    }

private:
    /// How many rows were needed, from `at` on.
    std::size_t
    put(const Json& object, const Shape& shape, const std::string& before, std::size_t at)
    {
        if (!object.is_object()) return 1;
        for (const auto& [name, value] : object.items())
            if (std::ranges::find(shape.keys, name, &Key::name) == shape.keys.end() &&
                holds_something(value))
                lost_.push_back(fmt::format("{}: {}{}", id_, before, name));
        std::size_t used = 1;
        for (const auto& key : shape.keys) {
            const auto found = object.find(key.name);
            if (found == object.end() || !holds_something(*found)) continue;
            const auto path = before + std::string(key.name);
            if (key.kind == Kind::Object)
                used = std::max(used, put(*found, *key.shape, path + '.', at));
            else if (key.kind == Kind::Objects)
                used = std::max(used, put_list(*found, *key.shape, path + '.', at));
            else
                cell(at, path) = cell_of(*found);
        }
        return used;
    }

    std::size_t
    put_list(const Json& list, const Shape& shape, const std::string& before, std::size_t at)
    {
        std::size_t used = 0;
        for (const auto& entry : list)
            used += put(entry, shape, before, at + used);
        return used;
    }

    std::string& cell(std::size_t row, const std::string& column)
    {
        if (rows_.size() <= row) rows_.resize(row + 1);
        return rows_[row][column];
    }

    static std::string cell_of(const Json& value)
    {
        if (value.is_string()) return value.get<std::string>();
        if (!value.is_array()) return value.dump();
        std::string texts;
        for (const auto& text : value)
            texts += (texts.empty() ? "" : " | ") + cell_of(text);
        return texts;
    }

    std::string id_;
    std::vector<Row> rows_;
    std::vector<std::string>& lost_;
};

/// What a table can keep of a value: no nulls, no blank texts, no empty lists, texts as lists.
Json kept(const Json& value, const Shape& shape)
{
    auto object = Json::object();
    for (const auto& key : shape.keys) {
        const std::string name(key.name);
        const auto found = value.find(name);
        const bool needed_list = key.kind == Kind::Objects && key.required;
        if (needed_list) object[name] = Json::array();
        if (found == value.end() || !holds_something(*found)) continue;
        if (key.kind == Kind::Object) {
            if (auto inner = kept(*found, *key.shape); !inner.empty())
                object[name] = std::move(inner);
        } else if (key.kind == Kind::Objects) {
            object[name] = Json::array();
            for (const auto& entry : *found)
                object[name].push_back(kept(entry, *key.shape));
        } else if (key.kind == Kind::Texts && found->is_string()) {
            object[name] = Json::array({*found});
        } else {
            object[name] = *found;
        }
    }
    return object;
}

struct ReadPlan {
    Path file;
    Json json;
};

Result<std::vector<ReadPlan>> read_plans(std::span<const Path> files, Language language)
{
    std::vector<ReadPlan> plans;
    for (const auto& file : files) {
        const auto text = read_text(file);
        if (!text) return tl::unexpected(text.error());
        auto json = parse_json(*text, language);
        if (!json) return wrong_file(file, json.error());
        Mistakes mistakes(file, *text, language);
        if (right_shape(*json, {plan_schema, {}}, mistakes) == nullptr)
            return tl::unexpected(mistakes.error());
        plans.push_back({file, std::move(*json)});
    }
    return plans;
}

/// The columns that some row has, in the order of the shape.
std::vector<std::string> used_columns(const std::vector<PlanRows::Row>& rows)
{
    auto columns = columns_of(shape_of(plan_schema)->shape);
    std::erase_if(columns, [&](const std::string& column) {
        return std::ranges::none_of(
            rows, [&](const PlanRows::Row& row) { return row.contains(column); });
    });
    return columns;
}

/// What the rows of a plan become when they are read again.
Json read_back(const std::vector<PlanRows::Row>& rows)
{
    const Path nowhere;
    RecordMaker maker(nowhere, *shape_of(plan_schema), 1, Language::English);
    int line = 1;
    for (const auto& row : rows) {
        Cells cells;
        for (const auto& [column, cell] : row)
            if (auto text = trimmed(clean_utf8(cell)); !text.empty())
                cells[column] = {std::move(text), 1};
        maker.take({++line, {}, {}}, cells);
    }
    return maker.unchecked();
}

/// Whatever the order of their keys.
bool say_the_same(const Json& one, const Json& other)
{
    return nlohmann::json::parse(one.dump()) == nlohmann::json::parse(other.dump());
}

bool looks_like_number_or_formula(std::string_view cell)
{
    if (cell.empty()) return false;
    if (std::string_view("=+-@'\t").find(cell.front()) != std::string_view::npos) return true;
    constexpr std::size_t surely_kept =
        9; // a spreadsheet keeps shorter numbers, but not their zeros
    const bool digits = cell.find_first_not_of("0123456789.,eE+") == std::string_view::npos;
    return digits && (cell.size() > surely_kept || (cell.front() == '0' && cell.size() > 1));
}

std::string csv_cell(std::string cell)
{
    if (looks_like_number_or_formula(cell)) cell.insert(cell.begin(), '\'');
    if (cell.find_first_of(";,\t\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace

Result<PlanTable> plan_table(std::span<const Path> files, Language language)
{
    const auto plans = read_plans(files, language);
    if (!plans) return tl::unexpected(plans.error());
    PlanTable table;
    std::vector<PlanRows::Row> all;
    for (const auto& [file, json] : *plans) {
        auto rows = PlanRows(table.lost).of(json);
        if (!say_the_same(read_back(rows), kept(json, shape_of(plan_schema)->shape)))
            return fail(
                ErrorCode::BadData,
                fmt::format(
                    "{}: {}",
                    file.string(),
                    in(language,
                       "tabel tidak dapat memuat rencana ini tanpa mengubahnya; ekspor ke JSON",
                       "a table cannot hold this plan without changing it; export to JSON")));
        std::ranges::move(rows, std::back_inserter(all));
    }
    const auto columns = used_columns(all);
    table.rows.push_back(columns);
    for (auto& row : all) {
        auto& cells = table.rows.emplace_back();
        for (const auto& column : columns)
            cells.push_back(row[column]);
    }
    return table;
}

TableRows empty_plan_table()
{
    return {columns_of(shape_of(plan_schema)->shape)};
}

std::string to_csv(const TableRows& rows)
{
    std::string text = "\xEF\xBB\xBF";
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            text += (i == 0 ? "" : ";") + csv_cell(row[i]);
        text += "\r\n";
    }
    return text;
}

Result<std::string> to_workbook(const TableRows& rows, bool with_help, Language language)
{
    std::vector<sheet::Sheet> sheets{{std::string(in(language, "Rencana", "Plans")), rows}};
    for (auto& row : sheets.front().rows)
        for (auto& cell : row)
            if (cell.starts_with('\'')) cell.insert(0, 1, '\''); // reading takes one off
    if (with_help)
        sheets.push_back({std::string(in(language, "Petunjuk", "Help")), help_rows(language)});
    return sheet::write_workbook(sheets);
}

Result<std::string> plans_as_json(std::span<const Path> files, Language language)
{
    const auto plans = read_plans(files, language);
    if (!plans) return tl::unexpected(plans.error());
    auto all = Json::array();
    for (const auto& plan : *plans)
        all.push_back(plan.json);
    return all.dump(1) + '\n';
}

} // namespace absah::reports
