// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/model/certificate.h"
#include "core/model/limits.h"
#include "pipeline/prints.h"
#include "steps/extract/extract.h"
#include "steps/present/present.h"

#include <optional>
#include <string>
#include <vector>

namespace absah::pipeline {

/// The papers of a file that could not be read: one, of kind Unreadable.
std::vector<Reading> nothing_read();

/// What a reading process knows of one file when it is done with it.
struct FileReading {
    std::string sha256;                      ///< empty when the bytes could not be had
    std::optional<Error> error;              ///< why there is no reading
    std::vector<Reading> papers;             ///< in order of pages; never empty; see `nothing_read`
    std::vector<present::CardPage> pictures; ///< when asked for
    bool second_reader_missing = false;      ///< needed, but not to be had
};

/// The first half of the journey, from a file to what is on it. Runs in a reading process.
FileReading read_one(
    const Path& file,
    const extract::Tools& tools,
    PrintReader& prints,
    const Limits& limits,
    bool pictures);

/// A reading as bytes and back. `from_bytes` trusts nothing: the bytes come from a process that
/// has parsed a stranger's file. Error: Crash.
Bytes to_bytes(const FileReading& reading);
Result<FileReading> from_bytes(const Bytes& bytes);

} // namespace absah::pipeline
