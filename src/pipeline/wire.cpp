// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "fences/image/fingerprint.h"
#include "pipeline/read.h"
#include "pipeline/wire_parts.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace absah::pipeline {

namespace {

Json element_json(const Element& element)
{
    return {
        {"state", int(element.state)},
        {"value", clean_utf8(element.value)},
        {"confidence", element.confidence},
        {"source", int(element.source)},
        {"page", element.page},
        {"box", box_json(element.box)}};
}

Element element_in(const Json& json)
{
    return {
        enum_in(json, "state", State::Found),
        text_in(json, "value"),
        std::clamp(json.at("confidence").get<double>(), 0.0, 1.0),
        enum_in(json, "source", Source::DigitalSignature),
        json.at("page").get<int>(),
        box_in(json.at("box"))};
}

Json named_days_json(const std::vector<NamedDay>& named_days)
{
    Json json = Json::array();
    for (const auto& [printed, weekday, day] : named_days)
        json.push_back({clean_utf8(printed), weekday.c_encoding(), to_iso(day)});
    return json;
}

std::vector<NamedDay> named_days_in(const Json& json)
{
    std::vector<NamedDay> named_days;
    for (const auto& named : json) {
        const auto day = parse_iso_date(named.at(2).get<std::string>());
        const auto weekday = named.at(1).get<unsigned>();
        if (!day || weekday > 6) throw std::out_of_range("named day");
        named_days.push_back(
            {clean_utf8(named.at(0).get<std::string>()), std::chrono::weekday{weekday}, *day});
    }
    return named_days;
}

Json certificate_json(const Certificate& certificate)
{
    Json elements = Json::array();
    for (const auto& element : certificate.elements)
        elements.push_back(element_json(element));
    return {
        {"elements", std::move(elements)},
        {"recipient_name", clean_utf8(certificate.recipient_name)},
        {"organiser_id", clean_utf8(certificate.organiser_id)},
        {"held",
         certificate.held ? to_iso(certificate.held->first) + '/' + to_iso(certificate.held->last)
                          : ""},
        {"issued", certificate.issued ? to_iso(*certificate.issued) : ""},
        {"date_is_issue_date", certificate.date_is_issue_date},
        {"named_days", named_days_json(certificate.named_days)},
        {"signature_kind", int(certificate.signature_kind)}};
}

Certificate certificate_in(const Json& json)
{
    Certificate certificate;
    for (const auto id : all_elements)
        certificate[id] = element_in(json.at("elements").at(std::size_t(id)));
    certificate.recipient_name = text_in(json, "recipient_name");
    certificate.organiser_id = text_in(json, "organiser_id");
    certificate.held = parse_iso_range(json.at("held").get<std::string>());
    certificate.issued = parse_iso_date(json.at("issued").get<std::string>());
    certificate.date_is_issue_date = json.at("date_is_issue_date").get<bool>();
    certificate.named_days = named_days_in(json.at("named_days"));
    certificate.signature_kind = enum_in(json, "signature_kind", SignatureKind::Electronic);
    return certificate;
}

Json fingerprint_json(const Picture& fingerprint)
{
    return {fingerprint.width, fingerprint.height, Json::binary(fingerprint.pixels)};
}

Picture fingerprint_in(const Json& json)
{
    Picture fingerprint{json.at(0).get<int>(), json.at(1).get<int>(), 1, json.at(2).get_binary()};
    const auto fits = [](int side) { return side >= 0 && side <= image::fingerprint_side; };
    if (!fits(fingerprint.width) || !fits(fingerprint.height) ||
        fingerprint.pixels.size() != std::size_t(fingerprint.width) * fingerprint.height)
        throw std::out_of_range("fingerprint");
    return fingerprint.empty() ? Picture{} : fingerprint;
}

Json element_ids_json(const std::vector<ElementId>& elements)
{
    Json json = Json::array();
    for (const auto id : elements)
        json.push_back(int(id));
    return json;
}

ElementId element_id_in(const Json& json)
{
    const auto value = json.get<int>();
    if (value < 0 || value > int(all_elements.back())) throw std::out_of_range("element");
    return ElementId(value);
}

PageParts page_parts_in(const Json& json)
{
    const auto bits = json.get<unsigned>();
    if (bits >> PageParts{}.size() != 0) throw std::out_of_range("parts");
    return PageParts{bits};
}

std::vector<int> page_numbers_in(const Json& json, std::size_t pages)
{
    auto numbers = json.get<std::vector<int>>();
    for (const int number : numbers) {
        if (number < 1 || std::size_t(number) > pages) throw std::out_of_range("page");
    }
    return numbers;
}

Json reading_json(const Reading& reading)
{
    Json codes = Json::array();
    for (const auto& code : reading.codes) {
        codes.push_back(
            {{"format", code.format},
             {"text", clean_utf8(code.text)},
             {"page", code.page},
             {"box", box_json(code.box)}});
    }
    Json pages = Json::array();
    for (const auto& page : reading.pages)
        pages.push_back({page.width, page.height});
    const auto& quality = reading.quality;
    return {
        {"media_type", reading.media_type},
        {"page_count", reading.page_count},
        {"kind", int(reading.kind)},
        {"certificate", certificate_json(reading.certificate)},
        {"codes", std::move(codes)},
        {"print", to_json(reading.print)},
        {"pages", std::move(pages)},
        {"own_pages", reading.own_pages},
        {"doubtful_pages", reading.doubtful_pages},
        {"several_at_once", reading.several_at_once},
        {"recipient_line", Json::binary(reading.recipient_line.packed())},
        {"number_as_read", clean_utf8(reading.number_as_read)},
        {"number_line", Json::binary(reading.number_line)},
        {"quality", {quality.sharpness, quality.glare, quality.paper}},
        {"photo", quality.photo},
        {"poor_parts",
         {quality.blurred.to_ulong(), quality.burnt.to_ulong(), quality.dark.to_ulong()}},
        {"overprinted", element_ids_json(reading.overprinted)},
        {"patched", element_ids_json(reading.patched)},
        {"fingerprint", fingerprint_json(reading.fingerprint)},
        {"damaged", reading.damaged},
        {"text_layer", reading.text_layer},
        {"ms_total", reading.ms_total},
        {"ms_ocr", reading.ms_ocr}};
}

Reading reading_in(const Json& json)
{
    Reading reading;
    reading.media_type = text_in(json, "media_type");
    reading.page_count = json.at("page_count").get<int>();
    reading.kind = enum_in(json, "kind", Kind::Unreadable);
    reading.certificate = certificate_in(json.at("certificate"));
    for (const auto& code : json.at("codes")) {
        reading.codes.push_back(
            {text_in(code, "format"),
             text_in(code, "text"),
             code.at("page").get<int>(),
             box_in(code.at("box"))});
    }
    for (const auto& page : json.at("pages")) {
        reading.pages.push_back({page.at(0).get<int>(), page.at(1).get<int>()});
    }
    reading.print = print_in(json.at("print"), reading.pages.size());
    if (reading.print.empty() != (reading.kind != Kind::OwnPrint)) throw std::out_of_range("print");
    reading.own_pages = page_numbers_in(json.at("own_pages"), reading.pages.size());
    reading.doubtful_pages = page_numbers_in(json.at("doubtful_pages"), reading.pages.size());
    reading.several_at_once = json.at("several_at_once").get<bool>();
    reading.recipient_line = Lattice::unpacked(json.at("recipient_line").get_binary());
    reading.number_as_read = text_in(json, "number_as_read");
    reading.number_line = json.at("number_line").get_binary();
    const auto& quality = json.at("quality");
    reading.quality = {
        quality.at(0).get<double>(),
        quality.at(1).get<double>(),
        quality.at(2).get<double>(),
        json.at("photo").get<bool>(),
        page_parts_in(json.at("poor_parts").at(0)),
        page_parts_in(json.at("poor_parts").at(1)),
        page_parts_in(json.at("poor_parts").at(2))};
    for (const auto& id : json.at("overprinted"))
        reading.overprinted.push_back(element_id_in(id));
    for (const auto& id : json.at("patched"))
        reading.patched.push_back(element_id_in(id));
    reading.fingerprint = fingerprint_in(json.at("fingerprint"));
    reading.damaged = json.at("damaged").get<bool>();
    reading.text_layer = json.at("text_layer").get<bool>();
    reading.ms_total = json.at("ms_total").get<int>();
    reading.ms_ocr = json.at("ms_ocr").get<int>();
    return reading;
}

} // namespace

Bytes to_bytes(const FileReading& reading)
{
    Json pictures = Json::array();
    for (const auto& picture : reading.pictures) {
        pictures.push_back(
            {{"number", picture.number},
             {"width", picture.display.width},
             {"height", picture.display.height},
             {"jpeg", Json::binary(picture.jpeg)}});
    }
    Json papers = Json::array();
    for (const auto& paper : reading.papers)
        papers.push_back(reading_json(paper));
    Json json{
        {"sha256", reading.sha256},
        {"papers", std::move(papers)},
        {"pictures", std::move(pictures)},
        {"second_reader_missing", reading.second_reader_missing}};
    if (reading.error) {
        json["error"] = {
            {"code", int(reading.error->code)}, {"message", clean_utf8(reading.error->message)}};
    }
    return Json::to_cbor(json);
}

Result<FileReading> from_bytes(const Bytes& bytes)
{
    try {
        const Json json = Json::from_cbor(bytes);
        FileReading out;
        out.sha256 = text_in(json, "sha256");
        for (const auto& paper : json.at("papers"))
            out.papers.push_back(reading_in(paper));
        if (out.papers.empty()) return fail(ErrorCode::Crash, "garbled reading: no paper");
        for (const auto& picture : json.at("pictures")) {
            out.pictures.push_back(
                {picture.at("number").get<int>(),
                 {picture.at("width").get<int>(), picture.at("height").get<int>()},
                 Bytes(picture.at("jpeg").get_binary())});
        }
        out.second_reader_missing = json.at("second_reader_missing").get<bool>();
        if (json.contains("error")) {
            const auto& error = json.at("error");
            out.error = Error{
                enum_in(error, "code", ErrorCode::Crash),
                text_in(error, "message"),
                std::source_location::current()};
        }
        return out;
    } catch (const std::exception& garbled) {
        return fail(ErrorCode::Crash, std::string("garbled reading: ") + garbled.what());
    }
}

} // namespace absah::pipeline
