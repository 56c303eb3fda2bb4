// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"

#include <span>
#include <string>
#include <vector>

namespace absah::catalog {

/// What a report is made from, as record.toml beside its template says.
struct RecordNeeds {
    std::string schema;             ///< "absah.plan/1"; empty: any
    std::vector<std::string> needs; ///< dotted paths that must hold something
    bool evidence = false;          ///< the files of its list `bukti` are part of the report
};

/// Reads <report>/record.toml of the first of `folders` that has one; a report may do without.
/// BadData, with place, for an unknown key or a value of the wrong type.
Result<RecordNeeds> load_record_needs(std::span<const Path> folders, const std::string& report);

} // namespace absah::catalog
