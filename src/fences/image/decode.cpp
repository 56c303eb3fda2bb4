// SPDX-License-Identifier: Apache-2.0
#include "fences/image/decode.h"

#include "fences/image/codecs.h"
#include "fences/image/exif.h"
#include "fences/image/heif.h"
#include "fences/image/mat.h"
#include "fences/image/quiet.h"
#include "fences/image/shrink.h"
#include "fences/image/tiff.h"
#include "fences/image/torn.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace absah::image {

namespace {

// A picture that lacks its last 2 % lacks margin, not text.
constexpr double enough_rows = 0.98;

Result<void> check_size(std::int64_t width, std::int64_t height, const Limits& limits)
{
    const bool large = width > limits.side || height > limits.side ||
                       width > limits.pixels / std::max<std::int64_t>(1, height);
    if (!large) return {};
    return fail(
        ErrorCode::TooLarge,
        std::to_string(width) + " x " + std::to_string(height) + " pixels are more than the limit");
}

void turn_by_exif(cv::Mat& mat, int orientation)
{
    const auto rotate = [&](int code) { cv::rotate(cv::Mat(mat), mat, code); };
    const auto flip = [&](int code) { cv::flip(cv::Mat(mat), mat, code); };
    switch (orientation) {
    case 2:
        return flip(1);
    case 3:
        return rotate(cv::ROTATE_180);
    case 4:
        return flip(0);
    case 5:
        return cv::transpose(cv::Mat(mat), mat);
    case 6:
        return rotate(cv::ROTATE_90_CLOCKWISE);
    case 7:
        rotate(cv::ROTATE_180);
        return cv::transpose(cv::Mat(mat), mat);
    case 8:
        return rotate(cv::ROTATE_90_COUNTERCLOCKWISE);
    default:
        return;
    }
}

cv::Mat on_white(const cv::Mat& bgra)
{
    cv::Mat out(bgra.size(), CV_8UC3);
    for (int y = 0; y < bgra.rows; ++y) {
        const auto* in = bgra.ptr<cv::Vec4b>(y);
        auto* to = out.ptr<cv::Vec3b>(y);
        for (int x = 0; x < bgra.cols; ++x) {
            const int alpha = in[x][3];
            for (int c = 0; c < 3; ++c) {
                to[x][c] = std::uint8_t((in[x][c] * alpha + 255 * (255 - alpha) + 127) / 255);
            }
        }
    }
    return out;
}

/// Our own EXIF reader serves all formats alike, so no decoder turns. Empty when it cannot be done.
cv::Mat decode_with(ByteView bytes, Format format)
{
    const Quiet quiet;
    cv::Mat pixels;
    if (format == Format::Jpeg) {
        pixels = decode_jpeg(bytes);
    } else if (format == Format::Png) {
        auto png = decode_png(bytes);
        if (!png.torn) pixels = png.pixels;
    } else {
        pixels = decode_others(bytes);
    }
    return pixels.channels() == 4 ? on_white(pixels) : pixels;
}

/// Rows from the top until only grey is left, which libjpeg paints where data are missing.
int rows_before_grey(const cv::Mat& colour)
{
    int rows = colour.rows;
    for (; rows > 0; --rows) {
        cv::Mat off;
        cv::absdiff(colour.row(rows - 1), cv::Scalar::all(128), off);
        if (cv::norm(off, cv::NORM_INF) > 1) break;
    }
    return rows;
}

Result<Decoded> torn_picture(const cv::Mat& mat, int rows)
{
    if (rows < enough_rows * mat.rows) {
        const int percent = mat.rows > 0 ? 100 * rows / mat.rows : 0;
        return fail(
            ErrorCode::Truncated,
            "only the first " + std::to_string(percent) + " % of the picture are there");
    }
    return Decoded{to_picture(mat), true};
}

Result<Decoded> decode_torn_jpeg(ByteView bytes)
{
    const cv::Mat colour = decode_with(bytes, Format::Jpeg);
    if (colour.empty()) return fail(ErrorCode::Truncated, "the picture breaks off before its data");
    const int rows = rows_before_grey(colour);
    cv::Mat upright = colour;
    if (rows >= enough_rows * colour.rows)
        turn_by_exif(upright, exif_orientation(bytes, Format::Jpeg));
    return torn_picture(upright, rows >= enough_rows * colour.rows ? upright.rows : rows);
}

Result<Decoded> decode_torn_png(ByteView bytes)
{
    const Quiet quiet;
    const auto png = decode_png(bytes);
    cv::Mat colour = png.pixels.channels() == 4 ? on_white(png.pixels) : png.pixels;
    if (colour.empty()) return fail(ErrorCode::Truncated, "the picture breaks off before its data");
    if (png.rows < enough_rows * colour.rows) return torn_picture(colour, png.rows);
    turn_by_exif(colour, exif_orientation(bytes, Format::Png));
    return torn_picture(colour, colour.rows);
}

Result<Decoded> decode_whole(ByteView bytes, Format format)
{
    cv::Mat colour = decode_with(bytes, format);
    if (colour.empty()) return fail(ErrorCode::Unreadable, "the picture cannot be decoded");
    turn_by_exif(colour, exif_orientation(bytes, format));
    return Decoded{to_picture(colour), false};
}

Result<Decoded> decode_tiff(ByteView bytes, const Limits& limits, int index)
{
    auto pages = read_tiff_pages(bytes);
    std::erase_if(pages, [](const TiffPage& page) { return page.reduced; });
    if (index < 0 || index >= int(pages.size())) {
        return fail(ErrorCode::Unreadable, "the TIFF has no such page");
    }
    const auto& page = pages[std::size_t(index)];
    if (auto fits = check_size(page.width, page.height, limits); !fits) {
        return tl::unexpected(fits.error());
    }
    cv::Mat colour = decode_with(starting_with(bytes, page), Format::Tiff);
    if (colour.empty() || page.torn) {
        return fail(
            page.torn ? ErrorCode::Truncated : ErrorCode::Unreadable,
            "the TIFF page cannot be decoded");
    }
    turn_by_exif(colour, page.orientation);
    return Decoded{to_picture(colour), false};
}

Result<Decoded>
decode_checked(ByteView bytes, const Header& header, const Limits& limits, int index)
{
    if (header.format == Format::Tiff) return decode_tiff(bytes, limits, index);
    if (index != 0) return fail(ErrorCode::Usage, "this format has one page only");
    if (header.format == Format::Heic) {
        auto picture = decode_heif(bytes, limits);
        if (!picture) return tl::unexpected(picture.error());
        return Decoded{std::move(*picture), false};
    }
    if (!lacks_end(bytes, header.format)) return decode_whole(bytes, header.format);
    switch (header.format) {
    case Format::Jpeg:
        return decode_torn_jpeg(bytes);
    case Format::Png:
        return decode_torn_png(bytes);
    default:
        return fail(ErrorCode::Truncated, "the end of the picture is missing");
    }
}

} // namespace

Result<Decoded>
decode(std::span<const std::uint8_t> bytes, Format format, const Limits& limits, int index)
{
    const auto header = read_header(bytes, format);
    if (!header) return tl::unexpected(header.error());
    if (auto fits = check_size(header->width, header->height, limits); !fits) {
        return tl::unexpected(fits.error());
    }
    try {
        return decode_checked(bytes, *header, limits, index);
    } catch (const cv::Exception& error) {
        return fail(ErrorCode::Unreadable, error.err);
    }
}

Bytes encode_jpeg(const Picture& picture, int max_side, int quality)
{
    if (picture.empty()) return {};
    cv::Mat mat = view(picture);
    const int side = std::max(mat.cols, mat.rows);
    if (side > max_side && max_side > 0) {
        const double factor = double(max_side) / side;
        const cv::Size size(
            std::max(1, int(std::lround(mat.cols * factor))),
            std::max(1, int(std::lround(mat.rows * factor))));
        mat = averaged(mat, size);
    }
    cv::Mat colour = mat;
    if (mat.channels() == 1) cv::cvtColor(mat, colour, cv::COLOR_GRAY2BGR);
    return encode_to_jpeg(colour, std::clamp(quality, 0, 100));
}

} // namespace absah::image
