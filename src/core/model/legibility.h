// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"

namespace absah {

/// Whether something that every certificate shows (title, number, recipient, date) was not read
/// surely, so that a better photo may help. `Reading::quality` is measured only then.
bool is_hard_to_read(const Reading& reading);

} // namespace absah
