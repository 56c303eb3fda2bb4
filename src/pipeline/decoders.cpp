// SPDX-License-Identifier: Apache-2.0
#include "pipeline/decoders.h"

#include "fences/image/decode.h"

#include <cstdint>
#include <utility>

namespace absah::pipeline {
namespace {

/// PNG and JPEG only: what a school draws its letterhead with.
Result<image::Format> format_of(const Path& file, const Bytes& bytes)
{
    constexpr std::uint8_t png = 0x89;
    constexpr std::uint8_t jpeg = 0xff;
    if (!bytes.empty() && bytes.front() == png) return image::Format::Png;
    if (!bytes.empty() && bytes.front() == jpeg) return image::Format::Jpeg;
    return fail(ErrorCode::Unreadable, file.string() + ": neither PNG nor JPEG");
}

Result<drawing::Picture> load_picture(const Path& file)
{
    constexpr std::uintmax_t max_bytes = 16U << 20U;
    const auto bytes = read_file(file, max_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto format = format_of(file, *bytes);
    if (!format) return tl::unexpected(format.error());
    auto decoded = image::decode(*bytes, *format, Limits{});
    if (!decoded) return fail(decoded.error().code, file.string() + ": " + decoded.error().message);
    auto& picture = decoded->picture;
    for (std::size_t i = 0; picture.channels == 3 && i + 2 < picture.pixels.size(); i += 3)
        std::swap(picture.pixels[i], picture.pixels[i + 2]); // blue first there, red first here
    return drawing::Picture{
        picture.width, picture.height, picture.channels, std::move(picture.pixels)};
}

} // namespace

Decoders all_decoders()
{
    return {load_picture, read_evidence};
}

} // namespace absah::pipeline
