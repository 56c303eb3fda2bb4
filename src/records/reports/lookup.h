// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "records/reports/check.h"

#include <string>
#include <vector>

/// Looking into a record that may have mistakes. For the sources of this room only.
namespace absah::reports {

/// The value at `at`; null when there is none or JSON null stands there.
const Json* value_at(const Json& record, const Json::json_pointer& at);

/// The entries of the list at `at`; none where no list stands.
std::vector<Json> entries_at(const Json& record, const char* at);

/// The text at `at`; empty where none stands.
std::string words_at(const Json& record, const char* at);

/// Not null, not blank, not an empty list or object.
bool holds_something(const Json& value);

} // namespace absah::reports
