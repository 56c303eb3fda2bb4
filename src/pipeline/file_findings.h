// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/model/finding.h"
#include "core/model/rules.h"

namespace absah::pipeline {

/// The finding for a file that could not be read; `seen` holds the technical reason.
Finding finding_for(const Error& error, const Rules& rules);

} // namespace absah::pipeline
