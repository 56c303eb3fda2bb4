// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/model/drawing.h"
#include "fences/pdf/typefaces.h"

#include <array>
#include <string>
#include <vector>

/// Private to this room: what is looked at before anything is drawn, so that libraries see nothing
/// they might take wrong.
namespace absah::pdf {

/// Clear modules around a matrix code (ISO/IEC 18004 asks 4 of QR).
inline constexpr int quiet_modules = 4;

/// What is set in each of the faces, in the order of `drawing::Face`: characters as they are set
/// (see windows.h), in ascending order, each once.
using UsedCharacters = std::array<std::vector<char32_t>, 4>;

/// BadData as `write_pdf` promises; all texts are in plain words, for who wrote the template.
Result<UsedCharacters> proofread(const drawing::Document& document, const Typefaces& faces);

} // namespace absah::pdf
