// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/face.h"
#include "fences/pdf/keep.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace absah::pdf {

namespace {

using namespace PoDoFo;

/// The object behind a key, references followed; none for a wrong kind of file.
PdfObject* entry(PdfMemDocument& file, PdfObject* of, const char* key)
{
    PdfObject* found = of == nullptr ? nullptr : of->GetDictionary().GetKey(PdfName{key});
    if (found != nullptr && found->IsReference())
        return file.GetObjects().GetObject(found->GetReference());
    return found;
}

bool is_name(const PdfObject* object, const char* name)
{
    return object != nullptr && object->IsName() && object->GetName() == PdfName{name};
}

/// libharu calls a bold cut "LiberationSans-Bold,Bold", as files without fonts do.
void trim_name(PdfObject* holder, const char* key)
{
    if (holder == nullptr || !holder->GetDictionary().HasKey(PdfName{key})) return;
    const std::string name = holder->GetDictionary().GetKeyAsName(PdfName{key}).GetName();
    holder->GetDictionary().AddKey(PdfName{key}, PdfName{name.substr(0, name.find(','))});
}

void set_cap_height(PdfObject* descriptor, const Typefaces& faces)
{
    auto& entries = descriptor->GetDictionary();
    const std::string tagged = entries.GetKeyAsName(PdfName{"FontName"}).GetName();
    const std::string name = tagged.substr(tagged.find('+') + 1);
    for (const auto cut :
         {drawing::Face::Regular,
          drawing::Face::Bold,
          drawing::Face::Italic,
          drawing::Face::BoldItalic}) {
        const LoadedFace& face = faces.face(cut);
        if (face.name == name)
            entries.AddKey(PdfName{"CapHeight"}, PdfVariant{pdf_int64(face.cap_height)});
    }
}

/// The characters that a font addressed by Unicode holds: those mapped to a glyph.
std::vector<std::uint16_t> mapped_characters(const PdfObject* glyph_map)
{
    char* data = nullptr;
    pdf_long length = 0;
    glyph_map->GetStream()->GetFilteredCopy(&data, &length);
    const std::unique_ptr<char, decltype(&podofo_free)> bytes{data, &podofo_free};
    std::vector<std::uint16_t> characters;
    for (pdf_long at = 0; at + 1 < length && at < 2 * 0x10000; at += 2)
        if (data[at] != 0 || data[at + 1] != 0) characters.push_back(std::uint16_t(at / 2));
    return characters;
}

/// A CMap from codes to text. libharu's codes are the characters themselves.
std::string to_unicode(const std::vector<std::uint16_t>& characters)
{
    constexpr std::size_t block = 100; // the most that one block may list
    std::string cmap = "/CIDInit /ProcSet findresource begin\n"
                       "12 dict begin\n"
                       "begincmap\n"
                       "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                       "/CMapName /Adobe-Identity-UCS def\n"
                       "/CMapType 2 def\n"
                       "1 begincodespacerange\n"
                       "<0000> <FFFF>\n"
                       "endcodespacerange\n";
    for (std::size_t start = 0; start < characters.size(); start += block) {
        const std::size_t end = std::min(start + block, characters.size());
        cmap += fmt::format("{} beginbfchar\n", end - start);
        for (std::size_t i = start; i < end; ++i)
            cmap += fmt::format("<{0:04X}> <{0:04X}>\n", characters[i]);
        cmap += "endbfchar\n";
    }
    return cmap + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// One bit for each character, the highest of a byte first (ISO 32000-1, 9.8.3.3).
std::string cid_set(const std::vector<std::uint16_t>& characters)
{
    std::string bits(std::size_t(characters.empty() ? 0 : characters.back()) / 8 + 1, '\0');
    const auto mark = [&](unsigned cid) { bits[cid / 8] = char(bits[cid / 8] | 0x80 >> cid % 8); };
    mark(0);
    for (const auto character : characters)
        mark(character);
    return bits;
}

void mend_unicode_font(PdfMemDocument& file, PdfObject* font, bool with_cid_set)
{
    const PdfObject* descendants = entry(file, font, "DescendantFonts");
    if (descendants == nullptr || !descendants->IsArray() || descendants->GetArray().empty())
        return;
    PdfObject* inner = file.GetObjects().GetObject(descendants->GetArray().front().GetReference());
    const PdfObject* glyph_map = entry(file, inner, "CIDToGIDMap");
    PdfObject* unicode = entry(file, font, "ToUnicode");
    PdfObject* descriptor = entry(file, inner, "FontDescriptor");
    if (glyph_map == nullptr || unicode == nullptr || descriptor == nullptr) return;
    const auto characters = mapped_characters(glyph_map);
    const std::string cmap = to_unicode(characters);
    unicode->GetStream()->Set(cmap.data(), pdf_long(cmap.size()));
    if (with_cid_set) {
        PdfObject* set = file.GetObjects().CreateObject();
        const std::string bits = cid_set(characters);
        set->GetStream()->Set(bits.data(), pdf_long(bits.size()));
        descriptor->GetDictionary().AddKey(PdfName{"CIDSet"}, set->Reference());
    }
    PdfDictionary system;
    system.AddKey(PdfName{"Registry"}, PdfString{"Adobe"});
    system.AddKey(PdfName{"Ordering"}, PdfString{"Identity"});
    system.AddKey(PdfName{"Supplement"}, PdfVariant{pdf_int64{0}});
    inner->GetDictionary().AddKey(PdfName{"CIDSystemInfo"}, system);
    inner->GetDictionary().RemoveKey(PdfName{"DW2"}); // nothing is set from top to bottom
}

} // namespace

void mend_fonts(PdfMemDocument& file, const Typefaces& faces, bool cid_sets)
{
    std::vector<PdfObject*> fonts;
    std::vector<PdfObject*> descriptors;
    for (PdfObject* object : file.GetObjects()) {
        if (!object->IsDictionary()) continue;
        const PdfObject* type = object->GetDictionary().GetKey(PdfName{"Type"});
        if (is_name(type, "Font")) fonts.push_back(object);
        if (is_name(type, "FontDescriptor")) descriptors.push_back(object);
    }
    for (PdfObject* descriptor : descriptors) {
        trim_name(descriptor, "FontName");
        set_cap_height(descriptor, faces);
    }
    for (PdfObject* font : fonts) {
        trim_name(font, "BaseFont");
        if (is_name(entry(file, font, "Subtype"), "Type0")) mend_unicode_font(file, font, cid_sets);
    }
}

} // namespace absah::pdf
