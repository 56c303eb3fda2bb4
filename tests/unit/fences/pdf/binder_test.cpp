// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/binder.h"

#include "fences/pdf/reader.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "samples.h"

namespace absah::pdf {
namespace {

bool holds(const Bytes& all, const Bytes& part)
{
    return std::search(all.begin(), all.end(), part.begin(), part.end()) != all.end();
}

MergeFacts facts_of(const char* name)
{
    return facts_for_merging(bytes_of(sample(name)), Limits{}).value();
}

/// The one JPEG of samples/pdf/scan.pdf.
CodedPicture scan()
{
    auto jpegs = inner_jpegs(bytes_of(sample("pdf/scan.pdf")));
    return {Coding::Jpeg, 124, 175, 3, false, 1, jpegs.at(0).bytes};
}

TEST(FactsForMerging, SeesSignaturesAndLocks)
{
    EXPECT_FALSE(facts_of("pdf/words.pdf").is_signed);
    EXPECT_TRUE(facts_of("pdf/signature-fields.pdf").is_signed);
    EXPECT_EQ(facts_of("pdf/pages-25.pdf").pages, 25);
    EXPECT_FALSE(facts_of("pdf/words.pdf").locked);
}

TEST(FactsForMerging, SeesASignatureThatNoFieldLeadsTo)
{
    auto pdf = bytes_of(sample("pdf/words.pdf"));
    const std::string_view mark = "\n% /ByteRange [0 1 2 3]\n";
    pdf.insert(pdf.end(), mark.begin(), mark.end());
    EXPECT_TRUE(facts_for_merging(pdf, Limits{})->is_signed);
}

TEST(FactsForMerging, RefusesWhatCannotBeOpened)
{
    const auto code = [](const char* name) {
        return facts_for_merging(bytes_of(sample(name)), Limits{}).error().code;
    };
    EXPECT_EQ(code("broken/locked.pdf"), ErrorCode::Encrypted);
    EXPECT_EQ(code("broken/cut-in-half.pdf"), ErrorCode::Truncated);
    EXPECT_EQ(code("broken/no-pages.pdf"), ErrorCode::Unreadable);
}

TEST(InnerJpegs, AreThoseThatCanBeUnderstoodAlone)
{
    EXPECT_EQ(inner_jpegs(bytes_of(sample("pdf/scan.pdf"))).size(), 1u);
    EXPECT_TRUE(inner_jpegs(bytes_of(sample("pdf/scan-cmyk.pdf"))).empty());
    EXPECT_TRUE(inner_jpegs(bytes_of(sample("pdf/scan-inverted.pdf"))).empty());
    EXPECT_TRUE(inner_jpegs(bytes_of(sample("broken/empty.pdf"))).empty());
}

TEST(Binder, KeepsPagesInOrderAndJpegsBitForBit)
{
    Binder binder;
    binder.begin_paper("Satu");
    ASSERT_TRUE(binder.add_pdf(bytes_of(sample("pdf/scan.pdf")), {}, Limits{}));
    binder.begin_paper("Dua");
    binder.add_picture(scan());
    const auto bound = binder.finish();
    ASSERT_TRUE(bound);
    EXPECT_TRUE(holds(*bound, scan().bytes));
    const auto outline = read_outline(*bound, Limits{});
    ASSERT_TRUE(outline);
    EXPECT_EQ(outline->pages, 2);
    EXPECT_FALSE(outline->repaired);
}

TEST(Binder, WritesWhatSeveralPagesShareOnce)
{
    const auto source = bytes_of(sample("pdf/pages-25.pdf"));
    Limits many;
    many.pages = 100;
    Binder binder;
    binder.begin_paper("x");
    ASSERT_TRUE(binder.add_pdf(source, {}, many));
    const auto bound = binder.finish();
    ASSERT_TRUE(bound);
    EXPECT_LT(bound->size(), source.size() * 3 / 2);
    EXPECT_EQ(read_outline(*bound, many)->pages, 25);
}

TEST(Binder, PutsPicturesInAnew)
{
    auto source = bytes_of(sample("pdf/scan.pdf"));
    const auto inner = inner_jpegs(source);
    const CodedPicture grey{
        Coding::Flate, 1, 1, 1, false, 1, {0x78, 0x9c, 0x63, 0x60, 0, 0, 0, 2, 0, 1}};
    Binder binder;
    binder.begin_paper("x");
    ASSERT_TRUE(binder.add_pdf(source, {{inner.at(0).object, grey}}, Limits{}));
    const auto bound = binder.finish();
    ASSERT_TRUE(bound);
    EXPECT_FALSE(holds(*bound, inner.at(0).bytes));
    Binder other;
    EXPECT_EQ(other.add_pdf(source, {{9999, grey}}, Limits{}).error().code, ErrorCode::Tool);
}

TEST(Binder, RefusesMorePagesThanItMayTake)
{
    Limits few;
    few.pages = 24;
    Binder binder;
    const auto added = binder.add_pdf(bytes_of(sample("pdf/pages-25.pdf")), {}, few);
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, ErrorCode::TooLarge);
}

TEST(Binder, GivesTheSameBytesForTheSamePapers)
{
    const auto bind = [] {
        Binder binder;
        binder.begin_paper("Satu");
        binder.add_picture(scan());
        binder.attach("sk.pdf", "SK", bytes_of(sample("pdf/signature-fields.pdf")));
        return binder.finish().value();
    };
    EXPECT_EQ(bind(), bind());
}

} // namespace
} // namespace absah::pdf
