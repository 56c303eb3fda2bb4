// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/model/checked.h"

#include <string>

/// Scans of signed prints, kept with their records. Nothing that was filed is ever changed or
/// removed: a better scan comes beside the earlier one.
namespace absah::pipeline {

/// Who files, and when: for the receipt.
struct Filer {
    std::string who;
    std::string when; ///< ISO 8601, with the offset from UTC
};

/// Beside `guru/T001.json` the folder `guru/T001.arsip`.
Path archive_of(const Path& record);

/// Copies `scan` into the archive of `record` as "<report>-<first 12 hex digits of its
/// SHA-256>.<ending>" and adds a line to `tanda-terima.jsonl` there (absah.receipt/1,
/// docs/schema). Both are written beside their place, flushed, and renamed; after a crash the same
/// call completes what is missing. Several processes may file at once. `paper` says what was found;
/// its bytes must still be those that were checked.
/// Answers where it lies, and whether it lay there with its receipt already (Already).
/// Errors: BadData, the file has changed since it was checked; Io; NotFound.
struct Filed {
    Filing filing = Filing::Filed;
    Path as;
};

Result<Filed>
file_scan(const Path& scan, const Checked& paper, const Path& record, const Filer& filer);

} // namespace absah::pipeline
