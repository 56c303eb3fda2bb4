// SPDX-License-Identifier: Apache-2.0
#include "fences/pdf/metadata.h"

#include <fmt/format.h>

#include <string_view>

namespace absah::pdf {

namespace {

std::string escaped(std::string_view text)
{
    std::string xml;
    for (const char c : text) {
        switch (c) {
        case '&':
            xml += "&amp;";
            break;
        case '<':
            xml += "&lt;";
            break;
        case '>':
            xml += "&gt;";
            break;
        default:
            xml += c;
        }
    }
    return xml;
}

/// `name` with one item in a container (Alt, Seq), nothing for an empty text.
std::string listed(
    std::string_view name, std::string_view container, std::string_view item, std::string_view text)
{
    if (text.empty()) return {};
    return fmt::format(
        "   <{0}><rdf:{1}><rdf:{2}>{3}</rdf:li></rdf:{1}></{0}>\n",
        name,
        container,
        item,
        escaped(text));
}

} // namespace

std::string
xmp_packet(const drawing::Information& information, int part, const std::string& producer)
{
    const std::string moment = to_iso(information.date) + "T00:00:00Z";
    const std::string_view plain = "li";
    const std::string_view in_any_language = "li xml:lang=\"x-default\"";
    std::string xml = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                      " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                      "  <rdf:Description rdf:about=\"\"\n"
                      "    xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                      "    xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
                      "    xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
                      "    xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
                      "   <dc:format>application/pdf</dc:format>\n";
    xml += listed("dc:title", "Alt", in_any_language, information.title);
    xml += listed("dc:creator", "Seq", plain, information.author);
    xml += listed("dc:description", "Alt", in_any_language, information.subject);
    xml += listed("dc:language", "Bag", plain, information.language);
    xml += fmt::format(
        "   <xmp:CreateDate>{0}</xmp:CreateDate>\n"
        "   <xmp:ModifyDate>{0}</xmp:ModifyDate>\n"
        "   <xmp:MetadataDate>{0}</xmp:MetadataDate>\n"
        "   <xmp:CreatorTool>{1}</xmp:CreatorTool>\n"
        "   <pdf:Producer>{2}</pdf:Producer>\n"
        "   <pdfaid:part>{3}</pdfaid:part>\n"
        "   <pdfaid:conformance>B</pdfaid:conformance>\n"
        "  </rdf:Description>\n"
        " </rdf:RDF>\n"
        "</x:xmpmeta>\n",
        moment,
        creator,
        escaped(producer),
        part);
    return xml + "<?xpacket end=\"r\"?>";
}

} // namespace absah::pdf
