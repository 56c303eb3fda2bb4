// SPDX-License-Identifier: Apache-2.0
#include "steps/extract/extract.h"

#include "support/fake_ocr.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "paper.h"

namespace absah::test {
namespace {

constexpr auto certificate =
    "#1.4|Dinas Pendidikan Kota Melur\n#3|SERTIFIKAT\n"
    "Nomor : 421/017/DISDIK/2024\nDiberikan kepada\n#2|Rina Marlina, S.Pd.\n"
    "sebagai Peserta dalam kegiatan \"Pelatihan Literasi untuk Guru\" yang "
    "dilaksanakan pada tanggal 4 s.d. 6 Maret 2024 di Aula Melati selama 32 JP\n"
    "Melur, 8 Maret 2024\nKepala Dinas\nDrs. Yance Bire\n"
    "NIP 196512311990031077";

constexpr auto number = "421/017/DISDIK/2024";

/// Paper with bars where print would be, so that there is ink to look at.
Picture printed(Size size)
{
    Picture page{size.width, size.height, 3, {}};
    page.pixels.assign(std::size_t(size.width) * std::size_t(size.height) * 3, 255);
    for (int y = 200; y + 200 < size.height; ++y) {
        const auto row = page.pixels.begin() + std::ptrdiff_t(y) * size.width * 3;
        if (y % 60 < 14)
            std::fill(row + 600, row + std::ptrdiff_t(size.width) * 2, std::uint8_t{40});
    }
    return page;
}

/// An extractor without registry and logos, over a fake reader.
class Extraction : public testing::Test {
protected:
    FakeOcr reader;
    image::LogoBook logos;
    Registry registry;
    extract::Extractor extractor{{reader, {}, logos, lexicon(), registry}};
    Paper paper = paper_from(certificate);

    /// The page as drawn, with no words of its own.
    [[nodiscard]] Page scan() const
    {
        auto picture = printed(paper.page.size);
        const auto display = picture.size();
        return {std::move(picture), display, {}};
    }

    [[nodiscard]] Box place_of(const std::string& text) const
    {
        const auto& words = paper.page.words;
        const auto word = std::find_if(
            words.begin(), words.end(), [&](const Word& each) { return each.text == text; });
        return word == words.end() ? Box{} : word->box;
    }

    /// All words with their confidence replaced.
    [[nodiscard]] std::vector<Word> words(double confidence) const
    {
        auto all = paper.page.words;
        for (auto& word : all)
            word.confidence = confidence;
        return all;
    }
};

void expect_near(const Box& seen, const Box& expected, int pixels)
{
    EXPECT_NEAR(seen.x, expected.x, pixels);
    EXPECT_NEAR(seen.y, expected.y, pixels);
    EXPECT_NEAR(seen.right(), expected.right(), pixels);
    EXPECT_NEAR(seen.bottom(), expected.bottom(), pixels);
}

TEST_F(Extraction, TakesARichTextLayerWithoutReadingThePicture)
{
    auto page = scan();
    page.text_layer = words(1);
    ASSERT_TRUE(extractor.look_at(std::move(page)));
    const auto reading = extractor.finish().front();
    EXPECT_TRUE(reader.pages_seen.empty());
    EXPECT_TRUE(reading.text_layer);
    EXPECT_EQ(reading.certificate[ElementId::Number].value, number);
    EXPECT_EQ(reading.certificate[ElementId::Number].source, Source::TextLayer);
}

TEST_F(Extraction, IsNotSureOfAValueThatWasWrittenOver)
{
    auto page = scan();
    page.text_layer = words(1);
    auto under = place_of(number);
    under.y += 3;
    page.text_layer.push_back({"588/2019/DINAS", under, 1, 90});
    ASSERT_TRUE(extractor.look_at(std::move(page)));
    const auto reading = extractor.finish().front();
    EXPECT_EQ(reading.overprinted, std::vector{ElementId::Number});
    EXPECT_LE(reading.certificate[ElementId::Number].confidence, 0.6);
}

TEST_F(Extraction, ReadsThePictureWhenOnlyANameWasLaidOverIt)
{
    auto page = scan();
    page.text_layer = {{"Rina", {300, 300, 60, 20}, 1, 0}, {"Marlina", {370, 300, 60, 20}, 1, 0}};
    reader.pages = {words(0.95)};
    ASSERT_TRUE(extractor.look_at(std::move(page)));
    EXPECT_FALSE(reader.pages_seen.empty());
    EXPECT_EQ(extractor.finish().front().certificate[ElementId::Number].source, Source::Ocr);
}

TEST_F(Extraction, ReadsThePictureWhenAScannerHidItsOwnReadingBehindIt)
{
    auto page = scan();
    page.text_layer = words(0.5);
    reader.pages = {words(0.95)};
    ASSERT_TRUE(extractor.look_at(std::move(page)));
    EXPECT_FALSE(reader.pages_seen.empty());
    EXPECT_EQ(extractor.finish().front().certificate[ElementId::Number].source, Source::Ocr);
}

TEST_F(Extraction, GivesBoxesInDisplayPixels)
{
    auto page = scan();
    page.text_layer = words(1);
    page.display = {paper.page.size.width / 2, paper.page.size.height / 2};
    ASSERT_TRUE(extractor.look_at(std::move(page)));
    const auto reading = extractor.finish().front();
    const auto expected = Homography::scale(0.5, 0.5)(place_of(number));
    expect_near(reading.certificate[ElementId::Number].box, expected, 1);
    EXPECT_EQ(reading.pages.front(), (Size{850, 600}));
}

TEST_F(Extraction, GivesBoxesOnThePageAsItLayAfterTurningIt)
{
    reader.pages = {words(0.3), words(0.95)};
    auto page = scan();
    const Size display = page.display;
    ASSERT_TRUE(extractor.look_at(std::move(page)));
    ASSERT_EQ(reader.pages_seen.size(), 2u);
    const auto reading = extractor.finish().front();
    const auto& element = reading.certificate[ElementId::Number];
    ASSERT_EQ(element.value, number);
    const Size read = reader.pages_seen.back();
    const double scale = double(display.width) / read.width;
    const auto seen = Homography::scale(scale, scale)(place_of(number));
    const Box turned{
        display.width - seen.right(), display.height - seen.bottom(), seen.width, seen.height};
    // The page may have been taken for one lying upside down already: then it was turned back.
    const bool either =
        std::abs(element.box.y - turned.y) <= 3 || std::abs(element.box.y - seen.y) <= 3;
    EXPECT_TRUE(either) << element.box.y;
}

TEST_F(Extraction, KeepsBoxesInsideThePage)
{
    auto page = scan();
    page.text_layer = words(1);
    for (auto& word : page.text_layer)
        word.box.x += 900;
    ASSERT_TRUE(extractor.look_at(std::move(page)));
    const auto reading = extractor.finish().front();
    for (const auto& element : reading.certificate.elements) {
        EXPECT_EQ(clipped(element.box, reading.pages.front()), element.box);
    }
}

TEST_F(Extraction, CountsPagesFromOne)
{
    ASSERT_TRUE(extractor.look_at(scan()));
    auto second = scan();
    second.text_layer = words(1);
    ASSERT_TRUE(extractor.look_at(std::move(second)));
    const auto reading = extractor.finish().front();
    EXPECT_EQ(reading.pages.size(), 2u);
    EXPECT_EQ(reading.certificate[ElementId::Number].page, 2);
}

TEST_F(Extraction, ReadsEachPaperOfAFileOnItsOwn)
{
    const auto other = paper_from(
        "#1.4|Yayasan Cahaya Bangsa\n#3|PIAGAM PENGHARGAAN\nNomor : 0088/YCB/V/2024\n"
        "Diberikan kepada\n#2|Rina Marlina, S.Pd.\nsebagai Narasumber dalam seminar \"Membaca "
        "Nyaring di Rumah\" yang dilaksanakan pada tanggal 11 Mei 2024\nMelur, 11 Mei 2024");
    auto first = scan();
    first.text_layer = words(1);
    auto third = scan();
    third.text_layer = other.page.words;
    for (auto& word : third.text_layer)
        word.confidence = 1;
    ASSERT_TRUE(extractor.look_at(std::move(first)));
    ASSERT_TRUE(extractor.look_at({printed({800, 300}), {800, 300}, {}}));
    ASSERT_TRUE(extractor.look_at(std::move(third)));
    const auto papers = extractor.finish();
    ASSERT_EQ(papers.size(), 2u);
    EXPECT_EQ(papers[0].own_pages, (std::vector<int>{1, 2}));
    EXPECT_EQ(papers[0].certificate[ElementId::Number].value, number);
    EXPECT_EQ(papers[1].own_pages, std::vector<int>{3});
    EXPECT_EQ(papers[1].certificate[ElementId::Number].value, "0088/YCB/V/2024");
    EXPECT_EQ(papers[1].certificate[ElementId::Number].page, 3);
    EXPECT_FALSE(papers[1].fingerprint.empty());
}

TEST_F(Extraction, CallsAnEmptyPageBlankAndAnIllegibleOneUnreadable)
{
    Page empty{printed({800, 300}), {800, 300}, {}}; // too low for a single bar
    ASSERT_TRUE(extractor.look_at(std::move(empty)));
    EXPECT_EQ(extractor.finish().front().kind, Kind::Blank);

    extract::Extractor other{{reader, {}, logos, lexicon(), registry}};
    ASSERT_TRUE(other.look_at(scan()));
    EXPECT_EQ(other.finish().front().kind, Kind::Unreadable);
}

TEST_F(Extraction, OfNoPagesFindsNothing)
{
    const auto reading = extractor.finish().front();
    for (const auto& element : reading.certificate.elements)
        EXPECT_EQ(element.state, State::Missing);
}

TEST_F(Extraction, SurvivesAPageWithoutPixels)
{
    EXPECT_TRUE(extractor.look_at({}));
    EXPECT_NO_THROW((void)extractor.finish());
}

TEST_F(Extraction, PassesOnThatTheReaderBroke)
{
    reader.pages = {FakeOcr::broke()};
    const auto seen = extractor.look_at(scan());
    ASSERT_FALSE(seen);
    EXPECT_EQ(seen.error().code, ErrorCode::Tool);
}

TEST_F(Extraction, SurvivesAReaderThatGivesGarbage)
{
    reader.pages = {std::vector<Word>{
        {"\xff\xfe/\xc3", {-50, -50, 5, 5}, 0.1, 0},
        {"123/4\x80/2024", {1 << 20, 1 << 20, 1 << 20, 1 << 20}, 2.5, -7},
        {"SERTIFIKAT\xed\xa0\x80", {0, 0, 0, 0}, -1, 0}}};
    ASSERT_TRUE(extractor.look_at(scan()));
    EXPECT_NO_THROW((void)extractor.finish());
}

TEST_F(Extraction, SurvivesAReaderThatGivesManyWords)
{
    std::vector<Word> many;
    for (int i = 0; i < 60'000; ++i)
        many.push_back({"421/0l7/A", {i % 100 * 17, i / 100 * 2, 15, 8}, 0.5, i / 100});
    reader.pages = {std::move(many)};
    ASSERT_TRUE(extractor.look_at(scan()));
    EXPECT_NO_THROW((void)extractor.finish());
}

} // namespace
} // namespace absah::test
