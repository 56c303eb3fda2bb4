// SPDX-License-Identifier: Apache-2.0
#include "pipeline/wire_parts.h"

#include <algorithm>

namespace absah::pipeline {
namespace {

Json word_json(const Word& word)
{
    return {clean_utf8(word.text), box_json(word.box), word.confidence, word.line};
}

Word word_in(const Json& json)
{
    return {
        clean_utf8(json.at(0).get<std::string>()),
        box_in(json.at(1)),
        std::clamp(json.at(2).get<double>(), 0.0, 1.0),
        json.at(3).get<int>()};
}

Json place_json(const PrintPlace& place)
{
    return {
        {"box", box_json(place.box)},
        {"printed", clean_utf8(place.printed)},
        {"seen", clean_utf8(place.seen)}};
}

PrintPlace place_in(const Json& json)
{
    return {box_in(json.at("box")), text_in(json, "printed"), text_in(json, "seen")};
}

Json room_json(const PrintRoom& room)
{
    return {
        {"id", clean_utf8(room.id)},
        {"name", clean_utf8(room.name)},
        {"box", box_json(room.box)},
        {"ink", int(room.ink)},
        {"stamp", int(room.stamp)}};
}

PrintRoom room_in(const Json& json)
{
    return {
        text_in(json, "id"),
        text_in(json, "name"),
        box_in(json.at("box")),
        enum_in(json, "ink", Trace::Clear),
        enum_in(json, "stamp", Trace::Clear)};
}

template <class Values, class ToJson>
Json list_json(const Values& values, ToJson to_json)
{
    Json json = Json::array();
    for (const auto& value : values)
        json.push_back(to_json(value));
    return json;
}

template <class Value, class FromJson>
std::vector<Value> list_in(const Json& json, FromJson from_json)
{
    std::vector<Value> values;
    for (const auto& value : json)
        values.push_back(from_json(value));
    return values;
}

Json comparison_json(const PrintComparison& compared)
{
    return {
        {"words", compared.words},
        {"other", list_json(compared.other, place_json)},
        {"covered", list_json(compared.covered, place_json)}};
}

PrintComparison comparison_in(const Json& json)
{
    return {
        json.at("words").get<int>(),
        list_in<PrintPlace>(json.at("other"), place_in),
        list_in<PrintPlace>(json.at("covered"), place_in)};
}

Json page_json(const PrintPage& page)
{
    Json json{
        {"page", page.page},
        {"code", clean_utf8(page.code)},
        {"code_box", box_json(page.code_box)},
        {"number", page.number},
        {"count", page.count},
        {"words", list_json(page.words, word_json)},
        {"rooms", list_json(page.rooms, room_json)}};
    if (page.compared) json["compared"] = comparison_json(*page.compared);
    return json;
}

PrintPage page_in(const Json& json, std::size_t pages)
{
    PrintPage page{
        json.at("page").get<int>(),
        text_in(json, "code"),
        box_in(json.at("code_box")),
        json.at("number").get<int>(),
        json.at("count").get<int>(),
        list_in<Word>(json.at("words"), word_in),
        list_in<PrintRoom>(json.at("rooms"), room_in),
        {}};
    const bool there = page.page >= 1 && std::size_t(page.page) <= pages;
    const bool counted = page.number >= 0 && page.count >= 0 && page.number <= page.count;
    if (!there || !counted) throw std::out_of_range("print page");
    if (json.contains("compared")) page.compared = comparison_in(json.at("compared"));
    return page;
}

} // namespace

Json to_json(const std::vector<PrintPage>& print)
{
    return list_json(print, page_json);
}

std::vector<PrintPage> print_in(const Json& json, std::size_t pages)
{
    return list_in<PrintPage>(json, [&](const Json& page) { return page_in(page, pages); });
}

} // namespace absah::pipeline
