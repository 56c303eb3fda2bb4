// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/picture.h"

namespace absah::image {

/// Pixels on the longest side of a fingerprint: the lines of text just stay apart, and 20,000
/// papers fit into 250 MB.
inline constexpr int fingerprint_side = 128;

/// A small grey likeness of an upright page, by which two files are told to show one paper. Empty
/// for an empty picture.
Picture fingerprint(const Picture& upright);

} // namespace absah::image
