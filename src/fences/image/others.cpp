// SPDX-License-Identifier: Apache-2.0
#include "fences/image/codecs.h"

#include <allheaders.h>

#include <memory>

namespace absah::image {

namespace {

struct Destroy {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};

using OwnedPix = std::unique_ptr<Pix, Destroy>;

} // namespace

cv::Mat decode_others(ByteView bytes)
{
    const OwnedPix read{pixReadMem(bytes.data(), bytes.size())};
    if (!read) return {};
    const OwnedPix deep{pixConvertTo32(read.get())};
    if (!deep) return {};
    const bool alpha = pixGetSpp(deep.get()) == 4;
    cv::Mat pixels(pixGetHeight(deep.get()), pixGetWidth(deep.get()), CV_8UC(alpha ? 4 : 3));
    const auto* words = pixGetData(deep.get());
    const auto words_a_row = std::size_t(pixGetWpl(deep.get()));
    for (int y = 0; y < pixels.rows; ++y) {
        const auto* in = words + words_a_row * std::size_t(y);
        auto* to = pixels.ptr(y);
        for (int x = 0; x < pixels.cols; ++x) {
            *to++ = std::uint8_t(in[x] >> L_BLUE_SHIFT);
            *to++ = std::uint8_t(in[x] >> L_GREEN_SHIFT);
            *to++ = std::uint8_t(in[x] >> L_RED_SHIFT);
            if (alpha) *to++ = std::uint8_t(in[x] >> L_ALPHA_SHIFT);
        }
    }
    return pixels;
}

} // namespace absah::image
