// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "steps/render/page_flow.h"

#include <vector>

namespace absah::render {

/// The rows of a table, filled, set and measured, one atom each. None when no row has anything to
/// show.
std::vector<Atom>
set_table(Setting& setting, const form::Table& table, double width, const form::Source& source);

} // namespace absah::render
