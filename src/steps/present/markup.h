// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"

#include <string>
#include <string_view>

namespace absah::present {

/// Text from anywhere as HTML text or attribute value: tidied, then &, <, >, " and ' as entities.
std::string escaped(std::string_view text);

/// As `escaped`, in its own direction, so that a right-to-left name leaves its surroundings alone.
std::string isolated(std::string_view text);

/// Base64 with padding, for data addresses.
std::string base64(const Bytes& bytes);

} // namespace absah::present
