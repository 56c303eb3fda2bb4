// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/writer.h"

#include "fences/barcode/codes.h"
#include "fences/barcode/qr.h"
#include "fences/pdf/blocks.h"
#include "fences/pdf/reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "papers.h"

namespace absah::pdf {

namespace {

using drawing::Face;

std::string written(const drawing::Document& document, Archive kind = Archive::Pdf2b)
{
    auto bytes = write_pdf(document, typefaces(), kind);
    EXPECT_TRUE(bytes) << bytes.error().message;
    return bytes ? *bytes : std::string{};
}

/// Blue, green and red of a pixel, at 72 dpi: one pixel a point.
std::array<int, 3> pixel(const Picture& page, int x, int y)
{
    const auto at = (std::size_t(y) * std::size_t(page.width) + std::size_t(x)) * 3;
    return {page.pixels[at], page.pixels[at + 1], page.pixels[at + 2]};
}

Picture drawn(const drawing::Document& document, double dpi = 72)
{
    const Written file{written(document)};
    auto page = draw_page(file.file(), 0, dpi, Limits{});
    EXPECT_TRUE(page) << page.error().message;
    return page ? *page : Picture{};
}

TEST(WritePdf, KeepsTheOrderOfTheTexts)
{
    auto document = paper();
    auto& items = document.pages[0].items;
    items.clear();
    // The order of reading is not the order of places, nor that of faces.
    items.push_back(regular(300, 700, "satu"));
    items.push_back(drawing::Text{{60, 100}, "dua", Face::Bold, 30, {}});
    items.push_back(drawing::Line{{0, 0}, {100, 100}});
    items.push_back(regular(60, 60, "tiga \xE2\x89\xA4 3 \xE2\x80\x93 \xCE\xA9"));
    items.push_back(drawing::Text{{500, 75}, "empat", Face::BoldItalic, 9, {}});
    items.push_back(regular(60, 60.5, "(lima) \\ \xC3\xA9"));
    document.pages.push_back(document.pages[0]);
    const Written file{written(document)};
    const auto said = run("pdftotext -raw " + file.name() + " -");
    EXPECT_EQ(said.code, 0);
    const std::string page = "satu\ndua\ntiga \xE2\x89\xA4 3 \xE2\x80\x93 \xCE\xA9\nempat\n"
                             "(lima) \\ \xC3\xA9\n\f";
    EXPECT_EQ(said.words, page + page);
}

TEST(WritePdf, SetsBlanksAndHyphensThatDoNotBreakAsPlainOnes)
{
    auto document = paper();
    auto& items = document.pages[0].items;
    items.assign(1, regular(60, 60, "I\xC2\xA0zona\xE2\x80\x91timur"));
    const Written file{written(document)};
    EXPECT_EQ(run("pdftotext " + file.name() + " -").words, "I zona-timur\n\n\f");
    EXPECT_EQ(run("pdffonts " + file.name()).words.find("Identity-H"), std::string::npos);
}

TEST(WritePdf, PutsInkWhereTheDrawingSays)
{
    auto document = paper();
    auto& items = document.pages[0].items;
    items.clear();
    items.push_back(drawing::Frame{{100, 200, 50, 40}, drawing::Ink{1, 0, 0}, 0, {}});
    items.push_back(drawing::Frame{{300, 200, 50, 40}, std::nullopt, 4, {0, 0, 1}});
    items.push_back(drawing::Line{{100, 400}, {200, 400}, 6, {0, 1, 0}});
    items.push_back(drawing::Line{{100, 500}, {200, 500}, 0, {}});
    items.push_back(drawing::Frame{{100, 600, 50, 40}, drawing::Ink{0.5, 0.5, 0.5}, 0, {}});
    const auto page = drawn(document);
    ASSERT_FALSE(page.empty());
    EXPECT_EQ(pixel(page, 125, 220), (std::array{0, 0, 255}));
    EXPECT_EQ(pixel(page, 98, 220), (std::array{255, 255, 255}));
    EXPECT_EQ(pixel(page, 300, 220), (std::array{255, 0, 0}));
    EXPECT_EQ(pixel(page, 325, 220), (std::array{255, 255, 255}));
    EXPECT_EQ(pixel(page, 150, 400), (std::array{0, 255, 0}));
    EXPECT_EQ(pixel(page, 150, 500), (std::array{255, 255, 255}));
    EXPECT_NEAR(pixel(page, 125, 620)[0], 128, 2);
}

TEST(WritePdf, LaysLaterItemsAboveEarlierOnes)
{
    auto document = paper();
    auto& items = document.pages[0].items;
    items.push_back(drawing::Frame{{100, 200, 50, 40}, drawing::Ink{1, 0, 0}, 0, {}});
    items.push_back(drawing::Frame{{100, 200, 50, 40}, drawing::Ink{0, 1, 0}, 0, {}});
    EXPECT_EQ(pixel(drawn(document), 125, 220), (std::array{0, 255, 0}));
}

TEST(WritePdf, StretchesPicturesToTheirPlaces)
{
    auto document = paper();
    document.pictures.push_back({2, 1, 3, {255, 0, 0, 0, 0, 255}});
    document.pictures.push_back({1, 2, 1, {0, 200}});
    document.pages[0].items.push_back(drawing::Placed{{100, 300, 80, 40}, 0, "bendera"});
    document.pages[0].items.push_back(drawing::Placed{{300, 300, 40, 80}, 1, "tangga"});
    const auto page = drawn(document);
    EXPECT_EQ(pixel(page, 110, 320), (std::array{0, 0, 255}));
    EXPECT_EQ(pixel(page, 170, 320), (std::array{255, 0, 0}));
    EXPECT_EQ(pixel(page, 320, 310), (std::array{0, 0, 0}));
    EXPECT_EQ(pixel(page, 320, 370), (std::array{200, 200, 200}));
}

TEST(WritePdf, HoldsAPictureOnceHoweverOftenItIsPlaced)
{
    auto document = paper();
    std::vector<std::uint8_t> noise(3 * 100 * 100);
    unsigned state = 1;
    for (auto& sample : noise)
        sample = std::uint8_t((state = state * 1664525 + 1013904223) >> 24);
    document.pictures.push_back({100, 100, 3, noise});
    document.pages[0].items.push_back(drawing::Placed{{100, 300, 80, 40}, 0, ""});
    const auto once = written(document).size();
    for (int i = 0; i < 20; ++i)
        document.pages.push_back(document.pages[0]);
    EXPECT_LT(written(document).size(), once + 20'000);
}

TEST(WritePdf, DrawsCodesThatAreReadFromACopy)
{
    const std::string text = "ABSAH1:SKP:T001:BAIK:0F3A99C2D1";
    const auto qr = barcode::make_qr(text);
    ASSERT_TRUE(qr);
    auto document = paper();
    auto& items = document.pages[0].items;
    items.push_back(drawing::Frame{{400, 600, 150, 150}, drawing::Ink{0.4, 0.4, 0.4}, 0, {}});
    items.push_back(drawing::Code{{420, 620, 60, 60}, qr->side, qr->dark});
    auto page = drawn(document, 150);
    Picture grey{page.width, page.height, 1, {}};
    for (std::size_t i = 0; i < page.pixels.size(); i += 3)
        grey.pixels.push_back(page.pixels[i]);
    const auto codes = barcode::read_codes(grey, barcode::Effort::Matrix);
    ASSERT_EQ(codes.size(), 1u);
    EXPECT_EQ(codes[0].text, text);
    EXPECT_NEAR(codes[0].box.width, 60 * 150 / 72.0 * qr->side / (qr->side + 8), 3);
}

TEST(WritePdf, HasAnOutlineOfAllLevelsAndLetters)
{
    auto document = paper();
    document.pages.push_back(document.pages[0]);
    document.bookmarks = {
        {"A", 0, 0, 0},
        {"A1 \xE2\x86\x92 \xF0\x9F\x99\x82", 1, 0, 100},
        {"A1a", 2, 1, 0},
        {"A2", 1, 1, 0},
        {"B", 0, 1, 200}};
    const Written file{written(document)};
    const auto said = run("mutool show " + file.name() + " outline");
    EXPECT_EQ(said.code, 0);
    std::string titles;
    for (std::size_t at = 0; at < said.words.size();) {
        const auto end = std::min(said.words.find('\n', at), said.words.size());
        const auto line = said.words.substr(at, end - at);
        at = end + 1;
        const auto tabs = std::count(line.begin(), line.end(), '\t');
        const auto first = line.find('"');
        const auto last = line.rfind('"');
        if (first == std::string::npos) continue;
        titles += std::to_string(tabs) + line.substr(first + 1, last - first - 1) + ';';
    }
    EXPECT_EQ(titles, "2A;3A1 \xE2\x86\x92 \xF0\x9F\x99\x82;4A1a;3A2;2B;") << said.words;
}

TEST(WritePdf, TellsWhatItIsAndInWhichLanguage)
{
    auto document = paper();
    document.information.title = "SKP \xE2\x80\x93 Siti & <Budi>";
    const Written file{written(document)};
    const auto info = run("pdfinfo -isodates " + file.name()).words;
    EXPECT_NE(info.find("SKP \xE2\x80\x93 Siti & <Budi>"), std::string::npos) << info;
    EXPECT_NE(info.find("SMP Negeri 7 Sagara"), std::string::npos);
    EXPECT_NE(info.find("2024-06-30T00:00:00"), std::string::npos);
    EXPECT_EQ(run("mutool show " + file.name() + " trailer/Root/Lang").words, "(id)\n");
    EXPECT_EQ(
        run("mutool show " + file.name() + " trailer/Root/ViewerPreferences/DisplayDocTitle").words,
        "true\n");
}

TEST(WritePdf, GivesTheSameBytesForTheSameDocument)
{
    auto document = paper();
    document.pages[0].items.push_back(regular(60, 200, "\xE2\x89\xA4 5"));
    document.bookmarks = {{"SKP", 0, 0, 0}};
    document.attachments.push_back({"data.json", "application/json", "Data", "{}"});
    const auto first = written(document);
    EXPECT_EQ(first, written(document));
    const auto loaded_again = Typefaces::load();
    ASSERT_TRUE(loaded_again);
    EXPECT_EQ(first, *write_pdf(document, *loaded_again));
}

std::string identifier(const std::string& bytes)
{
    return bytes.substr(bytes.rfind("/ID"), 60);
}

TEST(WritePdf, IdentifiesAFileByItsContent)
{
    auto other = paper();
    std::get<drawing::Text>(other.pages[0].items[1]).words = "Siti Nurhidayah, S.Pd.";
    EXPECT_EQ(identifier(written(paper())), identifier(written(paper())));
    EXPECT_NE(identifier(written(paper())), identifier(written(other)));
}

TEST(WritePdf, WorksInSeveralThreadsAtOnce)
{
    const auto document = paper();
    const auto expected = written(document);
    std::vector<int> same(4);
    std::vector<std::thread> threads;
    for (auto& count : same) {
        threads.emplace_back([&document, &expected, &count] {
            for (int i = 0; i < 25; ++i)
                if (write_pdf(document, typefaces()) == expected) ++count;
        });
    }
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(same, (std::vector{25, 25, 25, 25}));
}

TEST(WritePdf, StaysSmall)
{
    EXPECT_LT(written(paper()).size(), 16'000u);
}

TEST(WritePdf, ManagesAThickVolume)
{
    auto document = paper();
    for (int i = 1; i < 3000; ++i) {
        document.pages.push_back(document.pages[0]);
        document.pages.back().items.push_back(regular(60, 700, "Halaman " + std::to_string(i)));
        document.bookmarks.push_back({"Bagian " + std::to_string(i), i % 10 == 1 ? 0 : 1, 0, 0});
    }
    const Written file{written(document)};
    const auto said = run("qpdf --check " + file.name());
    EXPECT_EQ(said.code, 0) << said.words;
    EXPECT_NE(run("pdfinfo " + file.name()).words.find("Pages:           3000"), std::string::npos);
}

TEST(DarkBlocks, CoverEachDarkModuleOnceAndNoLightOne)
{
    const auto qr = barcode::make_qr("Sasaran Kinerja Pegawai, semester 1, 2024");
    ASSERT_TRUE(qr);
    const auto blocks = dark_blocks(qr->dark, qr->side);
    std::vector<int> painted(qr->dark.size());
    for (const Box& block : blocks) {
        for (int y = block.y; y < block.bottom(); ++y)
            for (int x = block.x; x < block.right(); ++x)
                ++painted[std::size_t(y) * std::size_t(qr->side) + std::size_t(x)];
    }
    for (std::size_t i = 0; i < painted.size(); ++i)
        ASSERT_EQ(painted[i], qr->dark[i] ? 1 : 0) << i;
    EXPECT_LT(blocks.size(), std::size_t(qr->side) * std::size_t(qr->side) / 4);
}

TEST(DarkBlocks, MakeOneOfASolidSquareAndNoneOfNothing)
{
    EXPECT_EQ(dark_blocks(std::vector<bool>(25, true), 5), (std::vector<Box>{{0, 0, 5, 5}}));
    EXPECT_TRUE(dark_blocks(std::vector<bool>(25, false), 5).empty());
}

} // namespace

} // namespace absah::pdf
