// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/dates.h"

#include <string>

/// The computer's clock and who uses the computer, for those who must write it down.
namespace absah::pipeline {

Day today_by_clock();

/// ISO 8601 in UTC: "2024-03-04T05:06:07Z".
std::string time_by_clock();

/// As the system knows whoever runs the program; empty when it does not.
std::string user_name();

} // namespace absah::pipeline
