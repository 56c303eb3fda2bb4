// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/language.h"
#include "core/base/result.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// A school's spreadsheet becomes records, a file each, from which papers are printed.
namespace absah::pipeline {

struct ImportSettings {
    std::string report;          ///< whose records they are: "evaluasi"
    std::vector<Path> templates; ///< folders; the first that has a file gives it
    Language language = Language::Indonesian;
};

/// What became of the rows of one record.
struct ImportedFile {
    Path output; ///< relative to the folder: "T001.json"
    std::optional<Error> error;
};

/// Writes a record for each id of the table `csv` into `folder`, which is made where it is missing,
/// and calls `on` for each in the order of the table. A record with mistakes costs its own file
/// only; a file that is there and says something else is left as it is, with an error.
/// Errors: those of the report and of the table as a whole (records/reports/import.h), and Io where
/// the folder cannot be written.
Result<void> import_records(
    const ImportSettings& settings,
    const Path& csv,
    const Path& folder,
    const std::function<void(const ImportedFile&)>& on);

/// The file of a record, by its id: "S7/014 2024" -> "S7-014 2024.json". A name that is in `taken`
/// gets a number; the name is added.
Path record_name(const std::string& id, std::set<std::string>& taken);

} // namespace absah::pipeline
