// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"

namespace absah::pipeline {

/// What the end of a file says about whether all of it has arrived.
enum class FileEnd {
    Whole,    ///< its format marks the end, and the mark is there
    Unmarked, ///< its format marks no end, or is none that we know
    Missing,  ///< its format marks the end, and the mark is not there; or the file is empty
    Open,     ///< a process of this computer has it open for writing
    Unknown,  ///< it cannot be opened
};

/// Looks at the first and last bytes of a regular file; reads no more than a few kilobytes,
/// whatever it holds. Links are not followed.
FileEnd end_of(const Path& file);

} // namespace absah::pipeline
