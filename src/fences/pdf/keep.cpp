// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/keep.h"

#include "core/base/files.h"
#include "fences/pdf/metadata.h"

#include <fmt/format.h>
#include <hpdf_version.h>
#include <openssl/evp.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace absah::pdf {

namespace {

using namespace PoDoFo;

constexpr auto profile_file = "/usr/share/color/icc/sRGB.icc"; // Debian: icc-profiles-free
constexpr std::uintmax_t most_profile_bytes = 1 << 20;

struct Kind {
    int part;
    EPdfVersion version;
};

Kind kind_of(Archive kind, const drawing::Document& document)
{
    if (kind == Archive::Pdf1b) return {1, ePdfVersion_1_4};
    return {document.attachments.empty() ? 2 : 3, ePdfVersion_1_7};
}

std::string producer()
{
    return fmt::format("libharu {}, PoDoFo {}", HPDF_VERSION_TEXT, PODOFO_VERSION_STRING);
}

void set_information(PdfMemDocument& file, const drawing::Information& information)
{
    auto& entries = file.GetInfo()->GetObject()->GetDictionary();
    entries.Clear();
    const auto add = [&](const char* key, const std::string& text) {
        if (!text.empty()) entries.AddKey(PdfName{key}, pdf_text(text));
    };
    add("Title", information.title);
    add("Author", information.author);
    add("Subject", information.subject);
    add("Creator", creator);
    add("Producer", producer());
    const PdfString moment{pdf_date(information.date)};
    entries.AddKey(PdfName{"CreationDate"}, moment);
    entries.AddKey(PdfName{"ModDate"}, moment);
}

void set_metadata(PdfMemDocument& file, const drawing::Information& information, int part)
{
    PdfObject* stream = file.GetObjects().CreateObject("Metadata");
    stream->GetDictionary().AddKey(PdfName{"Subtype"}, PdfName{"XML"});
    const std::string packet = xmp_packet(information, part, producer());
    const TVecFilters readable; // ISO 19005-1, 6.7.2: without filters
    stream->GetStream()->Set(packet.data(), pdf_long(packet.size()), readable);
    file.GetCatalog()->GetDictionary().AddKey(PdfName{"Metadata"}, stream->Reference());
}

void set_output_intent(PdfMemDocument& file, const Bytes& profile)
{
    PdfObject* stream = file.GetObjects().CreateObject();
    stream->GetDictionary().AddKey(PdfName{"N"}, PdfVariant{pdf_int64{3}});
    stream->GetStream()->Set(
        reinterpret_cast<const char*>(profile.data()), pdf_long(profile.size())); // NOLINT
    PdfObject* intent = file.GetObjects().CreateObject("OutputIntent");
    auto& entries = intent->GetDictionary();
    entries.AddKey(PdfName{"S"}, PdfName{"GTS_PDFA1"});
    entries.AddKey(PdfName{"OutputConditionIdentifier"}, PdfString{"sRGB IEC61966-2.1"});
    entries.AddKey(PdfName{"Info"}, PdfString{"sRGB IEC61966-2.1"});
    entries.AddKey(PdfName{"DestOutputProfile"}, stream->Reference());
    PdfArray intents;
    intents.push_back(intent->Reference());
    file.GetCatalog()->GetDictionary().AddKey(PdfName{"OutputIntents"}, intents);
}

void set_reading(PdfMemDocument& file, const drawing::Information& information)
{
    auto& catalog = file.GetCatalog()->GetDictionary();
    catalog.AddKey(PdfName{"Lang"}, PdfString{information.language});
    PdfDictionary preferences;
    preferences.AddKey(PdfName{"DisplayDocTitle"}, PdfVariant{true});
    catalog.AddKey(PdfName{"ViewerPreferences"}, preferences);
}

/// The trailer's identifier from the file's own bytes: PoDoFo's comes from the information alone,
/// which a whole school's papers may share.
bool identify(std::string& bytes)
{
    constexpr std::size_t digits = 32;
    const auto trailer = bytes.rfind("trailer");
    const auto key = trailer == std::string::npos ? trailer : bytes.find("/ID", trailer);
    if (key == std::string::npos) return false;
    const auto first = bytes.find('<', key);
    const auto second = first == std::string::npos ? first : bytes.find('<', first + 1);
    if (second == std::string::npos || second + digits >= bytes.size()) return false;
    if (bytes[first + 1 + digits] != '>' || bytes[second + 1 + digits] != '>') return false;

    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    if (EVP_Digest(bytes.data(), key, digest.data(), nullptr, EVP_sha256(), nullptr) != 1)
        return false;
    std::string id;
    for (std::size_t i = 0; i < digits / 2; ++i)
        id += fmt::format("{:02X}", digest.at(i));
    bytes.replace(first + 1, digits, id);
    bytes.replace(second + 1, digits, id);
    return true;
}

Spliced finished(
    const std::string& draft,
    const drawing::Document& document,
    const Typefaces& faces,
    const Bytes& profile,
    Archive wanted)
{
    const Kind kind = kind_of(wanted, document);
    PdfMemDocument file;
    file.LoadFromBuffer(draft.data(), long(draft.size()));
    file.SetPdfVersion(kind.version);
    file.SetWriteMode(ePdfWriteMode_Clean); // the compact one writes "1 0 obj<<", not allowed here
    mend_fonts(file, faces, kind.part == 1);
    set_information(file, document.information);
    set_metadata(file, document.information, kind.part);
    set_output_intent(file, profile);
    set_reading(file, document.information);
    add_outline(file, document.bookmarks);
    Spliced made;
    replace_pictures(file, document, made.gaps);
    add_attachments(file, document, made.gaps);

    PdfRefCountedBuffer buffer;
    PdfOutputDevice device{&buffer};
    file.Write(&device);
    made.file.assign(buffer.GetBuffer(), std::size_t(device.GetLength()));
    return made;
}

Result<Bytes> read_profile()
{
    auto profile = read_file(profile_file, most_profile_bytes);
    if (!profile && profile.error().code == ErrorCode::NotFound) {
        return fail(
            ErrorCode::NotFound,
            std::string{profile_file} + " is missing: install Debian's icc-profiles-free");
    }
    return profile;
}

} // namespace

PdfString pdf_text(const std::string& utf8)
{
    return PdfString{reinterpret_cast<const pdf_utf8*>(utf8.c_str())}; // NOLINT: PoDoFo's letters
}

std::string pdf_date(const Day& day)
{
    return fmt::format(
        "D:{:04}{:02}{:02}000000Z", int(day.year()), unsigned(day.month()), unsigned(day.day()));
}

Result<Spliced> make_archive(
    const std::string& draft,
    const drawing::Document& document,
    const Typefaces& faces,
    Archive kind)
{
    const auto profile = read_profile();
    if (!profile) return tl::unexpected(profile.error());
    static const bool silent = [] {
        PdfError::EnableDebug(false);
        PdfError::EnableLogging(false);
        return true;
    }();
    try {
        auto made = silent ? finished(draft, document, faces, *profile, kind) : Spliced{};
        if (!identify(made.file))
            return fail(ErrorCode::Tool, "PoDoFo wrote a file without identifier");
        return made;
    } catch (const Unstored& error) {
        return tl::unexpected(error.why);
    } catch (const PdfError& error) {
        return fail(
            ErrorCode::Tool, std::string{"PoDoFo: "} + PdfError::ErrorName(error.GetError()));
    } catch (const std::exception& error) {
        return fail(ErrorCode::Tool, std::string{"PoDoFo: "} + error.what());
    }
}

} // namespace absah::pdf
