// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace absah::pipeline {

/// Tells early that something happened in folders, where the system knows of it. Only a hint:
/// network shares tell nothing, and a new folder may be filled before it is followed. Where the
/// system has no more room for it, waiting is all that is left.
class Hints {
public:
    Hints();
    ~Hints();
    Hints(const Hints&) = delete;
    Hints& operator=(const Hints&) = delete;

    /// From now on these folders, below `root`, and no others.
    void follow(const Path& root, const std::vector<std::string>& folders);

    /// Waits until something happens, but not longer than `most`. A signal ends it too.
    void wait(std::chrono::milliseconds most) const;

private:
    int descriptor_;
    std::map<std::string, int> followed_;
};

} // namespace absah::pipeline
