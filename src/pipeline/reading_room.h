// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pipeline/check.h"
#include "pipeline/pool.h"
#include "pipeline/read.h"

#include <functional>
#include <span>

namespace absah::pipeline {

/// Processes that read: a request is the path of a file, an answer `to_bytes` of its FileReading.
/// `settings` must outlive the pool. See Pool for when to make it.
Pool make_reading_pool(const CheckSettings& settings);

using OnReading = std::function<void(std::size_t index, FileReading&& reading)>;

/// The first half of a certificate's journey, for each file in turn, whatever happens to the
/// processes. `on_reading` is called once a file, in the order given.
void read_files(std::span<const InputFile> files, Pool& pool, const OnReading& on_reading);

} // namespace absah::pipeline
