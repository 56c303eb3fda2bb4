// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "records/reports/check.h"
#include "records/reports/record.h"

#include <tl/expected.hpp>

#include <string>

/// For the sources of this room only.
namespace absah::reports {

/// The JSON in a file, or the place and the reason that it is none. Nested too deeply, names too
/// many, letters that are no UTF-8 and numbers that are too large are reasons too.
tl::expected<Json, Told> parse_json(const std::string& text, Language language);

/// BadData: `file:line:column: what`.
tl::unexpected<Error> wrong_file(const Path& file, const Told& told);

/// The shape of a record; null, with a mistake, when it is of no kind that we know or not of the
/// kind that is wanted.
const RecordShape* right_shape(const Json& record, const Wanted& wanted, Mistakes& mistakes);

} // namespace absah::reports
