// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "valid_case.h"

namespace absah::verify {
namespace {

using test::Ids;
using test::ValidCase;

TEST(CheckTitle, ForgivesSlipsAndCutEnds)
{
    ValidCase paper;
    paper.set(ElementId::Title, "LITERAS1 DAN NUMERASl Dl KELAS AWAL");
    EXPECT_EQ(paper.ids(), Ids{});
    paper.set(ElementId::Title, "Literasi dan Numerasi di Kel");
    EXPECT_EQ(paper.ids(), Ids{});
}

TEST(CheckTitle, IsBrokenForAnotherActivityOnlyWhenReadSurely)
{
    ValidCase paper;
    paper.set(ElementId::Title, "Keamanan Jaringan Komputer bagi Operator");
    EXPECT_EQ(paper.ids(), Ids{"title.mismatch"});
    paper[ElementId::Title].confidence = 0.65;
    EXPECT_EQ(paper.ids(), Ids{"title.doubtful"});
}

TEST(CheckTitle, DoubtsATitleWithAnotherNumberInIt)
{
    ValidCase paper;
    paper.plan.activities[0].title = "Literasi dan Numerasi di Kelas Awal Angkatan 7";
    paper.set(ElementId::Title, "Literasi dan Numerasi di Kelas Awal Angkatan 9");
    EXPECT_EQ(paper.ids(), Ids{"title.doubtful"});
    paper.set(ElementId::Title, "Literasi dan Numerasi di Kelas Awal Angkatan 7");
    EXPECT_EQ(paper.ids(), Ids{});
}

TEST(CheckRole, ComparesGroupsOfRoles)
{
    ValidCase paper;
    paper.set(ElementId::Role, "Peserta Aktif");
    EXPECT_EQ(paper.ids(), Ids{});
    paper.set(ElementId::Role, "PESERTA AKTlF");
    EXPECT_EQ(paper.ids(), Ids{});
    paper.set(ElementId::Role, "Pemateri");
    EXPECT_EQ(paper.ids(), Ids{"role.mismatch"});
}

TEST(CheckRole, DoubtsARoleThatTheLexiconDoesNotKnow)
{
    ValidCase paper;
    paper.set(ElementId::Role, "Xqzvw");
    EXPECT_EQ(paper.ids(), Ids{"role.doubtful"});
}

TEST(CheckRole, IsNotAskedWhereThePlanLeavesItOpen)
{
    ValidCase paper;
    paper.plan.activities[0].role.clear();
    paper.set(ElementId::Role, "Pemateri");
    EXPECT_EQ(paper.ids(), Ids{});
}

} // namespace
} // namespace absah::verify
