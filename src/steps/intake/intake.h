// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/model/document.h"
#include "core/model/limits.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace absah::intake {

/// What a file is, by its first bytes and never by its name.
enum class FileKind { Jpeg, Png, Tiff, WebP, Heic, Pdf, Empty, Unknown };

FileKind sniff(std::span<const std::uint8_t> bytes);

/// "image/jpeg", "application/pdf", ...; for Unknown what libmagic makes of it.
std::string media_type_of(std::span<const std::uint8_t> bytes);

/// Opens a file as pages, one after another, so that a long PDF never stands in memory whole:
/// `each` is called for pages 0, 1, ... up to `limits.pages`; returning false ends it early.
/// The returned document has no pages, only what is known about the whole.
/// `file` is where `bytes` were read from (helper programs open it by name; it is never written).
/// Errors carry the code that tells the finding: Unreadable, Truncated, Encrypted, TooLarge, Tool.
Result<Document> open(
    const Path& file,
    std::span<const std::uint8_t> bytes,
    const Limits& limits,
    const std::function<bool(Page&&)>& each);

} // namespace absah::intake
