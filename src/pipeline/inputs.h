// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"

#include <span>
#include <string>
#include <vector>

namespace absah::pipeline {

/// A file to look at, and its name as the user is shown it.
struct InputFile {
    Path path;
    std::string shown; ///< for files of a folder: relative to that folder, '/' between the parts
    Path bytes_at;     ///< where its bytes are read; empty: at `path`
};

/// Hidden files, our own result cards (*.hasil.html), and what desktops leave in folders
/// (Thumbs.db, desktop.ini, the ~$ files of open documents).
bool is_left_out(const Path& name);

/// The files named, and all files below the folders named, sorted within each folder. Links to
/// folders are not followed (they may run in circles). Left out silently: see `is_left_out`.
/// Errors: NotFound for a name that is not there, Io for a folder that cannot be read.
Result<std::vector<InputFile>> list_inputs(std::span<const Path> named);

} // namespace absah::pipeline
