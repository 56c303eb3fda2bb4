// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fences/image/decode.h"
#include "steps/intake/intake.h"

#include <optional>

/// Private to this room: kinds of files in the words of who decodes them.
namespace absah::pipeline {

/// Nothing for what is no picture.
inline std::optional<image::Format> picture_format(intake::FileKind kind)
{
    switch (kind) {
    case intake::FileKind::Jpeg:
        return image::Format::Jpeg;
    case intake::FileKind::Png:
        return image::Format::Png;
    case intake::FileKind::Tiff:
        return image::Format::Tiff;
    case intake::FileKind::WebP:
        return image::Format::WebP;
    case intake::FileKind::Heic:
        return image::Format::Heic;
    case intake::FileKind::Pdf:
    case intake::FileKind::Empty:
    case intake::FileKind::Unknown:
        break;
    }
    return {};
}

} // namespace absah::pipeline
