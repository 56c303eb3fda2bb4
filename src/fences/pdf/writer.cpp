// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/writer.h"

#include "fences/pdf/draft.h"
#include "fences/pdf/keep.h"

namespace absah::pdf {

Result<std::string>
write_pdf(const drawing::Document& document, const Typefaces& faces, Archive kind)
{
    if (kind == Archive::Pdf1b && !document.attachments.empty())
        return fail(ErrorCode::Usage, "PDF/A-1b allows no attachments");
    const auto characters = proofread(document, faces);
    if (!characters) return tl::unexpected(characters.error());
    const auto draft = draw_draft(document, faces, *characters);
    if (!draft) return tl::unexpected(draft.error());
    return make_archive(*draft, document, faces, kind);
}

} // namespace absah::pdf
