// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/codes.h"

#include "core/base/files.h"
#include "fences/barcode/codes.h"
#include "fences/image/decode.h"
#include "fences/image/page.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

namespace absah::extract {
namespace {

constexpr auto payload = "https://cek.contoh.example/v/17-KKG-2024";
constexpr Point corner{150, 90};

/// A grey page with a QR code at `corner`, `module` pixels a module, its ink as dark as `ink`.
Picture page_with_code(int module, std::uint8_t ink = 0)
{
    Picture page{600, 400, 1, std::vector<std::uint8_t>(std::size_t(600) * 400, 255)};
    const std::wstring text(payload, payload + std::char_traits<char>::length(payload));
    const auto code =
        ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).setMargin(0).encode(text, 0, 0);
    for (int y = 0; y < code.height() * module; ++y) {
        for (int x = 0; x < code.width() * module; ++x) {
            if (!code.get(x / module, y / module)) continue;
            page.pixels[std::size_t((int(corner.y) + y) * page.width + int(corner.x) + x)] = ink;
        }
    }
    return page;
}

void expect_found_at_corner(const std::vector<Code>& codes, int module)
{
    ASSERT_EQ(codes.size(), 1u);
    EXPECT_EQ(codes[0].text, payload);
    EXPECT_EQ(codes[0].format, "QRCode");
    EXPECT_NEAR(codes[0].box.x, corner.x, 2 * module);
    EXPECT_NEAR(codes[0].box.y, corner.y, 2 * module);
    EXPECT_NEAR(codes[0].box.width, codes[0].box.height, 2 * module);
}

TEST(FindCodes, ReadsAPrintedCodeWithItsPlace)
{
    expect_found_at_corner(find_codes(page_with_code(5)), 5);
}

TEST(FindCodes, EnlargesATinyCodeAndGivesItsPlaceOnThePage)
{
    expect_found_at_corner(find_codes(page_with_code(1)), 2);
}

TEST(FindCodes, FindsNoneOnABlankPage)
{
    EXPECT_TRUE(find_codes({600, 400, 1, std::vector<std::uint8_t>(600 * 400, 255)}).empty());
}

using Ink = std::function<bool(double, double)>; ///< is there ink at a point of the page?

/// A colour page on which `ink` prints in black, softened as by a scanner.
Picture printed(Size size, const Ink& ink)
{
    constexpr int fine = 4;
    Picture page{size.width, size.height, 3, {}};
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            int dark = 0;
            for (int i = 0; i < fine * fine; ++i)
                dark += ink(x + (i % fine + 0.5) / fine, y + (i / fine + 0.5) / fine) ? 1 : 0;
            const auto tone = std::uint8_t(250 - 225 * dark / (fine * fine));
            page.pixels.insert(page.pixels.end(), 3, tone);
        }
    }
    return page;
}

struct Print {
    ZXing::BarcodeFormat format = ZXing::BarcodeFormat::Code128;
    std::wstring text = L"KKG-2024-17";
    double module = 1.4; ///< pixels
    double height = 30;  ///< of bars, pixels
    double degrees = 0;
    std::size_t flawed = 0; ///< this module is printed wrong; 0 for none
};

constexpr Size sheet{700, 500};

Picture printed_code(const Print& print)
{
    const auto code = ZXing::MultiFormatWriter(print.format).setMargin(0).encode(print.text, 0, 0);
    const bool bars = code.height() == 1;
    const double turn = print.degrees * std::numbers::pi / 180;
    const double width = code.width() * print.module;
    const double height = bars ? print.height : width;
    return printed(sheet, [&](double x, double y) {
        const double dx = x - sheet.width / 2.0;
        const double dy = y - sheet.height / 2.0;
        const double along = std::cos(turn) * dx + std::sin(turn) * dy + width / 2;
        const double across = std::cos(turn) * dy - std::sin(turn) * dx + height / 2;
        if (along < 0 || across < 0 || along >= width || across >= height) return false;
        const int column = int(along / print.module);
        const int row = bars ? 0 : int(across / print.module);
        return code.get(column, row) != (print.flawed != 0 && column == int(print.flawed));
    });
}

std::vector<Code> plain_look(const Picture& page)
{
    return barcode::read_codes(image::sharpened(image::grey(page)), barcode::Effort::All);
}

TEST(FindCodes, ReadsSmallSlantedBarsThatAPlainLookMisses)
{
    for (const double degrees : {5.0, -6.0, 96.0}) {
        const auto page = printed_code({.degrees = degrees});
        EXPECT_TRUE(plain_look(page).empty()) << degrees;
        const auto codes = find_codes(page);
        ASSERT_EQ(codes.size(), 1u) << degrees;
        EXPECT_EQ(codes[0].text, "KKG-2024-17");
        EXPECT_EQ(codes[0].format, "Code128");
        EXPECT_NEAR(codes[0].box.centre().x, sheet.width / 2.0, 12);
        EXPECT_NEAR(codes[0].box.centre().y, sheet.height / 2.0, 12);
    }
}

TEST(FindCodes, ReadsAMatrixCrossedByAColouredRing)
{
    auto page = printed_code(
        {.format = ZXing::BarcodeFormat::QRCode,
         .text = L"https://cek.contoh.example/v/17-KKG-2024",
         .module = 4});
    for (int y = 0; y < page.height; ++y) {
        for (int x = 0; x < page.width; ++x) {
            const double from_centre = std::hypot(x - 300.0, y - 200.0);
            if (std::abs(from_centre - 26) > 5) continue;
            auto* pixel = &page.pixels[std::size_t(y * page.width + x) * 3];
            pixel[1] = std::uint8_t(pixel[1] * 0.2); // violet over what is there
            pixel[2] = std::uint8_t(pixel[2] * 0.35);
        }
    }
    EXPECT_TRUE(plain_look(page).empty());
    const auto codes = find_codes(page);
    ASSERT_EQ(codes.size(), 1u);
    EXPECT_EQ(codes[0].text, payload);
}

TEST(FindCodes, ReadsNothingFromBarsThatFailTheirCheckDigit)
{
    for (const std::size_t flawed : {20u, 37u, 52u, 66u}) {
        for (const double degrees : {0.0, 5.0}) {
            const auto page = printed_code({.module = 2.5, .degrees = degrees, .flawed = flawed});
            EXPECT_TRUE(find_codes(page).empty()) << flawed;
        }
    }
}

TEST(FindCodes, FindsEveryCodeOfAPageThatHasTwo)
{
    auto page = printed_code({.degrees = 5});
    const auto code = page_with_code(5);
    for (int y = 0; y < 160; ++y) {
        for (int x = 0; x < 400; ++x) {
            const auto tone =
                code.pixels[std::size_t(y + 80) * std::size_t(code.width) + std::size_t(x + 140)];
            std::fill_n(&page.pixels[std::size_t(y * page.width + x + 20) * 3], 3, tone);
        }
    }
    EXPECT_EQ(find_codes(page).size(), 2u);
}

TEST(FindCodes, ReadsNothingIntoAPageOfPrint)
{
    const auto page = printed(sheet, [](double x, double y) { // letters of 6 by 10, blank between
        const bool line = std::fmod(y, 20) < 10 && x > 60 && x < 640;
        return line && std::fmod(x, 8) < 6 && std::fmod(x * 3 + std::floor(y / 20) * 7, 5) < 2;
    });
    EXPECT_TRUE(find_codes(page).empty());
}

TEST(FindCodes, SurvivesPrintThatResemblesAMicroCode)
{
    const auto file = Path(ABSAH_SOURCE_DIR) / "samples/lines/micro-code.png";
    const auto bytes = read_file(file, 1 << 16);
    ASSERT_TRUE(bytes);
    const auto decoded = image::decode(*bytes, image::Format::Png, Limits{});
    ASSERT_TRUE(decoded);
    EXPECT_TRUE(find_codes(decoded->picture).empty());
}

} // namespace
} // namespace absah::extract
