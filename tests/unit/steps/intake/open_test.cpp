// SPDX-License-Identifier: Apache-2.0
#include "steps/intake/intake.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <iterator>

namespace absah::intake {

namespace {

struct Opened {
    Result<Document> document;
    std::vector<Page> pages;
};

Opened open_sample(const std::string& name, const Limits& limits = {}, std::size_t most = 100)
{
    const Path file = Path{ABSAH_SOURCE_DIR} / "samples" / name;
    std::ifstream in{file, std::ios::binary};
    const Bytes bytes{std::istreambuf_iterator<char>{in}, {}};
    std::vector<Page> pages;
    auto document = open(file, bytes, limits, [&](Page&& page) {
        pages.push_back(std::move(page));
        return pages.size() < most;
    });
    return {std::move(document), std::move(pages)};
}

int grey_at(const Picture& picture, int x, int y)
{
    return picture.pixels.at((std::size_t(y) * picture.width + x) * picture.channels);
}

TEST(Open, GivesAPdfPageWithItsWordsInPicturePixels)
{
    const auto opened = open_sample("pdf/words.pdf");
    ASSERT_TRUE(opened.document) << opened.document.error().message;
    EXPECT_EQ(opened.document->media_type, "application/pdf");
    EXPECT_EQ(opened.document->page_count, 1);
    EXPECT_FALSE(opened.document->damaged);
    ASSERT_EQ(opened.pages.size(), 1u);
    const Page& page = opened.pages[0];
    EXPECT_EQ(page.display, (Size{1240, 1754}));
    ASSERT_FALSE(page.text_layer.empty());
    const Word& first = page.text_layer[0];
    EXPECT_EQ(first.text, "SERTIFIKAT");
    int darkest = 255;
    for (int x = first.box.x; x < first.box.right(); ++x) {
        darkest = std::min(darkest, grey_at(page.picture, x, int(first.box.centre().y)));
    }
    EXPECT_LT(darkest, 80) << "the word's ink is under its box";
}

TEST(Open, StopsAtTheLimitOfPagesAndCountsThemAll)
{
    Limits limits;
    limits.pages = 3;
    const auto opened = open_sample("pdf/pages-25.pdf", limits);
    ASSERT_TRUE(opened.document);
    EXPECT_EQ(opened.document->page_count, 25);
    EXPECT_EQ(opened.pages.size(), 3u);
}

TEST(Open, EndsEarlyWhenToldSo)
{
    EXPECT_EQ(open_sample("pdf/pages-25.pdf", {}, 2).pages.size(), 2u);
}

TEST(Open, TakesThePictureOfAScanAsItIsAndTurnsIt)
{
    const auto upright = open_sample("pdf/scan.pdf"); // dark in its top left quarter
    ASSERT_EQ(upright.pages.size(), 1u);
    ASSERT_EQ(upright.pages[0].picture.size(), (Size{16, 16}));
    EXPECT_LT(grey_at(upright.pages[0].picture, 3, 3), 80);
    EXPECT_GT(grey_at(upright.pages[0].picture, 12, 3), 180);
    const auto turned = open_sample("pdf/scan-turned.pdf"); // clockwise: now top right
    ASSERT_EQ(turned.pages.size(), 1u);
    EXPECT_GT(grey_at(turned.pages[0].picture, 3, 3), 180);
    EXPECT_LT(grey_at(turned.pages[0].picture, 12, 3), 80);
    EXPECT_EQ(turned.pages[0].display, (Size{1754, 1240}));
}

TEST(Open, ReadsATextLayerThatIsNotSeen)
{
    const auto opened = open_sample("pdf/scan-hidden-text.pdf");
    ASSERT_EQ(opened.pages.size(), 1u);
    ASSERT_EQ(opened.pages[0].text_layer.size(), 2u);
    EXPECT_LT(opened.pages[0].text_layer[0].confidence, 0.9) << "nobody has seen these words";
}

TEST(Open, CallsAPdfWithoutEndMarkDamaged)
{
    const auto opened = open_sample("broken/no-end-mark.pdf");
    ASSERT_TRUE(opened.document);
    EXPECT_TRUE(opened.document->damaged);
    EXPECT_EQ(opened.pages.size(), 1u);
}

TEST(Open, RefusesAFileOverTheLimitOfBytes)
{
    Limits limits;
    limits.bytes = 100;
    const auto opened = open_sample("pdf/words.pdf", limits);
    ASSERT_FALSE(opened.document);
    EXPECT_EQ(int(opened.document.error().code), int(ErrorCode::TooLarge));
}

struct Case {
    const char* file;
    ErrorCode code;
};

void PrintTo(const Case& one, std::ostream* out)
{
    *out << one.file;
}

class BrokenFile : public testing::TestWithParam<Case> {};

TEST_P(BrokenFile, IsRefusedQuicklyWithItsCode)
{
    const auto start = std::chrono::steady_clock::now();
    const auto opened = open_sample(std::string{"broken/"} + GetParam().file);
    ASSERT_FALSE(opened.document);
    EXPECT_EQ(int(opened.document.error().code), int(GetParam().code))
        << opened.document.error().message;
    EXPECT_TRUE(opened.pages.empty());
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds{5});
}

INSTANTIATE_TEST_SUITE_P(
    Samples,
    BrokenFile,
    testing::Values(
        Case{"empty.pdf", ErrorCode::Unreadable},
        Case{"text.pdf", ErrorCode::Unreadable},
        Case{"cut-in-half.pdf", ErrorCode::Truncated},
        Case{"deep-dictionary.pdf", ErrorCode::Unreadable},
        Case{"deep-tree.pdf", ErrorCode::Unreadable},
        Case{"huge-page.pdf", ErrorCode::TooLarge},
        Case{"locked.pdf", ErrorCode::Encrypted},
        Case{"cut.jpg", ErrorCode::Unreadable},
        Case{"cut.png", ErrorCode::Truncated},
        Case{"huge.png", ErrorCode::TooLarge},
        Case{"speck.png", ErrorCode::Unreadable},
        Case{"ribbon.png", ErrorCode::Unreadable}));

TEST(Open, SurvivesBombsInAPage)
{
    for (const char* name : {"broken/content-bomb.pdf", "broken/picture-bomb.pdf"}) {
        const auto opened = open_sample(name);
        EXPECT_LE(opened.pages.size(), 1u) << name;
    }
}

} // namespace

} // namespace absah::intake
