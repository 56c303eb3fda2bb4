// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/program.h"

#include "core/base/text.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX leaves it to the caller

namespace absah::pdf {

namespace {

using Clock = std::chrono::steady_clock;

class Descriptor {
public:
    explicit Descriptor(int number = -1)
        : number_{number}
    {
    }

    ~Descriptor() { close(); }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;

    [[nodiscard]] int get() const { return number_; }

    [[nodiscard]] bool open() const { return number_ >= 0; }

    void reset(int number)
    {
        close();
        number_ = number;
    }

    void close()
    {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

private:
    int number_;
};

struct Pipe {
    Descriptor read;
    Descriptor write;

    bool make()
    {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) return false;
        read.reset(ends[0]);
        write.reset(ends[1]);
        fcntl(ends[0], F_SETPIPE_SZ, 1 << 20); // fewer switches; a refusal does not matter
        return true;
    }
};

/// A started program; killed and reaped when it goes out of scope without `wait`.
class Child {
public:
    Child() = default;

    ~Child()
    {
        if (pid_ <= 0) return;
        ::kill(pid_, SIGKILL);
        wait();
    }

    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    Child(Child&&) = delete;
    Child& operator=(Child&&) = delete;

    /// 0 or the errno of the start.
    int start(const std::vector<std::string>& command, int file, int output, int errors)
    {
        std::vector<char*> arguments;
        for (const auto& word : command) {
            arguments.push_back(const_cast<char*>(word.c_str())); // NOLINT: posix_spawn's signature
        }
        arguments.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        if (const int error = posix_spawn_file_actions_init(&actions)) return error;
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
        posix_spawn_file_actions_adddup2(&actions, file, 3); // last: a pipe may be number 3
        const int error = posix_spawnp(
            &pid_, command.front().c_str(), &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        if (error != 0) pid_ = -1;
        return error;
    }

    /// True when it ended by itself with 0.
    bool wait()
    {
        int status = 0;
        while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
        }
        pid_ = -1;
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

private:
    pid_t pid_ = -1;
};

enum class Drained { Closed, Open, Full };

/// Takes what is ready on `from`; `Full` once `into` would grow over `most`.
Drained drain(Descriptor& from, Bytes& into, std::size_t most)
{
    constexpr std::size_t chunk = 1 << 18;
    const std::size_t before = into.size();
    into.resize(before + chunk);
    ssize_t got = 0;
    do {
        got = ::read(from.get(), into.data() + before, chunk);
    } while (got < 0 && errno == EINTR);
    into.resize(before + std::size_t(std::max<ssize_t>(got, 0)));
    if (got <= 0) {
        from.close();
        return Drained::Closed;
    }
    return into.size() > most ? Drained::Full : Drained::Open;
}

/// Reads both pipes to their ends. Limit when there is too much or it takes too long.
Result<Bytes> collect(Pipe& output, Pipe& errors, const Bounds& bounds, Bytes& said)
{
    constexpr std::size_t said_bytes = 1 << 16;
    const auto deadline = Clock::now() + bounds.wall;
    Bytes bytes;
    bytes.reserve(
        std::min<std::size_t>(bounds.output_bytes, 64u << 20)); // costs address space only
    while (output.read.open() || errors.read.open()) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        if (left.count() <= 0) return fail(ErrorCode::Limit, "helper program took too long");
        std::array<pollfd, 2> waiting{
            pollfd{output.read.get(), POLLIN, 0}, pollfd{errors.read.get(), POLLIN, 0}};
        const int ready = poll(waiting.data(), waiting.size(), int(left.count()));
        if (ready < 0 && errno != EINTR) return fail(ErrorCode::Io, std::strerror(errno));
        if (ready <= 0) continue;
        if (waiting[0].revents != 0 &&
            drain(output.read, bytes, bounds.output_bytes) == Drained::Full) {
            return fail(ErrorCode::Limit, "helper program wrote too much");
        }
        if (waiting[1].revents != 0 && drain(errors.read, said, said_bytes) == Drained::Full) {
            said.resize(said_bytes);
        }
    }
    return bytes;
}

} // namespace

Result<Bytes>
run_on_file(const std::vector<std::string>& command, const Path& file, const Bounds& bounds)
{
    const Descriptor input{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (!input.open()) return fail(ErrorCode::Io, file.string() + ": " + std::strerror(errno));
    Pipe output;
    Pipe errors;
    if (!output.make() || !errors.make()) return fail(ErrorCode::Io, std::strerror(errno));

    Child child;
    const int error = child.start(command, input.get(), output.write.get(), errors.write.get());
    if (error == ENOENT) return fail(ErrorCode::NotFound, command.front() + " is not installed");
    if (error != 0) return fail(ErrorCode::Tool, command.front() + ": " + std::strerror(error));
    output.write.close();
    errors.write.close();

    Bytes said;
    auto bytes = collect(output, errors, bounds, said);
    if (!bytes) {
        bytes.error().message = command.front() + ": " + bytes.error().message;
        return bytes;
    }
    if (!child.wait()) {
        const std::string words{
            said.begin(), said.begin() + std::min<std::ptrdiff_t>(300, std::ssize(said))};
        return fail(ErrorCode::Tool, command.front() + ": " + squeeze(clean_utf8(words)));
    }
    return bytes;
}

} // namespace absah::pdf
