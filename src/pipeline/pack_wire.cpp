// SPDX-License-Identifier: Apache-2.0
#include "pipeline/pack_wire.h"

#include "pipeline/pack_steps.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace absah::pipeline {

namespace {

using Json = nlohmann::json;

std::string text_of(const Json& json)
{
    const auto bytes = Json::to_cbor(json);
    return {bytes.begin(), bytes.end()};
}

/// Names of files are bytes, not always UTF-8.
Json bytes_of(const Path& file)
{
    const auto name = file.string();
    return Json::binary(Bytes(name.begin(), name.end()));
}

/// The trouble of a reading process that gave no answer.
PackTrouble trouble_of(ErrorCode code)
{
    return code == ErrorCode::Limit ? PackTrouble::TooSlow : PackTrouble::Damaged;
}

template <class Enum>
std::optional<Enum> enum_at(const Json& json, const char* key, Enum last)
{
    if (!json.contains(key)) return {};
    return Enum(std::clamp(json.at(key).get<int>(), 0, int(last)));
}

PackSurvey survey_of(const Json& json)
{
    PackSurvey survey;
    survey.trouble = enum_at(json, "trouble", PackTrouble::TooSlow);
    survey.whole = enum_at(json, "whole", WholeBecause::Locked);
    survey.sha256 = json.value("sha256", "");
    survey.before = json.value("before", std::uint64_t{0});
    survey.alone = json.value("alone", std::uint64_t{0});
    survey.pages = json.value("pages", 0);
    survey.attachments = json.value("attachments", 0);
    for (const auto& one : json.value("pictures", Json::array()))
        survey.pictures.emplace(one.at(0).get<PictureId>(), one.at(1).get<std::uint64_t>());
    return survey;
}

} // namespace

Json to_json(const CodedPicture& picture)
{
    return {
        {"coding", int(picture.coding)},
        {"width", picture.width},
        {"height", picture.height},
        {"channels", picture.channels},
        {"orientation", picture.orientation},
        {"inverted", picture.inverted},
        {"bytes", Json::binary(picture.bytes)}};
}

CodedPicture picture_of(const Json& json)
{
    return {
        Coding(std::clamp(json.at("coding").get<int>(), 0, int(Coding::Fax))),
        json.at("width").get<int>(),
        json.at("height").get<int>(),
        json.at("channels").get<int>(),
        json.at("inverted").get<bool>(),
        json.at("orientation").get<int>(),
        json.at("bytes").get_binary()};
}

Path path_of(const Json& json)
{
    const auto& bytes = json.get_binary();
    return {std::string(bytes.begin(), bytes.end())};
}

std::string survey_request(const Path& file)
{
    return text_of({{"do", "survey"}, {"file", bytes_of(file)}});
}

PackSurvey to_survey(const Result<Bytes>& reply)
{
    PackSurvey survey;
    if (!reply) {
        survey.trouble = trouble_of(reply.error().code);
        return survey;
    }
    try {
        return survey_of(Json::from_cbor(*reply));
    } catch (const std::exception&) {
        survey.trouble = PackTrouble::Damaged;
        return survey;
    }
}

std::string sizes_request(const Path& file, PictureId picture)
{
    return text_of({{"do", "sizes"}, {"file", bytes_of(file)}, {"picture", picture}});
}

std::vector<std::uint64_t> to_sizes(const Result<Bytes>& reply, std::uint64_t alone)
{
    std::vector<std::uint64_t> sizes{alone};
    std::vector<std::uint64_t> told;
    try {
        if (reply) told = Json::from_cbor(*reply).get<std::vector<std::uint64_t>>();
    } catch (const std::exception&) {
        told.clear();
    }
    told.resize(std::min(told.size(), shrink_steps.size()));
    for (const auto size : told) // 0: it could not be coded
        sizes.push_back(size == 0 ? sizes.back() : std::min(size, sizes.back()));
    return sizes;
}

std::string shrink_request(const Path& file, PictureId picture, std::size_t step)
{
    return text_of(
        {{"do", "shrink"}, {"file", bytes_of(file)}, {"picture", picture}, {"step", step}});
}

Shrunk to_shrunk(const Result<Bytes>& reply)
{
    if (!reply) return {};
    try {
        const auto json = Json::from_cbor(*reply);
        const auto step = json.at("step").get<std::size_t>();
        if (step == 0 || step > shrink_steps.size()) return {};
        return {step, picture_of(json.at("picture"))};
    } catch (const std::exception&) {
        return {};
    }
}

std::string bind_request(const std::vector<PackPaper>& papers)
{
    auto list = Json::array();
    for (const auto& paper : papers) {
        auto anew = Json::array();
        for (const auto& [id, picture] : paper.anew)
            anew.push_back({{"id", id}, {"picture", to_json(picture)}});
        list.push_back(
            {{"title", paper.title},
             {"file", bytes_of(paper.file)},
             {"sha256", paper.sha256},
             {"anew", std::move(anew)},
             {"attach_as", paper.attach_as},
             {"description", paper.description},
             {"cover", Json::binary(paper.cover)}});
    }
    return text_of({{"do", "bind"}, {"papers", std::move(list)}});
}

Result<Bytes> to_bound(const Result<Bytes>& reply)
{
    if (!reply) return tl::unexpected(reply.error());
    try {
        const auto json = Json::from_cbor(*reply);
        if (json.contains("pdf")) return json.at("pdf").get_binary();
        const int code = std::clamp(json.at("code").get<int>(), 0, int(ErrorCode::Crash));
        return fail(ErrorCode(code), json.at("message").get<std::string>());
    } catch (const std::exception& error) {
        return fail(ErrorCode::Crash, error.what());
    }
}

} // namespace absah::pipeline
