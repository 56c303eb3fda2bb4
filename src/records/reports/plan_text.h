// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "records/reports/plan.h"

#include <string>

/// For the sources of this room only.
namespace absah::reports {

/// As validate_plan, of a text that stands in `file` or is to stand there.
ValidatedPlan validate_text(
    const Path& file,
    const std::string& text,
    const terms::Terms& terms,
    const Regulations& regulations,
    Language language);

} // namespace absah::reports
