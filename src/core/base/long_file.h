// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

/// Files that are too long to stand in memory.
namespace absah {

/// Takes the next part of something long; its failure ends the giving.
using Sink = std::function<Result<void>(std::string_view part)>;

/// As write_file, for contents that come in parts: `fill` hands them to its sink, in order. What
/// `fill` fails with is returned, and the target stays as it was.
Result<void>
write_file_in_parts(const Path& file, const std::function<Result<void>(const Sink&)>& fill);

/// Bytes set aside outside of memory; nothing until a Spool has given it. Copies share the bytes.
class Stored {
public:
    [[nodiscard]] std::uint64_t size() const { return size_; }

    /// Hands the bytes to `sink` in parts of at most 256 KiB. Io: they cannot be read back.
    [[nodiscard]] Result<void> give(const Sink& sink) const;

private:
    friend class Spool;

    std::shared_ptr<const int> file_;
    std::uint64_t start_ = 0;
    std::uint64_t size_ = 0;
};

/// A file without a name in the folder for temporary files ($TMPDIR, else /tmp). It is gone with
/// the spool and the last of what it stores, however the process ends.
class Spool {
public:
    /// Io: no such file can be made.
    static Result<Spool> make();

    /// Io: the disk is full.
    Result<Stored> add(std::span<const std::uint8_t> bytes);

private:
    explicit Spool(int descriptor);

    std::shared_ptr<const int> file_;
    std::uint64_t size_ = 0;
};

} // namespace absah
