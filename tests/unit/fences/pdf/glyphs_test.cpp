// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/glyphs.h"

#include <gtest/gtest.h>

namespace absah::pdf {

namespace {

std::string text_of(const std::string& character)
{
    const auto page = read_glyphs(
        R"(<page id="page1" width="100" height="50"><block><line><font name="A" size="10">)"
        R"(<char quad="0 0 5 0 0 12 5 12" x="0" y="10" color="#000" c=")" +
        character + R"("/></font></line></block></page>)");
    return page.runs.at(0).at(0).text;
}

TEST(ReadGlyphs, UnderstandsEntities)
{
    EXPECT_EQ(text_of("&amp;"), "&");
    EXPECT_EQ(text_of("&gt;"), ">");
    EXPECT_EQ(text_of("&#xe9;"), "\u00E9");
}

TEST(ReadGlyphs, SpellsLigaturesOut)
{
    EXPECT_EQ(text_of("&#xfb01;"), "fi");
}

TEST(ReadGlyphs, MakesControlCharactersAndOddBlanksBlanks)
{
    EXPECT_EQ(text_of("&#x7;"), " ");
    EXPECT_EQ(text_of("&#xa0;"), " ");
}

TEST(ReadGlyphs, SurvivesTornText)
{
    EXPECT_EQ(read_glyphs("<page width=\"1e999\" height=\"x\"><line").width, 0);
    EXPECT_EQ(read_glyphs("<line><char quad=\"1 2").runs.at(0).size(), 1u);
}

} // namespace

} // namespace absah::pdf
