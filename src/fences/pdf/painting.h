// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/pdf/structure.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Private to this room: what a page's content stream leaves to be seen.
namespace absah::pdf {

/// The picture that hides all drawn before it and has nothing drawn over it.
struct Covering {
    QPDFObjectHandle image;
    int quarter_turns = 0; ///< clockwise, from the picture as stored to the page before /Rotate
};

struct Painting {
    std::optional<Covering> covering;
    bool has_text = false;    ///< text was shown somewhere, seen or not; forms count as text
    std::vector<Rect> hidden; ///< painted over where text had been shown; default user space
};

/// Follows `content` (one page's stream, decoded). `is_plain` says whether an image is opaque and
/// in a form that we take as it is.
Painting follow_painting(
    QPDF& pdf,
    const std::string& content,
    const PageNode& page,
    const std::function<bool(QPDFObjectHandle)>& is_plain);

} // namespace absah::pdf
