// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/writer.h"

#include "fences/pdf/draft.h"
#include "fences/pdf/keep.h"
#include "fences/pdf/splice.h"

namespace absah::pdf {

Result<void>
write_pdf(const drawing::Document& document, const Typefaces& faces, const Sink& sink, Archive kind)
{
    if (kind == Archive::Pdf1b && !document.attachments.empty())
        return fail(ErrorCode::Usage, "PDF/A-1b allows no attachments");
    const auto characters = proofread(document, faces);
    if (!characters) return tl::unexpected(characters.error());
    const auto draft = draw_draft(document, faces, *characters);
    if (!draft) return tl::unexpected(draft.error());
    const auto archive = make_archive(*draft, document, faces, kind);
    if (!archive) return tl::unexpected(archive.error());
    return with_stored(*archive, sink);
}

Result<std::string>
write_pdf(const drawing::Document& document, const Typefaces& faces, Archive kind)
{
    std::string bytes;
    const auto written = write_pdf(
        document,
        faces,
        [&](std::string_view part) -> Result<void> {
            bytes += part;
            return {};
        },
        kind);
    if (!written) return tl::unexpected(written.error());
    return bytes;
}

} // namespace absah::pdf
