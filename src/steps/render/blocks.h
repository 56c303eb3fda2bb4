// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "steps/render/page_flow.h"

#include <functional>
#include <vector>

namespace absah::render {

/// How wide the body of a page is.
using WidthOf = std::function<double(form::Orientation)>;

/// The template's blocks, filled and set, as atoms in their order.
std::vector<Atom> set_blocks(Setting& setting, const WidthOf& width_of, form::Orientation first);

} // namespace absah::render
