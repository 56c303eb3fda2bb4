// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/copies.h"

#include <gtest/gtest.h>

namespace absah::verify {
namespace {

using namespace std::chrono_literals;

Certificate paper()
{
    Certificate certificate;
    certificate[ElementId::Number].value = "014/YBIM/TI/V/2024";
    certificate[ElementId::Title].value = "Pengolahan Sampah Organik Berbasis Masyarakat";
    certificate.recipient_name = "Maria Goreti Lelu";
    certificate.held = DateRange{2024y / 5 / 10, 2024y / 5 / 12};
    return certificate;
}

bool same(const Certificate& other)
{
    return is_same_paper(paper(), other, Lexicon{});
}

TEST(SamePaper, IsOneReadTwice)
{
    auto again = paper();
    again[ElementId::Number].value = "014 / YBIM / TI / V / 2024";
    again[ElementId::Title].value = "PENGOLAHAN SAMPAH ORGANIK BERBASIS MASYARAKAT";
    EXPECT_TRUE(same(again));
}

TEST(SamePaper, IsNotTheTwinOfAnotherParticipant)
{
    auto twin = paper();
    twin.recipient_name = "Yohanes Ola";
    EXPECT_FALSE(same(twin));
    twin[ElementId::Number].value = "015/YBIM/TI/V/2024";
    EXPECT_FALSE(same(twin));
}

TEST(SamePaper, IsNotAnotherEventUnderTheSameNumber)
{
    auto other = paper();
    other[ElementId::Title].value = "Literasi Keuangan Keluarga";
    EXPECT_FALSE(same(other));
    other = paper();
    other.held = DateRange{2024y / 6 / 10, 2024y / 6 / 12};
    EXPECT_FALSE(same(other));
}

TEST(SamePaper, IsNeverClaimedForWhatCouldNotBeRead)
{
    EXPECT_FALSE(is_same_paper({}, {}, Lexicon{}));
    for (const auto id : {ElementId::Number, ElementId::Title}) {
        auto unread = paper();
        unread[id].value.clear();
        EXPECT_FALSE(same(unread));
    }
    auto unread = paper();
    unread.recipient_name.clear();
    EXPECT_FALSE(same(unread));
    unread = paper();
    unread.held.reset();
    EXPECT_FALSE(same(unread));
}

} // namespace
} // namespace absah::verify
