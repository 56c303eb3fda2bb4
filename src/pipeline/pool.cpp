// SPDX-License-Identifier: Apache-2.0
#include "pipeline/pool.h"

#include "pipeline/frames.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <new>
#include <optional>
#include <system_error>

namespace absah::pipeline {

namespace {

using Clock = std::chrono::steady_clock;

/// A child is replaced after this many jobs, so that a leak in a library stays small.
constexpr int jobs_per_child = 500;

Result<Bytes> do_job(const Pool::Work& work, std::string_view request)
{
    try {
        return work(request);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::Limit, "memory limit");
    } catch (const std::exception& bug) {
        return fail(ErrorCode::Crash, bug.what());
    }
}

/// The child's whole life. Never returns: the parent's destructors are not the child's to run.
[[noreturn]] void serve(int socket, const Limits& limits, const Pool::MakeWork& make_work)
{
    confine(limits);
    try {
        const auto work = make_work();
        while (const auto request = read_frame(socket)) {
            allow_cpu(limits);
            const std::string_view text{
                reinterpret_cast<const char*>(request->data()), request->size()};
            if (!write_frame(socket, pack(do_job(work, text)))) break;
        }
    } catch (const std::exception& bug) { // making the work failed: the parent sees us go
        (void)write_frame(socket, pack(fail(ErrorCode::Crash, bug.what())));
    }
    ::_exit(0);
}

Error death(int status, bool timed_out)
{
    const auto here = std::source_location::current();
    if (timed_out) return {ErrorCode::Limit, "time limit", here};
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) {
        return {ErrorCode::Limit, "CPU time limit", here};
    }
    if (WIFSIGNALED(status)) {
        return {ErrorCode::Crash, "signal " + std::to_string(WTERMSIG(status)), here};
    }
    return {ErrorCode::Crash, "the reading process ended early", here};
}

} // namespace

struct Pool::Child {
    pid_t process = -1;
    int socket = -1;
    int jobs = 0;
    bool busy = false;
    std::size_t index = 0; ///< the request it works on
    Clock::time_point deadline;
    FrameReader reader;
};

/// One call of run(): which requests are out, which answers wait for their turn.
struct Pool::Round {
    std::span<const std::string> requests;
    const OnReply& on_reply;
    std::vector<std::optional<Result<Bytes>>> replies;
    std::vector<std::size_t> again; ///< requests to be tried once more in a fresh child
    std::vector<bool> tried_again;
    std::size_t next = 0; ///< first request not sent yet
    std::size_t handed_on = 0;

    void answer(std::size_t index, Result<Bytes> reply)
    {
        replies[index] = std::move(reply);
        for (; handed_on < replies.size() && replies[handed_on]; ++handed_on) {
            on_reply(handed_on, std::move(*replies[handed_on]));
            replies[handed_on] = Result<Bytes>{}; // the pictures in it are large
        }
    }

    std::optional<std::size_t> take()
    {
        if (!again.empty()) {
            const auto index = again.back();
            again.pop_back();
            return index;
        }
        if (next < requests.size()) return next++;
        return {};
    }
};

Pool::Pool(int children, const Limits& limits, MakeWork make_work)
    : limits_(limits),
      make_work_(std::move(make_work))
{
    for (int i = 0; i < std::max(children, 1); ++i) {
        children_.push_back(std::make_unique<Child>());
        start(*children_.back());
    }
}

Pool::~Pool()
{
    for (auto& child : children_)
        stop(*child);
}

void Pool::start(Child& child)
{
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
        throw std::system_error(errno, std::generic_category(), "socketpair");
    }
    const pid_t process = ::fork();
    if (process < 0) {
        const int error = errno;
        ::close(ends[0]);
        ::close(ends[1]);
        throw std::system_error(error, std::generic_category(), "fork");
    }
    if (process == 0) {
        ::close(ends[0]);
        for (const auto& sibling : children_) {
            if (sibling->socket >= 0) ::close(sibling->socket);
        }
        serve(ends[1], limits_, make_work_);
    }
    ::close(ends[1]);
    ::setpgid(process, process); // in both, so that a kill right after the fork finds the group
    child = Child{.process = process, .socket = ends[0]};
}

void Pool::stop(Child& child)
{
    if (child.process < 0) return;
    ::close(child.socket);
    ::kill(-child.process, SIGKILL);
    int status = 0;
    while (::waitpid(child.process, &status, 0) < 0 && errno == EINTR) {
    }
    child.process = -1;
    child.socket = -1;
}

Pool::Child* Pool::idle_child()
{
    const auto found = std::find_if(
        children_.begin(), children_.end(), [](const auto& child) { return !child->busy; });
    return found == children_.end() ? nullptr : found->get();
}

void Pool::send(Child& child, std::size_t index, std::string_view request)
{
    if (child.jobs >= jobs_per_child) {
        stop(child);
        start(child);
    }
    child.busy = true;
    child.index = index;
    ++child.jobs;
    child.deadline = Clock::now() + std::chrono::seconds{limits_.wall_seconds};
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(request.data());
    (void)write_frame(child.socket, {bytes, request.size()}); // a dead child is noticed by poll
}

void Pool::lost(Child& child, Round& round, bool timed_out)
{
    ::kill(-child.process, SIGKILL);
    ::close(child.socket);
    int status = 0;
    while (::waitpid(child.process, &status, 0) < 0 && errno == EINTR) {
    }
    const auto index = child.index;
    const bool fresh = child.jobs <= 1;
    start(child);
    auto error = death(status, timed_out);
    // What an earlier file left behind may have killed a used child: one more try in a clean one.
    if (error.code == ErrorCode::Crash && !fresh && !round.tried_again[index]) {
        round.tried_again[index] = true;
        round.again.push_back(index);
        return;
    }
    round.answer(index, tl::unexpected(std::move(error)));
}

void Pool::receive(Child& child, Round& round)
{
    switch (child.reader.take(child.socket)) {
    case FrameReader::Status::More:
        return;
    case FrameReader::Status::Gone:
        lost(child, round, false);
        return;
    case FrameReader::Status::Done:
        child.busy = false;
        round.answer(child.index, unpack(child.reader.frame()));
        return;
    }
}

void Pool::wait(Round& round)
{
    std::vector<pollfd> sockets;
    std::vector<Child*> busy;
    auto first_deadline = Clock::time_point::max();
    for (const auto& child : children_) {
        if (!child->busy) continue;
        sockets.push_back({child->socket, POLLIN, 0});
        busy.push_back(child.get());
        first_deadline = std::min(first_deadline, child->deadline);
    }
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(first_deadline - Clock::now()).count();
    const int timeout = int(std::clamp<long long>(left, 0, 60'000));
    (void)::poll(sockets.data(), sockets.size(), timeout);
    const auto now = Clock::now();
    for (std::size_t i = 0; i < busy.size(); ++i) {
        if (sockets[i].revents != 0) {
            receive(*busy[i], round);
        } else if (now >= busy[i]->deadline) {
            lost(*busy[i], round, true);
        }
    }
}

void Pool::run(std::span<const std::string> requests, const OnReply& on_reply)
{
    Round round{.requests = requests, .on_reply = on_reply};
    round.replies.resize(requests.size());
    round.tried_again.resize(requests.size());
    while (round.handed_on < requests.size()) {
        while (Child* child = idle_child()) {
            const auto index = round.take();
            if (!index) break;
            send(*child, *index, requests[*index]);
        }
        wait(round);
    }
}

} // namespace absah::pipeline
