// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/language.h"
#include "core/base/result.h"
#include "core/model/regulation.h"
#include "core/model/terms.h"
#include "records/reports/import.h"

#include <span>
#include <string>
#include <vector>

/// Plans from a school's table, and back.
namespace absah::reports {

/// Reads the plans of a table: CSV (records/reports/import.h), the first sheet of a workbook
/// (.xlsx) with the same columns, or JSON, one plan or an array of them; known by the first bytes
/// of the file. Each is checked as validate_plan checks it; its faults are its error, its notes are
/// left out. Errors: those of import_csv and read_workbook; BadData, with place, for what is none
/// of these.
Result<std::vector<Imported>> import_plans(
    const Path& file, const terms::Terms& terms, const Regulations& regulations, Language language);

/// A text for each column of each row; the first row names the columns.
using TableRows = std::vector<std::vector<std::string>>;

struct PlanTable {
    TableRows rows;
    std::vector<std::string> lost; ///< "T001: /catatan": what no column is there for
};

/// The plans in these files as a table that import_plans reads back to the same plans: only columns
/// that hold something, lists in rows of their own.
/// Errors: those of read_text; BadData for what is no plan, and for a plan that a table cannot hold
/// (a bar inside one of several texts): it is named, with the advice to take JSON.
Result<PlanTable> plan_table(std::span<const Path> plans, Language language);

/// Every column that a table of plans may have, and no plan.
TableRows empty_plan_table();

/// UTF-8 with a byte order mark, semicolons, CRLF: as Excel in Indonesia opens it by double click.
/// Cells that a spreadsheet would take for numbers or formulas get its own mark of a text (').
std::string to_csv(const TableRows& rows);

/// The same as a workbook whose cells are texts, so that a NIP keeps its digits; behind the sheet
/// of plans one that says what stands in the columns, when `with_help`.
Result<std::string> to_workbook(const TableRows& rows, bool with_help, Language language);

/// The plans in these files as one JSON array, every key kept. Errors: those of read_text; BadData
/// for what is no plan.
Result<std::string> plans_as_json(std::span<const Path> plans, Language language);

} // namespace absah::reports
