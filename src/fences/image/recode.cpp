// SPDX-License-Identifier: Apache-2.0
#include "fences/image/recode.h"

#include "fences/image/byte_view.h"
#include "fences/image/codecs.h"
#include "fences/image/exif.h"
#include "fences/image/mat.h"
#include "fences/image/shrink.h"
#include "fences/image/torn.h"

#include <allheaders.h>
#include <opencv2/imgproc.hpp>
#include <png.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <utility>

namespace absah::image {

namespace {

struct FreeBytes {
    void operator()(void* bytes) const { std::free(bytes); } // NOLINT: a C library's malloc
};

struct Destroy {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};

/// The segment that tells the size; 0 when there is none.
std::size_t start_of_frame(ByteView bytes)
{
    std::size_t at = 2;
    while (holds(bytes, at, 10) && bytes[at] == 0xFF) {
        const int marker = bytes[at + 1];
        const bool table = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        if (marker >= 0xC0 && marker <= 0xCF && !table) return at;
        const bool alone = marker == 0xFF || (marker >= 0xD0 && marker <= 0xD7);
        const auto length = std::size_t(number_at(bytes, at + 2, 2, true));
        at += alone ? 1 + std::size_t(marker != 0xFF) : 2 + std::max<std::size_t>(2, length);
    }
    return 0;
}

/// "Adobe" segments stand before the frame.
bool has_adobe_mark(ByteView bytes, std::size_t frame)
{
    std::size_t at = 2;
    while (at + 4 <= frame && bytes[at] == 0xFF) {
        if (bytes[at + 1] == 0xEE && says(bytes, at + 4, "Adobe")) return true;
        at += 2 + std::max<std::size_t>(2, std::size_t(number_at(bytes, at + 2, 2, true)));
    }
    return false;
}

/// Nowhere a tint that ink or a stamp could have: speckles of a camera or of JPEG are averaged
/// away.
bool is_grey(const cv::Mat& mat)
{
    if (mat.channels() == 1) return true;
    constexpr int tint = 16;
    const cv::Size quarter(std::max(1, mat.cols / 4), std::max(1, mat.rows / 4));
    const cv::Mat small = averaged(mat, quarter);
    for (int y = 0; y < small.rows; ++y) {
        const auto* row = small.ptr<cv::Vec3b>(y);
        for (int x = 0; x < small.cols; ++x) {
            const auto [low, high] = std::minmax({row[x][0], row[x][1], row[x][2]});
            if (high - low > tint) return false;
        }
    }
    return true;
}

bool is_black_and_white(const cv::Mat& grey)
{
    for (int y = 0; y < grey.rows; ++y) {
        const auto* row = grey.ptr(y);
        for (int x = 0; x < grey.cols; ++x)
            if (row[x] != 0 && row[x] != 255) return false;
    }
    return true;
}

/// The data of the one strip of a TIFF that Leptonica wrote, in either byte order.
Bytes only_strip(ByteView tiff)
{
    constexpr int offsets_tag = 273;
    constexpr int counts_tag = 279;
    const bool big = says(tiff, 0, "MM");
    const auto folder = std::size_t(number_at(tiff, 4, 4, big));
    const auto entries = std::size_t(number_at(tiff, folder, 2, big));
    std::size_t offset = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < entries; ++i) {
        const auto entry = folder + 2 + i * 12;
        const auto tag = int(number_at(tiff, entry, 2, big));
        if (tag != offsets_tag && tag != counts_tag) continue;
        if (number_at(tiff, entry + 4, 4, big) != 1) return {};
        const bool is_short = number_at(tiff, entry + 2, 2, big) == 3;
        const auto value = std::size_t(number_at(tiff, entry + 8, is_short ? 2 : 4, big));
        (tag == offsets_tag ? offset : count) = value;
    }
    const auto strip = part(tiff, offset, count);
    return {strip.begin(), strip.end()};
}

/// Not pixGenerateCIData, which goes through a file: reading processes may write none.
Bytes fax(const cv::Mat& grey)
{
    const std::unique_ptr<Pix, Destroy> pix{pixCreate(grey.cols, grey.rows, 1)};
    if (!pix) return {};
    auto* words = pixGetData(pix.get());
    const auto words_a_row = std::size_t(pixGetWpl(pix.get()));
    for (int y = 0; y < grey.rows; ++y) {
        const auto* row = grey.ptr(y);
        auto* line = words + words_a_row * std::size_t(y);
        for (int x = 0; x < grey.cols; ++x)
            if (row[x] == 0) SET_DATA_BIT(line, x);
    }
    std::uint8_t* data = nullptr;
    std::size_t size = 0;
    if (pixWriteMem(&data, &size, pix.get(), IFF_TIFF_G4) != 0) return {};
    const std::unique_ptr<std::uint8_t, FreeBytes> owned{data};
    return only_strip({data, size});
}

/// The IDAT chunks of a PNG, one after the other: what PDF calls Flate with predictor 15.
Bytes flate(const cv::Mat& pixels)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = png_uint_32(pixels.cols);
    image.height = png_uint_32(pixels.rows);
    image.format = pixels.channels() == 1 ? PNG_FORMAT_GRAY : PNG_FORMAT_BGR;
    const auto stride = png_int_32(pixels.step[0]);
    Bytes png(PNG_IMAGE_PNG_SIZE_MAX(image));
    png_alloc_size_t size = png.size();
    if (png_image_write_to_memory(&image, png.data(), &size, 0, pixels.data, stride, nullptr) == 0)
        return {};
    Bytes data;
    const ByteView all{png.data(), size};
    for (std::size_t at = 8; holds(all, at, 12);) {
        const auto length = std::size_t(number_at(all, at, 4, true));
        const auto chunk = part(all, at + 8, length);
        if (says(all, at + 4, "IDAT")) data.insert(data.end(), chunk.begin(), chunk.end());
        at += 12 + length;
    }
    return data;
}

cv::Mat at_most(const cv::Mat& mat, int longest_side)
{
    const int side = std::max(mat.cols, mat.rows);
    if (longest_side <= 0 || side <= longest_side) return mat;
    const double factor = double(longest_side) / side;
    const auto scaled = [&](int length) { return std::max(1, int(std::lround(length * factor))); };
    return averaged(mat, {scaled(mat.cols), scaled(mat.rows)});
}

} // namespace

std::optional<CodedPicture> as_it_is(std::span<const std::uint8_t> jpeg)
{
    if (lacks_end(jpeg, Format::Jpeg)) return {};
    const auto frame = start_of_frame(jpeg);
    if (frame == 0) return {};
    constexpr int last_plain = 0xC2; // baseline, extended, progressive: ISO 32000-1, 7.4.8
    if (jpeg[frame + 1] > last_plain || jpeg[frame + 4] != 8) return {};
    CodedPicture picture;
    picture.height = int(number_at(jpeg, frame + 5, 2, true));
    picture.width = int(number_at(jpeg, frame + 7, 2, true));
    picture.channels = jpeg[frame + 9];
    const bool known = picture.channels == 1 || picture.channels == 3 || picture.channels == 4;
    if (picture.width == 0 || picture.height == 0 || !known) return {};
    picture.inverted = picture.channels == 4 && has_adobe_mark(jpeg, frame);
    picture.orientation = exif_orientation(jpeg, Format::Jpeg);
    picture.bytes.assign(jpeg.begin(), jpeg.end());
    return picture;
}

Bytes without_exif(std::span<const std::uint8_t> jpeg)
{
    constexpr std::uint8_t exif = 0xE1;
    constexpr std::uint8_t scan = 0xDA;
    Bytes plain{jpeg.begin(), jpeg.begin() + std::min<std::ptrdiff_t>(2, std::ssize(jpeg))};
    std::size_t at = 2;
    while (at + 4 <= jpeg.size() && jpeg[at] == 0xFF && jpeg[at + 1] != scan) {
        const std::size_t length = 2 + std::size_t(jpeg[at + 2]) * 256 + jpeg[at + 3];
        const std::size_t next = std::min(at + length, jpeg.size());
        if (jpeg[at + 1] != exif) {
            plain.insert(
                plain.end(),
                jpeg.begin() + std::ptrdiff_t(at),
                jpeg.begin() + std::ptrdiff_t(next));
        }
        at = next;
    }
    plain.insert(plain.end(), jpeg.begin() + std::ptrdiff_t(std::min(at, jpeg.size())), jpeg.end());
    return plain;
}

CodedPicture recode(const Picture& picture, const Recipe& recipe)
{
    if (picture.empty()) return {};
    cv::Mat mat = view(picture);
    if (mat.channels() == 3 && is_grey(mat)) {
        cv::Mat grey;
        cv::cvtColor(mat, grey, cv::COLOR_BGR2GRAY);
        mat = grey;
    }
    mat = at_most(mat, recipe.longest_side);
    CodedPicture coded{Coding::Jpeg, mat.cols, mat.rows, mat.channels(), false, 1, {}};
    if (recipe.quality > 0) {
        coded.bytes = encode_to_jpeg(mat, recipe.quality, true);
    } else if (mat.channels() == 1 && is_black_and_white(mat)) {
        coded.coding = Coding::Fax;
        coded.bytes = fax(mat);
    } else {
        coded.coding = Coding::Flate;
        coded.bytes = flate(mat);
    }
    return coded;
}

} // namespace absah::image
