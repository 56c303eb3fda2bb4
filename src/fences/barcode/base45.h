// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace absah::barcode {

/// Bytes in the 45 signs that a QR code packs best (RFC 9285): two bytes become three signs, which
/// take 16.5 bits in the code.
std::string to_base45(std::span<const std::uint8_t> bytes);

/// The way back; empty for a text that `to_base45` did not write.
std::optional<Bytes> from_base45(std::string_view text);

} // namespace absah::barcode
