// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace absah::mime {

/// The media type by content (libmagic), for telling a person what a file is that we do not read:
/// "application/zip", "text/plain"; "application/octet-stream" when nobody knows.
std::string media_type_of(std::span<const std::uint8_t> bytes);

} // namespace absah::mime
