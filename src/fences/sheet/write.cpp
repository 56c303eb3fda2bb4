// SPDX-License-Identifier: Apache-2.0
#include "fences/sheet/sheet.h"
#include "fences/sheet/xml.h"
#include "fences/sheet/zip.h"

#include <fmt/format.h>

#include <algorithm>

namespace absah::sheet {
namespace {

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view main_names = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view link_names =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Style 0: as Excel has it; 1: text; 2: text, bold. 49 is the built-in format "@".
constexpr std::string_view styles =
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz "
    "val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
    "patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
    "borderId=\"0\"/></cellStyleXfs>"
    "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
    "applyNumberFormat=\"1\"/>"
    "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
    "applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs>"
    "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

/// 1 -> "A", 28 -> "AB"
std::string column_name(std::size_t column)
{
    std::string name;
    for (; column > 0; column = (column - 1) / 26)
        name.insert(name.begin(), char('A' + (column - 1) % 26));
    return name;
}

std::string row_xml(const std::vector<std::string>& cells, std::size_t number)
{
    std::string xml = fmt::format("<row r=\"{}\">", number);
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (!cells[i].empty())
            xml += fmt::format(
                "<c r=\"{}{}\" s=\"{}\" t=\"inlineStr\"><is><t "
                "xml:space=\"preserve\">{}</t></is></c>",
                column_name(i + 1),
                number,
                number == 1 ? 2 : 1,
                escaped(cells[i]));
    return xml + "</row>";
}

std::string sheet_xml(const Sheet& sheet)
{
    std::size_t columns = 1;
    for (const auto& row : sheet.rows)
        columns = std::max(columns, row.size());
    auto xml = fmt::format(
        "{}<worksheet xmlns=\"{}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" "
        "topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
        "<cols><col min=\"1\" max=\"{}\" width=\"24\" style=\"1\" "
        "customWidth=\"1\"/></cols><sheetData>",
        head,
        main_names,
        columns);
    for (std::size_t i = 0; i < sheet.rows.size(); ++i)
        xml += row_xml(sheet.rows[i], i + 1);
    return xml + "</sheetData></worksheet>";
}

std::string link(std::string_view id, std::string_view kind, std::string_view target)
{
    return fmt::format(
        "<Relationship Id=\"{}\" Type=\"{}/{}\" Target=\"{}\"/>", id, link_names, kind, target);
}

std::string links_xml(const std::string& links)
{
    return fmt::format(
        "{}<Relationships "
        "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
        head,
        links);
}

std::string types_xml(std::size_t sheets)
{
    constexpr std::string_view made = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    std::string parts;
    for (std::size_t i = 1; i <= sheets; ++i)
        parts += fmt::format(
            "<Override PartName=\"/xl/worksheets/sheet{}.xml\" ContentType=\"{}.worksheet+xml\"/>",
            i,
            made);
    return fmt::format(
        "{0}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        "<Override PartName=\"/xl/workbook.xml\" ContentType=\"{1}.sheet.main+xml\"/>"
        "<Override PartName=\"/xl/styles.xml\" ContentType=\"{1}.styles+xml\"/>{2}</Types>",
        head,
        made,
        parts);
}

} // namespace

Result<std::string> write_workbook(std::span<const Sheet> sheets)
{
    std::string list;
    std::string links = link("rIdStyles", "styles", "styles.xml");
    std::vector<std::pair<std::string, std::string>> files{
        {"[Content_Types].xml", types_xml(sheets.size())},
        {"_rels/.rels", links_xml(link("rId1", "officeDocument", "xl/workbook.xml"))},
        {"xl/styles.xml",
         fmt::format("{}<styleSheet xmlns=\"{}\">{}</styleSheet>", head, main_names, styles)}};
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const auto id = fmt::format("rId{}", i + 1);
        const auto file = fmt::format("worksheets/sheet{}.xml", i + 1);
        list += fmt::format(
            "<sheet name=\"{}\" sheetId=\"{}\" r:id=\"{}\"/>", escaped(sheets[i].name), i + 1, id);
        links += link(id, "worksheet", file);
        files.emplace_back("xl/" + file, sheet_xml(sheets[i]));
    }
    files.emplace_back(
        "xl/workbook.xml",
        fmt::format(
            "{}<workbook xmlns=\"{}\" xmlns:r=\"{}\"><sheets>{}</sheets></workbook>",
            head,
            main_names,
            link_names,
            list));
    files.emplace_back("xl/_rels/workbook.xml.rels", links_xml(links));
    return zip(files);
}

} // namespace absah::sheet
