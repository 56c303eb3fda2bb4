// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "valid_case.h"

namespace absah::verify {
namespace {

using test::Ids;
using test::ValidCase;

TEST(CheckOrganiser, PassesTheSameNameWithoutAnyId)
{
    ValidCase paper;
    paper.reading.certificate.organiser_id.clear();
    paper.set(ElementId::Organiser, "BALAI BELAJAR GURU KOTA SAGARA bekerja sama dengan PGRI");
    EXPECT_EQ(paper.ids(), Ids{});
}

TEST(CheckOrganiser, KnowsItsAliases)
{
    ValidCase paper;
    paper.reading.certificate.organiser_id.clear();
    paper.registry[0].aliases = {"Guru Hebat Sagara"};
    paper.set(ElementId::Organiser, "GURU HEBAT SAGARA");
    EXPECT_EQ(paper.ids(), Ids{});
}

TEST(CheckOrganiser, IsBrokenByAnother)
{
    ValidCase paper;
    paper.set(ElementId::Organiser, "Universitas Cakrawala Nusantara");
    paper.set(ElementId::Logo, "o2");
    paper.reading.certificate.organiser_id = "o2";
    EXPECT_EQ(paper.ids(), Ids{"organiser.mismatch"});
}

TEST(CheckOrganiser, TellsTwoSchoolsApartByTheirNumbers)
{
    ValidCase paper;
    paper.plan.activities[0].organiser = "SMP Negeri 7 Sagara";
    paper.plan.activities[0].organiser_id.clear();
    paper.reading.certificate.organiser_id.clear();
    paper.set(ElementId::Organiser, "SMP Negeri 17 Sagara");
    EXPECT_EQ(paper.ids(), Ids{"organiser.doubtful"});
    paper.set(ElementId::Organiser, "SMP Negeri 7 Sagara");
    EXPECT_EQ(paper.ids(), Ids{});
}

TEST(CheckOrganiser, IsNotAskedWhereThePlanLeavesItOpen)
{
    ValidCase paper;
    paper.plan.activities[0].organiser.clear();
    paper.plan.activities[0].organiser_id.clear();
    paper.set(ElementId::Organiser, "Universitas Cakrawala Nusantara");
    paper.set(ElementId::Logo, "o2");
    paper.reading.certificate.organiser_id = "o2";
    EXPECT_EQ(paper.ids(), Ids{});
}

TEST(CheckLogo, IsBrokenByAnotherOrganisersLogo)
{
    ValidCase paper;
    paper.set(ElementId::Logo, "o2");
    EXPECT_EQ(paper.ids(), Ids{"logo.mismatch"});
}

TEST(CheckLogo, DoubtsAnUnknownLogoOfAKnownOrganiser)
{
    ValidCase paper;
    paper.set(ElementId::Logo, "");
    EXPECT_EQ(paper.ids(), Ids{"logo.doubtful"});
}

TEST(CheckLogo, AsksNothingOfAnOrganiserThatTheRegistryDoesNotKnow)
{
    ValidCase paper;
    paper.set(ElementId::Logo, "");
    paper.registry.clear();
    EXPECT_EQ(paper.ids(), Ids{});
}

} // namespace
} // namespace absah::verify
