// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/long_file.h"
#include "core/base/result.h"
#include "core/model/limits.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Evidence files as pages of a report. Nothing of a stranger's file enters the report but pixels,
/// which reading processes draw (pool.h) and we write anew; a signed file, which that would make
/// worthless, is taken along whole and unread.
namespace absah::pipeline {

/// A page as a JPEG of ours.
struct Sheet {
    int number = 1; ///< in its file, from 1
    int width = 0;  ///< pixels; 0 for a page that could not be drawn
    int height = 0;
    Stored jpeg;
};

/// One file.
struct Evidence {
    std::optional<ErrorCode> trouble; ///< why nothing of it can be shown
    std::string sha256;               ///< empty when the bytes could not be had
    int pages = 0;                    ///< in the file; `sheets` may be fewer (Limits::pages)
    std::vector<Sheet> sheets;        ///< none for a signed file
    Stored whole;                     ///< of a signed PDF: its bytes
};

/// Reads the files in their order. Pages are at most 2,000 pixels long, 171 dpi on A4. Whatever is
/// wrong with a file costs its own pages only. At most 32 pages stand in memory at once, in no
/// more than `jobs` processes.
/// Io: the spool takes no more.
Result<std::vector<Evidence>>
read_evidence(std::span<const Path> files, const Limits& limits, std::size_t jobs, Spool& spool);

} // namespace absah::pipeline
