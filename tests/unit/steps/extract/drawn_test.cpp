// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/drawn.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

namespace absah::extract {
namespace {

/// A signatory's name with pen strokes of this height above it.
struct SignedPage {
    cv::Mat pixels{900, 1400, CV_8UC3, cv::Scalar(250, 250, 250)};
    Box name{600, 700, 300, 20};

    explicit SignedPage(int height)
    {
        cv::putText(pixels, "Dra. Sri Utami", {600, 718}, 0, 0.8, {20, 20, 20}, 2);
        cv::Point last{640, 650};
        for (int k = 1; k <= 12; ++k) {
            const cv::Point next{640 + 12 * k, 650 + (k % 2 == 0 ? 0 : -height)};
            cv::line(pixels, last, next, {90, 60, 40}, 2, cv::LINE_AA);
            last = next;
        }
    }

    [[nodiscard]] Certificate with_block(const Box& block, std::vector<Box> codes = {}) const
    {
        const Picture picture{pixels.cols, pixels.rows, 3, {pixels.datastart, pixels.dataend}};
        DrawnInput input{.colour = picture, .page = 1};
        input.words = {name};
        input.sure_words = {name};
        input.signer_names = {name};
        input.electronic_block = block;
        input.codes = std::move(codes);
        Certificate certificate;
        find_drawn(input, image::LogoBook(), certificate);
        return certificate;
    }
};

constexpr Box over_the_strokes{590, 560, 260, 100};
constexpr Box elsewhere{100, 100, 260, 50};

TEST(FindDrawn, TakesThePrintOfAnElectronicSignatureForNoPen)
{
    int seen = 0;
    for (int height = 4; height < 60; height += 2) {
        const SignedPage page(height);
        const auto pen = page.with_block(elsewhere);
        const double sureness = pen[ElementId::Signature].confidence;
        const bool faint = pen.signature_kind == SignatureKind::Ink && sureness < 0.9;
        if (!faint) continue;
        ++seen;
        EXPECT_EQ(page.with_block(over_the_strokes).signature_kind, SignatureKind::Electronic)
            << height;
    }
    EXPECT_GT(seen, 0);
}

TEST(FindDrawn, TakesNoCodeForAPen)
{
    const auto certificate = SignedPage(50).with_block(elsewhere, {{620, 580, 180, 90}});
    EXPECT_EQ(certificate.signature_kind, SignatureKind::Electronic);
    const auto crossed = SignedPage(50).with_block(elsewhere, {{700, 580, 60, 20}});
    EXPECT_EQ(crossed.signature_kind, SignatureKind::Ink);
}

TEST(FindDrawn, SeesAPlainSignatureOverAnElectronicBlock)
{
    EXPECT_EQ(SignedPage(50).with_block(over_the_strokes).signature_kind, SignatureKind::Ink);
}

} // namespace
} // namespace absah::extract
