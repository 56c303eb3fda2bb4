// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "pipeline/pack.h"

#include <string>

/// Private to this room: the page that stands for a file which travels inside a PDF whole.
namespace absah::pipeline {

struct CoverFacts {
    std::string name; ///< of the file inside the PDF
    std::string sha256;
    WholeBecause because = WholeBecause::Signed;
    int pages = 0;
    std::uint64_t bytes = 0;
};

/// A PDF of one A4 page. Errors as write_pdf and Typefaces::load.
Result<Bytes> draw_cover(const CoverFacts& facts, Language language);

} // namespace absah::pipeline
