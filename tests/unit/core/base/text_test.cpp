// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"

#include <gtest/gtest.h>

namespace absah {
namespace {

TEST(Fold, MakesCasePunctuationAndAccentsEqual)
{
    EXPECT_EQ(fold("  “Séminar—Nasional”,  2024 "), "seminar nasional 2024");
    EXPECT_EQ(fold("S.Pd.,M.Pd"), "s pd m pd");
}

TEST(Fold, ReadsLigaturesAndFullWidthLettersAsPlainOnes)
{
    EXPECT_EQ(fold("serti\xEF\xAC\x81kat"), "sertifikat"); // U+FB01
}

TEST(Fold, DropsWhatIsNotUtf8)
{
    EXPECT_EQ(fold("ab\xFF\xC3 cd"), "ab cd");
}

TEST(FoldTight, IgnoresBlanksInNumbers)
{
    EXPECT_EQ(fold_tight("421 / SMP-7 / 2024"), fold_tight("421/SMP-7/2024"));
}

TEST(EditDistance, CountsChangesEitherWay)
{
    EXPECT_EQ(edit_distance("nurhalizah", "nurhidayah"), 4U);
    EXPECT_EQ(edit_distance("nurhidayah", "nurhalizah"), 4U);
    EXPECT_EQ(edit_distance("", "abc"), 3U);
}

TEST(Similarity, IsOneForEqualAndZeroForUnrelated)
{
    EXPECT_DOUBLE_EQ(similarity("", ""), 1.0);
    EXPECT_DOUBLE_EQ(similarity("abc", "abc"), 1.0);
    EXPECT_DOUBLE_EQ(similarity("abc", "xyz"), 0.0);
}

TEST(SimilarityWithin, FindsTheNeedleAnywhere)
{
    EXPECT_DOUBLE_EQ(similarity_within("literasi", "webinar literasi digital"), 1.0);
    EXPECT_NEAR(similarity_within("literasi", "webinar 1iterasi digital"), 0.875, 1e-9);
    EXPECT_DOUBLE_EQ(similarity_within("", "anything"), 1.0);
    EXPECT_LT(similarity_within("literasi", "xyz"), 0.3);
}

TEST(Squeeze, LeavesSingleBlanks)
{
    EXPECT_EQ(squeeze(" a\t\n b\xC2\xA0 c "), "a b c"); // a no-break space is space too
}

TEST(CleanUtf8, KeepsTextAndDropsControls)
{
    EXPECT_EQ(clean_utf8("a\x1B[31mb\x01"), "a [31mb ");
    EXPECT_EQ(clean_utf8("\xF0\x9F\x8E\x93"), "\xF0\x9F\x8E\x93");
    EXPECT_EQ(clean_utf8("x\xC3"), "x\xEF\xBF\xBD");
}

} // namespace
} // namespace absah
