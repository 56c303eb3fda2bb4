// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"

#include <cstdint>
#include <span>

/// Private to this room: bytes for who reads from named files only.
namespace absah::pdf {

/// A file in memory, gone with this object. Opened anew by every reader.
class NamedBytes {
public:
    explicit NamedBytes(std::span<const std::uint8_t> bytes);
    ~NamedBytes();
    NamedBytes(const NamedBytes&) = delete;
    NamedBytes& operator=(const NamedBytes&) = delete;
    NamedBytes(NamedBytes&&) = delete;
    NamedBytes& operator=(NamedBytes&&) = delete;

    /// False when there was no memory; `errno` says why.
    [[nodiscard]] bool whole() const { return whole_; }

    /// Good for this process and for what it starts.
    [[nodiscard]] Path name() const;

private:
    int descriptor_;
    bool whole_ = false;
};

} // namespace absah::pdf
