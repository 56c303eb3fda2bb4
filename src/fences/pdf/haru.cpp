// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/haru.h"

#include "fences/pdf/face.h"
#include "fences/pdf/named_bytes.h"
#include "fences/pdf/unicode.h"
#include "fences/pdf/windows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace absah::pdf {

Haru::Haru()
    : doc_{HPDF_New(&Haru::remember, this)}
{
    if (doc_ != nullptr) HPDF_SetCompressionMode(doc_, HPDF_COMP_ALL);
}

Haru::~Haru()
{
    if (doc_ != nullptr) HPDF_Free(doc_);
}

void Haru::remember(HPDF_STATUS code, HPDF_STATUS /*detail*/, void* self)
{
    auto& first = static_cast<Haru*>(self)->code_;
    if (first == 0) first = code;
}

tl::unexpected<Error> Haru::failure(std::string_view while_doing) const
{
    return fail(ErrorCode::Tool, fmt::format("libharu: code 0x{:04X} when {}", code_, while_doing));
}

void Haru::use_unicode()
{
    if (!unicode_) HPDF_UseUTFEncodings(doc_); // a second call is an error
    unicode_ = true;
}

HPDF_Image Haru::image(const std::vector<drawing::Picture>& pictures, std::size_t which)
{
    images_.resize(pictures.size());
    if (images_[which] == nullptr) {
        const auto& picture = pictures[which];
        constexpr std::uint8_t sample = 0;
        const bool stored = picture.jpeg.size() > 0;
        images_[which] = HPDF_LoadRawImageFromMem(
            doc_,
            stored ? &sample : picture.samples.data(),
            HPDF_UINT(stored ? 1 : picture.width),
            HPDF_UINT(stored ? 1 : picture.height),
            stored || picture.channels == 1 ? HPDF_CS_DEVICE_GRAY : HPDF_CS_DEVICE_RGB,
            8);
    }
    return images_[which];
}

Result<std::string> Haru::saved()
{
    if (HPDF_SaveToStream(doc_) != HPDF_OK) return failure("writing the file");
    HPDF_UINT32 size = HPDF_GetStreamSize(doc_);
    std::string bytes(size, '\0');
    HPDF_ReadFromStream(doc_, reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size); // NOLINT
    if (failed() || size != bytes.size()) return failure("writing the file");
    return bytes;
}

Result<Fonts::Cut>
Fonts::load_cut(Haru& haru, const LoadedFace& face, const std::vector<char32_t>& characters)
{
    const auto smaller = subset(face, characters);
    if (!smaller) return tl::unexpected(smaller.error());
    const NamedBytes file{*smaller}; // libharu 2.3 loads fonts from named files only
    if (!file.whole())
        return fail(ErrorCode::Io, std::string{"no memory for a font: "} + std::strerror(errno));
    const char* name = HPDF_LoadTTFontFromFile(haru.get(), file.name().c_str(), HPDF_TRUE);
    if (name == nullptr) return haru.failure("loading the font " + face.file.string());
    Cut cut;
    const auto plain = [](char32_t c) { return windows_byte(c).has_value(); };
    if (std::any_of(characters.begin(), characters.end(), plain))
        cut.plain = HPDF_GetFont(haru.get(), name, "WinAnsiEncoding");
    if (!std::all_of(characters.begin(), characters.end(), plain)) {
        haru.use_unicode();
        cut.unicode = HPDF_GetFont(haru.get(), name, "UTF-8");
    }
    if (haru.failed()) return haru.failure("setting up the font " + face.file.string());
    return cut;
}

Result<Fonts> Fonts::load(Haru& haru, const Typefaces& faces, const UsedCharacters& characters)
{
    Fonts fonts;
    std::array<bool, 4> done{};
    for (std::size_t at = 0; at < characters.size(); ++at) {
        if (done.at(at) || characters.at(at).empty()) continue;
        const LoadedFace& face = faces.face(drawing::Face(at));
        std::vector<char32_t> wanted;
        std::vector<std::size_t> alike; // libharu takes one file once only
        for (std::size_t other = at; other < characters.size(); ++other) {
            const LoadedFace& second = faces.face(drawing::Face(other));
            if (second.file != face.file || second.name != face.name) continue;
            alike.push_back(other);
            const auto& more = characters.at(other);
            wanted.insert(wanted.end(), more.begin(), more.end());
        }
        const auto cut = load_cut(haru, face, wanted);
        if (!cut) return tl::unexpected(cut.error());
        for (const std::size_t cut_alike : alike) {
            fonts.cuts_.at(cut_alike) = *cut;
            done.at(cut_alike) = true;
        }
    }
    return fonts;
}

void Fonts::show(HPDF_Page page, const drawing::Text& text) const
{
    const Cut& cut = cuts_.at(std::size_t(text.face));
    std::string run;
    bool run_plain = true;
    const auto flush = [&] {
        if (run.empty()) return;
        HPDF_Font font = run_plain ? cut.plain : cut.unicode;
        if (HPDF_Page_GetCurrentFont(page) != font ||
            HPDF_Page_GetCurrentFontSize(page) != float(text.size)) {
            HPDF_Page_SetFontAndSize(page, font, float(text.size));
        }
        HPDF_Page_ShowText(page, run.c_str());
        run.clear();
    };
    for_each_character(text.words, [&](char32_t said) {
        const char32_t character = as_set(said);
        const auto byte = windows_byte(character);
        if (byte.has_value() != run_plain) flush();
        run_plain = byte.has_value();
        if (byte) {
            run += char(*byte);
        } else {
            run += to_utf8(character);
        }
    });
    flush();
}

} // namespace absah::pdf
