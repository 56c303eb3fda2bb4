// SPDX-License-Identifier: Apache-2.0
#include "core/model/identity.h"

#include "core/base/dates.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <random>

namespace absah {
namespace {

NumberFault fault_of(std::string_view nip)
{
    return look_at_nip(nip).fault;
}

TEST(Nip, OfPnsAndPppkAreToldApart)
{
    EXPECT_EQ(look_at_nip("19951211 202004 2 026").kind, NipKind::Pns);
    EXPECT_EQ(look_at_nip("199512112020042026").fault, NumberFault::None);
    EXPECT_EQ(look_at_nip("199003152022211007").kind, NipKind::Pppk);
    EXPECT_EQ(look_at_nip("199003152022151007").kind, NipKind::Unknown);
    EXPECT_EQ(look_at_nip("199003152022151007").fault, NumberFault::None);
}

TEST(Nip, TellsTheFirstFaultFromTheLeft)
{
    EXPECT_EQ(fault_of("19951211-202004-2-026"), NumberFault::Letters);
    EXPECT_EQ(fault_of("19951211202004202"), NumberFault::Length);
    EXPECT_EQ(fault_of(""), NumberFault::Length);
    EXPECT_EQ(fault_of("199513112020042026"), NumberFault::Birth);
    EXPECT_EQ(fault_of("199502302020042026"), NumberFault::Birth);
    EXPECT_EQ(fault_of("199512112010042026"), NumberFault::Start);
    EXPECT_EQ(fault_of("199512112020002026"), NumberFault::Start);
    EXPECT_EQ(fault_of("199512112020043026"), NumberFault::Sex);
}

/// A number of a day of birth and a start that fit together, with what follows drawn.
std::string any_nip(std::mt19937& random)
{
    const auto draw = [&](int low, int high) {
        return std::uniform_int_distribution(low, high)(random);
    };
    const int born = draw(1960, 2005);
    char text[20];
    std::snprintf(
        text,
        sizeof text,
        "%04d%02d%02d%04d%02d%d%03d",
        born,
        draw(1, 12),
        draw(1, 28),
        born + draw(17, 58),
        draw(0, 1) == 0 ? draw(1, 12) : draw(21, 99),
        draw(1, 2),
        draw(1, 999));
    return text;
}

TEST(Nip, ThatIsWholeStaysWholeHoweverItIsSpaced)
{
    std::mt19937 random(7);
    for (int i = 0; i < 2000; ++i) {
        const auto nip = any_nip(random);
        ASSERT_EQ(fault_of(nip), NumberFault::None) << nip;
        ASSERT_NE(look_at_nip(nip).kind, NipKind::Unknown) << nip;
        auto spaced = nip;
        for (int blanks = 0; blanks < 4; ++blanks)
            spaced.insert(spaced.begin() + std::ptrdiff_t(random() % spaced.size()), ' ');
        ASSERT_EQ(fault_of(spaced), NumberFault::None) << spaced;
        ASSERT_EQ(digits_of(spaced), nip);
    }
}

TEST(Nip, ThatLostOrGainedADigitIsNeverWhole)
{
    std::mt19937 random(8);
    for (int i = 0; i < 2000; ++i) {
        const auto nip = any_nip(random);
        auto shorter = nip;
        shorter.erase(random() % nip.size(), 1);
        ASSERT_EQ(fault_of(shorter), NumberFault::Length);
        ASSERT_EQ(fault_of(nip + "0"), NumberFault::Length);
        auto letter = nip;
        letter[random() % nip.size()] = 'O';
        ASSERT_EQ(fault_of(letter), NumberFault::Letters);
    }
}

TEST(Nip, AnswersForAnyBytes)
{
    std::mt19937 random(9);
    for (int i = 0; i < 5000; ++i) {
        std::string text;
        for (auto length = random() % 24; length > 0; --length)
            text += random() % 3 == 0 ? char(random() % 256) : char('0' + random() % 10);
        const auto look = look_at_nip(text);
        EXPECT_TRUE(look.fault == NumberFault::None || look.kind == NipKind::Unknown);
        EXPECT_EQ(masked_number(text).size(), text.size());
    }
}

TEST(SchoolNumbers, AreMeasuredByLengthAlone)
{
    EXPECT_EQ(look_at_npsn("20219345"), NumberFault::None);
    EXPECT_EQ(look_at_npsn("2021934"), NumberFault::Length);
    EXPECT_EQ(look_at_npsn("P2021934"), NumberFault::Letters);
    EXPECT_EQ(look_at_nuptk("1234 5678 9012 3456"), NumberFault::None);
    EXPECT_EQ(look_at_nuptk("123456789012345"), NumberFault::Length);
}

TEST(MaskedNumber, KeepsTheLastThreeDigitsAndTheBlanks)
{
    EXPECT_EQ(masked_number("19951211 202004 2 026"), "******** ****** * 026");
    EXPECT_EQ(masked_number("199512112020042026"), "***************026");
    EXPECT_EQ(masked_number("12345"), "*****");
    EXPECT_EQ(masked_number(""), "");
}

} // namespace
} // namespace absah
