// SPDX-License-Identifier: Apache-2.0
#include "fences/sheet/xml.h"

#include <expat.h>
#include <fmt/format.h>

#include <limits>
#include <memory>
#include <optional>
#include <type_traits>

namespace absah::sheet {
namespace {

using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)>;

/// What the parser's callbacks share. No exception may leave them: functions of `walk` throw none
/// but for memory, and that ends the program anyway.
struct Walking {
    const XmlWalk& walk;
    XML_Parser parser;
    std::optional<Error> error;

    void take(const Result<void>& done)
    {
        if (done || error) return;
        error = done.error();
        XML_StopParser(parser, XML_FALSE);
    }
};

std::string_view local(std::string_view name)
{
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void on_start(void* data, const XML_Char* name, const XML_Char** attributes)
{
    auto& walking = *static_cast<Walking*>(data);
    if (!walking.walk.start || walking.error) return;
    Attributes all;
    for (; *attributes != nullptr; attributes += 2)
        all.emplace(local(attributes[0]), attributes[1]);
    walking.take(walking.walk.start(local(name), all));
}

void on_end(void* data, const XML_Char* name)
{
    auto& walking = *static_cast<Walking*>(data);
    if (walking.walk.end && !walking.error) walking.take(walking.walk.end(local(name)));
}

void on_text(void* data, const XML_Char* text, int length)
{
    auto& walking = *static_cast<Walking*>(data);
    if (walking.walk.text && !walking.error)
        walking.walk.text(std::string_view(text, std::size_t(length)));
}

void on_doctype(
    void* data,
    const XML_Char* /*name*/,
    const XML_Char* /*system*/,
    const XML_Char* /*open*/,
    int /*internal*/)
{
    static_cast<Walking*>(data)->take(
        fail(ErrorCode::BadData, "the workbook has a document type, which none needs"));
}

} // namespace

Result<void> walk_xml(std::string_view xml, const XmlWalk& walk)
{
    if (xml.size() > std::size_t(std::numeric_limits<int>::max()))
        return fail(ErrorCode::TooLarge, "a sheet of more than 2 GiB");
    const Parser parser(XML_ParserCreate("UTF-8"), XML_ParserFree);
    Walking walking{walk, parser.get(), {}};
    XML_SetUserData(parser.get(), &walking);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
    const auto status = XML_Parse(parser.get(), xml.data(), int(xml.size()), XML_TRUE);
    if (walking.error) return tl::unexpected(*walking.error);
    if (status == XML_STATUS_OK) return {};
    return fail(
        ErrorCode::BadData,
        fmt::format("the workbook is torn: {}", XML_ErrorString(XML_GetErrorCode(parser.get()))));
}

std::string escaped(std::string_view text)
{
    std::string all;
    for (const char c : text) {
        if (c == '&')
            all += "&amp;";
        else if (c == '<')
            all += "&lt;";
        else if (c == '>')
            all += "&gt;";
        else if (c == '"')
            all += "&quot;";
        else if ((c >= 0 && c < ' ' && c != '\n' && c != '\t') || c == '\x7F')
            continue;
        else
            all += c;
    }
    return all;
}

} // namespace absah::sheet
