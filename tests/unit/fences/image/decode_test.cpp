// SPDX-License-Identifier: Apache-2.0
#include "fences/image/decode.h"

#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace absah::image {
namespace {

/// Wide, with a red top left corner on a pale slope, so that turns and mirrors show.
cv::Mat drawn_page(int width = 400, int height = 300)
{
    cv::Mat page(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            page.at<cv::Vec3b>(y, x) =
                cv::Vec3b(std::uint8_t(180 + x % 70), std::uint8_t(190 + y % 60), 250);
        }
    }
    cv::rectangle(page, {0, 0, width / 4, height / 4}, {20, 20, 220}, cv::FILLED);
    return page;
}

Bytes encoded(const char* extension, const cv::Mat& page, const std::vector<int>& options = {})
{
    Bytes bytes;
    cv::imencode(extension, page, bytes, options);
    return bytes;
}

Bytes first_share(const Bytes& bytes, double share)
{
    return {bytes.begin(), bytes.begin() + std::ptrdiff_t(double(bytes.size()) * share)};
}

/// Big-endian EXIF with an orientation and nothing else.
Bytes exif_block(int orientation)
{
    return {'M', 'M',  0, 42, 0, 0, 0, 8, 0, 1,
            1,   0x12, 0, 3,  0, 0, 0, 1, 0, std::uint8_t(orientation),
            0,   0,    0, 0,  0, 0};
}

Bytes with_exif(Bytes jpeg, int orientation)
{
    const Bytes block = exif_block(orientation);
    Bytes segment{0xFF, 0xE1, 0, std::uint8_t(block.size() + 8), 'E', 'x', 'i', 'f', 0, 0};
    segment.insert(segment.end(), block.begin(), block.end());
    jpeg.insert(jpeg.begin() + 2, segment.begin(), segment.end());
    return jpeg;
}

std::array<int, 3> pixel(const Picture& picture, int x, int y)
{
    const auto* at = picture.pixels.data() + (std::size_t(y) * picture.width + x) * 3;
    return {at[0], at[1], at[2]};
}

bool is_red(const Picture& picture, int x, int y)
{
    const auto [blue, green, red] = pixel(picture, x, y);
    return red > 180 && blue < 90 && green < 90;
}

void put_number(Bytes& bytes, std::size_t at, std::uint32_t value)
{
    for (std::size_t k = 0; k < 4; ++k) {
        bytes[at + k] = std::uint8_t(value >> (24 - 8 * k));
    }
}

struct Kind {
    const char* extension;
    Format format;
};

class EveryFormat : public testing::TestWithParam<Kind> {};

TEST_P(EveryFormat, TellsItsSizeAndDecodesToColour)
{
    const auto bytes = encoded(GetParam().extension, drawn_page());
    const auto header = read_header(bytes, GetParam().format);
    ASSERT_TRUE(header);
    EXPECT_EQ(header->width, 400);
    EXPECT_EQ(header->height, 300);
    EXPECT_EQ(header->pages, 1);
    const auto decoded = decode(bytes, GetParam().format, {});
    ASSERT_TRUE(decoded) << decoded.error().message;
    EXPECT_FALSE(decoded->torn);
    EXPECT_EQ(decoded->picture.size(), (Size{400, 300}));
    EXPECT_EQ(decoded->picture.channels, 3);
    EXPECT_TRUE(is_red(decoded->picture, 20, 20));
    EXPECT_FALSE(is_red(decoded->picture, 380, 280));
}

TEST_P(EveryFormat, NeverCrashesOnAnyTornBeginning)
{
    const auto bytes = encoded(GetParam().extension, drawn_page(64, 48));
    for (std::size_t length = 0; length < bytes.size(); length += 1 + bytes.size() / 150) {
        const Bytes torn(bytes.begin(), bytes.begin() + std::ptrdiff_t(length));
        const auto decoded = decode(torn, GetParam().format, {});
        if (!decoded) continue;
        EXPECT_EQ(decoded->picture.size(), (Size{64, 48}));
    }
}

TEST_P(EveryFormat, IsTooLargeWhenOverTheLimit)
{
    Limits small;
    small.pixels = 400 * 300 - 1;
    const auto decoded =
        decode(encoded(GetParam().extension, drawn_page()), GetParam().format, small);
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().code, ErrorCode::TooLarge);
}

INSTANTIATE_TEST_SUITE_P(
    Formats,
    EveryFormat,
    testing::Values(
        Kind{".jpg", Format::Jpeg},
        Kind{".png", Format::Png},
        Kind{".webp", Format::WebP},
        Kind{".tiff", Format::Tiff}),
    [](const auto& kind) { return std::string(kind.param.extension + 1); });

TEST(ReadHeader, IsUnreadableForBytesOfAnotherKind)
{
    const auto bytes = encoded(".png", drawn_page());
    for (const auto format : {Format::Jpeg, Format::WebP, Format::Tiff, Format::Heic}) {
        const auto header = read_header(bytes, format);
        ASSERT_FALSE(header);
        EXPECT_EQ(header.error().code, ErrorCode::Unreadable);
    }
}

TEST(ReadHeader, CountsThePagesOfATiff)
{
    const std::vector<cv::Mat> pages{drawn_page(), drawn_page(200, 100), drawn_page(50, 60)};
    ASSERT_TRUE(cv::imwrite(testing::TempDir() + "pages.tiff", pages));
    const auto file = read_file(testing::TempDir() + "pages.tiff", 1u << 24);
    ASSERT_TRUE(file);
    const auto header = read_header(*file, Format::Tiff);
    ASSERT_TRUE(header);
    EXPECT_EQ(header->pages, 3);
    const auto second = decode(*file, Format::Tiff, {}, 1);
    ASSERT_TRUE(second) << second.error().message;
    EXPECT_EQ(second->picture.size(), (Size{200, 100}));
    EXPECT_FALSE(decode(*file, Format::Tiff, {}, 3));
}

TEST(Decode, RefusesAHugePngBeforeDecodingIt)
{
    auto bytes = encoded(".png", drawn_page(8, 8));
    put_number(bytes, 16, 30'000);
    put_number(bytes, 20, 30'000);
    const auto decoded = decode(bytes, Format::Png, {});
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().code, ErrorCode::TooLarge);
}

TEST(Decode, TurnsByExifInAllEightWays)
{
    const auto plain = encoded(".jpg", drawn_page(), {cv::IMWRITE_JPEG_QUALITY, 95});
    // Where the red corner must be seen: right?, bottom?, and whether the sides change places.
    constexpr std::array<std::array<bool, 3>, 8> expected{
        {{false, false, false},
         {true, false, false},
         {true, true, false},
         {false, true, false},
         {false, false, true},
         {true, false, true},
         {true, true, true},
         {false, true, true}}};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const auto decoded = decode(with_exif(plain, orientation), Format::Jpeg, {});
        ASSERT_TRUE(decoded);
        const auto& picture = decoded->picture;
        const auto& [right, bottom, swapped] = expected[std::size_t(orientation - 1)];
        EXPECT_EQ(picture.size(), (swapped ? Size{300, 400} : Size{400, 300})) << orientation;
        const int x = right ? picture.width - 20 : 20;
        const int y = bottom ? picture.height - 20 : 20;
        EXPECT_TRUE(is_red(picture, x, y)) << orientation;
        EXPECT_FALSE(is_red(picture, picture.width - x, y)) << orientation;
    }
}

/// An uncompressed 40 x 30 TIFF, red in its stored top left corner.
Bytes tiff_with_orientation(int orientation)
{
    const std::vector<std::array<std::uint32_t, 3>> entries{
        {256, 3, 40},
        {257, 3, 30},
        {258, 3, 8},
        {259, 3, 1},
        {262, 3, 2},
        {273, 4, 146},
        {274, 3, std::uint32_t(orientation)},
        {277, 3, 3},
        {278, 3, 30},
        {279, 4, 3600},
        {284, 3, 1}};
    Bytes bytes{'I', 'I', 42, 0, 8, 0, 0, 0, std::uint8_t(entries.size()), 0};
    const auto put = [&](std::uint32_t value, int width) {
        for (int k = 0; k < width; ++k) {
            bytes.push_back(std::uint8_t(value >> (8 * k)));
        }
    };
    for (const auto& [tag, type, value] : entries) {
        put(tag, 2);
        put(type, 2);
        put(1, 4);
        put(value, 4);
    }
    put(0, 4);
    for (int k = 0; k < 40 * 30; ++k) {
        const bool corner = k % 40 < 10 && k / 40 < 8;
        put(corner ? 0x1414DC : 0xF0F0F0, 3);
    }
    return bytes;
}

TEST(Decode, TurnsATiffOnceAndNotTwice)
{
    constexpr std::array<std::array<bool, 3>, 8> expected{
        {{false, false, false},
         {true, false, false},
         {true, true, false},
         {false, true, false},
         {false, false, true},
         {true, false, true},
         {true, true, true},
         {false, true, true}}};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const auto decoded = decode(tiff_with_orientation(orientation), Format::Tiff, {});
        ASSERT_TRUE(decoded) << decoded.error().message;
        const auto& picture = decoded->picture;
        const auto& [right, bottom, swapped] = expected[std::size_t(orientation - 1)];
        EXPECT_EQ(picture.size(), (swapped ? Size{30, 40} : Size{40, 30})) << orientation;
        const int x = right ? picture.width - 3 : 2;
        const int y = bottom ? picture.height - 3 : 2;
        EXPECT_TRUE(is_red(picture, x, y)) << orientation;
    }
}

TEST(Decode, LaysAlphaOnWhite)
{
    const cv::Mat clear(20, 20, CV_8UC4, cv::Scalar(0, 0, 0, 0));
    const auto decoded = decode(encoded(".png", clear), Format::Png, {});
    ASSERT_TRUE(decoded);
    EXPECT_EQ(pixel(decoded->picture, 5, 5), (std::array{255, 255, 255}));
}

TEST(Decode, BringsSixteenBitsAndGreyToEightBitColour)
{
    const cv::Mat deep(20, 20, CV_16UC1, cv::Scalar(200 * 257));
    for (const auto& [extension, format] :
         {Kind{".png", Format::Png}, Kind{".tiff", Format::Tiff}}) {
        const auto decoded = decode(encoded(extension, deep), format, {});
        ASSERT_TRUE(decoded);
        EXPECT_EQ(decoded->picture.channels, 3);
        EXPECT_EQ(pixel(decoded->picture, 5, 5), (std::array{200, 200, 200}));
    }
}

TEST(Decode, ReadsProgressiveJpeg)
{
    const auto bytes = encoded(".jpg", drawn_page(), {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
    ASSERT_TRUE(read_header(bytes, Format::Jpeg));
    const auto decoded = decode(bytes, Format::Jpeg, {});
    ASSERT_TRUE(decoded);
    EXPECT_TRUE(is_red(decoded->picture, 20, 20));
}

TEST(Decode, IsTruncatedWhenHalfOfAPictureIsMissing)
{
    for (const auto& [extension, format] :
         {Kind{".jpg", Format::Jpeg}, Kind{".png", Format::Png}, Kind{".webp", Format::WebP}}) {
        const auto decoded = decode(first_share(encoded(extension, drawn_page()), 0.5), format, {});
        ASSERT_FALSE(decoded) << extension;
        EXPECT_EQ(decoded.error().code, ErrorCode::Truncated) << extension;
    }
}

TEST(Decode, KeepsATornPictureThatLacksOnlyItsLastBytes)
{
    for (const auto& [extension, format] :
         {Kind{".jpg", Format::Jpeg}, Kind{".png", Format::Png}}) {
        auto bytes = encoded(extension, drawn_page());
        bytes.erase(bytes.end() - 2, bytes.end());
        const auto decoded = decode(bytes, format, {});
        ASSERT_TRUE(decoded) << extension << ": " << decoded.error().message;
        EXPECT_TRUE(decoded->torn) << extension;
        EXPECT_TRUE(is_red(decoded->picture, 20, 20)) << extension;
    }
}

TEST(Decode, PrintsNothingOnATornPicture)
{
    testing::internal::CaptureStderr();
    EXPECT_FALSE(decode(first_share(encoded(".jpg", drawn_page()), 0.5), Format::Jpeg, {}));
    EXPECT_FALSE(decode(first_share(encoded(".png", drawn_page()), 0.5), Format::Png, {}));
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(EncodeJpeg, ScalesDownToTheLongestSide)
{
    const auto page = decode(encoded(".png", drawn_page()), Format::Png, {});
    ASSERT_TRUE(page);
    const auto header = read_header(encode_jpeg(page->picture, 100, 80), Format::Jpeg);
    ASSERT_TRUE(header);
    EXPECT_EQ(header->width, 100);
    EXPECT_EQ(header->height, 75);
}

} // namespace
} // namespace absah::image
