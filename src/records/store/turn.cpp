// SPDX-License-Identifier: Apache-2.0
#include "records/store/turn.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace absah::store {

namespace {

tl::unexpected<Error> io_error(const Path& file)
{
    return fail(ErrorCode::Io, file.string() + ": " + std::generic_category().message(errno));
}

} // namespace

Turn::Turn(int descriptor)
    : descriptor_(descriptor)
{
}

Turn::Turn(Turn&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1))
{
}

Turn::~Turn()
{
    if (descriptor_ >= 0) ::close(descriptor_);
}

Result<Turn::Asked> Turn::ask(const Path& file)
{
    constexpr mode_t own = S_IRUSR | S_IWUSR;
    const int opened = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, own);
    if (opened < 0) return io_error(file);
    Turn turn{opened};

    struct flock whole {};

    whole.l_type = F_WRLCK; // of the process: forked children do not hold it when we are killed
    whole.l_whence = SEEK_SET;
    Asked asked;
    if (::fcntl(opened, F_SETLK, &whole) == 0) {
        asked.turn.emplace(std::move(turn));
        return asked;
    }
    if (errno != EACCES && errno != EAGAIN) return io_error(file);
    if (::fcntl(opened, F_GETLK, &whole) == 0 && whole.l_type != F_UNLCK)
        asked.holder = int(whole.l_pid);
    return asked;
}

} // namespace absah::store
