// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// What holds of any bytes that somebody imports as a school's table.
namespace absah::fuzz {

/// Imports `bytes` as plans. Ends the program with a line on standard error when something does not
/// hold: every plan is either whole or has an error; a whole one says the same when it is imported
/// as JSON, and gives the same table when it comes back from one.
void check_import(const std::string& bytes);

} // namespace absah::fuzz
