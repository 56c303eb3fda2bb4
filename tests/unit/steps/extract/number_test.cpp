// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/two_readings.h"

#include <gtest/gtest.h>

namespace absah::extract {
namespace {

TEST(MisreadPart, IsARomanFigureMixedWithOnes)
{
    for (const auto* number :
         {"423.4/338/SMPN7/1V/2024", "800/976-DIKBUD/X11/2023", "12/A/VI1/2024"})
        EXPECT_TRUE(has_misread_part(number)) << number;
}

TEST(MisreadPart, IsASmallLetterAmongDigits)
{
    EXPECT_TRUE(has_misread_part("800/s77-DIKBUD/II/2024"));
}

TEST(MisreadPart, IsNotInNumbersAsTheyArePrinted)
{
    for (const auto* number :
         {"0123/ABC-D/SERT/XI/2024",
          "421.5/137/102.3.14/2024",
          "014 / HIMA / TI / V / 2022",
          "kQTd-xVnz",
          "EDM-2024-03-00900",
          "1/1/2024",
          "7KQ2M9XPZ4",
          ""})
        EXPECT_FALSE(has_misread_part(number)) << number;
}

} // namespace
} // namespace absah::extract
