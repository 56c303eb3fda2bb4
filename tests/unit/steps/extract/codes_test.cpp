// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/codes.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <gtest/gtest.h>

#include <algorithm>

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

} // namespace
} // namespace absah::extract
