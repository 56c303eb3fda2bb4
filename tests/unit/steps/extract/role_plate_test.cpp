// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/role_plate.h"

#include "support/fake_line_reader.h"

#include <gtest/gtest.h>

#include "paper.h"

namespace absah::extract {
namespace {

constexpr Box cue{100, 80, 80, 20};

/// White paper with a dark plate right of the cue, or without.
Picture page(bool plate)
{
    Picture picture{600, 200, 3, std::vector<std::uint8_t>(600 * 200 * 3, 250)};
    for (int y = 76; plate && y < 106; ++y) {
        for (int x = 190; x < 330; ++x)
            picture.pixels[std::size_t(3 * (y * 600 + x))] = 60;
    }
    return picture;
}

std::optional<RoleOnPlate> role(const std::string& seen, double sureness = 0.95, bool plate = true)
{
    test::FakeLineReader reader;
    reader.lines = {test::lattice_of(seen, sureness)};
    return read_role_on_plate(
        cue, page(plate), [&] { return &reader; }, test::lexicon());
}

TEST(RoleOnPlate, IsReadAsPrinted)
{
    const auto found = role("PESERTA");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->text, "PESERTA");
    EXPECT_GE(found->confidence, 0.8);
    EXPECT_GT(found->box.x, cue.right());
    EXPECT_EQ(role("Pengajar Praktik")->text, "Pengajar Praktik");
}

TEST(RoleOnPlate, HasNoPartInTheRoundEndsOfItsPlate)
{
    const auto found = role("(PESERTA)", 0.99);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->text, "PESERTA");
}

TEST(RoleOnPlate, MayStandUnderItsCue)
{
    test::FakeLineReader reader;
    reader.lines = {test::lattice_of("NARASUMBER", 0.95)};
    constexpr Box above{230, 40, 60, 20};
    const auto found = read_role_on_plate(
        above, page(true), [&] { return &reader; }, test::lexicon());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->text, "NARASUMBER");
    EXPECT_GE(found->box.y, above.bottom());
}

TEST(RoleOnPlate, NeedsAPlate)
{
    EXPECT_FALSE(role("PESERTA", 0.95, false));
}

TEST(RoleOnPlate, IsNoOtherWord)
{
    EXPECT_FALSE(role("Kupang"));
    EXPECT_FALSE(role("Webinar Series"));
}

TEST(RoleOnPlate, IsNotGuessedWithoutASecondReader)
{
    EXPECT_FALSE(read_role_on_plate(cue, page(true), {}, test::lexicon()));
    test::FakeLineReader broken;
    EXPECT_FALSE(read_role_on_plate(
        cue, page(true), [&] { return &broken; }, test::lexicon()));
}

} // namespace
} // namespace absah::extract
