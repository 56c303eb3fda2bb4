// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/files.h"
#include "core/base/language.h"
#include "core/base/result.h"
#include "core/model/template.h"
#include "core/model/terms.h"
#include "fences/crypto/signing.h"
#include "fences/pdf/typefaces.h"
#include "pipeline/decoders.h"
#include "pipeline/dossier.h"
#include "pipeline/inputs.h"
#include "records/reports/record.h"
#include "steps/render/render.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// The journey of a paper: record and template -> pages -> PDF.
namespace absah::pipeline {

struct ReportSettings {
    std::string report;               ///< name of the template's folder: "skp"
    std::vector<Path> templates;      ///< folders; the first that has a file gives it
    std::optional<form::Paper> paper; ///< over the template's
    std::optional<Path> key;     ///< a signing key: every page carries a code that proves the print
    std::optional<Path> results; ///< absah.result/1 of the evidence, for reports that hold it
    std::size_t jobs = 1;        ///< processes that read evidence at once
    Language language = Language::Indonesian;
    Decoders decoders; ///< none is needed by reports of words alone
};

/// A record as pages.
struct LaidOut {
    drawing::Document document;
    std::vector<render::SignatureRoom> rooms;
    std::vector<std::string> left_out; ///< evidence files of which a page or all is missing
};

/// Everything that a report needs but its records, loaded once. A plain value.
class Press {
public:
    /// Errors: those of the template, its words, its needs, its type family, the key and the
    /// results.
    static Result<Press> load(const ReportSettings& settings);

    /// One record as pages. BadData: every mistake of the record, a line each; or what the template
    /// misses in it. Evidence that cannot be read is no error: a page says why. Reading it starts
    /// processes (pool.h): no other threads then. Io: no room for its pages on the disk.
    Result<LaidOut> lay_out(const Path& record) const;

    /// What the code on the pages of this record says (core/model/proof.h); empty without a key.
    /// Errors as lay_out.
    Result<std::string> proof_text(const Path& record) const;

    /// Pages as a PDF/A-2b, or 3b with attachments. The date in it is the record's day of signing,
    /// or the last day of its period: never the clock's.
    Result<std::string> to_pdf(const drawing::Document& pages) const;

    /// The same, into a file; evidence never stands in memory.
    Result<void> write(const drawing::Document& pages, const Path& file) const;

    /// The report shows pictures or evidence, and the settings had no decoders for them: lay_out
    /// would fail.
    [[nodiscard]] bool lacks_decoders() const;

    /// The file is a record of another kind than this report is made from: in a folder of all that
    /// a school has, nothing to complain of.
    [[nodiscard]] bool is_of_another_kind(const Path& record) const;

private:
    Press(form::Template form, terms::Terms terms, pdf::Typefaces faces);

    /// The record with its proof, where there is a key.
    Result<Field> fields_of(const Path& record) const;
    Result<std::string> proof_of(const Field& fields, const Path& record) const;
    Result<FiledEvidence> add_evidence(Field& fields, const Path& record) const;

    form::Template form_;
    terms::Terms terms_;
    pdf::Typefaces faces_;
    reports::Wanted wanted_;
    bool evidence_ = false;
    Decoders decoders_;
    reports::Results results_;
    std::size_t jobs_ = 1;
    std::optional<form::Paper> paper_;
    std::optional<crypto::SigningKey> key_;
    Language language_ = Language::Indonesian;
};

/// A record that was asked for.
struct PrintJob {
    InputFile record;
    Path output; ///< relative to the folder of a batch: "T001/skp.pdf"
};

/// The records among `named`: files as they are, of folders every *.json that is not of another
/// kind. Each has an output of its own, named like it.
Result<std::vector<PrintJob>> list_jobs(const Press& press, std::span<const Path> named);

/// What became of one record.
struct Print {
    const PrintJob& job;
    std::optional<Error> error;
    std::size_t pages = 0;
    std::vector<std::string> left_out; ///< as LaidOut
};

/// Called after each record, in their order.
using OnPrint = std::function<void(const Print&)>;

/// Each record as a file of its own below `folder`, which is made where it is missing. A record
/// with mistakes costs its own paper only. Io ends the run: then the folder cannot be written.
Result<void> print_each(
    const Press& press, std::span<const PrintJob> jobs, const Path& folder, const OnPrint& on);

/// As print_each, but each page as a picture of its own: "T001/skp-1.png".
Result<void> preview_each(
    const Press& press, std::span<const PrintJob> jobs, const Path& folder, const OnPrint& on);

/// All records as one file, each with its own page numbers; written when at least one of them could
/// be laid out.
Result<void> print_joined(
    const Press& press, std::span<const PrintJob> jobs, const Path& file, const OnPrint& on);

} // namespace absah::pipeline
