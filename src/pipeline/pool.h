// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/model/limits.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace absah::pipeline {

/// Child processes that do one job at a time, so that a stranger's file which crashes, hangs or
/// swells costs its own answer and nothing else.
///
/// Make the pool before loading models or large data: children are forks of this process, at first
/// and whenever one has to be replaced. The parent must have no other threads.
/// Every child gets its own process group (programs it starts die with it), no standard input or
/// output, and the limits of `confine`.
class Pool {
public:
    /// Runs in the child for each job. What it throws becomes an Error: std::bad_alloc a Limit,
    /// everything else a Crash.
    using Work = std::function<Bytes(std::string_view request)>;

    /// Made once in each child, so that engines are opened there and kept warm.
    using MakeWork = std::function<Work()>;

    /// Called in the parent, in the order of the requests.
    using OnReply = std::function<void(std::size_t index, Result<Bytes> reply)>;

    Pool(int children, const Limits& limits, MakeWork make_work);
    ~Pool();
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    /// Sends every request to a free child and hands on each answer as soon as all earlier ones
    /// have been handed on. Errors of a reply: Limit (time, CPU, memory), Crash (the child died).
    void run(std::span<const std::string> requests, const OnReply& on_reply);

private:
    struct Child;
    struct Round;

    Child* idle_child();
    void start(Child& child);
    void stop(Child& child);
    void send(Child& child, std::size_t index, std::string_view request);
    void receive(Child& child, Round& round);
    void lost(Child& child, Round& round, bool timed_out);
    void wait(Round& round);

    Limits limits_;
    MakeWork make_work_;
    std::vector<std::unique_ptr<Child>> children_;
};

/// Takes from this process what reading a stranger's file does not need: standard streams, core
/// dumps, writing files, more than `limits.memory_bytes` of address space. The seam for system
/// call and file system filters. Called once in each child, before its first job.
void confine(const Limits& limits);

/// Allows `limits.cpu_seconds` more CPU time from now on; the system kills the process after that.
void allow_cpu(const Limits& limits);

} // namespace absah::pipeline
