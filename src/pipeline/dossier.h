// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/language.h"
#include "core/model/drawing.h"
#include "core/model/field_tree.h"
#include "pipeline/evidence.h"
#include "records/reports/results.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// What a report that holds evidence sees of it, beside its record. docs/records.md lists the
/// paths.
namespace absah::pipeline {

/// The files that the record's list `bukti` names, looked for in `folder`; each once.
std::vector<Path> evidence_files(const Field& record, const Path& folder);

/// What was read, by the file.
using ReadFiles = std::map<Path, Evidence>;

/// Evidence that went into a report, for whoever draws and attaches it.
struct FiledEvidence {
    std::vector<Sheet> sheets; ///< by the number in the name that the template sees
    std::vector<drawing::Attachment> attachments;
    std::vector<std::string> left_out; ///< names of files of which a page or all is missing
};

/// Adds to every entry of `bukti` what became of its file, and the results of its check.
/// `read` holds an answer for each of `evidence_files`.
FiledEvidence file_evidence(
    Field& record, const ReadFiles& read, const Path& folder, const reports::Results& results);

/// The sheet that `name` calls for, when it is a name that file_evidence gave.
std::optional<std::size_t> sheet_called(const std::string& name);

} // namespace absah::pipeline
