// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/text_turn.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "paper.h"

namespace absah::test {
namespace {

Paper paper()
{
    return paper_from("#3|SERTIFIKAT\nNomor : 421/017/DISDIK/2024\nDiberikan kepada\n#2|Rina "
                      "Marlina, S.Pd.\nsebagai Peserta dalam kegiatan \"Pelatihan Literasi untuk "
                      "Guru\" yang dilaksanakan pada tanggal 4 s.d. 6 Maret 2024 di Aula Melati");
}

/// A blank picture of the page, and its words, turned clockwise by `quarters`.
std::pair<image::Upright, std::vector<Word>> lying(int quarters)
{
    const auto drawn = paper();
    const auto& size = drawn.page.size;
    image::Upright page;
    page.colour = {size.width, size.height, 3, {}};
    page.colour.pixels.assign(std::size_t(size.width) * std::size_t(size.height) * 3, 255);
    page = image::turned(page, quarters);
    auto words = drawn.page.words;
    for (auto& word : words)
        word.box = inverse(page.to_source)(word.box);
    page.to_source = {};
    return {std::move(page), std::move(words)};
}

class TextTurn : public testing::TestWithParam<int> {};

TEST_P(TextTurn, BringsWordsAndPictureUpright)
{
    auto [page, words] = lying(GetParam());
    EXPECT_EQ(extract::quarters_to_upright(words), (4 - GetParam()) % 4);
    extract::turn_upright(page, words);
    const auto upright = paper().page;
    EXPECT_EQ(page.colour.size(), upright.size);
    ASSERT_EQ(words.size(), upright.words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        EXPECT_LE(std::abs(words[i].box.x - upright.words[i].box.x), 2);
        EXPECT_LE(std::abs(words[i].box.y - upright.words[i].box.y), 2);
    }
}

INSTANTIATE_TEST_SUITE_P(Quarters, TextTurn, testing::Range(0, 4));

TEST(QuartersToUpright, LeavesAFewTurnedWordsAlone)
{
    auto words = paper().page.words;
    for (int i = 0; i < 6; ++i)
        words.push_back({"tepi", {10, 600 - 60 * i, 20, 50}, 1, 100});
    EXPECT_EQ(extract::quarters_to_upright(words), 0);
    EXPECT_EQ(extract::quarters_to_upright({}), 0);
}

} // namespace
} // namespace absah::test
