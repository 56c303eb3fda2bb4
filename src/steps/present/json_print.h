// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/checked.h"

#include <nlohmann/json.hpp>

namespace absah::present {

using Json = nlohmann::ordered_json;

/// The key "print" of `absah.result/1`: what is known of a print of ours.
Json print_json(const CheckedPrint& print, const Reading& reading);

} // namespace absah::present
