// SPDX-License-Identifier: Apache-2.0
#include "core/base/files.h"

#include "core/base/descriptor.h"
#include "core/base/long_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace absah {

namespace {

std::string reason(int error)
{
    return std::generic_category().message(error);
}

tl::unexpected<Error> io_error(const Path& file, int error)
{
    const auto code = error == ENOENT ? ErrorCode::NotFound : ErrorCode::Io;
    return fail(code, file.string() + ": " + reason(error));
}

} // namespace

Result<Bytes> read_file(const Path& file, std::uintmax_t max_bytes)
{
    // O_NONBLOCK: opening a fifo must not wait for somebody to write into it.
    const Descriptor input{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (input.get() < 0) return io_error(file, errno);

    struct stat status {};

    if (::fstat(input.get(), &status) != 0) return io_error(file, errno);
    if (!S_ISREG(status.st_mode)) {
        return fail(ErrorCode::Unreadable, file.string() + ": not a regular file");
    }
    const auto size = std::uintmax_t(status.st_size);
    if (size > max_bytes) {
        return fail(ErrorCode::TooLarge, file.string() + ": " + std::to_string(size) + " bytes");
    }
    Bytes bytes(size);
    std::size_t have = 0;
    while (have < bytes.size()) {
        const auto got = ::read(input.get(), bytes.data() + have, bytes.size() - have);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return io_error(file, errno);
        if (got == 0) break; // it shrank while we read
        have += std::size_t(got);
    }
    bytes.resize(have);
    return bytes;
}

Result<std::string> read_text(const Path& file)
{
    constexpr std::uintmax_t max_bytes = 16U << 20U;
    return read_file(file, max_bytes).map([](const Bytes& bytes) {
        return std::string(bytes.begin(), bytes.end());
    });
}

Result<void> write_file(const Path& file, std::string_view contents)
{
    return write_file_in_parts(file, [&](const Sink& sink) { return sink(contents); });
}

} // namespace absah
