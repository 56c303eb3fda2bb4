// SPDX-License-Identifier: Apache-2.0
#include "core/base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace absah {

namespace {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int descriptor)
        : descriptor_(descriptor)
    {
    }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor()
    {
        if (descriptor_ >= 0) ::close(descriptor_);
    }

    [[nodiscard]] int get() const { return descriptor_; }

    /// Closes now; false when the system could not store what was written.
    bool close()
    {
        const int result = ::close(descriptor_);
        descriptor_ = -1;
        return result == 0;
    }

private:
    int descriptor_;
};

std::string reason(int error)
{
    return std::generic_category().message(error);
}

tl::unexpected<Error> io_error(const Path& file, int error)
{
    const auto code = error == ENOENT ? ErrorCode::NotFound : ErrorCode::Io;
    return fail(code, file.string() + ": " + reason(error));
}

bool write_all(int descriptor, std::string_view contents)
{
    while (!contents.empty()) {
        const auto written = ::write(descriptor, contents.data(), contents.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        contents.remove_prefix(std::size_t(written));
    }
    return true;
}

/// Writes into a device or a fifo, which a rename would replace.
Result<void> write_into(const Path& file, std::string_view contents)
{
    const Descriptor output{::open(file.c_str(), O_WRONLY | O_CLOEXEC)};
    if (output.get() < 0 || !write_all(output.get(), contents)) return io_error(file, errno);
    return {};
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
    std::error_code unknown;
    const auto status = std::filesystem::status(file, unknown);
    const bool there = std::filesystem::exists(status);
    if (there && !std::filesystem::is_regular_file(status)) return write_into(file, contents);
    const Path target = there ? std::filesystem::canonical(file, unknown) : file;
    std::string pattern = target.string() + ".XXXXXX";
    Descriptor output{::mkostemp(pattern.data(), O_CLOEXEC)};
    if (output.get() < 0) return io_error(file, errno);
    constexpr mode_t readable = S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH;
    const bool stored = write_all(output.get(), contents) &&
                        ::fchmod(output.get(), readable) == 0 && ::fsync(output.get()) == 0;
    const int error = errno;
    if (!stored || !output.close() || ::rename(pattern.c_str(), target.c_str()) != 0) {
        const int shown = stored ? errno : error;
        ::unlink(pattern.c_str());
        return io_error(file, shown);
    }
    return {};
}

} // namespace absah
