// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/long_file.h"
#include "core/base/result.h"
#include "core/model/drawing.h"
#include "core/model/limits.h"
#include "pipeline/evidence.h"

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace absah::pipeline {

/// What makes pixels of other people's files. Its libraries are most of those that the program has;
/// who prints words alone goes without.
struct Decoders {
    /// A PNG or JPEG of the school's own: a letterhead's emblem.
    std::function<Result<drawing::Picture>(const Path& file)> picture;

    /// As read_evidence.
    std::function<Result<std::vector<Evidence>>(
        std::span<const Path> files, const Limits& limits, std::size_t jobs, Spool& spool)>
        evidence;
};

/// Both. Whatever calls this is linked with all of those libraries.
Decoders all_decoders();

} // namespace absah::pipeline
