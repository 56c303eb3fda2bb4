// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace absah {

using Path = std::filesystem::path;
using Bytes = std::vector<std::uint8_t>;

/// Reads a whole regular file. Refuses folders, devices, fifos and sockets (Unreadable), files
/// over `max_bytes` (TooLarge, decided before reading), missing (NotFound) and forbidden ones (Io).
Result<Bytes> read_file(const Path& file, std::uintmax_t max_bytes);

/// As `read_file`, for text that we wrote or configured ourselves; 16 MiB at most.
Result<std::string> read_text(const Path& file);

/// Writes beside the target, flushes to disk, then renames: the target is either the old file or
/// the whole new one, whatever happens. A link is followed; what is no regular file (/dev/stdout)
/// is written into and stays what it is. Errors: Io, with the system's reason.
Result<void> write_file(const Path& file, std::string_view contents);

} // namespace absah
