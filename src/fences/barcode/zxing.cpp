// SPDX-License-Identifier: Apache-2.0
#define ZX_USE_UTF8 1 // ZXing 1.4 hands out wide strings otherwise

#include "core/base/text.h"
#include "fences/barcode/codes.h"

#include <ZXing/ReadBarcode.h>
#include <ZXing/ZXVersion.h>

#include <algorithm>

namespace absah::barcode {

namespace {

using Format = ZXing::BarcodeFormat;
using Formats = ZXing::BarcodeFormats;

#if ZXING_VERSION_MAJOR >= 2
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

Formats matrix_formats(Effort effort)
{
    if (effort == Effort::Bars) return {};
    // No Micro QR: ZXing 1.4 aborts the program over print that resembles one, and nobody signs
    // papers with it.
    return Format::QRCode | Format::DataMatrix | Format::Aztec | Format::PDF417;
}

Formats bar_formats(Effort effort)
{
    if (effort == Effort::Matrix) return {};
    if (effort == Effort::Bars) return Format::Code128 | Format::Code93 | Format::EAN13;
    Formats all = Format::LinearCodes;
#if ZXING_VERSION_MAJOR < 2 // its own check aborts the program where a DataBar has several rows
    all = Format::Codabar | Format::Code39 | Format::Code93 | Format::Code128 | Format::EAN8 |
          Format::EAN13 | Format::ITF | Format::UPCA | Format::UPCE;
#endif
    return all;
}

Box hull(const ZXing::Position& corners)
{
    int left = corners[0].x;
    int right = left;
    int top = corners[0].y;
    int bottom = top;
    for (const auto& corner : corners) {
        left = std::min(left, corner.x);
        right = std::max(right, corner.x);
        top = std::min(top, corner.y);
        bottom = std::max(bottom, corner.y);
    }
    return {left, top, std::max(right - left, 1), std::max(bottom - top, 1)};
}

void read_into(
    std::vector<Code>& codes, const ZXing::ImageView& view, Formats formats, bool downscale)
{
    if (formats.empty()) return; // to ZXing no formats are all
    Options options;
    options.setTryHarder(true).setTryRotate(true).setTryDownscale(downscale).setFormats(formats);
    for (const auto& found : ZXing::ReadBarcodes(view, options)) {
        if (!found.isValid()) continue;
        codes.push_back(
            {ZXing::ToString(found.format()), clean_utf8(found.text()), 1, hull(found.position())});
    }
}

} // namespace

std::vector<Code> read_codes(const Picture& grey, Effort effort)
{
    if (grey.empty() || grey.channels != 1) return {};
    // ZXing 1.4 aborts the program when it finds the same linear code in two sizes of a page.
    constexpr bool downscale_bars = ZXING_VERSION_MAJOR >= 2;
    std::vector<Code> codes;
    try {
        const ZXing::ImageView view{
            grey.pixels.data(), grey.width, grey.height, ZXing::ImageFormat::Lum};
        read_into(codes, view, matrix_formats(effort), true);
        read_into(codes, view, bar_formats(effort), downscale_bars);
    } catch (const std::exception&) { // a picture that trips the decoder holds no readable code
        return codes;
    }
    return codes;
}

bool has_bars(const Code& code)
{
    return Formats(Format::LinearCodes).testFlag(ZXing::BarcodeFormatFromString(code.format));
}

std::string zxing_version()
{
    return std::to_string(ZXING_VERSION_MAJOR) + '.' + std::to_string(ZXING_VERSION_MINOR) + '.' +
           std::to_string(ZXING_VERSION_PATCH);
}

} // namespace absah::barcode
