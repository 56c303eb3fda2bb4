// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/model/regulation.h"

#include <span>

namespace absah::catalog {

/// Reads regulations/<id>.toml of verifiers/ folders, in order. A file may extend another: what it
/// says replaces the same table or list of its base, everything else is the base's. A later
/// folder's file of the same name replaces the earlier one, or extends it by naming itself. Folders
/// without regulations/ add nothing.
///
/// Errors: BadData, `file:line:column: what, and the nearest right word`: unknown keys, days and
/// numbers that are none, windows outside their cycle, names that lead nowhere, states without a
/// name.
Result<Regulations> load_regulations(std::span<const Path> folders);

} // namespace absah::catalog
