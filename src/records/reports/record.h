// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/language.h"
#include "core/base/result.h"
#include "core/model/field_tree.h"
#include "core/model/regulation.h"
#include "core/model/terms.h"

#include <string>
#include <vector>

/// What is printed: plans, observations and appraisals, read from JSON, checked whole and completed
/// with what the forms show but nobody should have to type (docs/records.md lists it).
namespace absah::reports {

/// What a paper asks of a record.
struct Wanted {
    std::string schema;             ///< for example "absah.plan/1"
    std::vector<std::string> needs; ///< dotted paths that must hold something
    /// For tables of plans: what they are held against, besides; null for nothing. Must outlive it.
    const Regulations* regulations = nullptr;
};

/// Reads one record and checks all of it: shape, words of the forms, dates, numbers, references,
/// and what `wanted` needs. Every text comes out as valid UTF-8 without control characters other
/// than line feeds.
///
/// Errors: what read_text answers; BadData with one line for *each* mistake, in the order of the
/// file: `file:line:column: /path: what is wrong, and the nearest right word`.
Result<Field>
read_record(const Path& file, const Wanted& wanted, const terms::Terms& terms, Language language);

/// What a file says it is, if it is a record that we know; empty for anything else.
std::string schema_of(const Path& file);

/// The schemas that can be read.
std::vector<std::string> known_schemas();

/// Every path that the reader of `schema` knows, for comparing it with docs/schema: lists as "[]":
/// "hasil_kerja.utama[].rhk". Those that must be there end in "!".
std::vector<std::string> known_paths(const std::string& schema);

} // namespace absah::reports
