// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/picture.h"
#include "fences/image/page.h"

#include <optional>

namespace absah::image {

/// A second sheet of paper in a photo of which `first` is one: apart from it and at least half its
/// size. Empty when there is none, and at once where `first` leaves no room for one.
std::optional<Quad> find_second_sheet(const Picture& colour, const Quad& first);

} // namespace absah::image
