// SPDX-License-Identifier: Apache-2.0
#include "core/base/letters.h"
#include "core/base/spelling.h"
#include "core/base/text.h"
#include "faces/cli/commands.h"
#include "pipeline/report.h"
#include "records/catalog/catalog.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

namespace absah::cli {

namespace {

/// Tells what becomes of each record, and counts.
class Teller {
public:
    Teller(const CommonOptions& common, std::size_t records)
        : common_(common),
          records_(records),
          progress_(!common.quiet && ::isatty(STDERR_FILENO) == 1 && records > 1)
    {
        show_progress();
    }

    void take(const pipeline::Print& print)
    {
        clear_progress();
        ++seen_;
        if (print.error) {
            ++failed_;
            complain(common_.language, *print.error);
        } else {
            pages_ += print.pages;
        }
        tell_left_out(print);
        show_progress();
    }

    /// The last line, where there was more than one record.
    void finish() const
    {
        clear_progress();
        if (common_.quiet || records_ < 2) return;
        const auto text =
            in(common_.language,
               "%zu data: %zu dicetak (%zu halaman), %zu perlu diperbaiki\n",
               "%zu records: %zu printed (%zu pages), %zu to mend\n");
        std::printf(text.data(), records_, seen_ - failed_, pages_, failed_); // both are literals
    }

    [[nodiscard]] Exit exit() const
    {
        if (failed_ == 0) return left_out_ == 0 ? Exit::Clean : Exit::Findings;
        return failed_ == records_ ? Exit::Failed : Exit::Findings;
    }

private:
    /// The paper says why; who prints it should know before the paper is filed.
    void tell_left_out(const pipeline::Print& print)
    {
        const auto what =
            in(common_.language,
               "berkas bukti tidak termuat lengkap, lihat halamannya",
               "evidence file is not in it whole, see its page");
        for (const auto& file : print.left_out) {
            ++left_out_;
            const auto record = clean_utf8(print.job.record.shown);
            std::fprintf(
                stderr,
                "absah: %s: %.*s: %s\n",
                record.c_str(),
                int(what.size()),
                what.data(),
                in_short(file).c_str());
        }
    }

    void show_progress() const
    {
        if (!progress_ || seen_ == records_) return;
        const auto word = in(common_.language, "mencetak", "printing");
        std::fprintf(stderr, "\r%.*s %zu/%zu", int(word.size()), word.data(), seen_ + 1, records_);
    }

    void clear_progress() const
    {
        if (progress_) std::fputs("\r\033[K", stderr);
    }

    const CommonOptions& common_;
    std::size_t records_;
    bool progress_;
    std::size_t seen_ = 0;
    std::size_t failed_ = 0;
    std::size_t left_out_ = 0;
    std::size_t pages_ = 0;
};

bool is_folder(const Path& out)
{
    std::error_code ignored;
    return out.extension() != ".pdf" || std::filesystem::is_directory(out, ignored);
}

/// What will be written to, of the files that are there already.
std::vector<Path>
outputs(const RenderOptions& options, bool folder, std::span<const pipeline::PrintJob> jobs)
{
    std::vector<Path> files;
    if (!folder) files.push_back(options.out);
    for (const auto& job : jobs) {
        if (folder) files.push_back(options.out / job.output);
    }
    return files;
}

/// One of `files` is one of the records: it would be lost.
bool covers_record(std::span<const Path> files, std::span<const pipeline::PrintJob> jobs)
{
    std::error_code unknown; // what is not there yet covers nothing
    std::set<Path> records;
    for (const auto& job : jobs)
        records.insert(std::filesystem::weakly_canonical(job.record.path, unknown));
    return std::ranges::any_of(files, [&](const Path& file) {
        return records.contains(std::filesystem::weakly_canonical(file, unknown));
    });
}

/// The reports of all folders.
std::vector<std::string> reports_in(std::span<const Path> folders)
{
    std::set<std::string> names;
    for (const auto& folder : folders) {
        std::error_code unknown; // what cannot be looked at is not there for us
        for (const auto& entry : std::filesystem::directory_iterator(folder, unknown))
            if (std::filesystem::is_regular_file(entry.path() / "template.toml", unknown))
                names.insert(entry.path().filename().string());
    }
    return {names.begin(), names.end()};
}

std::optional<Error>
unknown_report(Language language, const std::string& report, std::span<const Path> folders)
{
    const auto known = reports_in(folders);
    if (std::ranges::find(known, report) != known.end()) return {};
    std::string all;
    for (const auto& name : known)
        all += (all.empty() ? "" : ", ") + name;
    const std::vector<std::string_view> views(known.begin(), known.end());
    const auto near = nearest_word(report, views);
    auto message = '"' + in_short(report) + '"';
    if (!near.empty())
        message += std::string(in(language, "; maksudnya \"", "; did you mean \"")) +
                   std::string(near) + "\"?";
    message += std::string(in(language, " Surat yang ada: ", " There are: ")) + all;
    return Error{ErrorCode::NotFound, std::move(message), {}};
}

Result<pipeline::Press>
load(const CommonOptions& common, const RenderOptions& options, const pipeline::Decoders& decoders)
{
    const auto data = catalog::find_data_folder();
    if (!data) return tl::unexpected(data.error());
    for (const auto& folder : options.templates) {
        std::error_code unknown; // what cannot be looked at is not there for us
        if (!std::filesystem::is_directory(folder, unknown))
            return fail(ErrorCode::NotFound, "--templates " + folder.string());
    }
    pipeline::ReportSettings settings;
    settings.report = options.report;
    settings.templates = options.templates;
    settings.templates.push_back(*data / "templates");
    if (auto unknown = unknown_report(common.language, options.report, settings.templates))
        return tl::unexpected(std::move(*unknown));
    settings.paper = options.paper;
    settings.key = options.key;
    settings.results = options.results;
    settings.jobs = std::max(1U, std::thread::hardware_concurrency());
    settings.language = common.language;
    settings.decoders = decoders;
    return pipeline::Press::load(settings);
}

Exit failed(const CommonOptions& common, const Error& error)
{
    complain(common.language, error);
    return error.code == ErrorCode::Usage ? Exit::Usage : Exit::Failed;
}

} // namespace

std::optional<Exit> run_render(
    const CommonOptions& common, const RenderOptions& options, const pipeline::Decoders& decoders)
{
    const auto press = load(common, options, decoders);
    if (!press) return failed(common, press.error());
    if (press->lacks_decoders()) return std::nullopt;
    const auto jobs = pipeline::list_jobs(*press, options.records);
    if (!jobs) return failed(common, jobs.error());
    if (jobs->empty()) {
        const auto text = in(common.language, "tidak ada data di sana", "there are no records");
        return failed(common, {ErrorCode::NotFound, std::string(text), {}});
    }
    const bool folder = is_folder(options.out);
    if (covers_record(outputs(options, folder, *jobs), *jobs) || (options.preview && !folder))
        return failed(common, {ErrorCode::Usage, "--out " + options.out.string(), {}});
    Teller teller{common, jobs->size()};
    const auto on_print = [&](const pipeline::Print& print) { teller.take(print); };
    const auto print = options.preview ? pipeline::preview_each
                       : folder        ? pipeline::print_each
                                       : pipeline::print_joined;
    const auto printed = print(*press, *jobs, options.out, on_print);
    teller.finish();
    if (!printed) return failed(common, printed.error());
    return teller.exit();
}

} // namespace absah::cli
