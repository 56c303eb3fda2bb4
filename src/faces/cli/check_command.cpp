// SPDX-License-Identifier: Apache-2.0
#include "faces/cli/commands.h"
#include "pipeline/check.h"
#include "pipeline/inputs.h"
#include "pipeline/moments.h"
#include "records/catalog/catalog.h"
#include "steps/present/present.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace absah::cli {

namespace {

/// Everything loaded that a check needs.
struct Loaded {
    catalog::Verifiers verifiers;
    std::vector<Plan> plans;
    std::vector<pipeline::InputFile> files;
    std::vector<Path> templates;
    std::optional<pipeline::RecordShelf> records;
};

Result<Loaded> load(const CheckOptions& options)
{
    auto files = pipeline::list_inputs(options.inputs);
    if (!files) return tl::unexpected(files.error());
    const auto data = catalog::find_data_folder();
    if (!data) return tl::unexpected(data.error());
    std::vector<Path> folders{*data / "verifiers"};
    folders.insert(folders.end(), options.verifiers.begin(), options.verifiers.end());
    auto verifiers = catalog::load_verifiers(folders);
    if (!verifiers) return tl::unexpected(verifiers.error());
    Loaded loaded{std::move(*verifiers), {}, std::move(*files), options.templates, {}};
    loaded.templates.push_back(*data / "templates");
    if (options.records) {
        auto records = pipeline::RecordShelf::open(*options.records);
        if (!records) return tl::unexpected(records.error());
        loaded.records = std::move(*records);
    }
    if (options.plan) {
        auto plan = catalog::load_plan(*options.plan);
        if (!plan) return tl::unexpected(plan.error());
        loaded.plans.push_back(std::move(*plan));
    }
    if (options.plans) {
        auto plans = catalog::load_plans(*options.plans);
        if (!plans) return tl::unexpected(plans.error());
        loaded.plans = std::move(*plans);
    }
    return loaded;
}

/// Whether the card would be written over a piece of evidence.
bool covers_evidence(const Path& card, const std::vector<pipeline::InputFile>& files)
{
    return std::any_of(files.begin(), files.end(), [&](const pipeline::InputFile& file) {
        std::error_code unknown; // a card that is not there yet covers nothing
        return std::filesystem::equivalent(card, file.path, unknown);
    });
}

present::TerminalStyle terminal_style()
{
    present::TerminalStyle style;
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        style.width = size.ws_col;
    style.colour = ::isatty(STDOUT_FILENO) == 1 &&
                   std::getenv("NO_COLOR") == nullptr; // NOLINT(concurrency-mt-unsafe)
    return style;
}

/// Shows how far the reading is, prints answers as they come and keeps what is printed at the end.
class Printer {
public:
    Printer(const CommonOptions& common, const CheckOptions& options, std::size_t files)
        : common_(common),
          options_(options),
          style_(terminal_style()),
          files_(files),
          progress_(!common.quiet && ::isatty(STDERR_FILENO) == 1 && files > 1)
    {
        show_progress();
    }

    void show_read(std::size_t files)
    {
        read_ = files;
        clear_progress();
        show_progress();
    }

    void take(pipeline::CheckedFile&& file)
    {
        one_reader_only_ = one_reader_only_ || file.second_reader_missing;
        ++counts_.at(std::size_t(file.checked.verdict));
        if (options_.output == Output::JsonLines) {
            std::puts(present::to_json_line(file.checked, common_.language).c_str());
        } else if (options_.output == Output::Cards) {
            const auto card = present::to_terminal(file.checked, common_.language, style_);
            std::fputs(card.c_str(), stdout);
        }
        if (options_.output == Output::Json) kept_.push_back(file.checked);
        if (options_.card)
            cards_.push_back(
                {std::move(file.checked),
                 std::move(file.pages),
                 file.plan,
                 std::move(file.part_plans)});
        std::fflush(stdout); // who reads along, or kills us, has whole answers
    }

    /// What is left to print. Error: Io, when the web card cannot be written.
    Result<void> finish()
    {
        clear_progress();
        if (one_reader_only_) {
            const auto note =
                in(common_.language,
                   "Catatan: pembaca kedua tidak dapat dimuat (verifiers/reader), jadi nomor "
                   "sertifikat lebih sering perlu dilihat orang. Pasang ulang Absah.",
                   "Note: the second reader could not be loaded (verifiers/reader), so more "
                   "certificate numbers need a look by a person. Install Absah again.");
            std::fprintf(stderr, "%.*s\n", int(note.size()), note.data());
        }
        if (options_.output == Output::Json) {
            std::puts(present::to_json(kept_, common_.language).c_str());
        }
        if (options_.output == Output::Cards && !common_.quiet && files_ > 1) print_summary();
        if (!options_.card) return {};
        return write_file(*options_.card, present::to_html(cards_, common_.language));
    }

    [[nodiscard]] Exit exit() const
    {
        return counts_[std::size_t(Verdict::Accept)] == files_ ? Exit::Clean : Exit::Findings;
    }

private:
    void print_summary() const
    {
        const auto text =
            in(common_.language,
               "%zu berkas: %zu lengkap, %zu perlu ditinjau, %zu tidak sesuai\n",
               "%zu files: %zu complete, %zu to look at, %zu that do not fit\n");
        std::printf(text.data(), files_, counts_[0], counts_[1], counts_[2]); // both are literals
    }

    void show_progress() const
    {
        if (!progress_ || read_ == files_) return;
        const auto word = in(common_.language, "memeriksa", "checking");
        std::fprintf(stderr, "\r%.*s %zu/%zu", int(word.size()), word.data(), read_ + 1, files_);
    }

    void clear_progress() const
    {
        if (progress_) std::fputs("\r\033[K", stderr);
    }

    const CommonOptions& common_;
    const CheckOptions& options_;
    present::TerminalStyle style_;
    std::size_t files_;
    bool progress_;
    std::size_t read_ = 0;
    bool one_reader_only_ = false;
    std::array<std::size_t, 3> counts_{};
    std::vector<Checked> kept_;
    std::vector<present::CardEntry> cards_;
};

} // namespace

Exit run_check(const CommonOptions& common, const CheckOptions& options)
{
    const auto loaded = load(options);
    if (!loaded) {
        complain(common.language, loaded.error());
        return Exit::Failed;
    }
    if (loaded->files.empty()) {
        const auto text = in(common.language, "tidak ada berkas di sana", "there are no files");
        complain(common.language, {ErrorCode::NotFound, std::string(text), {}});
        return Exit::Failed;
    }
    if (options.card && covers_evidence(*options.card, loaded->files)) {
        complain(common.language, {ErrorCode::Usage, "--card " + options.card->string(), {}});
        return Exit::Usage;
    }
    pipeline::CheckSettings settings{.verifiers = loaded->verifiers, .plans = loaded->plans};
    if (options.plan) settings.only_plan = &loaded->plans.front();
    settings.limits.pages = options.max_pages;
    settings.jobs = options.jobs;
    settings.today = options.today.value_or(pipeline::today_by_clock());
    settings.pictures = options.card.has_value();
    settings.prints.templates = loaded->templates;
    settings.prints.language = common.language;
    if (loaded->records) settings.prints.records = &*loaded->records;
    if (options.file)
        settings.filer = pipeline::Filer{pipeline::user_name(), pipeline::time_by_clock()};
    Printer printer{common, options, loaded->files.size()};
    settings.on_read = [&](std::size_t files) { printer.show_read(files); };
    pipeline::check_files(loaded->files, settings, [&](pipeline::CheckedFile&& file) {
        printer.take(std::move(file));
    });
    if (const auto finished = printer.finish(); !finished) {
        complain(common.language, finished.error());
        return Exit::Failed;
    }
    return printer.exit();
}

} // namespace absah::cli
