// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/two_readings.h"

#include "support/fake_line_reader.h"

#include <gtest/gtest.h>

namespace absah::extract {
namespace {

using test::lattice_of;

constexpr auto printed = "421/017/DISDIK/III/2024";

TEST(WeighNumber, BelievesTwoReadersThatAgree)
{
    const auto agreed = weigh_number(printed, lattice_of(printed, 0.8));
    EXPECT_EQ(agreed.text, printed);
    EXPECT_GE(agreed.confidence, 0.95);
}

TEST(WeighNumber, LeavesBlanksOut)
{
    EXPECT_EQ(weigh_number(printed, lattice_of("421 / 017/DISDIK/III/2024")).text, printed);
}

TEST(WeighNumber, TakesTheSecondReadersRomanMonth)
{
    for (const auto* first :
         {"421/017/DISDIK/II1/2024", "421/017/DISDIK/111/2024", "421/017/DISDIK/1I1/2024"}) {
        const auto agreed = weigh_number(first, lattice_of(printed, 0.95));
        EXPECT_EQ(agreed.text, printed) << first;
        EXPECT_GE(agreed.confidence, 0.75) << first;
    }
}

TEST(WeighNumber, MixesTwoReadingsThatAreEachWrongOnce)
{
    const auto agreed = weigh_number(
        "423.4/338/SMPN7/1V/2024",
        lattice_of("423,4/338/SMPN7/IV/2024", 0.6, "423.4/338/SMPN7/IV/2024"));
    EXPECT_EQ(agreed.text, "423.4/338/SMPN7/IV/2024");
    EXPECT_LT(agreed.confidence, 0.97); // neither has seen it so
}

TEST(WeighNumber, DoubtsWhatTheReadersDisagreeAbout)
{
    const auto agreed = weigh_number("EDM-2024-12-00039", lattice_of("EDM-2024-12-00831", 0.9));
    EXPECT_LT(agreed.confidence, 0.75);
}

TEST(WeighNumber, TrustsNeitherWhenTheyDoNotSeeTheSameThing)
{
    const auto agreed = weigh_number("421/017/DISDIK/III/2024", lattice_of("Diberikan kepada"));
    EXPECT_LE(agreed.confidence, 0.5);
}

TEST(WeighNumber, SurvivesEmptyAndHugeReadings)
{
    EXPECT_NO_THROW((void)weigh_number("", lattice_of("")));
    EXPECT_NO_THROW((void)weigh_number(std::string(500, '1'), lattice_of(std::string(300, 'I'))));
    EXPECT_NO_THROW((void)weigh_number("\xff\xfe/12", lattice_of("12")));
}

TEST(WeighName, TakesALetterThatTheFirstReaderDoesNotHave)
{
    const auto agreed = weigh_name("Baig Nurmala Sari", lattice_of("Baiq Nurmala Sari", 0.97));
    EXPECT_EQ(agreed.text, "Baiq Nurmala Sari");
}

TEST(WeighName, KeepsBlanksAndKeepsTheFirstReadingAgainstAnUnsureSecond)
{
    const auto agreed =
        weigh_name("Hairullah Ansyari", lattice_of("Hairullah Hnsyari", 0.6, "Hairullah Ansyari"));
    EXPECT_EQ(agreed.text, "Hairullah Ansyari");
    EXPECT_LT(agreed.confidence, 0.95);
}

} // namespace
} // namespace absah::extract
