// SPDX-License-Identifier: Apache-2.0
#include "core/base/letters.h"

#include <gtest/gtest.h>

namespace absah {
namespace {

TEST(Printable, ComposesAndDropsWhatHasNoPlaceOnPaper)
{
    EXPECT_EQ(printable("e\xCC\x81"), "\xC3\xA9");
    EXPECT_EQ(printable("a\tb\x01\xC2\xAD\xE2\x80\x8B\xEF\xBB\xBF"), "a b");
    EXPECT_EQ(printable("a\nb"), "a\nb");
    EXPECT_EQ(
        printable("a\xE2\x80\xA8"
                  "b"),
        "a\nb");
}

TEST(Printable, ShowsBrokenBytesAsTheReplacementCharacter)
{
    EXPECT_EQ(printable("a\xFFz"), "a\xEF\xBF\xBDz");
}

TEST(InShort, KeepsWhatATerminalWouldObeyAndWhatNobodyReadsOutOfAMessage)
{
    EXPECT_EQ(in_short("Jalan \x1B[2JMelati\n7\xFF"), "Jalan [2JMelati 7\xEF\xBF\xBD");
    EXPECT_EQ(in_short(std::string("a\0b", 3)), "ab");
    EXPECT_EQ(in_short(std::string(80, 'a')), std::string(80, 'a'));
    EXPECT_EQ(in_short(std::string(1000000, 'a')), std::string(80, 'a') + "...");
    EXPECT_EQ(in_short(std::string(79, 'a') + "\xC3\xA9z"), std::string(79, 'a') + "...");
}

TEST(Capitals, KnowMoreThanAscii)
{
    EXPECT_EQ(capitals("semester i \xC3\xA9"), "SEMESTER I \xC3\x89");
}

TEST(Letters, KeepMarksWithTheirBase)
{
    const auto all = letters("ae\xCC\x81\xE5\xAD\x97");
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[1], "e\xCC\x81");
    EXPECT_EQ(all[2], "\xE5\xAD\x97");
}

TEST(CodePointName, IsAsUnicodeWritesIt)
{
    EXPECT_EQ(code_point_name("\xE2\x9C\x93"), "U+2713");
    EXPECT_EQ(code_point_name("\xF0\x9F\x98\x80"), "U+1F600");
}

} // namespace
} // namespace absah
