// SPDX-License-Identifier: Apache-2.0
#include "core/base/long_file.h"

#include "core/base/descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <system_error>

namespace absah {

namespace {

tl::unexpected<Error> io_error(const std::string& what, int error)
{
    const auto code = error == ENOENT ? ErrorCode::NotFound : ErrorCode::Io;
    return fail(code, what + ": " + std::generic_category().message(error));
}

using Fill = std::function<Result<void>(const Sink&)>;

/// Everything that `fill` gives, into an open file.
Result<void> pour(const Path& file, int descriptor, const Fill& fill)
{
    return fill([&](std::string_view part) -> Result<void> {
        if (!write_all(descriptor, part)) return io_error(file.string(), errno);
        return {};
    });
}

/// Into a device or a fifo, which a rename would replace.
Result<void> write_into(const Path& file, const Fill& fill)
{
    const Descriptor output{::open(file.c_str(), O_WRONLY | O_CLOEXEC)};
    if (output.get() < 0) return io_error(file.string(), errno);
    return pour(file, output.get(), fill);
}

/// The file behind links, whether it is there or not; ELOOP for links that run in a circle.
Result<Path> behind_links(const Path& file)
{
    constexpr int most = 40; // as the kernel
    Path at = file;
    for (int links = 0; links < most; ++links) {
        std::error_code error;
        if (!std::filesystem::is_symlink(std::filesystem::symlink_status(at, error))) return at;
        const auto target = std::filesystem::read_symlink(at, error);
        if (error) return io_error(file.string(), error.value());
        at = at.parent_path() / target; // an absolute one replaces all
    }
    return io_error(file.string(), ELOOP);
}

} // namespace

Result<void> write_file_in_parts(const Path& file, const Fill& fill)
{
    std::error_code unknown;
    const auto status = std::filesystem::status(file, unknown);
    const bool there = std::filesystem::exists(status);
    if (there && !std::filesystem::is_regular_file(status)) return write_into(file, fill);
    const auto target = behind_links(file);
    if (!target) return tl::unexpected(target.error());
    std::string pattern = target->string() + ".XXXXXX";
    Descriptor output{::mkostemp(pattern.data(), O_CLOEXEC)};
    if (output.get() < 0) return io_error(file.string(), errno);
    constexpr mode_t readable = S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH;
    auto stored = pour(file, output.get(), fill);
    if (stored && (::fchmod(output.get(), readable) != 0 || ::fsync(output.get()) != 0 ||
                   !output.close() || ::rename(pattern.c_str(), target->c_str()) != 0))
        stored = io_error(file.string(), errno);
    if (!stored) ::unlink(pattern.c_str());
    return stored;
}

Result<void> Stored::give(const Sink& sink) const
{
    constexpr std::uint64_t most = 256 << 10;
    std::string part;
    for (std::uint64_t done = 0; done < size_; done += part.size()) {
        part.resize(std::size_t(std::min(most, size_ - done)));
        const auto got = ::pread(*file_, part.data(), part.size(), off_t(start_ + done));
        if (got < 0 && errno == EINTR) {
            part.clear();
            continue;
        }
        if (got <= 0) return io_error("a temporary file", got < 0 ? errno : EIO);
        part.resize(std::size_t(got));
        if (auto taken = sink(part); !taken) return taken;
    }
    return {};
}

Spool::Spool(int descriptor)
    : file_(new int(descriptor), [](const int* open) {
          ::close(*open);
          delete open; // NOLINT(cppcoreguidelines-owning-memory): the pointer's own deleter
      })
{
}

Result<Spool> Spool::make()
{
    const char* wish = std::getenv("TMPDIR"); // NOLINT(concurrency-mt-unsafe): nobody sets it
    const std::string folder = wish == nullptr || *wish == '\0' ? "/tmp" : wish;
    std::string name = folder + "/absah.XXXXXX";
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0) return io_error(folder, errno);
    ::unlink(name.c_str());
    return Spool(descriptor);
}

Result<Stored> Spool::add(std::span<const std::uint8_t> bytes)
{
    // After a full disk the next bytes stand where these should have stood.
    if (::lseek(*file_, off_t(size_), SEEK_SET) < 0) return io_error("a temporary file", errno);
    const auto* data = reinterpret_cast<const char*>(bytes.data()); // NOLINT: plain bytes
    if (!write_all(*file_, {data, bytes.size()})) return io_error("a temporary file", errno);
    Stored stored;
    stored.file_ = file_;
    stored.start_ = size_;
    stored.size_ = bytes.size();
    size_ += bytes.size();
    return stored;
}

} // namespace absah
