// SPDX-License-Identifier: Apache-2.0
#include "records/reports/csv.h"

#include <gtest/gtest.h>

#include <random>

namespace absah::reports {
namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> cells_of(std::string_view text)
{
    std::vector<Cells> all;
    for (const auto& row : parse_csv(text))
        all.push_back(row.cells);
    return all;
}

TEST(Csv, IsReadWithAnyUsualSeparatorAndLineEnd)
{
    const std::vector<Cells> expected{{"a", "b"}, {"1", "2"}};
    for (const auto* text : {"a;b\n1;2\n", "a,b\r\n1,2", "a\tb\r1\t2\r", "a;b\n\n \n1;2\n\n"})
        EXPECT_EQ(cells_of(text), expected) << text;
    EXPECT_EQ(cells_of("sep=|\na|b\n1|2"), expected);
    EXPECT_EQ(cells_of("\"x;y;z\",b\n"), (std::vector<Cells>{{"x;y;z", "b"}}));
}

TEST(Csv, KeepsSeparatorsQuotesAndLinesInQuotes)
{
    EXPECT_EQ(
        cells_of("a;b\n\"x;\"\"y\"\"\";\"one\r\ntwo\"\n"),
        (std::vector<Cells>{{"a", "b"}, {"x;\"y\"", "one\ntwo"}}));
    EXPECT_EQ(cells_of("a;\"\"\n;\n;;c"), (std::vector<Cells>{{"a", ""}, {"", "", "c"}}));
}

TEST(Csv, CountsTheLinesOfTheFile)
{
    const auto rows = parse_csv("a;b\r\n\r\n\"1\n2\n3\";x\ny;z\r");
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[1].line, 3);
    EXPECT_EQ(rows[2].line, 6);
}

TEST(Csv, TellsQuotesThatDoNotPairUp)
{
    const auto rows = parse_csv("a;b\n1;\"x\" y\n2;z\n3;\"open");
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[1].bad_quotes, 1U);
    EXPECT_FALSE(rows[2].bad_quotes);
    EXPECT_EQ(rows[3].bad_quotes, 1U);
    EXPECT_EQ(rows[1].cells[1], "x y");
}

/// As RFC 4180 writes a table.
std::string written(const std::vector<Cells>& table, char separator, const std::string& end)
{
    std::string text;
    for (const auto& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += separator;
            text += '"';
            for (const char c : row[i])
                text += c == '"' ? std::string("\"\"") : std::string(1, c);
            text += '"';
        }
        text += end;
    }
    return text;
}

TEST(Csv, GivesBackEveryTableThatWasWritten)
{
    std::mt19937 random(7); // NOLINT: the same tables every time
    constexpr std::string_view letters = "ab;,\t\"\n |=";
    for (int round = 0; round < 2000; ++round) {
        std::vector<Cells> table(1 + random() % 4, Cells(1 + random() % 4));
        for (auto& row : table)
            for (auto& cell : row)
                for (auto length = random() % 6; length > 0; --length)
                    cell += letters[random() % letters.size()];
        for (auto& row : table)
            row.front() += "x"; // a row of blanks alone is no row
        table.front().assign(table.front().size(), "name");
        if (table.front().size() == 1) table.front().emplace_back("name");
        const char separator = ";,\t"[random() % 3];
        const auto text = written(table, separator, random() % 2 == 0 ? "\n" : "\r\n");
        EXPECT_EQ(cells_of(text), table) << text;
    }
}

TEST(Csv, TakesAnyBytes)
{
    std::mt19937 random(11); // NOLINT: the same bytes every time
    constexpr std::string_view letters = "a;\"\n\r,\t\0\xFF=";
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (auto length = random() % 40; length > 0; --length)
            text += letters[random() % letters.size()];
        for (const auto& row : parse_csv(text))
            EXPECT_FALSE(row.cells.empty());
    }
}

} // namespace
} // namespace absah::reports
