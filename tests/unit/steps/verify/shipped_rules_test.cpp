// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/catalog.h"
#include "steps/verify/checks/agreement.h"
#include "steps/verify/checks/check.h"

#include <gtest/gtest.h>

#include <array>

namespace absah::verify {
namespace {

Rules shipped()
{
    const std::array<Path, 1> folders{Path(ABSAH_SOURCE_DIR) / "verifiers"};
    const auto verifiers = catalog::load_verifiers(folders);
    EXPECT_TRUE(verifiers) << verifiers.error().message;
    return catalog::rules_for(verifiers.value(), "dasar");
}

TEST(ShippedRules, GradeEveryElementsAbsenceAndDoubt)
{
    const auto rules = shipped();
    for (const auto id : all_elements)
        for (const auto* what : {"missing", "doubtful"})
            EXPECT_TRUE(rules.levels.contains(finding_id(id, what))) << finding_id(id, what);
}

TEST(ShippedRules, GiveEveryArgumentItsUsualValueAndNoOther)
{
    const auto rules = shipped();
    const auto known = known_arguments();
    EXPECT_EQ(rules.arguments.size(), known.size());
    for (const auto& name : known) {
        ASSERT_TRUE(rules.arguments.contains(name)) << name;
        EXPECT_EQ(rules.arguments.at(name), argument(Rules{}, name)) << name;
    }
}

TEST(ShippedRules, NeverLetAPaperOfNoKnownKindThrough)
{
    const auto rules = shipped();
    for (const auto* id :
         {"kind.not_certificate", "kind.assignment_letter", "file.unreadable", "plan.none"})
        EXPECT_GE(rules.level_of(id), Level::Review) << id;
}

TEST(ShippedRules, HoldNoPaperBackForTheStateOfItsFileAlone)
{
    const auto rules = shipped();
    for (const auto* id : {"file.repaired", "file.pages_left_out", "photo.retake"})
        EXPECT_EQ(rules.level_of(id), Level::Note) << id;
}

} // namespace
} // namespace absah::verify
