// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/dates.h"
#include "core/base/language.h"
#include "core/base/result.h"
#include "pipeline/arrivals.h"
#include "pipeline/workspace.h"
#include "records/store/store.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace absah::pipeline {

struct WatchSettings {
    Workspace workspace;
    std::vector<Path> verifiers; ///< besides the built-in ones and the workspace's own
    Language language = Language::Indonesian;
    int jobs = 1;                         ///< reading processes at once
    int max_pages = 20;                   ///< of a file
    std::optional<Day> today;             ///< the clock's day otherwise
    bool once = false;                    ///< end when everything that is there has an answer
    std::chrono::milliseconds poll{2000}; ///< between looks when nothing is heard of
    Patience patience;
};

/// What is told while it runs; none may be empty.
struct WatchEvents {
    std::function<void(const store::HandIn&)> on_answer; ///< with its result
    std::function<void(const Error&)> on_trouble;        ///< it goes on and tries again
    std::function<bool()> is_over;                       ///< asked between files
};

struct Watched {
    std::size_t answers = 0;
    std::size_t with_findings = 0;
    bool busy = false; ///< another process watches this workspace; nothing was done
    int holder = 0;    ///< its process id; 0 when unknown
};

/// Answers every file that arrives in inbox/, until `is_over`, or once through. Each file is kept,
/// read, judged and written down before anything in the inbox changes; after a crash the next run
/// goes on where this one was. Plans and verifiers are loaded anew when they change; what was
/// doubtful or rejected under other plans is then judged again.
///
/// Nothing is ever deleted. Errors, all before the first file: BadData for a plan, rule or profile
/// with a mistake; NotFound; Io.
Result<Watched> watch(const WatchSettings& settings, const WatchEvents& events);

} // namespace absah::pipeline
