// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json_place.h"
#include "records/reports/check.h"
#include "records/reports/csv.h"
#include "records/reports/import.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// One record from its rows. For the sources of this room only.
namespace absah::reports {

/// The cells of a row that hold something, by the names of their columns; with their place in the
/// row, from 1.
using Cells = std::map<std::string, std::pair<std::string, int>, std::less<>>;

/// The names that the columns of a table may have, in the order of the shape.
std::vector<std::string> columns_of(const Shape& shape);

/// As import_csv, for rows that were read already. `file` is for the messages.
Result<std::vector<Imported>> import_rows(
    const Path& file,
    const std::vector<CsvRow>& rows,
    const Wanted& wanted,
    const terms::Terms& terms,
    Language language);

/// Without blanks and line breaks at its ends.
std::string trimmed(std::string_view text);

class RecordMaker {
public:
    /// `file` and `shape` must outlive it; `line` is that of its first row.
    RecordMaker(const Path& file, const RecordShape& shape, int line, Language language);
    RecordMaker(const RecordMaker&) = delete;
    RecordMaker& operator=(const RecordMaker&) = delete;
    RecordMaker(RecordMaker&&) = delete;
    RecordMaker& operator=(RecordMaker&&) = delete;
    ~RecordMaker() = default;

    void take(const CsvRow& row, const Cells& cells);

    /// Checked as a record is. Once, at the end.
    Imported made(const Wanted& wanted, const terms::Terms& terms);

    /// As the rows have it, before any check.
    [[nodiscard]] Json unchecked();

private:
    void add_needed_lists();
    [[nodiscard]] TextPlace place_of_keys(const Keys& keys) const;
    void fill(Json& object, const Shape& shape, const std::string& before, const Cells& cells);
    void list(Json& entries, const Shape& shape, const std::string& before, const Cells& cells);
    void value(
        Json& object, const std::string& name, const Key& key, const std::string& cell, int column);

    const RecordShape& shape_;
    Language language_;
    int line_;
    int row_line_ = 1;
    Json record_ = Json::object();
    Keys at_;
    std::map<std::string, TextPlace> places_;
    Mistakes mistakes_;
};

} // namespace absah::reports
