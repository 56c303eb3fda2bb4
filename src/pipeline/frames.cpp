// SPDX-License-Identifier: Apache-2.0
#include "pipeline/frames.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace absah::pipeline {

namespace {

constexpr std::size_t head_bytes = sizeof(std::uint64_t);

bool write_all(int socket, std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const auto written = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes = bytes.subspan(std::size_t(written));
    }
    return true;
}

bool read_all(int socket, std::span<std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const auto got = ::read(socket, bytes.data(), bytes.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        bytes = bytes.subspan(std::size_t(got));
    }
    return true;
}

std::uint64_t length_in(std::span<const std::uint8_t> head)
{
    std::uint64_t length = 0;
    std::memcpy(&length, head.data(), sizeof length);
    return length;
}

} // namespace

bool write_frame(int socket, std::span<const std::uint8_t> payload)
{
    std::array<std::uint8_t, head_bytes> head{};
    const std::uint64_t length = payload.size();
    std::memcpy(head.data(), &length, sizeof length);
    return write_all(socket, head) && write_all(socket, payload);
}

std::optional<Bytes> read_frame(int socket)
{
    std::array<std::uint8_t, head_bytes> head{};
    if (!read_all(socket, head)) return {};
    const auto length = length_in(head);
    if (length > max_frame_bytes) return {};
    Bytes payload(length);
    if (!read_all(socket, payload)) return {};
    return payload;
}

FrameReader::Status FrameReader::take(int socket)
{
    std::array<std::uint8_t, 65536> chunk{};
    while (true) {
        const auto got = ::recv(socket, chunk.data(), chunk.size(), MSG_DONTWAIT);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return Status::More;
        if (got <= 0) return Status::Gone;
        buffer_.insert(buffer_.end(), chunk.begin(), chunk.begin() + got);
        if (buffer_.size() < head_bytes) continue;
        const auto length = length_in(buffer_);
        if (length > max_frame_bytes || buffer_.size() > head_bytes + length) return Status::Gone;
        if (buffer_.size() == head_bytes + length) return Status::Done;
    }
}

Bytes FrameReader::frame()
{
    Bytes payload(buffer_.begin() + head_bytes, buffer_.end());
    buffer_.clear();
    return payload;
}

Bytes pack(const Result<Bytes>& reply)
{
    if (reply) {
        Bytes payload(reply->size() + 1); // the first byte stays 0: good
        std::copy(reply->begin(), reply->end(), payload.begin() + 1);
        return payload;
    }
    const auto& code = reply.error().code;
    const auto& message = reply.error().message;
    Bytes payload(message.size() + 2);
    payload[0] = 1;
    payload[1] = std::uint8_t(code);
    std::copy(message.begin(), message.end(), payload.begin() + 2);
    return payload;
}

Result<Bytes> unpack(Bytes payload)
{
    if (payload.empty()) return fail(ErrorCode::Crash, "empty answer");
    if (payload[0] == 0) {
        payload.erase(payload.begin());
        return payload;
    }
    if (payload.size() < 2 || payload[1] > std::uint8_t(ErrorCode::Crash)) {
        return fail(ErrorCode::Crash, "garbled answer");
    }
    return fail(ErrorCode(payload[1]), std::string(payload.begin() + 2, payload.end()));
}

} // namespace absah::pipeline
