// SPDX-License-Identifier: Apache-2.0
#include "fences/sheet/sheet.h"
#include "fences/sheet/zip.h"

#include <gtest/gtest.h>

#include <random>

namespace absah::sheet {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

/// A workbook as Excel writes it: shared strings, styles, a sheet that is not the first file.
Files excel(const std::string& rows)
{
    return {
        {"xl/workbook.xml",
         "<workbook xmlns:r=\"x\"><workbookPr/><sheets><sheet name=\"A\" sheetId=\"4\" "
         "r:id=\"rId7\"/>"
         "<sheet name=\"B\" sheetId=\"5\" r:id=\"rId8\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id=\"rId8\" Target=\"worksheets/sheet1.xml\"/>"
         "<Relationship Id=\"rId7\" Target=\"worksheets/sheet2.xml\"/></Relationships>"},
        {"xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"},
        {"xl/worksheets/sheet2.xml",
         "<x:worksheet xmlns:x=\"y\"><x:sheetData>" + rows + "</x:sheetData></x:worksheet>"},
        {"xl/sharedStrings.xml",
         "<sst><si><t>id</t></si><si><r><t>Siti "
         "</t></r><r><t>Nur</t></r><rPh><t>baca</t></rPh></si></sst>"},
        {"xl/styles.xml",
         "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-421]dd\\ mmmm\\ yyyy\"/>"
         "<numFmt numFmtId=\"165\" formatCode=\"0&quot;d&quot;\"/></numFmts>"
         "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
         "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf "
         "numFmtId=\"165\"/></cellXfs></styleSheet>"}};
}

std::vector<Row> read(const Files& files)
{
    const auto bytes = zip(files);
    EXPECT_TRUE(bytes);
    const auto rows = read_workbook(*bytes);
    EXPECT_TRUE(rows) << (rows ? "" : rows.error().message);
    return rows ? *rows : std::vector<Row>();
}

std::string failure(const Files& files)
{
    const auto rows = read_workbook(*zip(files));
    return rows ? "it was read" : rows.error().message;
}

TEST(Workbook, OfExcelIsReadFromItsFirstSheet)
{
    const auto rows = read(
        excel("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
              "<row r=\"5\"><c r=\"B5\" t=\"inlineStr\"><is><t>x &amp; "
              "y</t></is></c><c><v>8</v></c></row>"));
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].cells, (std::vector<std::string>{"id", "", "Siti Nur"}));
    EXPECT_EQ(rows[1].number, 5);
    EXPECT_EQ(rows[1].cells, (std::vector<std::string>{"", "x & y", "8"}));
}

TEST(Workbook, GivesDaysAsDaysAndTellsNumbersThatLostTheirEnd)
{
    const auto rows = read(excel(
        "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45292</v></c><c r=\"B1\" s=\"2\"><v>45473.75</v></c>"
        "<c r=\"C1\" s=\"3\"><v>45292</v></c><c r=\"D1\"><v>199512112020042000</v></c>"
        "<c r=\"E1\"><v>1.9951211202004202E+17</v></c><c r=\"F1\" s=\"1\"><v>59</v></c></row>"));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(
        rows[0].cells,
        (std::vector<std::string>{
            "2024-01-01",
            "2024-06-30",
            "45292",
            "1.99512E+17",
            "1.9951211202004202E+17",
            "1900-02-28"}));
}

TEST(Workbook, OfOurOwnIsReadBack)
{
    const std::vector<std::vector<std::string>> rows{
        {"id", "employee.nip", "note"},
        {"T1", "199512112020042026", " two\nlines <&>\" "},
        {"", "", ""},
        {"T2", "", "\xC3\xA9"}};
    const std::vector<Sheet> sheets{{"Rencana", rows}, {"Petunjuk", {{"x"}}}};
    const auto bytes = write_workbook(sheets);
    ASSERT_TRUE(bytes);
    EXPECT_TRUE(is_workbook(*bytes));
    EXPECT_EQ(*bytes, *write_workbook(sheets)) << "same sheets, same bytes";
    const auto again = read_workbook(*bytes);
    ASSERT_TRUE(again) << again.error().message;
    ASSERT_EQ(again->size(), 3U);
    EXPECT_EQ((*again)[0].cells, rows[0]);
    EXPECT_EQ((*again)[1].cells, rows[1]);
    EXPECT_EQ((*again)[2].number, 4);
    EXPECT_EQ((*again)[2].cells, rows[3]);
}

TEST(Workbook, ThatIsNoneIsRefused)
{
    EXPECT_FALSE(read_workbook("PK\x03\x04 no zip"));
    EXPECT_NE(failure({{"a.xml", "<a/>"}}).find("no workbook"), std::string::npos);
    auto files = excel("<row><c><v>1</v></c></row>");
    files[3].second = "<worksheet><sheetData>";
    EXPECT_NE(failure(files).find("torn"), std::string::npos);
    files[3].second = "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet><sheetData/></worksheet>";
    EXPECT_NE(failure(files).find("document type"), std::string::npos);
    files.erase(files.begin() + 3);
    EXPECT_NE(failure(files).find("no sheet"), std::string::npos);
    EXPECT_TRUE(is_old_workbook("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1xx"));
}

TEST(Workbook, ThatWouldFillTheMemoryIsRefused)
{
    auto files = excel("<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>");
    EXPECT_NE(failure(files).find("more than"), std::string::npos);
    files[3].second.assign(70U << 20U, ' ');
    EXPECT_NE(failure(files).find("64 MiB"), std::string::npos);
}

TEST(Workbook, OfAnyBytesIsAnswered)
{
    const std::vector<Sheet> sheets{{"A", {{"id", "x"}, {"T1", "2"}, {"T2", "3"}}}};
    const auto whole = *write_workbook(sheets);
    const auto inside = excel("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
    std::mt19937 random(2);
    for (int round = 0; round < 100; ++round) {
        auto bytes = whole;
        for (auto hits = 1 + random() % 5; hits > 0; --hits)
            bytes[random() % bytes.size()] = char(random() % 256);
        if (random() % 4 == 0) bytes.resize(random() % bytes.size());
        const auto rows = read_workbook(bytes);
        EXPECT_TRUE(rows || !rows.error().message.empty());
        auto files = inside;
        auto& part = files[random() % files.size()].second;
        for (auto hits = 1 + random() % 3; hits > 0; --hits)
            part[random() % part.size()] = "<>/=\"&;19Az\x01\xFF"[random() % 13];
        const auto other = read_workbook(*zip(files));
        EXPECT_TRUE(other || !other.error().message.empty());
    }
}

} // namespace
} // namespace absah::sheet
