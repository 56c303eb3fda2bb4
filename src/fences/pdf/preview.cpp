// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/preview.h"

#include "fences/pdf/named_bytes.h"
#include "fences/pdf/program.h"
#include "fences/pdf/reader.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <span>

namespace absah::pdf {

Result<std::string> preview_png(std::string_view pdf, int index, double dpi)
{
    if (!(dpi >= 10 && dpi <= 600))
        return fail(ErrorCode::Usage, fmt::format("{:g} dpi: ask for 10 to 600", dpi));
    const std::span bytes{
        reinterpret_cast<const std::uint8_t*>(pdf.data()), pdf.size()}; // NOLINT: plain bytes
    const auto outline = read_outline(bytes, Limits{});
    if (!outline) return tl::unexpected(outline.error());
    if (index < 0 || index >= outline->pages) {
        return fail(
            ErrorCode::BadData,
            fmt::format("there is no page {}; the file has {}", index + 1, outline->pages));
    }
    const NamedBytes file{bytes};
    if (!file.whole())
        return fail(ErrorCode::Io, std::string{"no memory for a file: "} + std::strerror(errno));
    const Bounds bounds{std::size_t(256) << 20};
    const auto png = run_on_file(
        {"mutool",
         "draw",
         "-q",
         "-r",
         fmt::format("{:.3f}", dpi),
         "-F",
         "png",
         "-o",
         "-",
         file_argument,
         std::to_string(index + 1)},
        file.name(),
        bounds);
    if (!png) return tl::unexpected(png.error());
    return std::string{png->begin(), png->end()};
}

} // namespace absah::pdf
