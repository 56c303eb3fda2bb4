// SPDX-License-Identifier: Apache-2.0
#include "core/model/number_form.h"

#include "support/fake_line_reader.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace absah {
namespace {

using test::lattice_of;

std::vector<NumberForm> shared_by(std::vector<std::string> numbers)
{
    return NumberForm::shared_by(numbers);
}

NumberForm library_form()
{
    return shared_by({"041/917/PERPUSDA/III/2024", "041/62/PERPUSDA/I/2024"}).at(0);
}

bool reads(const NumberForm& form, const Lattice& line, const std::string& number)
{
    const auto read = form.read_on(line);
    return std::ranges::find(read, number) != read.end();
}

TEST(NumberForm, IsWhatTwoNumbersShare)
{
    const auto form = library_form();
    EXPECT_TRUE(form.fits("041/123/PERPUSDA/XII/2023"));
    EXPECT_TRUE(form.fits("041/ 12 / PERPUSDA / V / 2025"));
    EXPECT_FALSE(form.fits("041/123/PERPUSDR/XII/2023"));
    EXPECT_FALSE(form.fits("041/123/PERPUSDA/XIII/2023"));
    EXPECT_FALSE(form.fits("041/1234/PERPUSDA/XII/2023"));
    EXPECT_FALSE(form.fits(""));
}

TEST(NumberForm, IsNotSharedByOneNumberHoweverOftenItComes)
{
    EXPECT_TRUE(
        shared_by({"041/917/PERPUSDA/III/2024", "041 / 917 / PERPUSDA / III / 2024"}).empty());
    EXPECT_TRUE(shared_by({"041/917/PERPUSDA/III/2024", "APII.2024.00304"}).empty());
    EXPECT_TRUE(shared_by({}).empty());
}

TEST(NumberForm, MayBeOneOfSeveral)
{
    const auto forms = shared_by({"12/A/2024", "EDM-03-1", "14/A/2024", "EDM-04-7", "odd"});
    ASSERT_EQ(forms.size(), 2U);
    EXPECT_TRUE(
        std::ranges::any_of(forms, [](const auto& form) { return form.fits("99/A/2025"); }));
    EXPECT_TRUE(std::ranges::any_of(forms, [](const auto& form) { return form.fits("EDM-11-9"); }));
}

TEST(NumberForm, ReadsItsOwnSignsWhereTheReaderTookOthers)
{
    const auto line = lattice_of("041/097/PERFUSDAI/II/2024", 0.7, "041/097/PERPUSDA//II/2024");
    EXPECT_TRUE(reads(library_form(), line, "041/097/PERPUSDA/II/2024"));
}

TEST(NumberForm, ReadsTheFiguresThatStandThere)
{
    const auto line = lattice_of("O41/3S7/PERPUSDA/V/2O24", 0.6, "041/357/PERPUSDA/V/2024");
    EXPECT_TRUE(reads(library_form(), line, "041/357/PERPUSDA/V/2024"));
}

TEST(NumberForm, GivesUpWhereTooManyNumbersAreItsOwn)
{
    std::vector<std::string> numbers;
    for (std::string figures = "1"; figures.size() < 7; figures += '1')
        numbers.push_back(figures + "/" + figures + "/" + figures + "/V");
    EXPECT_TRUE(shared_by(numbers).at(0).read_on(lattice_of("11/11/11/V")).empty());
}

TEST(NumberForm, KnowsItsNumbersOneSlipAway)
{
    const auto near = library_form().one_slip_from("041/917/PERPUSDA/III/2024");
    EXPECT_EQ(near.size(), 10U * 9U + 11U);
    const auto has = [&](const char* number) {
        return std::ranges::find(near, number) != near.end();
    };
    EXPECT_TRUE(has("041/911/PERPUSDA/III/2024"));
    EXPECT_TRUE(has("041/917/PERPUSDA/II/2024"));
    EXPECT_FALSE(has("041/917/PERPUSDA/III/2024"));
}

} // namespace
} // namespace absah
