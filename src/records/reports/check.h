// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/terms.h"
#include "records/reports/mistakes.h"
#include "records/reports/shapes.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

/// Checking one record against its tables. For the sources of this room only.
namespace absah::reports {

using Json = nlohmann::ordered_json;

/// Checks `record` against its shape. Words of the forms may be written by id or as printed, in any
/// case; they are changed to the id (or, where there is none, to the printed form).
void check_shape(
    Json& record, const RecordShape& shape, const terms::Terms& terms, Mistakes& mistakes);

/// What no table can say: order of days, one BerAKHLAK value once, references that lead somewhere,
/// what the approach needs. What has the wrong shape is passed over.
void check_sense(const Json& record, Mistakes& mistakes);

/// Adds a mistake for each of the dotted paths at which `record` holds nothing.
void check_needs(const Json& record, const std::vector<std::string>& needs, Mistakes& mistakes);

} // namespace absah::reports
