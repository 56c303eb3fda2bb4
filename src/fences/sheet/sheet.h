// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Spreadsheets as Excel and LibreOffice write them (Office Open XML, .xlsx), by libarchive and
/// expat. What is read comes from strangers: a file may unpack to 64 MiB, a sheet may have a
/// million cells, and a document type (with it every entity) is refused.
namespace absah::sheet {

/// A row that holds something.
struct Row {
    int number = 1;                 ///< as the sheet counts it, from 1
    std::vector<std::string> cells; ///< from column A on; empty where a cell is
};

/// The bytes begin as a workbook does.
bool is_workbook(std::string_view bytes);

/// The bytes begin as an old or a locked workbook (.xls, or .xlsx with a password).
bool is_old_workbook(std::string_view bytes);

/// The rows of the first sheet, as texts: days as 2024-06-30, other numbers as the file has them.
/// Of more than 15 digits a spreadsheet keeps no more than 15; such a number comes as
/// "1.99512E+17". A formula gives the value that was stored with it. Errors: BadData for what is no
/// whole workbook; TooLarge beyond the limits above.
Result<std::vector<Row>> read_workbook(std::string_view bytes);

/// One sheet to write.
struct Sheet {
    std::string name; ///< at most 31 letters, none of []:*?/\.
    std::vector<std::vector<std::string>>
        rows; ///< the first is the head: bold, and it stays in view
};

/// Every cell, and every column that is filled in later, has the format "text": a NIP keeps its
/// digits. Errors: Tool, when the archive cannot be made.
Result<std::string> write_workbook(std::span<const Sheet> sheets);

} // namespace absah::sheet
