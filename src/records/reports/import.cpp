// SPDX-License-Identifier: Apache-2.0
#include "records/reports/import.h"

#include "core/base/spelling.h"
#include "core/base/text.h"
#include "records/reports/import_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace absah::reports {
namespace {

/// Adds the paths of a shape, with the key at their end; lists without their "[]".
void add_columns(const Shape& shape, const std::string& before, std::vector<std::string>& columns)
{
    for (const auto& key : shape.keys) {
        const auto path = fmt::format("{}{}", before, key.name);
        if (key.shape != nullptr)
            add_columns(*key.shape, path + '.', columns);
        else if (path != "schema")
            columns.push_back(path);
    }
}

/// How often U+FFFD stands in a text, which clean_utf8 puts where letters are broken.
std::size_t broken_letters(std::string_view text)
{
    constexpr std::string_view mark = "\xEF\xBF\xBD";
    std::size_t count = 0;
    for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1))
        ++count;
    return count;
}

/// The whole file, before any record.
class TableReader {
public:
    TableReader(
        const Path& file, const Wanted& wanted, const terms::Terms& terms, Language language)
        : file_(file),
          wanted_(wanted),
          terms_(terms),
          language_(language)
    {
    }

    Result<std::vector<Imported>> read()
    {
        auto text = read_text(file_);
        if (!text) return tl::unexpected(text.error());
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        std::string_view content = *text;
        if (content.starts_with(mark)) content.remove_prefix(mark.size());
        if (const auto good = check_letters(content); !good) return tl::unexpected(good.error());
        return read_rows(parse_csv(content));
    }

    Result<std::vector<Imported>> read_rows(const std::vector<CsvRow>& rows)
    {
        const auto* shape = shape_of(wanted_.schema);
        if (shape == nullptr)
            return wrong(
                1, 1, "surat ini tidak dibuat dari data", "this paper is made from no record");
        if (const auto named = read_names(rows, *shape); !named)
            return tl::unexpected(named.error());
        return records_of(rows, *shape);
    }

private:
    [[nodiscard]] tl::unexpected<Error>
    wrong(int line, std::size_t cell, std::string_view indonesian, std::string_view english) const
    {
        return fail(
            ErrorCode::BadData,
            fmt::format(
                "{}:{}:{}: {}",
                file_.string(),
                line,
                cell,
                language_ == Language::Indonesian ? indonesian : english));
    }

    [[nodiscard]] Result<void> check_letters(std::string_view content) const
    {
        int line = 1;
        for (std::size_t at = 0; at < content.size(); ++line) {
            const auto end = std::min(content.find('\n', at), content.size());
            const auto part = content.substr(at, end - at);
            const bool wide = part.find('\0') != std::string_view::npos;
            if (wide || broken_letters(clean_utf8(part)) > broken_letters(part))
                return wrong(
                    line,
                    1,
                    "huruf di sini bukan UTF-8; simpan dari Excel sebagai \"CSV UTF-8\"",
                    "the letters here are not UTF-8; save from Excel as \"CSV UTF-8\"");
            at = end + 1;
        }
        return {};
    }

    Result<void> read_names(const std::vector<CsvRow>& rows, const RecordShape& shape)
    {
        if (rows.empty())
            return wrong(
                1,
                1,
                "baris pertama harus berisi nama kolom",
                "the first row must name the columns");
        const auto known = columns_of(shape.shape);
        const std::vector<std::string_view> views(known.begin(), known.end());
        std::set<std::string> seen;
        for (std::size_t i = 0; i < rows[0].cells.size(); ++i) {
            auto name = trimmed(rows[0].cells[i]);
            names_.push_back(name);
            if (name.empty() || name.starts_with('#')) continue;
            const auto near = nearest_word(name, views);
            const auto hint = [&](std::string_view words) {
                return near.empty() ? std::string() : fmt::format(fmt::runtime(words), near);
            };
            if (std::ranges::find(known, name) == known.end())
                return wrong(
                    rows[0].line,
                    i + 1,
                    fmt::format(
                        "kolom \"{}\" tidak dikenal{}; nama kolom yang diawali # dilewati",
                        name,
                        hint(" (maksudnya \"{}\"?)")),
                    fmt::format(
                        "unknown column \"{}\"{}; a column whose name begins with # is passed over",
                        name,
                        hint(" (did you mean \"{}\"?)")));
            if (!seen.insert(name).second)
                return wrong(
                    rows[0].line,
                    i + 1,
                    fmt::format("kolom \"{}\" ada dua", name),
                    fmt::format("there are two columns \"{}\"", name));
        }
        if (!seen.contains("id"))
            return wrong(
                rows[0].line,
                1,
                "harus ada kolom \"id\": baris dengan id yang sama menjadi satu data",
                "there must be a column \"id\": rows with one id become one record");
        return {};
    }

    [[nodiscard]] Cells cells_of(const CsvRow& row) const
    {
        Cells cells;
        for (std::size_t i = 0; i < std::min(row.cells.size(), names_.size()); ++i) {
            if (names_[i].empty() || names_[i].starts_with('#')) continue;
            auto cell = trimmed(clean_utf8(row.cells[i]));
            if (cell.starts_with('\'')) cell.erase(0, 1); // a spreadsheet's own mark of a text
            if (!cell.empty()) cells[names_[i]] = {std::move(cell), int(i) + 1};
        }
        return cells;
    }

    [[nodiscard]] std::vector<Imported>
    records_of(const std::vector<CsvRow>& rows, const RecordShape& shape) const
    {
        std::vector<std::pair<std::string, std::unique_ptr<RecordMaker>>> makers;
        std::map<std::string, RecordMaker*> by_id;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const auto cells = cells_of(rows[i]);
            const auto id = cells.find("id");
            const auto name = id == cells.end() ? std::string() : id->second.first;
            // A row without id adds to the record above it.
            RecordMaker* maker = nullptr;
            if (name.empty() && !makers.empty()) maker = makers.back().second.get();
            if (const auto known = by_id.find(name); !name.empty() && known != by_id.end())
                maker = known->second;
            if (maker == nullptr) {
                makers.emplace_back(
                    name, std::make_unique<RecordMaker>(file_, shape, rows[i].line, language_));
                maker = by_id[name] = makers.back().second.get();
            }
            maker->take(rows[i], cells);
        }
        std::vector<Imported> all;
        for (auto& [name, maker] : makers)
            all.push_back(maker->made(wanted_, terms_));
        return all;
    }

    const Path& file_;
    const Wanted& wanted_;
    const terms::Terms& terms_;
    Language language_;
    std::vector<std::string> names_;
};

} // namespace

std::vector<std::string> columns_of(const Shape& shape)
{
    std::vector<std::string> columns;
    add_columns(shape, "", columns);
    return columns;
}

Result<std::vector<Imported>> import_rows(
    const Path& file,
    const std::vector<CsvRow>& rows,
    const Wanted& wanted,
    const terms::Terms& terms,
    Language language)
{
    return TableReader(file, wanted, terms, language).read_rows(rows);
}

Result<std::vector<Imported>>
import_csv(const Path& file, const Wanted& wanted, const terms::Terms& terms, Language language)
{
    return TableReader(file, wanted, terms, language).read();
}

} // namespace absah::reports
