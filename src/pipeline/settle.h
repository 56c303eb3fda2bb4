// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "pipeline/workspace.h"
#include "records/store/store.h"

#include <map>
#include <string>

/// From a judgement in the workspace's memory to what people see of it. Everything here may be
/// done again after a crash at any point and then ends the same.
namespace absah::pipeline {

/// What became of everything in a folder: first in a list that is sorted by name, and left out of
/// checks.
inline constexpr auto summary_name = "_Ringkasan.hasil.html";

/// The card of a file, beside it: its name and ".hasil.html", the name shortened where file
/// systems would not take so long a one.
Path card_of(const Path& file);

/// "out/T001/tanda-terima.jsonl": the receipts in a folder of out/, a line of absah.handin/1 for
/// each file there.
std::string receipts_of(const std::string& folder);

/// Lays the card beside the file, moves an accepted file to its place, writes its receipt there
/// and marks the hand-in as settled. `handin` is as the store gave it, with its card.
///
/// A file that was renamed in its folder meanwhile is the one that moves. One that is not the one
/// that was judged any more (changed, replaced, taken away) stays as it is; its place in out/ gets
/// the bytes that were judged, from the originals.
Result<void> settle(const Workspace& workspace, store::Store& store, const store::HandIn& handin);

/// Writes out/<folder>/tanda-terima.jsonl anew from what the store knows.
Result<void>
write_receipts(const Workspace& workspace, const store::Store& store, const std::string& folder);

} // namespace absah::pipeline
