// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"
#include "core/model/checked_print.h"
#include "core/model/finding.h"

#include <optional>
#include <string>
#include <vector>

namespace absah {

/// Another file of the same run that is the same paper, or another paper of the same file.
struct Duplicate {
    std::string file;
    std::string
        how; ///< known by its "bytes", by its "image" beside the fields, or by "fields" only
    std::vector<int> pages; ///< of that file, where it holds several papers; else empty
};

/// The answer for one file: what `absah.result/1` writes.
struct Checked {
    std::string file;   ///< as shown to the user: relative to what was given, '/' between folders
    std::string sha256; ///< 64 hex digits; empty when the file could not be read at all
    Reading reading;
    std::string plan;     ///< id of the plan it belongs to; empty when none
    std::string activity; ///< id of the activity it belongs to; empty when none
    Findings findings;
    Verdict verdict = Verdict::Review;
    std::vector<Duplicate> duplicates;
    std::optional<CheckedPrint> print; ///< of a print of ours; then nothing is asked of `reading`'s
                                       ///< certificate
    /// The papers of a file that holds several, in order of pages; empty for a file of one. The
    /// file itself then repeats the first certificate among them, but for `verdict`, the worst of
    /// them, and `duplicates`, those of all of them.
    std::vector<Checked> parts;
};

} // namespace absah
