// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "steps/intake/intake.h"

/// Private to this room: one reader of pages per family of files. Contracts as `open`.
namespace absah::intake {

using EachPage = std::function<bool(Page&&)>;

Result<Document> open_pdf(
    const Path& file,
    std::span<const std::uint8_t> bytes,
    const Limits& limits,
    const EachPage& each);

/// `kind` is one of the picture kinds.
Result<Document> open_picture(
    FileKind kind, std::span<const std::uint8_t> bytes, const Limits& limits, const EachPage& each);

} // namespace absah::intake
