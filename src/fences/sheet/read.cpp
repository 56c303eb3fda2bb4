// SPDX-License-Identifier: Apache-2.0
#include "core/base/dates.h"
#include "fences/sheet/sheet.h"
#include "fences/sheet/xml.h"
#include "fences/sheet/zip.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>
#include <set>

namespace absah::sheet {
namespace {

constexpr int most_columns = 16384; // as Excel has
constexpr std::size_t most_cells = 1'000'000;

bool is_wanted(std::string_view name)
{
    return name.ends_with(".xml") || name.ends_with(".rels");
}

template <class Number>
std::optional<Number> number_in(std::string_view text)
{
    Number number{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return {};
    return number;
}

std::string value_of(const Attributes& attributes, std::string_view name)
{
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string() : found->second;
}

/// A custom format shows a day when letters for days or years stand outside quotes and brackets.
bool is_day_format(std::string_view code)
{
    bool quoted = false;
    bool bracket = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '"') quoted = !quoted;
        if (c == '[') bracket = true;
        if (c == ']') bracket = false;
        if (c == '\\' || c == '_') ++i;
        if (!quoted && !bracket && std::string_view("dDyYtT").find(c) != std::string_view::npos)
            return true;
    }
    return false;
}

/// What the parts of a workbook besides the sheet say.
struct Book {
    std::string sheet; ///< the first one's file
    std::vector<std::string> texts;
    std::vector<bool> day_styles; ///< by the number of a cell's style
    bool from_1904 = false;
};

Result<void> read_texts(std::string_view xml, Book& book)
{
    bool in_text = false;
    bool in_reading = false; // how the letters are spoken, which is no part of the text
    XmlWalk walk;
    walk.start = [&](std::string_view name, const Attributes&) -> Result<void> {
        if (name == "si") book.texts.emplace_back();
        if (name == "rPh") in_reading = true;
        if (name == "t") in_text = true;
        return {};
    };
    walk.end = [&](std::string_view name) -> Result<void> {
        if (name == "rPh") in_reading = false;
        if (name == "t") in_text = false;
        return {};
    };
    walk.text = [&](std::string_view text) {
        if (in_text && !in_reading && !book.texts.empty()) book.texts.back() += text;
    };
    return walk_xml(xml, walk);
}

Result<void> read_styles(std::string_view xml, Book& book)
{
    std::set<int> day_formats{14, 15, 16, 17, 22, 27, 30, 36, 50, 57}; // those that are built in
    bool in_cells = false;
    XmlWalk walk;
    walk.start = [&](std::string_view name, const Attributes& attributes) -> Result<void> {
        if (name == "numFmt" && is_day_format(value_of(attributes, "formatCode")))
            day_formats.insert(number_in<int>(value_of(attributes, "numFmtId")).value_or(-1));
        if (name == "cellXfs") in_cells = true;
        if (name == "xf" && in_cells)
            book.day_styles.push_back(
                day_formats.contains(number_in<int>(value_of(attributes, "numFmtId")).value_or(0)));
        return {};
    };
    walk.end = [&](std::string_view name) -> Result<void> {
        if (name == "cellXfs") in_cells = false;
        return {};
    };
    return walk_xml(xml, walk);
}

/// The file of the first sheet.
Result<void> read_first_sheet(std::string_view workbook, std::string_view links, Book& book)
{
    std::string id;
    XmlWalk sheets;
    sheets.start = [&](std::string_view name, const Attributes& attributes) -> Result<void> {
        const auto from_1904 = value_of(attributes, "date1904");
        if (name == "workbookPr") book.from_1904 = from_1904 == "1" || from_1904 == "true";
        if (name == "sheet" && id.empty()) id = value_of(attributes, "id");
        return {};
    };
    if (auto walked = walk_xml(workbook, sheets); !walked) return walked;
    XmlWalk targets;
    targets.start = [&](std::string_view name, const Attributes& attributes) -> Result<void> {
        if (name == "Relationship" && value_of(attributes, "Id") == id)
            book.sheet = value_of(attributes, "Target");
        return {};
    };
    if (auto walked = walk_xml(links, targets); !walked) return walked;
    book.sheet = book.sheet.starts_with('/') ? book.sheet.substr(1) : "xl/" + book.sheet;
    return {};
}

/// "BC12" -> 55; 0 when it is no place.
int column_of(std::string_view place)
{
    int column = 0;
    for (const char c : place) {
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + (c - 'A' + 1);
        if (column > most_columns) return 0;
    }
    return column;
}

std::string day_words(double serial, bool from_1904, const std::string& as_it_is)
{
    constexpr double most = 2958465; // 31 December 9999
    if (!(serial >= 1) || serial > most) return as_it_is;
    using std::chrono::days;
    using std::chrono::sys_days;
    const int day = int(std::floor(serial));
    // Excel's calendar has a 29 February 1900: days from 61 on are one too many.
    const sys_days origin =
        from_1904 ? sys_days(Day(std::chrono::year(1904) / 1 / 1))
                  : sys_days(Day(std::chrono::year(1899) / 12 / (day < 61 ? 31 : 30)));
    return to_iso(Day(origin + days(day)));
}

/// A number as the file has it; one of more digits than a spreadsheet keeps says so.
std::string number_words(const std::string& text)
{
    constexpr std::size_t kept_digits = 15;
    const bool whole = text.find_first_not_of("0123456789") == std::string::npos;
    if (!whole || text.size() <= kept_digits) return text;
    const auto number = number_in<double>(text);
    return number ? fmt::format("{:.5E}", *number) : text;
}

class SheetReader {
public:
    explicit SheetReader(const Book& book)
        : book_(book)
    {
    }

    Result<std::vector<Row>> read(std::string_view xml)
    {
        XmlWalk walk;
        walk.start = [this](std::string_view name, const Attributes& attributes) {
            return start(name, attributes);
        };
        walk.end = [this](std::string_view name) {
            end(name);
            return Result<void>();
        };
        walk.text = [this](std::string_view text) {
            if (in_value_) value_ += text;
        };
        if (auto walked = walk_xml(xml, walk); !walked) return tl::unexpected(walked.error());
        return std::move(rows_);
    }

private:
    Result<void> start(std::string_view name, const Attributes& attributes)
    {
        if (name == "row") {
            row_.number = number_in<int>(value_of(attributes, "r")).value_or(row_.number + 1);
            column_ = 0;
        } else if (name == "c") {
            const auto place = value_of(attributes, "r");
            column_ = place.empty() ? column_ + 1 : column_of(place);
            if (column_ < 1 || column_ > most_columns || ++cells_ > most_cells)
                return fail(ErrorCode::TooLarge, "the sheet has more than a million cells");
            kind_ = value_of(attributes, "t");
            style_ = number_in<std::size_t>(value_of(attributes, "s")).value_or(0);
            value_.clear();
        }
        in_value_ = name == "v" || name == "t";
        return {};
    }

    void end(std::string_view name)
    {
        in_value_ = false;
        if (name == "c" && !value_.empty()) {
            if (row_.cells.size() < std::size_t(column_)) row_.cells.resize(std::size_t(column_));
            row_.cells[std::size_t(column_) - 1] = words();
        }
        if (name != "row") return;
        if (!row_.cells.empty()) rows_.push_back(row_);
        row_.cells.clear();
    }

    [[nodiscard]] std::string words() const
    {
        if (kind_ == "s") {
            const auto index = number_in<std::size_t>(value_);
            return index && *index < book_.texts.size() ? book_.texts[*index] : std::string();
        }
        if (!kind_.empty() && kind_ != "n") return value_;
        const bool day = style_ < book_.day_styles.size() && book_.day_styles[style_];
        const auto number = number_in<double>(value_);
        if (day && number) return day_words(*number, book_.from_1904, value_);
        return number_words(value_);
    }

    const Book& book_;
    std::vector<Row> rows_;
    Row row_{0, {}};
    int column_ = 0;
    std::size_t cells_ = 0;
    std::string kind_;
    std::size_t style_ = 0;
    std::string value_;
    bool in_value_ = false;
};

} // namespace

bool is_workbook(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04");
}

bool is_old_workbook(std::string_view bytes)
{
    return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

Result<std::vector<Row>> read_workbook(std::string_view bytes)
{
    const auto files = unzip(bytes, is_wanted);
    if (!files) return tl::unexpected(files.error());
    const auto part = [&](const std::string& name) -> const std::string* {
        const auto found = files->find(name);
        return found == files->end() ? nullptr : &found->second;
    };
    const auto* workbook = part("xl/workbook.xml");
    const auto* links = part("xl/_rels/workbook.xml.rels");
    if (workbook == nullptr || links == nullptr)
        return fail(ErrorCode::BadData, "this zip holds no workbook");
    Book book;
    if (auto read = read_first_sheet(*workbook, *links, book); !read)
        return tl::unexpected(read.error());
    if (const auto* texts = part("xl/sharedStrings.xml"))
        if (auto read = read_texts(*texts, book); !read) return tl::unexpected(read.error());
    if (const auto* styles = part("xl/styles.xml"))
        if (auto read = read_styles(*styles, book); !read) return tl::unexpected(read.error());
    const auto* sheet = part(book.sheet);
    if (sheet == nullptr) return fail(ErrorCode::BadData, "the workbook has no sheet");
    return SheetReader(book).read(*sheet);
}

} // namespace absah::sheet
