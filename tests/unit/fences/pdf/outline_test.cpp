// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/reader.h"

#include <gtest/gtest.h>

#include "samples.h"

namespace absah::pdf {

namespace {

Result<Outline> outline_of(const char* name)
{
    const auto bytes = bytes_of(sample(name));
    return read_outline(bytes, Limits{});
}

TEST(ReadOutline, TellsPagesAndTheirSizeAt150Dpi)
{
    const auto outline = outline_of("pdf/words.pdf");
    ASSERT_TRUE(outline);
    EXPECT_EQ(outline->pages, 1);
    ASSERT_EQ(outline->displays.size(), 1u);
    EXPECT_EQ(outline->displays[0], (Size{1240, 1754}));
    EXPECT_FALSE(outline->repaired);
}

TEST(ReadOutline, TurnsTheSizeOfATurnedPage)
{
    EXPECT_EQ(outline_of("pdf/words-turned.pdf")->displays.at(0), (Size{1754, 1240}));
}

TEST(ReadOutline, CountsPagesItselfWhateverTheFileClaims)
{
    const auto outline = outline_of("pdf/pages-25.pdf"); // its /Count says 3
    ASSERT_TRUE(outline);
    EXPECT_EQ(outline->pages, 25);
    EXPECT_EQ(outline->displays.size(), 20u);
}

TEST(ReadOutline, SaysThatAFileWithoutEndMarkWasRepaired)
{
    const auto outline = outline_of("broken/no-end-mark.pdf");
    ASSERT_TRUE(outline);
    EXPECT_TRUE(outline->repaired);
}

TEST(ReadOutline, NamesSignedFieldsOnly)
{
    const auto outline = outline_of("pdf/signature-fields.pdf");
    ASSERT_TRUE(outline);
    EXPECT_EQ(outline->signature_fields, (std::vector<std::string>{"kepala.tanda"}));
}

TEST(ReadOutline, OpensAFileWhoseReadingPasswordIsEmpty)
{
    EXPECT_TRUE(outline_of("pdf/locked-for-changes.pdf"));
}

struct Case {
    const char* file;
    ErrorCode code;
};

void PrintTo(const Case& one, std::ostream* out)
{
    *out << one.file;
}

class BrokenPdf : public testing::TestWithParam<Case> {};

TEST_P(BrokenPdf, IsRefusedWithItsCode)
{
    const auto outline = outline_of(GetParam().file);
    ASSERT_FALSE(outline);
    EXPECT_EQ(int(outline.error().code), int(GetParam().code)) << outline.error().message;
}

INSTANTIATE_TEST_SUITE_P(
    Samples,
    BrokenPdf,
    testing::Values(
        Case{"broken/header-only.pdf", ErrorCode::Unreadable},
        Case{"broken/cut-in-half.pdf", ErrorCode::Truncated},
        Case{"broken/no-pages.pdf", ErrorCode::Unreadable},
        Case{"broken/own-parent.pdf", ErrorCode::Unreadable},
        Case{"broken/deep-tree.pdf", ErrorCode::Unreadable},
        Case{"broken/deep-dictionary.pdf", ErrorCode::Unreadable},
        Case{"broken/huge-page.pdf", ErrorCode::TooLarge},
        Case{"broken/huge-unit.pdf", ErrorCode::TooLarge},
        Case{"broken/locked.pdf", ErrorCode::Encrypted}));

std::span<const std::uint8_t> bytes_of(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; // NOLINT
}

TEST(HoldsObject, KnowsTheHeadOfAnObject)
{
    EXPECT_TRUE(holds_object(bytes_of("%PDF-1.4\n12 0 obj\n<<")));
    EXPECT_TRUE(holds_object(bytes_of("7\r\n0\tobj<<>>")));
}

TEST(HoldsObject, TakesNoOtherWordForOne)
{
    for (const char* text :
         {"3 objek", "3 0 objek", "endobj", "1 0 endobj", "a 0 obj", "0 obj", "obj", ""})
        EXPECT_FALSE(holds_object(bytes_of(text))) << text;
}

TEST(ReadOutline, CallsATextThatBeginsLikeAPdfUnreadableRatherThanTorn)
{
    const auto outline = read_outline(bytes_of("%PDF-1.4 adalah tanda sebuah objek PDF.\n"), {});
    ASSERT_FALSE(outline);
    EXPECT_EQ(int(outline.error().code), int(ErrorCode::Unreadable));
}

} // namespace

} // namespace absah::pdf
