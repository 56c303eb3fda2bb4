// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "pipeline/pack.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace absah::pipeline {

namespace {

using Json = nlohmann::ordered_json;
using std::string_view_literals::operator""sv;

constexpr std::array states{"packed"sv, "refused"sv, "needs_consent"sv, "too_large"sv};
constexpr std::array troubles{
    "missing"sv,
    "closed"sv,
    "empty"sv,
    "unknown_kind"sv,
    "damaged"sv,
    "torn"sv,
    "needs_password"sv,
    "too_large"sv,
    "too_slow"sv};
constexpr std::array reasons{"signed"sv, "locked"sv};

std::string_view done_with(const PackedFile& file)
{
    if (file.trouble) return "nothing";
    if (file.same_as) return "nothing";
    if (file.whole) return "attached";
    return file.smaller > 0 ? "made_smaller" : "as_it_is";
}

Json fields_of(const PackedFile& file, const Packing& packing)
{
    Json json{{"file", clean_utf8(file.file.string())}, {"done", done_with(file)}};
    if (file.trouble) json["trouble"] = troubles.at(std::size_t(*file.trouble));
    if (file.whole) json["whole_because"] = reasons.at(std::size_t(*file.whole));
    if (file.same_as) json["same_as"] = clean_utf8(packing.files.at(*file.same_as).file.string());
    json["bytes_before"] = file.before;
    json["bytes_after"] = file.after;
    json["pages"] = file.pages;
    json["pictures_made_smaller"] = file.smaller;
    json["attachments_left_out"] = file.attachments;
    return json;
}

} // namespace

std::string shown_bytes(std::uint64_t bytes, Language language)
{
    constexpr double kilo = 1e3;
    constexpr double mega = 1e6;
    if (double(bytes) < kilo) return fmt::format("{} B", bytes);
    if (double(bytes) < mega) return fmt::format("{:.0f} kB", double(bytes) / kilo);
    auto text = fmt::format("{:.1f} MB", double(bytes) / mega);
    if (language == Language::Indonesian) std::ranges::replace(text, '.', ',');
    return text;
}

std::string json_of(const Packing& packing, std::uint64_t limit, const Path& out)
{
    Json json{
        {"state", states.at(std::size_t(packing.state))},
        {"out", clean_utf8(out.string())},
        {"limit", limit},
        {"bytes", packing.size}};
    auto files = Json::array();
    for (const auto& file : packing.files)
        files.push_back(fields_of(file, packing));
    json["files"] = std::move(files);
    return json.dump(2) + '\n';
}

} // namespace absah::pipeline
