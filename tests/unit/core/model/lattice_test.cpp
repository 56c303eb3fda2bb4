// SPDX-License-Identifier: Apache-2.0
#include "core/model/lattice.h"

#include "support/fake_line_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace absah {
namespace {

using test::lattice_of;

TEST(BestText, SpellsTheLikeliestLetters)
{
    const auto read = best_text(lattice_of("423.4/017", 0.9));
    EXPECT_EQ(read.text, "423.4/017");
    EXPECT_NEAR(read.confidence, 0.9, 0.01);
}

TEST(BestText, KeepsDoubledLettersAndDropsBlanksAtTheEnds)
{
    EXPECT_EQ(best_text(lattice_of(" Hairullah ")).text, "Hairullah");
}

TEST(BestText, OfNothingIsEmpty)
{
    EXPECT_EQ(best_text({}).text, "");
    EXPECT_EQ(best_text(lattice_of("")).text, "");
    EXPECT_EQ(best_text(lattice_of("   ")).text, "");
}

std::string best_of(const Lattice& lattice, const std::vector<std::string>& slots)
{
    return best_text(lattice, slots);
}

TEST(BestTextOfSlots, TakesOneSignOutOfEach)
{
    const auto line = lattice_of("A7O", 0.6, "A10");
    EXPECT_EQ(best_of(line, {"A", "0123456789", "0123456789"}), "A70");
    EXPECT_EQ(best_of(line, {"A", "01", "0123456789"}), "A10");
    EXPECT_EQ(best_of(line, {"B", "7", "O"}), "B7O"); // what is asked for, however unlikely
}

TEST(BestTextOfSlots, TellsDoubledSignsFromOneThatIsWide)
{
    const std::vector<std::string> three(3, "0123456789");
    EXPECT_EQ(best_of(lattice_of("001"), three), "001");
    EXPECT_EQ(best_of(lattice_of("111"), three), "111");
}

TEST(BestTextOfSlots, IgnoresBlanksBetweenSigns)
{
    EXPECT_EQ(best_of(lattice_of("4 / 5"), {"0123456789", "/", "0123456789"}), "4/5");
}

TEST(BestTextOfSlots, IsEmptyWhereTheLineIsTooShort)
{
    EXPECT_EQ(best_of(lattice_of("4"), {"4", "/", "5", "6"}), "");
    EXPECT_EQ(best_of({}, {"4"}), "");
    EXPECT_EQ(best_of(lattice_of("4"), {}), "");
}

TEST(LogLikelihood, IsHighestForWhatStandsThere)
{
    const auto lattice = lattice_of("Baiq Nurmala", 0.95);
    const auto right = log_likelihood(lattice, "Baiq Nurmala", Tail::None);
    EXPECT_GT(right, -1.5);
    for (const auto* other : {"Baig Nurmala", "Baiq Nurmla", "Baiq Nurmalaa", "Baiq", "X"})
        EXPECT_LT(log_likelihood(lattice, other, Tail::None), right - 5) << other;
}

TEST(LogLikelihood, SharesAColumnBetweenRivals)
{
    const auto lattice = lattice_of("II", 0.6, "11");
    const auto roman = log_likelihood(lattice, "II", Tail::None);
    const auto arabic = log_likelihood(lattice, "11", Tail::None);
    EXPECT_NEAR(roman - arabic, 2 * std::log(0.6 / 0.4), 0.1);
}

TEST(LogLikelihood, ForgivesTitlesBehindACommaWhenToldTo)
{
    const auto lattice = lattice_of("Siti Aminah, S.Pd.");
    EXPECT_LT(log_likelihood(lattice, "Siti Aminah", Tail::None), -50);
    EXPECT_GT(log_likelihood(lattice, "Siti Aminah", Tail::Titles), -20);
    EXPECT_LT(
        log_likelihood(lattice, "Siti Amin", Tail::Titles),
        log_likelihood(lattice, "Siti Aminah", Tail::Titles) - 5);
}

TEST(LogLikelihood, IsImpossibleForTextsThatDoNotFit)
{
    const auto lattice = lattice_of("ab");
    EXPECT_LT(log_likelihood(lattice, "abcdefghijkl", Tail::None), -1e20);
    EXPECT_LT(log_likelihood(lattice, "", Tail::None), -1e20);
    EXPECT_LT(log_likelihood({}, "a", Tail::None), -1e20);
}

TEST(LogLikelihood, SkipsWhatIsNoPrintableAscii)
{
    const auto lattice = lattice_of("Andi");
    EXPECT_DOUBLE_EQ(
        log_likelihood(
            lattice,
            "An\xc3\xa9"
            "di",
            Tail::None),
        log_likelihood(lattice, "Andi", Tail::None));
}

TEST(Lattice, SurvivesPacking)
{
    const auto lattice = lattice_of("12/IV/2024", 0.8, "12/1V/2024");
    const auto again = Lattice::unpacked(lattice.packed());
    ASSERT_EQ(again.columns(), lattice.columns());
    EXPECT_EQ(best_text(again).text, "12/IV/2024");
    EXPECT_NEAR(
        log_likelihood(again, "12/1V/2024", Tail::None),
        log_likelihood(lattice, "12/1V/2024", Tail::None),
        0.5);
}

TEST(Lattice, OfTornBytesHasWholeColumnsOnly)
{
    auto bytes = lattice_of("ab").packed();
    bytes.resize(bytes.size() - 7);
    EXPECT_EQ(Lattice::unpacked(bytes).columns(), 4);
    EXPECT_TRUE(Lattice::unpacked({}).empty());
}

} // namespace
} // namespace absah
