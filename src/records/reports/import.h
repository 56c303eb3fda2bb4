// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/language.h"
#include "core/base/result.h"
#include "core/model/terms.h"
#include "records/reports/record.h"

#include <optional>
#include <string>
#include <vector>

namespace absah::reports {

/// A record made from rows of a table.
struct Imported {
    std::string id;             ///< of the record; empty when the rows have none
    int line = 1;               ///< of its first row
    std::string json;           ///< the record as a file, when there is no error
    std::optional<Error> error; ///< every mistake of its rows, a line each
};

/// Reads a spreadsheet saved as CSV in UTF-8 (docs/records.md describes the columns): the first row
/// names places of the record ("employee.name"), rows with one id are one record, and what a list
/// holds takes a row each. Every record is checked as read_record checks it.
///
/// Errors of the whole file: what read_text answers; BadData when it is not UTF-8, has no row of
/// names, or names a column that `wanted.schema` does not have. Mistakes say
/// `file:line:cell: /path: what is wrong`, cells counted from 1.
Result<std::vector<Imported>>
import_csv(const Path& file, const Wanted& wanted, const terms::Terms& terms, Language language);

} // namespace absah::reports
