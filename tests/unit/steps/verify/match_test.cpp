// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>

#include "valid_case.h"

namespace absah::verify {
namespace {

using test::ValidCase;

TEST(MatchActivity, GoesByTheTitleFirst)
{
    ValidCase paper;
    paper.set(ElementId::Title, "Pengelolaan Sampah Sekolah Adiwiyata");
    const auto* found = match_activity(paper.reading.certificate, paper.plan, paper.lexicon);
    EXPECT_EQ(found, &paper.plan.activities[1]);
}

TEST(MatchActivity, LetsTheRoleDecideBetweenEqualTitles)
{
    ValidCase paper;
    paper.plan.activities[1].title = paper.plan.activities[0].title;
    paper.set(ElementId::Role, "Panitia");
    EXPECT_EQ(
        match_activity(paper.reading.certificate, paper.plan, paper.lexicon),
        &paper.plan.activities[1]);
    paper.set(ElementId::Role, "Peserta");
    EXPECT_EQ(
        match_activity(paper.reading.certificate, paper.plan, paper.lexicon),
        &paper.plan.activities[0]);
}

TEST(MatchActivity, IsNullWhenNoTitleComesNear)
{
    ValidCase paper;
    paper.set(ElementId::Title, "Keamanan Jaringan Komputer bagi Operator");
    EXPECT_EQ(match_activity(paper.reading.certificate, paper.plan, paper.lexicon), nullptr);
    paper.remove(ElementId::Title);
    EXPECT_EQ(match_activity(paper.reading.certificate, paper.plan, paper.lexicon), nullptr);
}

TEST(MatchPlan, FindsTheOnePlanOfThePerson)
{
    const ValidCase paper;
    std::array plans{paper.plan, paper.plan};
    plans[0].employee.name = "Rudi Hartanto";
    EXPECT_EQ(match_plan(paper.reading.certificate, plans, paper.lexicon), &plans[1]);
}

TEST(MatchPlan, IsNullForNamesakesNearNamesAndStrangers)
{
    ValidCase paper;
    const std::array namesakes{paper.plan, paper.plan};
    EXPECT_EQ(match_plan(paper.reading.certificate, namesakes, paper.lexicon), nullptr);
    const std::array one{paper.plan};
    paper.name("Dewi Lestari Wulandara");
    EXPECT_EQ(match_plan(paper.reading.certificate, one, paper.lexicon), nullptr);
    paper.name("Rudi Hartanto");
    EXPECT_EQ(match_plan(paper.reading.certificate, one, paper.lexicon), nullptr);
}

} // namespace
} // namespace absah::verify
