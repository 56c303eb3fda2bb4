// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/language.h"
#include "core/model/certificate.h"
#include "pipeline/reprint.h"
#include "pipeline/shelf.h"
#include "steps/extract/extract.h"

#include <vector>

/// Prints of this program among the files of a check.
namespace absah::pipeline {

struct PrintView;

/// With what prints are looked at.
struct PrintSettings {
    std::vector<Path> templates; ///< folders; the first that has a file gives it
    Language language = Language::Indonesian;
    const RecordShelf* records = nullptr; ///< may be null
};

/// Makes readings of files whose pages carry our code. Runs in a reading process.
class PrintReader {
public:
    explicit PrintReader(const PrintSettings& settings);

    /// One reading a print, in order of their first pages; none when no page carries the code.
    std::vector<Reading> read(const extract::Extractor& seen);

private:
    struct Group;

    /// The pages of each print; a page without a code goes with the one before it.
    static std::vector<Group> grouped(std::vector<PrintView>& views);
    void hold_against_record(Group& group);
    void look_by_form(Group& group);

    const PrintSettings& settings_;
    Reprinter reprinter_;
};

} // namespace absah::pipeline
