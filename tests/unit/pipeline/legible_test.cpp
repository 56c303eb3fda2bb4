// SPDX-License-Identifier: Apache-2.0
#include "pipeline/legible.h"

#include "support/fake_ocr.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace absah::pipeline {
namespace {

/// A white page with strokes where `words` stand, ten to a line.
Picture page(int width, int height)
{
    Picture picture{width, height, 3, {}};
    picture.pixels.assign(std::size_t(width) * std::size_t(height) * 3, 255);
    for (int y = height / 10; y < height * 9 / 10; y += height / 30)
        for (int x = width / 10; x < width * 9 / 10; ++x)
            for (int c = 0; c < 3; ++c)
                picture.pixels
                    [(std::size_t(y) * std::size_t(width) + std::size_t(x)) * 3 + std::size_t(c)] =
                    0;
    return picture;
}

std::vector<Word> words_of(const std::vector<std::string>& texts, double confidence = 0.95)
{
    std::vector<Word> words;
    for (const auto& text : texts) {
        const int place = int(words.size());
        words.push_back(
            {text, {100 + place % 10 * 80, 100 + place / 10 * 60, 70, 30}, confidence, place / 10});
    }
    return words;
}

std::vector<std::string> many_words()
{
    std::vector<std::string> texts;
    for (char a = 'a'; a <= 'e'; ++a)
        for (char b = 'a'; b <= 't'; ++b)
            texts.push_back(std::string("kata") + a + b);
    return texts;
}

class Reads : public testing::Test {
protected:
    Legible before(const std::vector<std::string>& texts)
    {
        reader_.pages = {words_of(texts)};
        return read_all(page(1240, 1754), tools()).value();
    }

    bool says(const Legible& before, const std::vector<std::string>& texts, const char* line = "")
    {
        reader_.pages = {words_of(texts)};
        reader_.lines = {words_of({line})};
        return still_says(before, page(620, 877), tools());
    }

    extract::Tools tools() { return {reader_, {}, logos_, lexicon_, registry_}; }

    test::FakeOcr reader_;
    image::LogoBook logos_;
    Lexicon lexicon_;
    Registry registry_;
};

TEST_F(Reads, TheSameWordsAgain)
{
    const auto all = many_words();
    EXPECT_TRUE(says(before(all), all));
    EXPECT_EQ(before(all).words.size(), 100u);
}

TEST_F(Reads, MayLoseThreeWordsInAHundred)
{
    const auto all = many_words();
    const auto old = before(all);
    EXPECT_TRUE(says(old, {all.begin() + 3, all.end()}));
    EXPECT_FALSE(says(old, {all.begin() + 4, all.end()}));
}

TEST_F(Reads, ALostLineAloneBeforeItCounts)
{
    auto all = many_words();
    const auto old = before(all);
    std::string line;
    for (int i = 0; i < 10; ++i)
        line += all[std::size_t(i)];
    EXPECT_TRUE(says(old, {all.begin() + 10, all.end()}, line.c_str()));
    EXPECT_FALSE(says(old, {all.begin() + 10, all.end()}));
}

TEST_F(Reads, EveryFigureAgain)
{
    auto all = many_words();
    all[50] = "421/SMP-7/2024";
    const auto old = before(all);
    EXPECT_TRUE(says(old, all));
    all[50] = "421/SMP-1/2024";
    EXPECT_FALSE(says(old, all));
}

TEST_F(Reads, NothingThatWasNotSureBefore)
{
    reader_.pages = {words_of(many_words(), 0.5)};
    const auto old = read_all(page(1240, 1754), tools()).value();
    EXPECT_TRUE(old.words.empty());
    EXPECT_TRUE(says(old, {"lain"}));
}

TEST_F(Reads, OnlyWhatTwoReadingsAgreeOn)
{
    auto all = many_words();
    const auto one = before(all);
    all[7] = "xyzzy";
    const auto both = agreed(one, before(all));
    EXPECT_EQ(both.words.size(), 99u);
    EXPECT_TRUE(says(both, all));
}

} // namespace
} // namespace absah::pipeline
