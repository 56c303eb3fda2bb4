// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/long_file.h"

#include <string>
#include <vector>

/// Private to this room: a finished file into which what is too long for memory is put while it is
/// handed on.
namespace absah::pdf {

/// A stream object of the file whose content is stored. In the file its place is held by
/// `mark_of`.
struct Gap {
    long long object = 0; ///< its number
    Stored content;
};

struct Spliced {
    std::string file; ///< as PoDoFo writes it: a classic table of places, all at the end
    std::vector<Gap> gaps;
};

/// What stands in a gap: as long for every content, and different for different ones, so that the
/// file's identifier tells them apart. Errors as Stored::give.
Result<std::string> mark_of(const Stored& content);

/// Hands the file to `sink` with every gap filled: lengths and the table of places are put right.
/// Tool, before anything is handed over: a gap is not as it should be.
Result<void> with_stored(const Spliced& spliced, const Sink& sink);

} // namespace absah::pdf
