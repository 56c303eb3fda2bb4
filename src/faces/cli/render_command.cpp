// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/commands.h"
#include "pipeline/report.h"
#include "records/catalog/catalog.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <set>
#include <system_error>
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
        if (failed_ == 0) return Exit::Clean;
        return failed_ == records_ ? Exit::Failed : Exit::Findings;
    }

private:
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

Result<pipeline::Press> load(const CommonOptions& common, const RenderOptions& options)
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
    settings.paper = options.paper;
    settings.key = options.key;
    settings.language = common.language;
    return pipeline::Press::load(settings);
}

Exit failed(const CommonOptions& common, const Error& error)
{
    complain(common.language, error);
    return error.code == ErrorCode::Usage ? Exit::Usage : Exit::Failed;
}

} // namespace

Exit run_render(const CommonOptions& common, const RenderOptions& options)
{
    const auto press = load(common, options);
    if (!press) return failed(common, press.error());
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
