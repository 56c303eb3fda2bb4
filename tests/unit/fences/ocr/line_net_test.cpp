// SPDX-License-Identifier: Apache-2.0
#include "core/base/files.h"
#include "fences/ocr/line_reader.h"

#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace absah::ocr {
namespace {

Bytes shipped_weights()
{
    const auto file = Path(ABSAH_SOURCE_DIR) / "verifiers/reader/reader.onnx";
    return read_file(file, 1 << 24).value_or(Bytes{});
}

Picture line(const std::string& name)
{
    const auto file = std::string(ABSAH_SOURCE_DIR) + "/samples/lines/" + name;
    const cv::Mat grey = cv::imread(file, cv::IMREAD_GRAYSCALE);
    return {grey.cols, grey.rows, 1, {grey.data, grey.data + grey.total()}};
}

class LineNet : public testing::Test {
protected:
    std::unique_ptr<LineReader> net = open_line_net(shipped_weights()).value_or(nullptr);

    void SetUp() override { ASSERT_NE(net, nullptr); }
};

TEST_F(LineNet, ReadsNumbersOfAScanAndOfAPhoto)
{
    EXPECT_EQ(best_text(*net->read(line("nomor-scan.png"))).text, "00036/FGBN/WEB/05/2024");
    EXPECT_EQ(best_text(*net->read(line("nomor-foto.png"))).text, "0083638/PM/II/2024");
}

TEST_F(LineNet, ReadsLightPrintOnDarkAsWell)
{
    auto negative = line("nomor-scan.png");
    std::ranges::transform(
        negative.pixels, negative.pixels.begin(), [](auto p) { return std::uint8_t(255 - p); });
    EXPECT_EQ(best_text(*net->read(negative)).text, "00036/FGBN/WEB/05/2024");
}

TEST_F(LineNet, GivesProbabilitiesThatAddUp)
{
    const auto lattice = *net->read(line("nomor-scan.png"));
    for (int column = 0; column < lattice.columns(); ++column) {
        double sum = 0;
        for (int c = 0; c < Lattice::classes; ++c)
            sum += std::exp(double(lattice.log_p(column, c)));
        EXPECT_NEAR(sum, 1, 1e-3);
    }
}

TEST_F(LineNet, SeesNothingOnWhitePaper)
{
    const Picture white{300, 40, 1, std::vector<std::uint8_t>(300 * 40, 255)};
    EXPECT_EQ(best_text(*net->read(white)).text, "");
}

TEST_F(LineNet, RefusesColourAndEmptyPicturesAndSurvivesOddShapes)
{
    EXPECT_FALSE(net->read({}));
    EXPECT_FALSE(net->read({2, 2, 3, std::vector<std::uint8_t>(12, 0)}));
    for (const Size size : {Size{1, 1}, Size{20000, 3}, Size{3, 5000}}) {
        const auto pixels = std::size_t(size.width) * std::size_t(size.height);
        EXPECT_NO_THROW(
            (void)net->read({size.width, size.height, 1, std::vector<std::uint8_t>(pixels, 9)}));
    }
}

TEST(OpenLineNet, RefusesWhatIsNoNetwork)
{
    const std::string text = "not an ONNX file";
    EXPECT_FALSE(open_line_net({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}));
    EXPECT_FALSE(open_line_net({}));
    auto torn = shipped_weights();
    torn.resize(torn.size() / 2);
    EXPECT_FALSE(open_line_net(torn));
}

} // namespace
} // namespace absah::ocr
