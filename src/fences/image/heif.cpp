// SPDX-License-Identifier: Apache-2.0
#include "fences/image/heif.h"

#include <libheif/heif.h>

#include <memory>
#include <string>

namespace absah::image {

namespace {

struct Release {
    void operator()(heif_context* context) const { heif_context_free(context); }

    void operator()(heif_image_handle* handle) const { heif_image_handle_release(handle); }

    void operator()(heif_image* image) const { heif_image_release(image); }

    void operator()(heif_decoding_options* options) const { heif_decoding_options_free(options); }
};

template <class T>
using Held = std::unique_ptr<T, Release>;

tl::unexpected<Error> failure(const heif_error& error)
{
    const bool torn = error.subcode == heif_suberror_End_of_data;
    return fail(
        torn ? ErrorCode::Truncated : ErrorCode::Unreadable,
        std::string("HEIC: ") + (error.message != nullptr ? error.message : "unknown error"));
}

struct Opened {
    Held<heif_context> context;
    Held<heif_image_handle> primary;
};

Result<Opened> open(ByteView bytes)
{
    Opened opened{Held<heif_context>(heif_context_alloc()), nullptr};
    auto error = heif_context_read_from_memory_without_copy(
        opened.context.get(), bytes.data(), bytes.size(), nullptr);
    if (error.code != heif_error_Ok) return failure(error);
    heif_image_handle* handle = nullptr;
    error = heif_context_get_primary_image_handle(opened.context.get(), &handle);
    if (error.code != heif_error_Ok) return failure(error);
    opened.primary.reset(handle);
    return opened;
}

std::uint8_t on_white(int colour, int alpha)
{
    return std::uint8_t((colour * alpha + 255 * (255 - alpha) + 127) / 255);
}

Result<Picture> to_bgr(const heif_image* image)
{
    int stride = 0;
    const auto* plane = heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride);
    const int width = heif_image_get_width(image, heif_channel_interleaved);
    const int height = heif_image_get_height(image, heif_channel_interleaved);
    if (plane == nullptr || width <= 0 || height <= 0) {
        return fail(ErrorCode::Unreadable, "HEIC: no colour plane");
    }
    Picture picture{width, height, 3, {}};
    picture.pixels.resize(std::size_t(width) * height * 3);
    auto* out = picture.pixels.data();
    for (int y = 0; y < height; ++y) {
        const auto* row = plane + std::ptrdiff_t(stride) * y;
        for (int x = 0; x < width; ++x, row += 4, out += 3) {
            out[0] = on_white(row[2], row[3]);
            out[1] = on_white(row[1], row[3]);
            out[2] = on_white(row[0], row[3]);
        }
    }
    return picture;
}

} // namespace

Result<Header> read_heif_header(ByteView bytes)
{
    const auto opened = open(bytes);
    if (!opened) return fail(ErrorCode::Unreadable, opened.error().message);
    const auto* handle = opened->primary.get();
    return Header{
        Format::Heic,
        heif_image_handle_get_ispe_width(handle),
        heif_image_handle_get_ispe_height(handle),
        1};
}

Result<Picture> decode_heif(ByteView bytes, const Limits& limits)
{
    const auto opened = open(bytes);
    if (!opened) return tl::unexpected(opened.error());
    heif_context_set_maximum_image_size_limit(opened->context.get(), limits.side);
    const Held<heif_decoding_options> options(heif_decoding_options_alloc());
    options->convert_hdr_to_8bit = 1;
    heif_image* raw = nullptr;
    const auto error = heif_decode_image(
        opened->primary.get(),
        &raw,
        heif_colorspace_RGB,
        heif_chroma_interleaved_RGBA,
        options.get());
    if (error.code != heif_error_Ok) return failure(error);
    const Held<heif_image> image(raw);
    return to_bgr(image.get());
}

} // namespace absah::image
