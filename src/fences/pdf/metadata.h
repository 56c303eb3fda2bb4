// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/drawing.h"

#include <string>

/// Private to this room: what a file says about itself.
namespace absah::pdf {

inline constexpr auto creator = "Absah";

/// The XMP packet (ISO 16684-1) with the same values as the information dictionary. `part` of
/// ISO 19005, level B.
std::string
xmp_packet(const drawing::Information& information, int part, const std::string& producer);

} // namespace absah::pdf
