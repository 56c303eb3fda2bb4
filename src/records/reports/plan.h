// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/language.h"
#include "core/base/result.h"
#include "core/model/regulation.h"
#include "core/model/terms.h"

#include <string>
#include <vector>

namespace absah::reports {

/// Something to say about a plan.
struct PlanRemark {
    bool fault = true; ///< must be mended; otherwise a person should know it
    int line = 1;
    int column = 1;
    std::string path; ///< "/period/end"; "/" for the whole
    std::string message;
};

struct ValidatedPlan {
    std::string id;                  ///< empty when it has none
    std::string regulation;          ///< as the plan names it
    std::vector<PlanRemark> remarks; ///< in the order of the file, faults before notes of a place

    [[nodiscard]] bool good() const;
};

/// Reads one absah.plan/1 and tells everything that is wrong with it: as read_record does, and by
/// its regulation (periods, parts, roles and points, numbers of people, state and history). A file
/// that is no JSON has that one fault. What the regulation does not know for sure is told as a
/// note. Errors: those of read_text.
Result<ValidatedPlan> validate_plan(
    const Path& file, const terms::Terms& terms, const Regulations& regulations, Language language);

} // namespace absah::reports
