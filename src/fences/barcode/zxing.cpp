// SPDX-License-Identifier: Apache-2.0
#define ZX_USE_UTF8 1 // ZXing 1.4 hands out wide strings otherwise

#include "core/base/text.h"
#include "fences/barcode/codes.h"

#include <ZXing/ReadBarcode.h>
#include <ZXing/ZXVersion.h>

#include <algorithm>

namespace absah::barcode {

namespace {

#if ZXING_VERSION_MAJOR >= 2
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

Options options_for(Effort effort)
{
    Options options;
    options.setTryHarder(true).setTryRotate(true).setTryDownscale(true);
    if (effort == Effort::Matrix) options.setFormats(ZXing::BarcodeFormat::QRCode);
    return options;
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

} // namespace

std::vector<Code> read_codes(const Picture& grey, Effort effort)
{
    if (grey.empty() || grey.channels != 1) return {};
    std::vector<Code> codes;
    try {
        const ZXing::ImageView view{
            grey.pixels.data(), grey.width, grey.height, ZXing::ImageFormat::Lum};
        for (const auto& found : ZXing::ReadBarcodes(view, options_for(effort))) {
            if (!found.isValid()) continue;
            codes.push_back(
                {ZXing::ToString(found.format()),
                 clean_utf8(found.text()),
                 1,
                 hull(found.position())});
        }
    } catch (const std::exception&) { // a picture that trips the decoder holds no readable code
        return codes;
    }
    return codes;
}

std::string zxing_version()
{
    return std::to_string(ZXING_VERSION_MAJOR) + '.' + std::to_string(ZXING_VERSION_MINOR) + '.' +
           std::to_string(ZXING_VERSION_PATCH);
}

} // namespace absah::barcode
