// SPDX-License-Identifier: Apache-2.0
#include "pipeline/reprint.h"

#include "fences/image/decode.h"
#include "fences/pdf/raster.h"
#include "records/catalog/catalog.h"
#include "records/catalog/terms.h"
#include "records/reports/record.h"
#include "steps/render/render.h"

#include <cmath>
#include <utility>

namespace absah::pipeline {
namespace {

/// Of a picture only its shape decides where the words beside it stand.
Result<drawing::Picture> picture_shape(const Path& file)
{
    constexpr std::uintmax_t max_bytes = 16U << 20U;
    const auto bytes = read_file(file, max_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    for (const auto format : {image::Format::Png, image::Format::Jpeg})
        if (const auto header = image::read_header(*bytes, format); header)
            return drawing::Picture{int(header->width), int(header->height), 3, {}};
    return fail(ErrorCode::Unreadable, file.string() + ": neither PNG nor JPEG");
}

Result<drawing::Code> code_shape(std::string_view /*text*/)
{
    return drawing::Code{{}, 1, {true}};
}

Box to_pixels(const drawing::Area& area)
{
    constexpr double scale = recognise::drawn_dpi / 72;
    return {
        int(std::lround(area.left * scale)),
        int(std::lround(area.top * scale)),
        int(std::lround(area.width * scale)),
        int(std::lround(area.height * scale))};
}

} // namespace

Reprinter::Reprinter(std::vector<Path> templates, Language language)
    : templates_(std::move(templates)),
      language_(language)
{
    if (auto terms = catalog::load_terms(templates_); terms) terms_ = std::move(*terms);
}

const ReportForm* Reprinter::form_of(const std::string& report)
{
    const auto known = forms_.find(report);
    if (known != forms_.end()) return known->second.get();
    auto& made = forms_[report];
    auto form = catalog::load_template(templates_, report);
    auto needs = catalog::load_record_needs(templates_, report);
    if (!form || !needs) return nullptr;
    auto faces = form->typeface.empty() ? pdf::Typefaces::load()
                                        : pdf::Typefaces::load(form->typeface, templates_);
    if (faces)
        made = std::make_unique<ReportForm>(
            ReportForm{std::move(*form), std::move(*needs), std::move(*faces)});
    return made.get();
}

Result<const std::vector<recognise::DrawnPage>*> Reprinter::pages(
    const Path& record, const std::string& report, const std::string& proof, form::Paper paper)
{
    if (record != kept_record_ || proof != kept_proof_) kept_.clear();
    kept_record_ = record;
    kept_proof_ = proof;
    auto kept = kept_.find(paper);
    if (kept == kept_.end()) {
        auto made = lay_out(record, report, proof, paper);
        if (!made) return tl::unexpected(made.error());
        kept = kept_.emplace(paper, std::move(*made)).first;
    }
    return &kept->second;
}

Result<std::vector<recognise::DrawnPage>> Reprinter::lay_out(
    const Path& record, const std::string& report, const std::string& proof, form::Paper paper)
{
    const auto* form = form_of(report);
    if (form == nullptr || !terms_)
        return fail(ErrorCode::NotFound, report + ": no such report here");
    if (form->needs.evidence)
        return fail(
            ErrorCode::NotFound, report + ": holds strangers' files, which are not laid out");
    auto fields =
        reports::read_record(record, {form->needs.schema, form->needs.needs}, *terms_, language_);
    if (!fields) return tl::unexpected(fields.error());
    fields->set("proof", proof);
    const render::Tools tools{form->faces, code_shape, [&](const Path& file) {
                                  return picture_shape(record.parent_path() / file);
                              }};
    const auto made = render::render(form->form, *fields, tools, {paper, Day{}});
    if (!made) return tl::unexpected(made.error());
    std::vector<recognise::DrawnPage> pages;
    for (const auto& page : made->document.pages)
        pages.push_back(recognise::drawn_page(
            page, pdf::raster(page, form->faces, recognise::drawn_dpi), form->faces));
    for (const auto& room : made->rooms)
        if (room.page < pages.size())
            pages[room.page].rooms.push_back({room.id, room.name, to_pixels(room.area)});
    return pages;
}

} // namespace absah::pipeline
