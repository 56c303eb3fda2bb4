// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pipeline/pack.h"
#include "pipeline/pool.h"

/// Private to this room: the processes that open, shrink and bind files (pack_wire.h).
namespace absah::pipeline {

/// `settings` must outlive the pool. See Pool for when to make it.
Pool make_packing_pool(const PackSettings& settings);

} // namespace absah::pipeline
