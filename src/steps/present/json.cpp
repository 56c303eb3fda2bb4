// SPDX-License-Identifier: Apache-2.0
#include "steps/present/json_print.h"
#include "steps/present/present.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace absah::present {

namespace {

Json or_null(const std::string& text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

Json to_array(const Box& box)
{
    return Json::array({box.x, box.y, box.width, box.height});
}

std::string_view name_of(Source source)
{
    switch (source) {
    case Source::TextLayer:
        return "text_layer";
    case Source::Ocr:
        return "ocr";
    case Source::Code:
        return "code";
    case Source::Image:
        return "image";
    case Source::DigitalSignature:
        return "digital_signature";
    case Source::None:
        break;
    }
    return "";
}

std::string_view name_of(State state)
{
    switch (state) {
    case State::Found:
        return "found";
    case State::Doubtful:
        return "doubtful";
    case State::Missing:
        break;
    }
    return "missing";
}

/// What one element carries beside value and place.
void add_extras(Json& json, ElementId id, const Certificate& certificate)
{
    const bool present = certificate[id].state != State::Missing;
    if (id == ElementId::Date && certificate.issued) json["issued"] = to_iso(*certificate.issued);
    if (!present) return;
    if (id == ElementId::Recipient && !certificate.recipient_name.empty())
        json["name"] = certificate.recipient_name;
    if (id == ElementId::Organiser && !certificate.organiser_id.empty())
        json["id"] = certificate.organiser_id;
    if (id == ElementId::Signature && certificate.signature_kind != SignatureKind::None)
        json["kind"] = certificate.signature_kind == SignatureKind::Ink ? "ink" : "electronic";
}

Json to_json(ElementId id, const Certificate& certificate)
{
    const auto& element = certificate[id];
    Json json{{"state", name_of(element.state)}};
    if (element.state == State::Missing) {
        add_extras(json, id, certificate);
        return json;
    }
    if (id == ElementId::Logo)
        json["value"] = or_null(element.value);
    else if (!element.value.empty())
        json["value"] = element.value;
    add_extras(json, id, certificate);
    json["confidence"] = std::round(element.confidence * 1000) / 1000;
    if (element.source != Source::None) json["source"] = name_of(element.source);
    if (element.page > 0) json["page"] = element.page;
    if (!element.box.empty()) json["box"] = to_array(element.box);
    return json;
}

Json elements_of(const Certificate& certificate)
{
    auto json = Json::object();
    for (const auto id : all_elements)
        json[std::string(absah::name_of(id))] = to_json(id, certificate);
    return json;
}

Json codes_of(const std::vector<Code>& codes)
{
    auto json = Json::array();
    for (const auto& code : codes) {
        json.push_back(
            {{"format", code.format},
             {"text", code.text},
             {"page", code.page},
             {"box", to_array(code.box)}});
    }
    return json;
}

Json findings_of(const Findings& findings, Language language)
{
    auto json = Json::array();
    for (const auto& finding : findings) {
        const auto words = sentence(finding, language);
        Json one{{"id", finding.id}, {"level", absah::name_of(finding.level)}};
        one["element"] = finding.element ? Json(absah::name_of(*finding.element)) : Json(nullptr);
        one["message"] = words.message;
        one["advice"] = words.advice;
        if (!finding.seen.empty()) one["seen"] = finding.seen;
        if (!finding.expected.empty()) one["expected"] = finding.expected;
        json.push_back(std::move(one));
    }
    return json;
}

Json duplicates_of(const std::vector<Duplicate>& duplicates)
{
    auto json = Json::array();
    for (const auto& duplicate : duplicates) {
        Json one{{"file", duplicate.file}, {"how", duplicate.how}};
        if (!duplicate.pages.empty()) one["pages"] = duplicate.pages;
        json.push_back(std::move(one));
    }
    return json;
}

/// What a file of one paper says of it, and a part of a file of several.
void add_paper(Json& json, const Checked& checked)
{
    const auto& reading = checked.reading;
    json["kind"] = absah::name_of(reading.kind);
    json["verdict"] = absah::name_of(checked.verdict);
    json["plan"] = or_null(checked.plan);
    json["activity"] = or_null(checked.activity);
    json["elements"] = elements_of(reading.certificate);
    json["codes"] = codes_of(reading.codes);
    if (checked.print) json["print"] = print_json(*checked.print, reading);
}

Json parts_of(const std::vector<Checked>& parts, Language language)
{
    auto json = Json::array();
    for (const auto& part : parts) {
        Json one{{"pages", part.reading.own_pages}};
        add_paper(one, part);
        one["findings"] = findings_of(part.findings, language);
        one["duplicates"] = duplicates_of(part.duplicates);
        json.push_back(std::move(one));
    }
    return json;
}

Json to_value(const Checked& checked, Language language)
{
    const auto& reading = checked.reading;
    Json json{{"schema", "absah.result/1"}, {"file", checked.file}};
    json["sha256"] = or_null(checked.sha256);
    json["media_type"] = or_null(reading.media_type);
    json["pages"] = reading.page_count;
    add_paper(json, checked);
    json["digital_signatures"] = Json::array();
    json["findings"] = findings_of(checked.findings, language);
    json["duplicates"] = duplicates_of(checked.duplicates);
    if (!checked.parts.empty()) json["parts"] = parts_of(checked.parts, language);
    json["ms"] = {{"total", reading.ms_total}, {"ocr", reading.ms_ocr}};
    return json;
}

/// Brings the numbers of a box, one a line after indenting, back on one line. A line break of the
/// dump never stands inside a string, so "[\n" and digits can only be such an array.
std::string with_short_boxes(const std::string& indented)
{
    std::string out;
    std::size_t at = 0;
    for (;;) {
        const auto open = indented.find("[\n", at);
        if (open == std::string::npos) return out.append(indented, at);
        const auto close = indented.find_first_not_of("0123456789-, \n", open + 1);
        out.append(indented, at, open + 1 - at);
        at = open + 1;
        if (close == std::string::npos || indented[close] != ']') continue;
        for (; at < close; ++at) {
            if (indented[at] == ',')
                out += ", ";
            else if (indented[at] != ' ' && indented[at] != '\n')
                out += indented[at];
        }
    }
}

/// Broken UTF-8 from a file name or a code becomes U+FFFD, never an exception.
std::string dump(const Json& json, int indent)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::string to_json_line(const Checked& checked, Language language)
{
    return dump(to_value(checked, language), -1);
}

std::string to_json(std::span<const Checked> all, Language language)
{
    auto json = Json::array();
    for (const auto& checked : all)
        json.push_back(to_value(checked, language));
    return with_short_boxes(dump(json, 2));
}

} // namespace absah::present
