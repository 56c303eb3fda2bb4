// SPDX-License-Identifier: Apache-2.0
#include "fences/image/codecs.h"

#include <jpeglib.h>

#include <csetjmp>
#include <cstdio> // jpeglib.h wants FILE
#include <cstdlib>

namespace absah::image {

namespace {

/// libjpeg ends the program on errors unless its caller jumps away. Nothing with a destructor may
/// be made between the jump's two ends.
struct Trouble {
    jpeg_error_mgr manager;
    std::jmp_buf back;
};

void jump_back(j_common_ptr codec)
{
    std::longjmp(reinterpret_cast<Trouble*>(codec->err)->back, 1); // NOLINT
}

void say_nothing(j_common_ptr /*codec*/) {}

jpeg_error_mgr* quiet_errors(Trouble& trouble)
{
    jpeg_std_error(&trouble.manager);
    trouble.manager.error_exit = jump_back;
    trouble.manager.output_message = say_nothing;
    return &trouble.manager;
}

bool read_rows(jpeg_decompress_struct& codec, cv::Mat& rows)
{
    while (codec.output_scanline < codec.output_height) {
        JSAMPROW row = rows.ptr(int(codec.output_scanline));
        if (jpeg_read_scanlines(&codec, &row, 1) != 1) return false;
    }
    return true;
}

/// Four inks to light, as Adobe's programs write them: 255 is no ink.
cv::Mat from_inks(const cv::Mat& inks, bool inverted)
{
    cv::Mat out(inks.size(), CV_8UC3);
    for (int y = 0; y < inks.rows; ++y) {
        const auto* in = inks.ptr<cv::Vec4b>(y);
        auto* to = out.ptr<cv::Vec3b>(y);
        for (int x = 0; x < inks.cols; ++x) {
            const int black = inverted ? in[x][3] : 255 - in[x][3];
            for (int c = 0; c < 3; ++c) {
                const int ink = inverted ? in[x][2 - c] : 255 - in[x][2 - c];
                to[x][c] = std::uint8_t(ink * black / 255);
            }
        }
    }
    return out;
}

} // namespace

cv::Mat decode_jpeg(ByteView bytes)
{
    cv::Mat pixels;
    jpeg_decompress_struct codec{};
    Trouble trouble{};
    codec.err = quiet_errors(trouble);
    if (setjmp(trouble.back) != 0) { // NOLINT: libjpeg knows no other way
        jpeg_destroy_decompress(&codec);
        return pixels;
    }
    jpeg_create_decompress(&codec);
    jpeg_mem_src(&codec, bytes.data(), bytes.size());
    if (jpeg_read_header(&codec, TRUE) != JPEG_HEADER_OK) {
        jpeg_destroy_decompress(&codec);
        return pixels;
    }
    const bool inks = codec.num_components == 4;
    codec.out_color_space = inks ? JCS_CMYK : JCS_EXT_BGR;
    jpeg_start_decompress(&codec);
    pixels = cv::Mat(
        int(codec.output_height),
        int(codec.output_width),
        CV_8UC(inks ? 4 : 3),
        cv::Scalar::all(128));
    if (read_rows(codec, pixels)) jpeg_finish_decompress(&codec);
    const bool inverted = codec.saw_Adobe_marker != 0;
    jpeg_destroy_decompress(&codec);
    return inks ? from_inks(pixels, inverted) : pixels;
}

std::vector<std::uint8_t> encode_to_jpeg(const cv::Mat& colour, int quality, bool tight)
{
    jpeg_compress_struct codec{};
    Trouble trouble{};
    codec.err = quiet_errors(trouble);
    unsigned char* data = nullptr;
    unsigned long size = 0;          // NOLINT(google-runtime-int): libjpeg's type
    if (setjmp(trouble.back) != 0) { // NOLINT
        jpeg_destroy_compress(&codec);
        std::free(data); // NOLINT: libjpeg's malloc
        return {};
    }
    jpeg_create_compress(&codec);
    jpeg_mem_dest(&codec, &data, &size);
    codec.image_width = JDIMENSION(colour.cols);
    codec.image_height = JDIMENSION(colour.rows);
    codec.input_components = colour.channels();
    codec.in_color_space = colour.channels() == 1 ? JCS_GRAYSCALE : JCS_EXT_BGR;
    jpeg_set_defaults(&codec);
    jpeg_set_quality(&codec, quality, TRUE);
    codec.optimize_coding = tight ? TRUE : FALSE;
    jpeg_start_compress(&codec, TRUE);
    while (codec.next_scanline < codec.image_height) {
        JSAMPROW row = const_cast<JSAMPROW>(colour.ptr(int(codec.next_scanline))); // NOLINT
        jpeg_write_scanlines(&codec, &row, 1);
    }
    jpeg_finish_compress(&codec);
    jpeg_destroy_compress(&codec);
    std::vector<std::uint8_t> bytes(data, data + size);
    std::free(data); // NOLINT
    return bytes;
}

} // namespace absah::image
