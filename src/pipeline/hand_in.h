// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/language.h"
#include "pipeline/check.h"
#include "pipeline/read.h"
#include "pipeline/workspace.h"
#include "records/store/store.h"

#include <string>

/// From a file that was read to a judgement in the workspace's memory.
namespace absah::pipeline {

/// What a judgement in a workspace is made with.
struct Desk {
    const Workspace& workspace;
    store::Store& store;
    const CheckSettings& settings; ///< without `earlier`
    Language language = Language::Indonesian;
};

/// A file of the inbox whose bytes were kept.
struct Arrived {
    std::string path;     ///< below inbox/
    store::FileMark mark; ///< when it was kept
    std::string sha256;   ///< empty for a file that is too large to be kept
};

/// The first folder of a path below inbox/; empty for a file in inbox/ itself.
std::string inbox_folder(const std::string& path);

/// What is known of the plans that a file is held against: another value means that a judgement
/// may turn out otherwise. `plan` is an id; empty for a file that belongs to none.
std::string known_of_plans(const std::vector<Plan>& plans, const std::string& plan);

/// Judges what was read of `arrived`, compares it with everything that was ever handed in, decides
/// where it goes, and writes all of that down at once. Nothing in the inbox is touched (see
/// `settle`). `at` is the time, ISO 8601.
///
/// A paper that its teacher hands in again, better photographed or corrected, replaces the earlier
/// try unless that was accepted; a file that was only moved is no copy of itself.
Result<store::HandIn>
take_in(const Desk& desk, const Arrived& arrived, FileReading&& reading, const std::string& at);

/// The papers of a hand-in as they were read; empty when that cannot be told any more.
std::vector<Checked> papers_of(const store::HandIn& handin);

/// A place in out/<folder> that no other file has: the name of `path`, with eight digits of
/// `sha256` where that is taken.
Result<std::string> free_place(
    const Workspace& workspace,
    const store::Store& store,
    const std::string& folder,
    const std::string& path,
    std::string_view sha256);

} // namespace absah::pipeline
