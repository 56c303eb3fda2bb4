// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/language.h"
#include "core/base/result.h"
#include "core/model/template.h"
#include "core/model/terms.h"
#include "fences/pdf/typefaces.h"
#include "records/catalog/record_needs.h"
#include "steps/recognise/recognise.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// A record laid out once more, to hold a scan of its print against. Nothing is started and nothing
/// written, so that a reading process can do it.
namespace absah::pipeline {

/// What is known of a report without any record.
struct ReportForm {
    form::Template form;
    catalog::RecordNeeds needs;
    pdf::Typefaces faces;
};

class Reprinter {
public:
    /// `templates`: folders, the first that has a file gives it.
    Reprinter(std::vector<Path> templates, Language language);

    /// Null when there is no such report, or its template has a mistake.
    const ReportForm* form_of(const std::string& report);

    /// The pages of the record's print with the code `proof` on them. Kept until the next record.
    /// Errors: those of the record and of its layout.
    Result<const std::vector<recognise::DrawnPage>*> pages(
        const Path& record, const std::string& report, const std::string& proof, form::Paper paper);

private:
    Result<std::vector<recognise::DrawnPage>> lay_out(
        const Path& record, const std::string& report, const std::string& proof, form::Paper paper);

    std::vector<Path> templates_;
    Language language_;
    std::optional<terms::Terms> terms_;
    std::map<std::string, std::unique_ptr<ReportForm>> forms_;
    Path kept_record_;
    std::string kept_proof_;
    std::map<form::Paper, std::vector<recognise::DrawnPage>> kept_;
};

} // namespace absah::pipeline
