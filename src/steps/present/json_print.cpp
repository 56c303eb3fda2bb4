// SPDX-License-Identifier: Apache-2.0
#include "steps/present/json_print.h"

#include <string_view>
#include <utility>
#include <vector>

namespace absah::present {
namespace {

Json to_array(const Box& box)
{
    return Json::array({box.x, box.y, box.width, box.height});
}

Json place_json(const PrintPlace& place)
{
    Json json{{"box", to_array(place.box)}, {"printed", place.printed}};
    if (!place.seen.empty()) json["seen"] = place.seen;
    return json;
}

Json places_json(const std::vector<PrintPlace>& places)
{
    auto json = Json::array();
    for (const auto& place : places)
        json.push_back(place_json(place));
    return json;
}

std::string_view name_of(Trace trace)
{
    switch (trace) {
    case Trace::Clear:
        return "found";
    case Trace::Unsure:
        return "doubtful";
    case Trace::None:
        break;
    }
    return "missing";
}

Json page_json(const PrintPage& page)
{
    Json json{{"page", page.page}, {"code", !page.code.empty()}};
    json["number"] = page.number > 0 ? Json(page.number) : Json(nullptr);
    json["words"] = nullptr;
    if (page.compared) {
        json["words"] = {
            {"compared", page.compared->words},
            {"other", places_json(page.compared->other)},
            {"covered", places_json(page.compared->covered)}};
    }
    auto rooms = Json::array();
    for (const auto& room : page.rooms) {
        Json one{{"id", room.id}, {"box", to_array(room.box)}};
        if (!room.name.empty()) one["name"] = room.name;
        one["signature"] = name_of(room.ink);
        one["stamp"] = name_of(room.stamp);
        rooms.push_back(std::move(one));
    }
    json["rooms"] = std::move(rooms);
    return json;
}

std::string_view name_of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return "agrees";
    case Outcome::Broken:
        return "differs";
    case Outcome::Undecided:
        break;
    }
    return "undecided";
}

Json value_json(const PrintValue& value)
{
    Json json{{"state", name_of(value.outcome)}, {"code", value.expected}};
    if (!value.seen.empty()) json["printed"] = value.seen;
    if (value.page > 0) {
        json["page"] = value.page;
        json["box"] = to_array(value.box);
    }
    return json;
}

} // namespace

Json print_json(const CheckedPrint& print, const Reading& reading)
{
    const auto& proof = print.proof;
    Json json{
        {"report", proof.report},
        {"id", proof.id},
        {"person", proof.person},
        {"period", to_iso(proof.period)},
        {"record_sha256", proof.record},
        {"key", proof.key},
        {"seal", absah::name_of(print.seal)}};
    if (!print.key_name.empty()) json["key_name"] = print.key_name;
    json["record"] = absah::name_of(print.record);
    if (!print.record_file.empty()) json["record_file"] = print.record_file;
    auto values = Json::object();
    for (const auto& value : print.values)
        values[value.name] = value_json(value);
    json["values"] = std::move(values);
    json["page_count"] = print.page_count > 0 ? Json(print.page_count) : Json(nullptr);
    json["missing_pages"] = print.missing_pages;
    auto pages = Json::array();
    for (const auto& page : reading.print)
        pages.push_back(page_json(page));
    json["pages"] = std::move(pages);
    json["filing"] = absah::name_of(print.filing);
    if (!print.filed_as.empty()) json["filed_as"] = print.filed_as;
    return json;
}

} // namespace absah::present
