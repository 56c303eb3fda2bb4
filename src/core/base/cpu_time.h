// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace absah {

/// User and system time of this process so far, in seconds, and of the helper programs that it has
/// waited for.
double cpu_seconds();

} // namespace absah
