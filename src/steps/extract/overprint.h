// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"
#include "steps/extract/fields.h"

#include <span>
#include <vector>

namespace absah::extract {

/// Elements whose words lie on top of other words of the same text layer, or under a cover of the
/// page (see `pdf::PageLook::hidden`): somebody has covered the print of a PDF and written over it,
/// or pasted a picture there, and the cover does not take the old words away. Title,
/// number, recipient and date only: a stamp may lie over a signer's name. Words printed twice at
/// one place (bold and shadow made so) are not meant. Boxes of `certificate` are picture pixels.
std::vector<ElementId>
find_overprints(std::span<const TextPage> pages, const Certificate& certificate);

} // namespace absah::extract
