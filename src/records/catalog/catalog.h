// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/model/lexicon.h"
#include "core/model/plan.h"
#include "core/model/profile.h"
#include "core/model/rules.h"
#include "core/model/template.h"
#include "fences/crypto/signing.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// What is loaded before a run: rule sets, organisers, lexicon, plans. Every mistake in the data is
/// a BadData error that says `file:line:column: what, and the nearest right name`.
namespace absah::catalog {

/// The weights of the second reader, as reader/reader.toml describes them.
struct LineReaderFile {
    Path file;
    std::string sha256; ///< 64 lower-case hex digits
};

/// A key by which prints are known, as a file keys/<name>.pub gives it.
struct TrustedKey {
    std::string name;
    crypto::PublicKey key;
};

/// Everything under one or more verifiers/ folders.
struct Verifiers {
    Lexicon lexicon;
    Registry organisers;                       ///< sorted by id
    std::map<std::string, Rules> rules;        ///< by name; always holds "dasar"
    std::optional<LineReaderFile> line_reader; ///< of the last folder that has one
    std::vector<TrustedKey> keys;              ///< sorted by name within each folder
};

/// Loads `folders` in order; a later folder adds organisers, rule sets and lexicon entries, and
/// replaces organisers and rule sets of the same name. A folder may lack any of the three parts.
Result<Verifiers> load_verifiers(std::span<const Path> folders);

/// The folder of the built-in data, which holds verifiers/: $ABSAH_DATA_DIR where that is set, else
/// beside the program (../share/absah), else the source tree it was built from. NotFound otherwise.
Result<Path> find_data_folder();

/// Reads one `absah.plan/1`. Keys that the schema does not know are kept out silently (the schema
/// may grow); missing or ill-typed required ones are errors.
Result<Plan> load_plan(const Path& file);

/// Every *.json of a folder (not its subfolders), sorted by id; two plans with one id are an error.
Result<std::vector<Plan>> load_plans(const Path& folder);

/// The rule set for a plan's regulation; "dasar" when there is none of that name.
const Rules& rules_for(const Verifiers& verifiers, const std::string& regulation);

/// The plan whose folder, id or NIP (digits only) is a component of `file`; null when none.
const Plan* plan_by_path(const std::vector<Plan>& plans, const Path& file);

/// Reads the report `name` of the first of `folders` that has it, with the shared parts, styles and
/// pictures that it uses, each from the first folder that has it. NotFound when no folder has the
/// report. docs/write-a-template.md describes the files.
Result<form::Template> load_template(std::span<const Path> folders, const std::string& name);

} // namespace absah::catalog
