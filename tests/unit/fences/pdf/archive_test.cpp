// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/writer.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "papers.h"
#include "samples.h"

namespace absah::pdf {

namespace {

using drawing::Face;

/// Everything that a paper may hold but attachments.
drawing::Document full_paper()
{
    auto document = paper();
    document.information.title = "Evaluasi & <SKP> \xE2\x80\x93 Siti";
    document.pictures.push_back({2, 2, 3, std::vector<std::uint8_t>(12, 90)});
    document.pictures.push_back({2, 2, 1, {0, 80, 160, 255}});
    auto& items = document.pages[0].items;
    for (const auto face : {Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic}) {
        const double y = 200 + 20 * double(face);
        items.push_back(
            drawing::Text{{60, y}, "Nama (1): \xE2\x80\x9CSiti\xE2\x80\x9D", face, 10, {}});
        items.push_back(drawing::Text{
            {60, y + 200}, "3 \xE2\x89\xA4 5 \xE2\x86\x92 \xCE\xA9 \xC4\x8D", face, 10, {1, 0, 0}});
    }
    items.push_back(drawing::Frame{{60, 600, 100, 50}, drawing::Ink{0.9, 0.9, 1}, 0.5, {}});
    items.push_back(drawing::Line{{60, 700}, {200, 700}});
    items.push_back(drawing::Placed{{300, 600, 50, 50}, 0, "logo"});
    items.push_back(drawing::Placed{{400, 600, 50, 50}, 1, "logo"});
    items.push_back(drawing::Code{
        {480, 700, 60, 60}, 3, {true, false, true, false, true, false, true, true, true}});
    document.pages.push_back(document.pages[0]);
    document.pages.push_back({935.433, 609.449, {}});
    document.bookmarks = {{"SKP", 0, 0, 0}, {"Lampiran \xE2\x86\x92", 1, 1, 50}};
    return document;
}

std::string written(const drawing::Document& document, Archive kind = Archive::Pdf2b)
{
    auto bytes = write_pdf(document, typefaces(), kind);
    EXPECT_TRUE(bytes) << bytes.error().message;
    return bytes ? *bytes : std::string{};
}

TEST(Archive, IsValidPdfA1bToTheReferee)
{
    const Written file{written(full_paper(), Archive::Pdf1b)};
    const auto said = test::preflight(file.file());
    EXPECT_NE(said.words.find("is a valid PDF/A-1b file"), std::string::npos) << said.words;
}

TEST(Archive, IsFaultyToTheRefereeWhenItIsFaulty)
{
    auto bytes = written(full_paper(), Archive::Pdf1b);
    const auto at = bytes.find("/GTS_PDFA1");
    ASSERT_NE(at, std::string::npos);
    bytes.replace(at, 10, "/GTS_PDFX1");
    const Written file{bytes};
    const auto said = test::preflight(file.file());
    EXPECT_EQ(said.words.find("is a valid"), std::string::npos) << said.words;
    EXPECT_NE(said.words.find("is not a valid"), std::string::npos) << said.words;
}

TEST(Archive, IsCleanToTheToolsThatReadPdf)
{
    for (const auto kind : {Archive::Pdf2b, Archive::Pdf1b}) {
        const Written file{written(full_paper(), kind)};
        const auto checked = run("qpdf --check " + file.name());
        EXPECT_EQ(checked.code, 0) << checked.words;
        EXPECT_EQ(checked.words.find("WARNING"), std::string::npos) << checked.words;
        const Written copy{""};
        const auto cleaned = run("mutool clean " + file.name() + ' ' + copy.name());
        EXPECT_EQ(cleaned.code, 0) << cleaned.words;
        const auto text = run("pdftotext " + file.name() + " /dev/null");
        EXPECT_EQ(text.code, 0);
        EXPECT_EQ(text.words, "") << "Poppler has nothing to complain of";
        for (const char* trouble : {"error", "repair", "broken"})
            EXPECT_EQ(cleaned.words.find(trouble), std::string::npos) << cleaned.words;
    }
}

TEST(Archive, HoldsNothingThatNeedsAnotherFileOrAProgram)
{
    auto document = full_paper();
    document.attachments.push_back({"data.json", "application/json", "", "{}"});
    const Written file{written(document)};
    const auto plain = run("qpdf --qdf --object-streams=disable " + file.name() + " -");
    ASSERT_EQ(plain.code, 0);
    for (const char* name :
         {"/SMask",
          "/Encrypt",
          "/JavaScript",
          "/Launch",
          "/URI",
          "/LZWDecode",
          "/Interpolate",
          "/OC "})
        EXPECT_EQ(plain.words.find(name), std::string::npos) << name;
    EXPECT_NE(plain.words.find("/DestOutputProfile"), std::string::npos);
    EXPECT_NE(plain.words.find("/AFRelationship /Data"), std::string::npos);
}

TEST(Archive, EmbedsEveryFontCutDown)
{
    const Written file{written(full_paper())};
    const auto said = run("pdffonts " + file.name());
    EXPECT_EQ(said.code, 0);
    std::istringstream lines{said.words};
    std::string line;
    int fonts = 0;
    while (std::getline(lines, line)) {
        const auto at = line.find('+');
        if (at == std::string::npos) continue;
        ++fonts;
        const bool plain = line.find("WinAnsi          yes yes no ") != std::string::npos;
        const bool unicode = line.find("Identity-H       yes yes yes") != std::string::npos;
        EXPECT_TRUE(plain || unicode) << line;
        EXPECT_EQ(line.find(','), std::string::npos) << line;
    }
    EXPECT_EQ(fonts, 8) << said.words;
}

TEST(Archive, CarriesAttachmentsAsPdfA3)
{
    auto document = paper();
    const std::string data = "{\"nama\": \"Siti\"}\n";
    document.attachments.push_back(
        {"rekam \xE2\x80\x93 1.json", "application/json", "Data SKP", data});
    document.attachments.push_back({"kosong.txt", "text/plain", "", ""});
    const auto bytes = written(document);
    EXPECT_NE(bytes.find("<pdfaid:part>3</pdfaid:part>"), std::string::npos);
    const Written file{bytes};
    EXPECT_EQ(run("qpdf --check " + file.name()).code, 0);
    const auto listed = run("pdfdetach -list -enc UTF-8 " + file.name()).words;
    EXPECT_NE(listed.find("2 embedded files"), std::string::npos) << listed;
    EXPECT_NE(listed.find("rekam \xE2\x80\x93 1.json"), std::string::npos) << listed;
    const Written saved{""};
    EXPECT_EQ(run("pdfdetach -save 2 -o " + saved.name() + ' ' + file.name()).code, 0);
    const auto back = bytes_of(saved.file());
    EXPECT_EQ((std::string{back.begin(), back.end()}), data);
    const auto first =
        run("mutool show " + file.name() + " trailer/Root/AF/1/AFRelationship").words;
    EXPECT_EQ(first, "/Data\n");
}

TEST(Archive, SaysWhichKindItIs)
{
    const auto first = written(full_paper(), Archive::Pdf1b);
    EXPECT_EQ(first.substr(0, 8), "%PDF-1.4");
    EXPECT_NE(first.find("<pdfaid:part>1</pdfaid:part>"), std::string::npos);
    EXPECT_NE(first.find("/CIDSet"), std::string::npos);
    const auto second = written(full_paper());
    EXPECT_EQ(second.substr(0, 8), "%PDF-1.7");
    EXPECT_NE(second.find("<pdfaid:part>2</pdfaid:part>"), std::string::npos);
    EXPECT_EQ(second.find("/CIDSet"), std::string::npos);
}

TEST(Archive, HasNoPlaceForAttachmentsInPdfA1)
{
    auto document = paper();
    document.attachments.push_back({"a.txt", "text/plain", "", "a"});
    const auto bytes = write_pdf(document, typefaces(), Archive::Pdf1b);
    ASSERT_FALSE(bytes);
    EXPECT_EQ(int(bytes.error().code), int(ErrorCode::Usage));
}

} // namespace

} // namespace absah::pdf
