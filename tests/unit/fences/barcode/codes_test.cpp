// SPDX-License-Identifier: Apache-2.0
#include "fences/barcode/codes.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <gtest/gtest.h>

namespace absah::barcode {
namespace {

using Format = ZXing::BarcodeFormat;

/// A white page with a code of `module` pixels a module at its middle; bars are `rows` modules
/// high.
Picture page_with(Format format, const std::wstring& text, int module, int rows = 1)
{
    const auto code = ZXing::MultiFormatWriter(format).setMargin(0).encode(text, 0, 0);
    const int height = code.height() == 1 ? rows : code.height();
    Picture page{code.width() * module + 200, height * module + 200, 1, {}};
    page.pixels.assign(std::size_t(page.width) * std::size_t(page.height), 255);
    for (int y = 0; y < height * module; ++y) {
        for (int x = 0; x < code.width() * module; ++x) {
            const int row = code.height() == 1 ? 0 : y / module;
            if (!code.get(x / module, row)) continue;
            page.pixels[std::size_t(y + 100) * std::size_t(page.width) + std::size_t(x + 100)] = 0;
        }
    }
    return page;
}

TEST(ReadCodes, ReadsLargeBarsThatAreClearInEverySizeOfThePage)
{
    const auto codes = read_codes(page_with(Format::Code128, L"KKG-2024-17", 6, 90), Effort::All);
    ASSERT_EQ(codes.size(), 1u);
    EXPECT_EQ(codes[0].text, "KKG-2024-17");
    EXPECT_EQ(codes[0].format, "Code128");
    EXPECT_TRUE(has_bars(codes[0]));
}

TEST(ReadCodes, KeepsToTheSymbologiesAskedFor)
{
    const auto bars = page_with(Format::Code128, L"KKG-2024-17", 3, 60);
    EXPECT_EQ(read_codes(bars, Effort::Bars).size(), 1u);
    EXPECT_TRUE(read_codes(bars, Effort::Matrix).empty());
    const auto matrix = page_with(Format::QRCode, L"https://cek.contoh.example/17", 4);
    EXPECT_TRUE(read_codes(matrix, Effort::Bars).empty());
    const auto codes = read_codes(matrix, Effort::Matrix);
    ASSERT_EQ(codes.size(), 1u);
    EXPECT_FALSE(has_bars(codes[0]));
}

TEST(ReadCodes, TakesBarsWithoutACheckDigitOnlyWhenAllAreWanted)
{
    const auto page = page_with(Format::Code39, L"KKG17", 3, 60);
    EXPECT_EQ(read_codes(page, Effort::All).size(), 1u);
    EXPECT_TRUE(read_codes(page, Effort::Bars).empty());
}

} // namespace
} // namespace absah::barcode
