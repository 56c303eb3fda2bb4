// SPDX-License-Identifier: Apache-2.0
#include "fences/barcode/qr.h"

#include "core/base/text.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>
#include <exception>

namespace absah::barcode {

namespace {

/// ZXing counts to 8 for all symbologies and halves it for QR.
int zxing_level(Correction correction)
{
    return 2 * (int(correction) + 1);
}

} // namespace

Result<QrMatrix> make_qr(std::string_view utf8, Correction correction)
{
    if (utf8.empty()) return fail(ErrorCode::BadData, "a QR code needs a text");
    const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    const bool plain = std::all_of(utf8.begin(), utf8.end(), ascii);
    if (clean_utf8(utf8) != utf8)
        return fail(ErrorCode::BadData, "the text of a QR code is not UTF-8, or holds controls");
    try {
        ZXing::MultiFormatWriter writer{ZXing::BarcodeFormat::QRCode};
        writer.setMargin(0).setEccLevel(zxing_level(correction));
        // For ASCII the mark is left out: it costs room and old phones stumble over it.
        if (!plain) writer.setEncoding(ZXing::CharacterSet::UTF8);
        const auto code = writer.encode(std::string{utf8}, 0, 0);
        QrMatrix matrix{code.width(), {}};
        matrix.dark.reserve(std::size_t(matrix.side) * std::size_t(matrix.side));
        for (int y = 0; y < matrix.side; ++y)
            for (int x = 0; x < matrix.side; ++x)
                matrix.dark.push_back(code.get(x, y));
        return matrix;
    } catch (const std::exception&) { // of a valid text, ZXing refuses only the length
        return fail(
            ErrorCode::BadData,
            "a QR code cannot hold " + std::to_string(utf8.size()) +
                " bytes with this much correction; shorten the text or correct less");
    }
}

} // namespace absah::barcode
