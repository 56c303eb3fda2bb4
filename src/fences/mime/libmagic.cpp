// SPDX-License-Identifier: Apache-2.0
#include "fences/mime/media_type.h"

#include <magic.h>

#include <memory>

namespace absah::mime {

std::string media_type_of(std::span<const std::uint8_t> bytes)
{
    constexpr auto unknown = "application/octet-stream";
    const std::unique_ptr<magic_set, decltype(&magic_close)> cookie{
        magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TAR), &magic_close};
    if (!cookie || magic_load(cookie.get(), nullptr) != 0) return unknown;
    const char* type = magic_buffer(cookie.get(), bytes.data(), bytes.size());
    return type != nullptr ? type : unknown;
}

} // namespace absah::mime
