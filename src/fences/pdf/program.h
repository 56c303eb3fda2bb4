// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

/// Private to this room: helper programs that read one PDF and answer on their standard output.
namespace absah::pdf {

/// The name under which a started program finds the file: an open descriptor, so that neither a
/// leading '-' nor a misleading ending (".png") in the real name can change what it does.
inline constexpr auto file_argument = "/dev/fd/3";

struct Bounds {
    std::size_t output_bytes = 0; ///< more on standard output ends the program
    std::chrono::seconds wall{60};
};

/// Starts `command` (found on PATH, no shell) with `file` readable as `file_argument`, nothing on
/// standard input, and returns its standard output. It stays in our process group and under our
/// resource limits. NotFound: no such program. Limit: killed over `bounds`. Tool: it failed; the
/// message holds the beginning of what it said. Io: the file or a pipe could not be opened.
Result<Bytes>
run_on_file(const std::vector<std::string>& command, const Path& file, const Bounds& bounds);

} // namespace absah::pdf
