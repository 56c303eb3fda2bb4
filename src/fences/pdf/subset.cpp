// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "fences/pdf/face.h"

#include <hb-subset.h>

#include <span>

namespace absah::pdf {

namespace {

using Input = std::unique_ptr<hb_subset_input_t, decltype(&hb_subset_input_destroy)>;
using Face = std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)>;
using Blob = std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)>;

/// Tables for shaping and for screens of the last century: libharu leaves them out in the end, but
/// HarfBuzz would keep every glyph that they can reach.
constexpr std::array dropped{
    HB_TAG('G', 'S', 'U', 'B'),
    HB_TAG('G', 'P', 'O', 'S'),
    HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('g', 'a', 's', 'p'),
    HB_TAG('F', 'F', 'T', 'M'),
    HB_TAG('D', 'S', 'I', 'G')};

} // namespace

Result<Bytes> subset(const LoadedFace& face, const std::vector<char32_t>& characters)
{
    const Input input{hb_subset_input_create_or_fail(), &hb_subset_input_destroy};
    if (!input) return fail(ErrorCode::Tool, "no memory for a font");
    hb_set_t* wanted = hb_subset_input_unicode_set(input.get());
    hb_set_add(wanted, ' ');
    for (const char32_t character : characters)
        hb_set_add(wanted, character);
    hb_set_t* unwanted = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t table : dropped)
        hb_set_add(unwanted, table);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);

    const Face smaller{hb_subset_or_fail(face.outlines.get(), input.get()), &hb_face_destroy};
    const Blob blob{
        smaller ? hb_face_reference_blob(smaller.get()) : hb_blob_get_empty(), &hb_blob_destroy};
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    if (length == 0) {
        return fail(
            ErrorCode::Tool,
            "the font " + clean_utf8(face.file.string()) + " cannot be cut down; is it damaged?");
    }
    const std::span bytes{data, length};
    return Bytes{bytes.begin(), bytes.end()};
}

} // namespace absah::pdf
