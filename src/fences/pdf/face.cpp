// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/face.h"

#include "core/base/text.h"
#include "fences/pdf/unicode.h"
#include "fences/pdf/windows.h"

#include <freetype/freetype.h>
#include <freetype/ftadvanc.h>
#include <freetype/tttables.h>
#include <hb.h>

#include <algorithm>
#include <optional>

namespace absah::pdf {

namespace {

constexpr std::uintmax_t most_bytes = 64u << 20; // the largest static font in Debian has 33 MiB

/// Where a TrueType font keeps the outline of each glyph.
class Outlines {
public:
    static std::optional<Outlines> of(FT_Face face)
    {
        const auto* head = static_cast<const TT_Header*>(FT_Get_Sfnt_Table(face, FT_SFNT_HEAD));
        FT_ULong glyf_bytes = 0;
        FT_ULong loca_bytes = 0;
        if (head == nullptr ||
            FT_Load_Sfnt_Table(face, FT_MAKE_TAG('g', 'l', 'y', 'f'), 0, nullptr, &glyf_bytes) !=
                0 ||
            FT_Load_Sfnt_Table(face, loca, 0, nullptr, &loca_bytes) != 0) {
            return {};
        }
        Outlines outlines;
        outlines.long_ = head->Index_To_Loc_Format != 0;
        outlines.places_.resize(loca_bytes);
        if (FT_Load_Sfnt_Table(face, loca, 0, outlines.places_.data(), &loca_bytes) != 0) return {};
        return outlines.whole(std::size_t(face->num_glyphs), glyf_bytes)
                   ? std::optional{std::move(outlines)}
                   : std::nullopt;
    }

    /// Whether there is any ink in a glyph.
    [[nodiscard]] bool drawn(std::size_t glyph) const { return place(glyph) < place(glyph + 1); }

private:
    static constexpr FT_ULong loca = FT_MAKE_TAG('l', 'o', 'c', 'a');

    [[nodiscard]] std::size_t place(std::size_t glyph) const
    {
        std::size_t value = 0;
        const std::size_t bytes = long_ ? 4 : 2;
        for (std::size_t i = 0; i < bytes; ++i)
            value = value << 8U | places_[glyph * bytes + i];
        return long_ ? value : value * 2;
    }

    /// FreeType and HarfBuzz both take an outline beyond the end of the file for an empty one.
    [[nodiscard]] bool whole(std::size_t glyphs, std::size_t glyf_bytes) const
    {
        if (places_.size() < (glyphs + 1) * (long_ ? 4 : 2)) return false;
        for (std::size_t glyph = 0; glyph < glyphs; ++glyph)
            if (place(glyph) > place(glyph + 1)) return false;
        return place(glyphs) <= glyf_bytes;
    }

    bool long_ = false;
    std::vector<std::uint8_t> places_;
};

/// FreeType with one face open.
class Opened {
public:
    Opened(const Bytes& bytes, int index)
    {
        if (FT_Init_FreeType(&library_) != 0) return;
        if (FT_New_Memory_Face(library_, bytes.data(), FT_Long(bytes.size()), index, &face_) != 0)
            face_ = nullptr;
    }

    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    Opened(Opened&&) = delete;
    Opened& operator=(Opened&&) = delete;

    ~Opened()
    {
        if (face_ != nullptr) FT_Done_Face(face_);
        if (library_ != nullptr) FT_Done_FreeType(library_);
    }

    [[nodiscard]] FT_Face get() const { return face_; }

private:
    FT_Library library_ = nullptr;
    FT_Face face_ = nullptr;
};

/// Why a whole font cannot be set; empty when it can.
std::string obstacle(FT_Face face)
{
    if (FT_HAS_MULTIPLE_MASTERS(face))
        return "is a variable font; take the family's static fonts (regular, bold, italic, bold "
               "italic)";
    FT_ULong bytes = 0;
    if (!FT_IS_SFNT(face) ||
        FT_Load_Sfnt_Table(face, FT_MAKE_TAG('g', 'l', 'y', 'f'), 0, nullptr, &bytes) != 0) {
        return "has no TrueType outlines; take a .ttf of the family, not an .otf or a bitmap font";
    }
    if (FT_Select_Charmap(face, FT_ENCODING_UNICODE) != 0)
        return "has no table of Unicode characters; take a font for text, not for symbols";
    // OpenType, table OS/2, fsType: bits that its maker sets against putting it into documents.
    constexpr FT_UShort restricted = 0x0002;
    constexpr FT_UShort no_subset = 0x0100;
    const auto rights = FT_Get_FSType_Flags(face);
    if ((rights & 0x000E) == restricted || (rights & no_subset) != 0)
        return "does not allow to be put into documents; take a freely licensed family";
    return {};
}

bool is_blank(FT_ULong character)
{
    return character == 0x20 || character == 0xA0 || (character >= 0x2000 && character <= 0x200A) ||
           character == 0x202F || character == 0x205F || character == 0x3000;
}

std::vector<std::uint16_t> advances_of(FT_Face face, const Outlines& outlines)
{
    std::vector<std::uint16_t> advances(0x10000, no_glyph);
    FT_UInt glyph = 0;
    for (FT_ULong c = FT_Get_First_Char(face, &glyph); glyph != 0 && c < advances.size();
         c = FT_Get_Next_Char(face, c, &glyph)) {
        FT_Fixed units = 0;
        const bool known = glyph < FT_UInt(face->num_glyphs);
        if (!known || (!outlines.drawn(glyph) && !is_blank(c)) || !settable(char32_t(c))) continue;
        if (FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &units) != 0 || units < 0) continue;
        const auto thousandths = std::uint64_t(units) * 1000 / face->units_per_EM;
        advances[c] = std::uint16_t(std::min<std::uint64_t>(thousandths, no_glyph - 1));
    }
    return advances;
}

/// Thousandths of the size; from the font, or the share that is common in fonts for text.
int cap_height_of(FT_Face face)
{
    const auto* os2 = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(face, FT_SFNT_OS2));
    const bool told = os2 != nullptr && os2->version != 0xFFFF && os2->version >= 2;
    return told && os2->sCapHeight > 0 ? int(os2->sCapHeight * 1000L / face->units_per_EM) : 700;
}

std::shared_ptr<hb_face_t> outlines_of(Bytes bytes, int index)
{
    auto* kept = new Bytes{std::move(bytes)}; // NOLINT: HarfBuzz deletes it with its last user
    hb_blob_t* blob = hb_blob_create(
        reinterpret_cast<const char*>(kept->data()), // NOLINT: HarfBuzz's own bytes
        unsigned(kept->size()),
        HB_MEMORY_MODE_READONLY,
        kept,
        [](void* data) { delete static_cast<Bytes*>(data); }); // NOLINT
    std::shared_ptr<hb_face_t> face{hb_face_create(blob, unsigned(index)), &hb_face_destroy};
    hb_blob_destroy(blob);
    hb_face_make_immutable(face.get());
    return face;
}

} // namespace

Result<LoadedFace> load_face(const FaceFile& file)
{
    auto bytes = read_file(file.path, most_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    const std::string name = clean_utf8(file.path.string());
    LoadedFace loaded;
    {
        const Opened opened{*bytes, file.index};
        FT_Face face = opened.get();
        if (face == nullptr) return fail(ErrorCode::Unreadable, name + " is no font, or damaged");
        if (const auto why = obstacle(face); !why.empty())
            return fail(ErrorCode::BadData, name + ' ' + why);
        const auto outlines = Outlines::of(face);
        if (!outlines || face->units_per_EM == 0)
            return fail(ErrorCode::Unreadable, name + " is a damaged font: outlines are missing");
        loaded.advances = advances_of(face, *outlines);
        loaded.family = face->family_name == nullptr ? "" : clean_utf8(face->family_name);
        loaded.cap_height = cap_height_of(face);
        const char* postscript = FT_Get_Postscript_Name(face);
        loaded.name = postscript == nullptr ? "" : postscript;
        loaded.above = std::max(0.0, double(face->ascender) / face->units_per_EM);
        loaded.below = std::max(0.0, -double(face->descender) / face->units_per_EM);
    }
    if (loaded.advances[' '] == no_glyph)
        return fail(ErrorCode::BadData, name + " has no blank; take a font for text");
    for (const char32_t c : {U'\u00A0', U'\u2010', U'\u2011'})
        loaded.advances[c] = loaded.advances[as_set(c)];
    loaded.file = file.path;
    loaded.outlines = outlines_of(std::move(*bytes), file.index);
    return loaded;
}

} // namespace absah::pdf
