// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// Private to this room: messages over a stream socket, each with its length in front.
namespace absah::pipeline {

/// No honest answer is larger: 20 page pictures at 1 MiB and some text.
inline constexpr std::uint64_t max_frame_bytes = 64U << 20U;

/// Writes one message; false when the other side is gone.
bool write_frame(int socket, std::span<const std::uint8_t> payload);

/// Waits for one message; empty when the other side is gone or sends nonsense.
std::optional<Bytes> read_frame(int socket);

/// Collects what arrives on a socket without ever waiting.
class FrameReader {
public:
    enum class Status { More, Done, Gone };

    /// Takes what is there now. Done: `frame()` is whole. Gone: the other side closed or lied.
    Status take(int socket);

    [[nodiscard]] Bytes frame();

private:
    Bytes buffer_;
};

/// A child's answer, good or bad, as a payload.
Bytes pack(const Result<Bytes>& reply);
Result<Bytes> unpack(Bytes payload);

} // namespace absah::pipeline
