// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/number_proof.h"

#include "support/fake_line_reader.h"

#include <gtest/gtest.h>

namespace absah::verify {
namespace {

using test::lattice_of;

Reading paper(const std::string& organiser, const std::string& number, double confidence = 0.97)
{
    Reading reading;
    auto& who = reading.certificate[ElementId::Organiser];
    who.value = organiser;
    who.confidence = 0.95;
    auto& what = reading.certificate[ElementId::Number];
    what.value = number;
    what.confidence = confidence;
    what.state = State::Found;
    return reading;
}

NumberForms forms_of(const std::vector<Reading>& papers)
{
    std::vector<const Reading*> seen;
    for (const auto& reading : papers)
        seen.push_back(&reading);
    return learn_number_forms(seen);
}

NumberForms foundation_forms()
{
    return forms_of(
        {paper("Yayasan Literasi", "0061/YLCB-SERT/III/2024"),
         paper("YAYASAN LITERASI", "0912/YLCB-SERT/II/2023")});
}

/// A number of the foundation's, as the readers made it out; where the second was unsure it thought
/// `doubt` possible.
Reading
unsure(const std::string& value, const std::string& doubt, double sureness, double confidence = 0.8)
{
    auto reading = paper("Yayasan Literasi", value, confidence);
    reading.number_as_read = value;
    reading.number_line = lattice_of(value, sureness, doubt).packed();
    return reading;
}

const Element& number_of(const Reading& reading)
{
    return reading.certificate[ElementId::Number];
}

TEST(ProveNumber, MendsALetterThatAllOtherNumbersOfTheOrganiserHaveOtherwise)
{
    auto reading = unsure("0899/YLCB-SERI/VI/2023", "0899/YLCB-SERT/VI/2023", 0.7, 0.95);
    EXPECT_TRUE(prove_number(reading, foundation_forms()));
    EXPECT_EQ(number_of(reading).value, "0899/YLCB-SERT/VI/2023");
    EXPECT_GE(number_of(reading).confidence, 0.9);
    EXPECT_EQ(reading.number_before, "0899/YLCB-SERI/VI/2023");
}

TEST(ProveNumber, LeavesALetterThatBothReadersSeeClearly)
{
    auto reading = unsure("0899/YLCB-SERX/VI/2023", "", 0.9999, 0.95);
    EXPECT_FALSE(prove_number(reading, foundation_forms()));
    EXPECT_EQ(number_of(reading).value, "0899/YLCB-SERX/VI/2023");
    EXPECT_EQ(number_of(reading).confidence, 0.95);
}

TEST(ProveNumber, GrowsSureOfANumberThatFits)
{
    auto reading = unsure("0899/YLCB-SERT/VI/2023", "", 0.98, 0.8);
    EXPECT_TRUE(prove_number(reading, foundation_forms()));
    EXPECT_EQ(number_of(reading).value, "0899/YLCB-SERT/VI/2023");
    EXPECT_GE(number_of(reading).confidence, 0.95);
    EXPECT_EQ(reading.number_before, "");
}

TEST(ProveNumber, StaysUnsureWhereAFigureIs)
{
    auto reading = unsure("0899/YLCB-SERT/VI/2023", "0889/YLCB-SERT/VI/2023", 0.6, 0.8);
    reading.number_as_read = "0889/YLCB-SERT/VI/2023";
    EXPECT_FALSE(prove_number(reading, foundation_forms()));
    EXPECT_EQ(number_of(reading).confidence, 0.8);
}

TEST(ProveNumber, StaysUnsureWhereTheMonthIs)
{
    auto reading = unsure("0899/YLCB-SERT/V/2023", "0899/YLCB-SERT/X/2023", 0.6, 0.8);
    reading.number_as_read = "0899/YLCB-SERT/X/2023";
    EXPECT_FALSE(prove_number(reading, foundation_forms()));
}

TEST(ProveNumber, GivesANumberThatWasWithheld)
{
    auto reading = unsure("0842/YLCB-SERT/III/2024", "", 0.95, 0.3);
    reading.certificate[ElementId::Number].value.clear();
    reading.certificate[ElementId::Number].state = State::Doubtful;
    EXPECT_TRUE(prove_number(reading, foundation_forms()));
    EXPECT_EQ(number_of(reading).value, "0842/YLCB-SERT/III/2024");
    EXPECT_EQ(number_of(reading).state, State::Found);
}

TEST(ProveNumber, KeepsTheBlanksOfThePaper)
{
    auto reading = unsure("0899/YLCB-SERT/VI/2023", "", 0.98, 0.8);
    reading.certificate[ElementId::Number].value = "0899 / YLCB-SERT / VI / 2023";
    EXPECT_TRUE(prove_number(reading, foundation_forms()));
    EXPECT_EQ(number_of(reading).value, "0899 / YLCB-SERT / VI / 2023");
}

TEST(ProveNumber, KnowsNothingOfAnotherOrganiserNorWithoutASecondReading)
{
    auto other = unsure("0899/YLCB-SERT/VI/2023", "", 0.98, 0.8);
    other.certificate[ElementId::Organiser].value = "Forum Guru";
    EXPECT_FALSE(prove_number(other, foundation_forms()));
    auto once = paper("Yayasan Literasi", "0899/YLCB-SERT/VI/2023", 0.8);
    EXPECT_FALSE(prove_number(once, foundation_forms()));
}

TEST(LearnNumberForms, WantsTwoDifferentNumbersThatWereReadSurely)
{
    EXPECT_TRUE(forms_of({paper("A", "1/X/I"), paper("A", "1/X/I")}).empty());
    EXPECT_TRUE(forms_of({paper("A", "1/X/I"), paper("A", "2/X/I", 0.8)}).empty());
    EXPECT_TRUE(forms_of({paper("A", "1/X/I"), paper("B", "2/X/I")}).empty());
    EXPECT_EQ(forms_of({paper("A", "1/X/I"), paper("A", "2/X/I")}).size(), 1U);
}

TEST(LearnNumberForms, LearnsNothingOfAnOrganiserThatWasNotReadSurely)
{
    auto one = paper("A", "1/X/I");
    auto two = paper("A", "2/X/I");
    one.certificate[ElementId::Organiser].confidence = 0.6;
    EXPECT_TRUE(forms_of({one, two}).empty());
}

} // namespace
} // namespace absah::verify
