// SPDX-License-Identifier: Apache-2.0
#include "records/store/originals.h"

#include "fences/crypto/hash.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace absah::store {

namespace {

constexpr auto unfinished = "baru"; // a name that no two hex digits have

tl::unexpected<Error> io_error(const Path& file, int error)
{
    return fail(
        error == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
        file.string() + ": " + std::generic_category().message(error));
}

} // namespace

Result<FileMark> mark_of(const Path& file)
{
    struct stat status {};

    if (::lstat(file.c_str(), &status) != 0) return io_error(file, errno);
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::Unreadable, file.string() + ": not a regular file");
    constexpr std::int64_t nanoseconds = 1'000'000'000;
    return FileMark{
        std::int64_t(status.st_size),
        std::int64_t(status.st_mtim.tv_sec) * nanoseconds + std::int64_t(status.st_mtim.tv_nsec)};
}

Result<void> flush_folder(const Path& folder)
{
    const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) return io_error(folder, errno);
    // Some network file systems cannot flush a folder; there is nothing more to be done there.
    const bool flushed = ::fsync(opened) == 0 || errno == EINVAL;
    const int error = errno;
    ::close(opened);
    if (!flushed) return io_error(folder, error);
    return {};
}

Originals::Originals(Path folder)
    : folder_(std::move(folder))
{
}

Path Originals::path_of(std::string_view sha256) const
{
    constexpr std::size_t digits = 2;
    return folder_ / Path{sha256.substr(0, digits)} / Path{sha256.substr(digits)};
}

Result<Kept> Originals::keep(const Path& file, std::uintmax_t max_bytes) const
{
    const auto before = mark_of(file);
    if (!before) return tl::unexpected(before.error());
    const auto bytes = read_file(file, max_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto after = mark_of(file);
    if (!after) return tl::unexpected(after.error());
    if (*before != *after || std::int64_t(bytes->size()) != after->size)
        return fail(ErrorCode::Truncated, file.string() + ": changed while it was read");
    Kept kept{crypto::sha256_hex(*bytes), *after};
    const auto target = path_of(kept.sha256);
    std::error_code error;
    if (std::filesystem::file_size(target, error) == bytes->size() && !error) return kept;
    std::filesystem::create_directories(folder_ / unfinished, error);
    if (!error) std::filesystem::create_directories(target.parent_path(), error);
    if (error) return fail(ErrorCode::Io, target.string() + ": " + error.message());
    const auto draft = folder_ / unfinished / (kept.sha256 + "." + std::to_string(::getpid()));
    const std::string_view text{
        reinterpret_cast<const char*>(bytes->data()), bytes->size()}; // NOLINT: plain bytes
    if (auto written = write_file(draft, text); !written) return tl::unexpected(written.error());
    constexpr mode_t read_only = S_IRUSR | S_IRGRP;
    if (::chmod(draft.c_str(), read_only) != 0 || ::rename(draft.c_str(), target.c_str()) != 0)
        return io_error(target, errno);
    for (const auto& folder : {target.parent_path(), folder_})
        if (auto flushed = flush_folder(folder); !flushed) return tl::unexpected(flushed.error());
    return kept;
}

Result<void> Originals::sweep() const
{
    std::error_code error;
    std::filesystem::remove_all(folder_ / unfinished, error);
    if (error) return fail(ErrorCode::Io, folder_.string() + ": " + error.message());
    return {};
}

} // namespace absah::store
