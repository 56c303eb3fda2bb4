// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/model/document.h"
#include "core/model/picture.h"
#include "fences/ocr/reader.h"

#include <vector>

namespace absah::extract {

/// Reads unsure words that look like a certificate's number again, each alone and at two other
/// sizes, and lets the majority of the three readings decide. What two of them say is believed at
/// 0.65, what all three say at 0.92; three different readings keep the first at 0.6 at most.
/// At most four words a page (about 15 ms CPU a reading). `plane` is the page as it was read.
/// Error: Tool.
Result<void> look_again(std::vector<Word>& words, const Picture& plane, ocr::Reader& reader);

} // namespace absah::extract
