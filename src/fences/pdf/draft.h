// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "fences/pdf/proof.h"

#include <string>

/// Private to this room: libharu.
namespace absah::pdf {

/// The document's pages as a PDF that opens anywhere but is not yet made for keeping: no outline,
/// no information, no attachments, font dictionaries as libharu leaves them. The document has been
/// proofread. Tool: libharu's code.
Result<std::string> draw_draft(
    const drawing::Document& document, const Typefaces& faces, const UsedCharacters& characters);

} // namespace absah::pdf
