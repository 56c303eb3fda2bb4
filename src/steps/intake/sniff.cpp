// SPDX-License-Identifier: Apache-2.0
#include "fences/mime/media_type.h"
#include "fences/pdf/reader.h"
#include "steps/intake/intake.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace absah::intake {

namespace {

using namespace std::string_view_literals;

struct Mark {
    std::size_t offset;
    std::string_view bytes;
    FileKind kind;
};

constexpr std::array marks{
    Mark{0, "\xFF\xD8\xFF"sv, FileKind::Jpeg},
    Mark{0, "\x89PNG\r\n\x1A\n"sv, FileKind::Png},
    Mark{0, "II*\0"sv, FileKind::Tiff},
    Mark{0, "MM\0*"sv, FileKind::Tiff},
    Mark{0, "II+\0"sv, FileKind::Tiff},
    Mark{0, "MM\0+"sv, FileKind::Tiff},
    Mark{8, "WEBP"sv, FileKind::WebP},
    Mark{4, "ftypheic"sv, FileKind::Heic},
    Mark{4, "ftypheix"sv, FileKind::Heic},
    Mark{4, "ftypheim"sv, FileKind::Heic},
    Mark{4, "ftypheis"sv, FileKind::Heic},
    Mark{4, "ftyphevc"sv, FileKind::Heic},
    Mark{4, "ftyphevx"sv, FileKind::Heic},
    Mark{4, "ftypmif1"sv, FileKind::Heic},
    Mark{4, "ftypmsf1"sv, FileKind::Heic}};

} // namespace

FileKind sniff(std::span<const std::uint8_t> bytes)
{
    constexpr std::size_t pdf_header_within = 1024; // PDF 1.7 reference, appendix H.3.4.1
    if (bytes.empty()) return FileKind::Empty;
    const std::string_view start{
        reinterpret_cast<const char*>(bytes.data()), // NOLINT
        std::min(bytes.size(), pdf_header_within)};
    for (const auto& mark : marks) {
        const bool there = start.size() >= mark.offset + mark.bytes.size() &&
                           start.substr(mark.offset, mark.bytes.size()) == mark.bytes;
        if (there && (mark.kind != FileKind::WebP || start.starts_with("RIFF"))) return mark.kind;
    }
    const auto header = start.find("%PDF-");
    if (header == std::string_view::npos) return FileKind::Unknown;
    // What mail programs put before the header is followed by a PDF; a text about PDF is not.
    return header == 0 || pdf::holds_object(bytes) ? FileKind::Pdf : FileKind::Unknown;
}

std::string media_type_of(std::span<const std::uint8_t> bytes)
{
    switch (sniff(bytes)) {
    case FileKind::Jpeg:
        return "image/jpeg";
    case FileKind::Png:
        return "image/png";
    case FileKind::Tiff:
        return "image/tiff";
    case FileKind::WebP:
        return "image/webp";
    case FileKind::Heic:
        return "image/heic";
    case FileKind::Pdf:
        return "application/pdf";
    case FileKind::Empty:
        return "application/x-empty";
    case FileKind::Unknown:
        break;
    }
    return mime::media_type_of(bytes);
}

} // namespace absah::intake
