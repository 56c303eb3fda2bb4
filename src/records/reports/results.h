// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/language.h"
#include "core/base/result.h"

#include <map>
#include <string>
#include <vector>

namespace absah::reports {

/// One paper of a file, as `absah check` judged it. Words are valid UTF-8 without control
/// characters, ids are those of docs/schema/absah.result-1.schema.json.
struct PaperResult {
    struct Element {
        std::string id;
        std::string state; ///< "found", "doubtful", "missing"
        std::string value;
    };

    struct Finding {
        std::string id;    ///< "date.outside_period"
        std::string level; ///< "note", "review", "reject"
        std::string message;
        std::string advice;
    };

    std::string file;     ///< as the call named it
    std::string plan;     ///< id; empty when it belongs to none
    std::string activity; ///< id; empty when it serves none
    std::string verdict;  ///< "accept", "review", "reject"
    std::string kind;     ///< "certificate" ...
    std::string pages;    ///< "2, 3"; empty for all of the file
    std::vector<Element> elements;
    std::vector<Finding> findings;
};

/// The papers of each file, by the SHA-256 of its bytes: names may have changed since.
using Results = std::map<std::string, std::vector<PaperResult>>;

/// Reads what `absah check --json` or `--jsonl` wrote. Files that could not be read have no SHA-256
/// and are left out. NotFound, Io, TooLarge (256 MiB) as read_file; BadData, with the line, for
/// anything but absah.result/1.
Result<Results> read_results(const Path& file, Language language);

/// The same, every paper in the order of the file: files that lie there twice, and those that could
/// not be read, too.
Result<std::vector<PaperResult>> read_papers(const Path& file, Language language);

} // namespace absah::reports
