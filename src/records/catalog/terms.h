// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/model/terms.h"

#include <span>

namespace absah::catalog {

/// Reads terms/*.toml of templates/ folders, each file from the first folder that has it. Errors:
/// NotFound when one of the files is in no folder; BadData, with place, for an unknown key, a
/// missing text, or a matrix that does not have exactly one cell for each pair of ratings.
Result<terms::Terms> load_terms(std::span<const Path> folders);

} // namespace absah::catalog
