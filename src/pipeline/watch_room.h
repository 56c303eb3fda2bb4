// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "pipeline/check.h"
#include "pipeline/pool.h"
#include "pipeline/watch.h"
#include "records/catalog/catalog.h"

#include <memory>
#include <string>
#include <vector>

/// Private to this room: what a watcher works with until plans or rules change.
namespace absah::pipeline {

class WatchRoom {
public:
    /// Loads verifiers and plans and starts the reading processes. Errors: as `watch`.
    static Result<std::unique_ptr<WatchRoom>> open(const WatchSettings& settings);

    WatchRoom(const WatchRoom&) = delete;
    WatchRoom& operator=(const WatchRoom&) = delete;

    CheckSettings& check() { return check_; }

    Pool& pool() { return *pool_; }

    [[nodiscard]] const std::vector<Plan>& plans() const { return plans_; }

private:
    WatchRoom(catalog::Verifiers verifiers, std::vector<Plan> plans, RecordShelf records);

    catalog::Verifiers verifiers_;
    std::vector<Plan> plans_;
    RecordShelf records_;
    CheckSettings check_;
    std::unique_ptr<Pool> pool_;
};

/// Another value when a file among the plans, rules or profiles was added, changed or removed.
std::string state_of_data(const WatchSettings& settings);

} // namespace absah::pipeline
