// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/language.h"
#include "pipeline/pack.h"

#include <cstdint>
#include <string>

/// Private to this room: what `absah pack` says.
namespace absah::cli {

/// How large an upload may be, and who says so.
struct UploadLimit {
    std::uint64_t bytes = 0;
    std::string source; ///< id of a regulation, or "--limit"
    bool confirmed = true;
};

/// On standard error: what has to be known before anything is written, or why nothing is.
void warn(const pipeline::Packing& packing, const UploadLimit& limit, Language language);

/// On standard output: a line a file, and the sum.
void print_packed(
    const pipeline::Packing& packing, const UploadLimit& limit, const Path& out, Language language);

} // namespace absah::cli
