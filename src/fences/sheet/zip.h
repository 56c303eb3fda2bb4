// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// For the sources of this room only.
namespace absah::sheet {

/// The files of a zip that `wanted` takes, by name.
Result<std::map<std::string, std::string>>
unzip(std::string_view bytes, bool (*wanted)(std::string_view name));

/// A zip of these files (name, contents), in this order.
Result<std::string> zip(const std::vector<std::pair<std::string, std::string>>& files);

} // namespace absah::sheet
