// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/binder.h"
#include "fences/pdf/jpeg_objects.h"
#include "fences/pdf/reader.h"
#include "fences/pdf/structure.h"

#include <exception>
#include <string_view>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

namespace absah::pdf {

namespace {

/// A signature that no field leads to is still one.
bool holds_byte_range(std::span<const std::uint8_t> pdf)
{
    const std::string_view text{
        reinterpret_cast<const char*>(pdf.data()), pdf.size()}; // NOLINT: plain bytes
    return text.find("/ByteRange") != std::string_view::npos;
}

} // namespace

Result<MergeFacts> facts_for_merging(std::span<const std::uint8_t> pdf, const Limits& limits)
{
    const auto outline = read_outline(pdf, limits);
    if (!outline) return tl::unexpected(outline.error());
    MergeFacts facts;
    facts.pages = outline->pages;
    facts.is_signed = !outline->signature_fields.empty() || holds_byte_range(pdf);
    try {
        const auto file = open_structure(pdf);
        facts.locked = file->isEncrypted() && !file->allowModifyAssembly();
        if (auto names = file->getRoot().getKey("/Names");
            names.isDictionary() && names.getKey("/EmbeddedFiles").isDictionary())
            facts.attachments =
                int(QPDFEmbeddedFileDocumentHelper(*file).getEmbeddedFiles().size());
    } catch (const std::exception& error) {
        return fail(ErrorCode::Unreadable, error.what());
    }
    return facts;
}

std::vector<InnerJpeg> inner_jpegs(std::span<const std::uint8_t> pdf)
{
    constexpr std::size_t most = 5'000;
    std::vector<InnerJpeg> jpegs;
    try {
        const auto file = open_structure(pdf);
        for (auto& object : file->getAllObjects()) {
            if (jpegs.size() == most) break;
            if (!object.isStream() || !is_name(object.getDict().getKey("/Subtype"), "/Image") ||
                !holds_plain_jpeg(object))
                continue;
            const auto data = object.getRawStreamData();
            jpegs.push_back(
                {object.getObjectID(),
                 Bytes(data->getBuffer(), data->getBuffer() + data->getSize())});
        }
    } catch (const std::exception&) {
        return {};
    }
    return jpegs;
}

} // namespace absah::pdf
