// SPDX-License-Identifier: Apache-2.0
#include "fences/image/codecs.h"

#include <png.h>

namespace absah::image {

namespace {

/// The last row that the decoder wrote to, of a picture painted with `untouched` before.
int rows_written(const cv::Mat& pixels, std::uint8_t untouched)
{
    for (int y = pixels.rows - 1; y >= 0; --y) {
        cv::Mat off;
        cv::absdiff(pixels.row(y), cv::Scalar::all(untouched), off);
        if (cv::norm(off, cv::NORM_INF) > 0) return y + 1;
    }
    return 0;
}

} // namespace

PngPixels decode_png(ByteView bytes)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return {};
    const bool alpha = (image.format & PNG_FORMAT_FLAG_ALPHA) != 0;
    image.format = alpha ? PNG_FORMAT_BGRA : PNG_FORMAT_BGR;
    image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
    constexpr std::uint8_t untouched = 0x5A;
    PngPixels png;
    png.pixels = cv::Mat(
        int(image.height), int(image.width), CV_8UC(alpha ? 4 : 3), cv::Scalar::all(untouched));
    const int done = png_image_finish_read(&image, nullptr, png.pixels.data, 0, nullptr);
    png.torn = done == 0;
    png_image_free(&image);
    png.rows = png.torn ? rows_written(png.pixels, untouched) : png.pixels.rows;
    if (png.rows < png.pixels.rows)
        png.pixels.rowRange(png.rows, png.pixels.rows) = cv::Scalar::all(255);
    return png;
}

} // namespace absah::image
