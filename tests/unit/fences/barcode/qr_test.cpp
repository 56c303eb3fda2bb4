// SPDX-License-Identifier: Apache-2.0
#include "fences/barcode/qr.h"

#include "fences/barcode/codes.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace absah::barcode {
namespace {

/// The code as a camera sees it: `module` pixels a module and 4 modules of white around.
Picture picture_of(const QrMatrix& qr, int module)
{
    const int side = (qr.side + 8) * module;
    Picture page{side, side, 1, {}};
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const int column = x / module - 4;
            const int row = y / module - 4;
            const bool on = column >= 0 && column < qr.side && row >= 0 && row < qr.side;
            const bool dark =
                on && qr.dark[std::size_t(row) * std::size_t(qr.side) + std::size_t(column)];
            page.pixels.push_back(dark ? 0 : 255);
        }
    }
    return page;
}

std::string read_back(const QrMatrix& qr)
{
    const auto codes = read_codes(picture_of(qr, 3), Effort::Matrix);
    return codes.size() == 1 && codes[0].format == "QRCode" ? codes[0].text : "unread";
}

TEST(MakeQr, IsReadBackAtEveryCorrection)
{
    const std::string text = "ABSAH1/SKP/T001/2024-06-30/BAIK/4F2A";
    int before = 0;
    for (const auto correction :
         {Correction::Low, Correction::Medium, Correction::Quartile, Correction::High}) {
        const auto qr = make_qr(text, correction);
        ASSERT_TRUE(qr) << qr.error().message;
        EXPECT_EQ(qr->dark.size(), std::size_t(qr->side) * std::size_t(qr->side));
        EXPECT_GE(qr->side, before) << "more correction takes no less room";
        EXPECT_EQ(read_back(*qr), text);
        before = qr->side;
    }
    EXPECT_GT(before, make_qr(text, Correction::Low)->side);
}

TEST(MakeQr, KeepsLettersBeyondAscii)
{
    const std::string text = "Siti Nur\xC3\xA9 \xE2\x80\x93 \xE4\xB8\xAD \xF0\x9F\x99\x82";
    const auto qr = make_qr(text);
    ASSERT_TRUE(qr) << qr.error().message;
    EXPECT_EQ(read_back(*qr), text);
}

TEST(MakeQr, HasNoQuietZoneOfItsOwn)
{
    const auto qr = make_qr("1");
    ASSERT_TRUE(qr);
    EXPECT_EQ(qr->side, 21);
    EXPECT_TRUE(qr->dark.front()) << "a corner of the first finder pattern";
    EXPECT_TRUE(qr->dark[std::size_t(qr->side) - 1]);
}

TEST(MakeQr, SpendsLessOnCapitalsThanOnSmallLetters)
{
    const auto capitals = make_qr(std::string(100, 'A'));
    const auto small = make_qr(std::string(100, 'a'));
    ASSERT_TRUE(capitals && small);
    EXPECT_LT(capitals->side, small->side);
}

TEST(MakeQr, HoldsWhatTheStandardSaysAndNoMore)
{
    const auto full = make_qr(std::string(2953, 'a'), Correction::Low);
    ASSERT_TRUE(full) << full.error().message;
    EXPECT_EQ(full->side, 177);
    for (const std::size_t length : {2954u, 100'000u}) {
        const auto over = make_qr(std::string(length, 'a'), Correction::Low);
        ASSERT_FALSE(over);
        EXPECT_EQ(int(over.error().code), int(ErrorCode::BadData));
        EXPECT_NE(over.error().message.find(std::to_string(length)), std::string::npos);
    }
}

TEST(MakeQr, RefusesNothingAndWhatIsNotUtf8)
{
    for (const std::string text : {"", "\xFF", "abc\xC3", "\xED\xA0\x80"}) {
        const auto qr = make_qr(text);
        ASSERT_FALSE(qr);
        EXPECT_EQ(int(qr.error().code), int(ErrorCode::BadData));
    }
}

} // namespace
} // namespace absah::barcode
