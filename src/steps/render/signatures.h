// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "steps/render/page_flow.h"

#include <vector>

namespace absah::render {

/// The signers side by side, one atom for each row of them. Their names stand on one line, and
/// above each is the room for ink and stamp.
std::vector<Atom>
set_signatures(Setting& setting, const form::Signatures& signatures, double width);

} // namespace absah::render
