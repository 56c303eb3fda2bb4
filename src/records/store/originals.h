// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

/// Every file that was ever handed in, untouched, under the SHA-256 of its bytes.
namespace absah::store {

/// By what a file is known again without reading it: another value means another content, or a
/// copy of the same one. No inode: some network file systems give a new one at every look.
struct FileMark {
    std::int64_t size = 0;
    std::int64_t changed = 0; ///< nanoseconds since 1970, by the file system's clock

    bool operator==(const FileMark&) const = default;
};

/// Of a regular file; links are not followed. Errors: NotFound; Unreadable for links, folders,
/// fifos, devices; Io.
Result<FileMark> mark_of(const Path& file);

/// A file whose bytes are kept.
struct Kept {
    std::string sha256; ///< 64 lower-case hex digits
    FileMark mark;      ///< of the file that was read, before and after
};

/// The folder blobs/ of a workspace: "ab/cdef..." for a SHA-256 that begins with "abcdef".
class Originals {
public:
    explicit Originals(Path folder);

    /// Copies `file` in: under a temporary name first, flushed, renamed, the folder flushed. What
    /// is there already is not written again. Errors: those of read_file; Truncated when the file
    /// changed while it was read; Io.
    [[nodiscard]] Result<Kept> keep(const Path& file, std::uintmax_t max_bytes) const;

    [[nodiscard]] Path path_of(std::string_view sha256) const;

    /// Removes what a crash left half written, and nothing else.
    [[nodiscard]] Result<void> sweep() const;

private:
    Path folder_;
};

/// Flushes the names in a folder, so that a rename in it outlives a loss of power. Io.
Result<void> flush_folder(const Path& folder);

} // namespace absah::store
