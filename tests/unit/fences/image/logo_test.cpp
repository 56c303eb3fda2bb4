// SPDX-License-Identifier: Apache-2.0
#include "fences/image/marks.h"
#include "fences/image/mat.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace absah::image {
namespace {

const cv::Scalar white(255, 255, 255);
const cv::Scalar teal(140, 120, 10);
const cv::Scalar crimson(40, 30, 190);
const cv::Scalar orange(10, 90, 190);
const Box place{300, 110, 120, 120};

enum class Symbol { Star, Book };

/// A disc with a symbol in it, 240 pixels wide.
cv::Mat emblem(const cv::Scalar& ink, Symbol symbol)
{
    cv::Mat logo(240, 240, CV_8UC3, white);
    cv::circle(logo, {120, 120}, 118, ink, cv::FILLED, cv::LINE_AA);
    if (symbol == Symbol::Star) {
        const std::vector<cv::Point> star{
            {120, 35},
            {145, 100},
            {200, 105},
            {155, 145},
            {175, 205},
            {120, 170},
            {65, 205},
            {85, 145},
            {40, 105},
            {95, 100}};
        cv::fillPoly(logo, std::vector{star}, white, cv::LINE_AA);
    } else {
        cv::rectangle(logo, {55, 80}, {113, 165}, white, cv::FILLED);
        cv::rectangle(logo, {127, 80}, {185, 165}, white, cv::FILLED);
    }
    return logo;
}

cv::Mat blank_page()
{
    return {1240, 1754, CV_8UC3, cv::Scalar(240, 250, 252)};
}

cv::Mat page_with(const cv::Mat& logo)
{
    auto page = blank_page();
    cv::Mat small;
    cv::resize(logo, small, {place.width, place.height}, 0, 0, cv::INTER_AREA);
    small.copyTo(page(to_rect(place)), cv::Mat(small.size(), CV_8U, cv::Scalar(255)));
    cv::putText(
        page, "Sertifikat", {700, 200}, cv::FONT_HERSHEY_SIMPLEX, 2, crimson, 4, cv::LINE_AA);
    return page;
}

LogoBook book_of_one()
{
    LogoBook book;
    book.add("star", to_picture(emblem(teal, Symbol::Star)));
    return book;
}

TEST(Logos, AreFound)
{
    const auto found = find_logos(to_picture(page_with(emblem(teal, Symbol::Star))), {}, {}, {});
    ASSERT_FALSE(found.empty());
    EXPECT_GT(overlap(found[0].box, place), 0.8);
}

TEST(Logos, AreFoundInsideAPrintedBorder)
{
    auto page = page_with(emblem(teal, Symbol::Star));
    cv::rectangle(page, {40, 40}, {1714, 1200}, crimson, 6);
    const auto found = find_logos(to_picture(page), {}, {}, {});
    ASSERT_FALSE(found.empty());
    EXPECT_GT(overlap(found[0].box, place), 0.8);
}

TEST(Logos, AreNeitherCodesNorStamps)
{
    const auto page = to_picture(page_with(emblem(teal, Symbol::Star)));
    const Mark stamp{place, 0.9};
    EXPECT_TRUE(find_logos(page, {}, std::span(&place, 1), {}).empty());
    EXPECT_TRUE(find_logos(page, {}, {}, std::span(&stamp, 1)).empty());
}

TEST(Logos, AreNotPassportPhotos)
{
    auto page = blank_page();
    cv::rectangle(page, cv::Rect(300, 110, 150, 200), crimson, cv::FILLED);
    EXPECT_TRUE(find_logos(to_picture(page), {}, {}, {}).empty());
}

TEST(Logos, AreNotLettersOfAHeading)
{
    auto page = blank_page();
    cv::circle(page, {360, 170}, 45, crimson, 28, cv::LINE_AA);
    const Box word{310, 110, 600, 120};
    EXPECT_TRUE(find_logos(to_picture(page), std::span(&word, 1), {}, {}).empty());
}

TEST(LogoBook, NamesItsLogo)
{
    const auto name = book_of_one().name(to_picture(page_with(emblem(teal, Symbol::Star))), place);
    ASSERT_TRUE(name);
    EXPECT_EQ(name->id, "star");
    EXPECT_TRUE(name->colour_verified);
}

/// A diamond with a star, 240 pixels wide: it fills half of its box.
cv::Mat diamond()
{
    cv::Mat logo(240, 240, CV_8UC3, white);
    const std::vector<cv::Point> rim{{120, 0}, {239, 120}, {120, 239}, {0, 120}};
    cv::fillPoly(logo, std::vector{rim}, teal, cv::LINE_AA);
    cv::rectangle(logo, {100, 60}, {140, 180}, white, cv::FILLED);
    return logo;
}

TEST(LogoBook, NamesADiamond)
{
    LogoBook book;
    book.add("diamond", to_picture(diamond()));
    const auto page = to_picture(page_with(diamond()));
    const auto found = find_logos(page, {}, {}, {});
    ASSERT_FALSE(found.empty());
    const auto named = book.name(page, found.front().box);
    ASSERT_TRUE(named);
    EXPECT_EQ(named->id, "diamond");
}

TEST(LogoBook, NamesADropThatAPaleBookCuts)
{
    cv::Mat drop(240, 240, CV_8UC3, white);
    cv::circle(drop, {120, 150}, 88, crimson, cv::FILLED, cv::LINE_AA);
    const std::vector<cv::Point> tip{{120, 4}, {196, 106}, {44, 106}};
    cv::fillPoly(drop, std::vector{tip}, crimson, cv::LINE_AA);
    const cv::Scalar nearly_white(228, 228, 255);
    cv::rectangle(drop, {62, 78}, {114, 150}, nearly_white, cv::FILLED);
    cv::rectangle(drop, {126, 78}, {178, 150}, nearly_white, cv::FILLED);
    LogoBook book;
    book.add("drop", to_picture(drop));
    const auto page = to_picture(page_with(drop));
    const auto found = find_logos(page, {}, {}, {});
    const auto is_named = [&](const Mark& mark) { return book.name(page, mark.box).has_value(); };
    EXPECT_TRUE(std::ranges::any_of(found, is_named));
}

TEST(LogoBook, NamesALogoOnAPlateInABannerOfItsColour)
{
    auto page = blank_page();
    cv::rectangle(page, {0, 0, 620, 1240}, teal, cv::FILLED);
    const auto logo = emblem(teal, Symbol::Star);
    cv::rectangle(page, {255, 65, 210, 210}, cv::Scalar(240, 250, 252), cv::FILLED);
    cv::Mat small;
    cv::resize(logo, small, {place.width, place.height}, 0, 0, cv::INTER_AREA);
    small.copyTo(page(to_rect(place)));
    const auto book = book_of_one();
    const auto picture = to_picture(page);
    const auto found = find_logos(picture, {}, {}, {});
    const auto is_named = [&](const Mark& mark) {
        return book.name(picture, mark.box).has_value();
    };
    EXPECT_TRUE(std::ranges::any_of(found, is_named));
}

TEST(Logos, OfAnyShapeAreNoneUnlessKnown)
{
    const auto found = find_logos(to_picture(page_with(diamond())), {}, {}, {});
    for (const auto& mark : found)
        EXPECT_LE(mark.confidence, 0.2);
}

TEST(LogoBook, NamesNoLookAlikeOfAnotherHue)
{
    EXPECT_FALSE(book_of_one().name(to_picture(page_with(emblem(crimson, Symbol::Star))), place));
}

TEST(LogoBook, NamesNoLookAlikeWithAnotherSymbol)
{
    EXPECT_FALSE(book_of_one().name(to_picture(page_with(emblem(teal, Symbol::Book))), place));
}

TEST(LogoBook, NamesNoLookAlikeWithAnotherOutline)
{
    auto logo = emblem(teal, Symbol::Star);
    cv::rectangle(logo, {20, 20}, {220, 220}, teal, 24);
    EXPECT_FALSE(book_of_one().name(to_picture(page_with(logo)), place));
}

TEST(LogoBook, NeverVerifiesColourOnACopy)
{
    cv::Mat grey;
    cv::cvtColor(page_with(emblem(teal, Symbol::Star)), grey, cv::COLOR_BGR2GRAY);
    cv::Mat copy;
    cv::cvtColor(grey, copy, cv::COLOR_GRAY2BGR);
    const auto name = book_of_one().name(to_picture(copy), place);
    ASSERT_TRUE(name);
    EXPECT_FALSE(name->colour_verified);
}

TEST(LogoBook, NamesNothingOnBarePaper)
{
    EXPECT_FALSE(book_of_one().name(to_picture(blank_page()), place));
}

TEST(LogoBook, SurvivesABoxOffThePage)
{
    EXPECT_FALSE(book_of_one().name(to_picture(blank_page()), {1740, 1230, 300, 300}));
}

TEST(LogoBook, AskedForOneNameGivesNoOther)
{
    LogoBook book;
    book.add("star", to_picture(emblem(teal, Symbol::Star)));
    book.add("book", to_picture(emblem(teal, Symbol::Book)));
    const auto page = to_picture(page_with(emblem(teal, Symbol::Star)));
    const auto anyones = book.name(page, place);
    ASSERT_TRUE(anyones);
    const auto wanted = book.name(page, place, "star");
    ASSERT_TRUE(wanted);
    EXPECT_EQ(wanted->id, "star");
    EXPECT_EQ(wanted->confidence, anyones->confidence);
    EXPECT_FALSE(book.name(page, place, "book"));
    EXPECT_FALSE(book.name(page, place, "nobody"));
}

/// The emblem without its white corners on a dark page with light print.
cv::Mat dark_page_with(const cv::Mat& logo)
{
    cv::Mat page(1240, 1754, CV_8UC3, cv::Scalar(45, 26, 20));
    cv::Mat small;
    cv::resize(logo, small, {place.width, place.height}, 0, 0, cv::INTER_AREA);
    cv::Mat disc = cv::Mat::zeros(small.size(), CV_8U);
    cv::circle(disc, {60, 60}, 58, cv::Scalar(255), cv::FILLED);
    small.copyTo(page(to_rect(place)), disc);
    for (int line = 0; line < 6; ++line) {
        cv::putText(
            page,
            "diberikan kepada peserta atas partisipasinya",
            {300, 400 + 70 * line},
            cv::FONT_HERSHEY_SIMPLEX,
            1.5,
            cv::Scalar(240, 245, 245),
            3,
            cv::LINE_AA);
    }
    return page;
}

TEST(Logos, AreNamedOnADarkPage)
{
    const auto page = to_picture(dark_page_with(emblem(teal, Symbol::Star)));
    const auto found = find_logos(page, {}, {}, {});
    ASSERT_FALSE(found.empty());
    const auto name = book_of_one().name(page, found[0].box);
    ASSERT_TRUE(name);
    EXPECT_EQ(name->id, "star");
    EXPECT_TRUE(name->colour_verified);
}

TEST(Logos, OfAnotherColourOrSymbolAreNotNamedOnADarkPage)
{
    const auto red = to_picture(dark_page_with(emblem(crimson, Symbol::Star)));
    EXPECT_FALSE(book_of_one().name(red, place));
    const auto book = to_picture(dark_page_with(emblem(teal, Symbol::Book)));
    EXPECT_FALSE(book_of_one().name(book, place));
}

TEST(Logos, AreNamedInTheShadedPartOfAPhoto)
{
    auto page = page_with(emblem(orange, Symbol::Star));
    cv::Mat shaded;
    cv::multiply(page(cv::Rect(0, 0, 620, 500)), cv::Scalar::all(0.4), shaded);
    shaded.copyTo(page(cv::Rect(0, 0, 620, 500)));
    LogoBook book;
    book.add("sun", to_picture(emblem(orange, Symbol::Star)));
    const auto name = book.name(to_picture(page), place);
    ASSERT_TRUE(name);
    EXPECT_GT(name->confidence, 0.8);
}

} // namespace
} // namespace absah::image
