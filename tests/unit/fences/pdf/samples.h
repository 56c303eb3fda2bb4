// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"

#include <fstream>
#include <iterator>

namespace absah::pdf {

/// A file under samples/: "pdf/words.pdf".
inline Path sample(const char* name)
{
    return Path{ABSAH_SOURCE_DIR} / "samples" / name;
}

inline Bytes bytes_of(const Path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace absah::pdf
