// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/regulation.h"
#include "records/reports/check.h"

/// A plan held against its regulation. For the sources of this room only.
namespace absah::reports {

/// What the parts of the check share. `faults` are what must be mended, `notes` what a person
/// should know: nothing unconfirmed is ever a fault.
struct PlanCheck {
    const Json& record; ///< its words are those of the forms (check_shape); shape may be wrong
    const Regulation& regulation;
    Language language;
    Mistakes& faults;
    Mistakes& notes;

    /// More than a draft: what is missing is a fault from here on.
    [[nodiscard]] bool handed_in() const;

    /// "guru" where the plan says nothing.
    [[nodiscard]] std::string position() const;

    /// A fault where the value is confirmed, else a note.
    [[nodiscard]] Mistakes& by(const Ground& ground) const
    {
        return ground.confirmed() ? faults : notes;
    }

    [[nodiscard]] std::string_view in(std::string_view indonesian, std::string_view english) const
    {
        return language == Language::Indonesian ? indonesian : english;
    }
};

/// All of it. A plan that names no known regulation gets only that fault.
void check_plan(
    const Json& record,
    const Regulations& regulations,
    Language language,
    Mistakes& faults,
    Mistakes& notes);

/// Employee, appraiser and the appraiser's superior.
void check_people(const PlanCheck& check);

/// Practice, competence, additional tasks, activities.
void check_contents(const PlanCheck& check);

/// State and history, move by move.
void check_history(const PlanCheck& check);

} // namespace absah::reports
