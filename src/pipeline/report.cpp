// SPDX-License-Identifier: Apache-2.0
#include "pipeline/report.h"

#include "core/base/text.h"
#include "core/model/proof.h"
#include "fences/barcode/qr.h"
#include "fences/crypto/hash.h"
#include "fences/pdf/preview.h"
#include "fences/pdf/writer.h"
#include "records/catalog/catalog.h"
#include "records/catalog/record_needs.h"
#include "records/catalog/terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

namespace absah::pipeline {
namespace {

Result<drawing::Code> make_code(std::string_view text)
{
    return barcode::make_qr(text).map([](barcode::QrMatrix&& matrix) {
        return drawing::Code{{}, matrix.side, std::move(matrix.dark)};
    });
}

constexpr std::uintmax_t max_record_bytes = 16U << 20U;

bool shows_picture(std::span<const form::Cell> cells)
{
    return std::ranges::any_of(cells, [](const form::Cell& cell) { return !cell.picture.empty(); });
}

bool shows_picture(std::span<const form::Rows> rows)
{
    return std::ranges::any_of(rows, [](const form::Rows& group) {
        return shows_picture(group.cells) || shows_picture(group.inner) ||
               shows_picture(group.rows);
    });
}

bool shows_picture(std::span<const form::Block> blocks)
{
    return std::ranges::any_of(blocks, [](const form::Block& block) {
        if (const auto* kept = std::get_if<form::Together>(&block.content))
            return shows_picture(kept->blocks);
        if (const auto* repeat = std::get_if<form::Repeat>(&block.content))
            return shows_picture(repeat->blocks);
        if (const auto* table = std::get_if<form::Table>(&block.content))
            return shows_picture(table->rows);
        if (const auto* signatures = std::get_if<form::Signatures>(&block.content))
            return std::ranges::any_of(signatures->signers, [](const form::Signer& signer) {
                return shows_picture(signer.above) || shows_picture(signer.below);
            });
        return std::holds_alternative<form::Picture>(block.content);
    });
}

Day document_day(const Field& record)
{
    for (const auto* path : {"signing.date.iso", "period.end.iso"})
        if (const auto* found = record.find(path); found != nullptr)
            if (const auto day = parse_iso_date(found->shown()); day) return *day;
    return {std::chrono::year{2000}, std::chrono::January, std::chrono::day{1}};
}

/// "a/b.json" -> "a/b.pdf"; a name that somebody else has gets a number.
Path own_output(const Path& shown, std::set<Path>& taken)
{
    auto output = shown;
    output.replace_extension(".pdf");
    for (int number = 2; !taken.insert(output).second; ++number)
        output.replace_filename(shown.stem().string() + "-" + std::to_string(number) + ".pdf");
    return output;
}

Result<void> make_folder_of(const Path& file)
{
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    if (error) return fail(ErrorCode::Io, file.parent_path().string() + ": " + error.message());
    return {};
}

/// What ends a run: nothing can be written, or nothing can be set aside.
bool ends_all(const Error& error)
{
    return error.code == ErrorCode::Io;
}

/// Lays out one record after the other and hands each to `write`, which answers whether it could.
template <class Write>
Result<void> each_printed(
    const Press& press, std::span<const PrintJob> jobs, const OnPrint& on, const Write& write)
{
    for (const auto& job : jobs) {
        auto pages = press.lay_out(job.record.path);
        const auto written =
            pages ? write(job, pages->document) : Result<void>(tl::unexpected(pages.error()));
        if (!written && pages && ends_all(written.error())) return written;
        if (!written)
            on({job, written.error(), 0, {}});
        else
            on({job, {}, pages->document.pages.size(), std::move(pages->left_out)});
    }
    return {};
}

} // namespace

Press::Press(form::Template form, terms::Terms terms, pdf::Typefaces faces)
    : form_(std::move(form)),
      terms_(std::move(terms)),
      faces_(std::move(faces))
{
}

Result<Press> Press::load(const ReportSettings& settings)
{
    auto form = catalog::load_template(settings.templates, settings.report);
    if (!form) return tl::unexpected(form.error());
    auto terms = catalog::load_terms(settings.templates);
    if (!terms) return tl::unexpected(terms.error());
    auto needs = catalog::load_record_needs(settings.templates, settings.report);
    if (!needs) return tl::unexpected(needs.error());
    auto faces = form->typeface.empty() ? pdf::Typefaces::load()
                                        : pdf::Typefaces::load(form->typeface, settings.templates);
    if (!faces) return tl::unexpected(faces.error());
    std::optional<crypto::SigningKey> key;
    if (settings.key) {
        auto loaded = crypto::SigningKey::load(*settings.key);
        if (!loaded) return tl::unexpected(loaded.error());
        key = std::move(*loaded);
    }
    reports::Results results;
    if (settings.results) {
        auto read = reports::read_results(*settings.results, settings.language);
        if (!read) return tl::unexpected(read.error());
        results = std::move(*read);
    }
    Press press(std::move(*form), std::move(*terms), std::move(*faces));
    press.wanted_ = {std::move(needs->schema), std::move(needs->needs)};
    press.evidence_ = needs->evidence;
    press.decoders_ = settings.decoders;
    press.results_ = std::move(results);
    press.jobs_ = settings.jobs;
    press.paper_ = settings.paper;
    press.key_ = std::move(key);
    press.language_ = settings.language;
    return press;
}

Result<Field> Press::fields_of(const Path& record) const
{
    auto fields = reports::read_record(record, wanted_, terms_, language_);
    if (!fields || !key_) return fields;
    auto proof = proof_of(*fields, record);
    if (!proof) return tl::unexpected(proof.error());
    fields->set("proof", std::move(*proof));
    return fields;
}

Result<FiledEvidence> Press::add_evidence(Field& fields, const Path& record) const
{
    constexpr int most_pages = 200; // of one file
    Limits limits;
    limits.pages = most_pages;
    const auto folder = record.parent_path();
    const auto files = evidence_files(fields, folder);
    auto spool = Spool::make();
    if (!spool) return tl::unexpected(spool.error());
    auto read = decoders_.evidence(files, limits, jobs_, *spool);
    if (!read) return tl::unexpected(read.error());
    ReadFiles by_name;
    for (std::size_t i = 0; i < files.size(); ++i)
        by_name.emplace(files[i], std::move(read->at(i)));
    return file_evidence(fields, by_name, folder, results_);
}

bool Press::lacks_decoders() const
{
    return (shows_picture(form_.blocks) && !decoders_.picture) ||
           (evidence_ && !decoders_.evidence);
}

Result<LaidOut> Press::lay_out(const Path& record) const
{
    if (lacks_decoders())
        return fail(ErrorCode::Tool, form_.name + ": nothing here decodes its pictures");
    auto fields = fields_of(record);
    if (!fields) return tl::unexpected(fields.error());
    auto filed = evidence_ ? add_evidence(*fields, record) : FiledEvidence{};
    if (!filed) return tl::unexpected(filed.error());
    const auto picture = [&](const Path& file) -> Result<drawing::Picture> {
        const auto sheet = sheet_called(file.string());
        if (!sheet || *sheet >= filed->sheets.size())
            return decoders_.picture(record.parent_path() / file);
        const auto& page = filed->sheets[*sheet];
        return drawing::Picture{page.width, page.height, 3, {}, page.jpeg};
    };
    const render::Tools tools{faces_, make_code, picture};
    // A mistake that shows only on the page stands in the template: of many records say which.
    return render::render(form_, *fields, tools, {paper_, document_day(*fields)})
        .map([&](render::Rendered&& made) {
            made.document.attachments = std::move(filed->attachments);
            return LaidOut{
                std::move(made.document), std::move(made.rooms), std::move(filed->left_out)};
        })
        .map_error([&](Error error) {
            error.message = fmt::format("{}: {}", record.string(), error.message);
            return error;
        });
}

Result<std::string> Press::proof_text(const Path& record) const
{
    return fields_of(record).map([](const Field& fields) {
        const auto* proof = fields.find("proof");
        return proof == nullptr ? std::string() : proof->shown();
    });
}

Result<std::string> Press::proof_of(const Field& fields, const Path& record) const
{
    const auto bytes = read_file(record, max_record_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto text = [&](std::string_view path) {
        const auto* found = fields.find(path);
        return found == nullptr ? std::string() : found->shown();
    };
    constexpr std::size_t name_bytes = 40;
    constexpr std::size_t hash_digits = 16;
    Proof proof;
    proof.report = form_.name;
    proof.id = text("id");
    proof.person = fold(text("employee.name")).substr(0, name_bytes);
    proof.period.first = parse_iso_date(text("period.start.iso")).value_or(Day{});
    proof.period.last = parse_iso_date(text("period.end.iso")).value_or(Day{});
    proof.hasil_kerja = text("rating.hasil_kerja.id");
    proof.perilaku = text("rating.perilaku.id");
    proof.predikat = text("predikat.id");
    proof.record = crypto::sha256_hex(*bytes).substr(0, hash_digits);
    proof.key = crypto::fingerprint(key_->public_key());
    std::erase(proof.key, '-');
    const auto message = proof_message(proof);
    return signed_proof(message, key_->sign(message));
}

Result<std::string> Press::to_pdf(const drawing::Document& pages) const
{
    return pdf::write_pdf(pages, faces_);
}

Result<void> Press::write(const drawing::Document& pages, const Path& file) const
{
    return write_file_in_parts(
        file, [&](const Sink& sink) { return pdf::write_pdf(pages, faces_, sink); });
}

bool Press::is_of_another_kind(const Path& record) const
{
    if (wanted_.schema.empty()) return false;
    const auto schema = reports::schema_of(record);
    return !schema.empty() && schema != wanted_.schema;
}

Result<std::vector<PrintJob>> list_jobs(const Press& press, std::span<const Path> named)
{
    auto files = list_inputs(named);
    if (!files) return tl::unexpected(files.error());
    std::vector<PrintJob> jobs;
    std::set<Path> taken;
    for (auto& file : *files) {
        const bool itself = std::ranges::find(named, file.path) != named.end();
        if (!itself && (file.path.extension() != ".json" || press.is_of_another_kind(file.path)))
            continue;
        const Path shown = itself ? file.path.filename() : Path(file.shown);
        auto output = own_output(shown, taken);
        jobs.push_back({std::move(file), std::move(output)});
    }
    return jobs;
}

Result<void> print_each(
    const Press& press, std::span<const PrintJob> jobs, const Path& folder, const OnPrint& on)
{
    return each_printed(press, jobs, on, [&](const PrintJob& job, const auto& pages) {
        const auto file = folder / job.output;
        return make_folder_of(file).and_then([&] { return press.write(pages, file); });
    });
}

Result<void> preview_each(
    const Press& press, std::span<const PrintJob> jobs, const Path& folder, const OnPrint& on)
{
    const auto write = [&](const PrintJob& job, const drawing::Document& pages) -> Result<void> {
        const auto bytes = press.to_pdf(pages);
        if (!bytes) return tl::unexpected(bytes.error());
        for (std::size_t page = 0; page < pages.pages.size(); ++page) {
            const auto png = pdf::preview_png(*bytes, int(page));
            if (!png) return tl::unexpected(png.error());
            auto file = folder / job.output;
            file.replace_filename(fmt::format("{}-{}.png", job.output.stem().string(), page + 1));
            const auto written =
                make_folder_of(file).and_then([&] { return write_file(file, *png); });
            if (!written) return written;
        }
        return {};
    };
    return each_printed(press, jobs, on, write);
}

Result<void> print_joined(
    const Press& press, std::span<const PrintJob> jobs, const Path& file, const OnPrint& on)
{
    std::vector<render::Rendered> parts;
    for (const auto& job : jobs) {
        auto pages = press.lay_out(job.record.path);
        if (!pages) {
            on({job, pages.error(), 0, {}});
            continue;
        }
        on({job, {}, pages->document.pages.size(), std::move(pages->left_out)});
        parts.push_back({std::move(pages->document), std::move(pages->rooms)});
    }
    if (parts.empty()) return {};
    return press.write(render::joined(std::move(parts)).document, file);
}

} // namespace absah::pipeline
