// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "records/catalog/catalog.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// The three parts of a verifiers/ folder, one loader each. For the sources of this room only.
namespace absah::catalog {

/// Adds every *.tsv of `folder` to `lexicon`, in the order of their names; an absent folder adds
/// nothing.
Result<void> add_lexicon(const Path& folder, Lexicon& lexicon);

/// Adds every <id>/profile.toml of `folder`, replacing those of the same id that were there before.
Result<void> add_organisers(const Path& folder, Registry& organisers);

/// Reads reader.toml of `folder` over what was there before; an absent one changes nothing. Whether
/// the weights are there and whole is seen when they are loaded.
Result<void> add_line_reader(const Path& folder, std::optional<LineReaderFile>& reader);

/// A rule set as its file has it, before its base is added.
struct RuleFile {
    /// One entry with the place to point at when it turns out to be wrong.
    struct Entry {
        std::string key;
        int line = 0;
        int column = 0;
        Level level = Level::Review; ///< of an entry in [levels]
        double number = 0;           ///< of an entry in [arguments]
    };

    Path file;
    std::string name;    ///< the file's name without .toml
    std::string extends; ///< empty for a set that stands alone
    Entry extends_place;
    std::vector<Entry> levels;
    std::vector<Entry> arguments;
    std::optional<Level> fallback;
};

/// By name; of several files with one name the last counts, and may extend the one before it.
using RuleFiles = std::map<std::string, std::vector<RuleFile>>;

/// Adds every *.toml of `folder`; an absent folder adds nothing.
Result<void> add_rule_files(const Path& folder, RuleFiles& files);

/// Follows every `extends`. A set with a base may only name findings and arguments that its base
/// has: so a slip of the pen cannot switch a check off unnoticed.
Result<std::map<std::string, Rules>> resolve_rules(const RuleFiles& files);

/// The entries of `folder` with this extension (or all subfolders for an empty one), sorted by
/// name.
Result<std::vector<Path>> listed(const Path& folder, const std::string& extension);

} // namespace absah::catalog
