// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/parts.h"
#include "records/catalog/toml_file.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

namespace absah::catalog {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array top_keys{"organiser"sv, "number"sv, "signature"sv};
constexpr std::array organiser_keys{"id"sv, "name"sv, "aliases"sv, "logo"sv, "stamp"sv, "city"sv};
constexpr std::array number_keys{"pattern"sv};
constexpr std::array signature_keys{"electronic_only"sv};

Result<void> read_texts(const Path& file, const toml::table& table, OrganiserProfile& profile)
{
    struct Target {
        std::string_view key;
        std::string* value;
    };

    for (const auto& [key, value] :
         {Target{"id", &profile.id},
          Target{"name", &profile.name},
          Target{"stamp", &profile.stamp},
          Target{"city", &profile.city}}) {
        auto text = text_at(file, table, key);
        if (!text) return tl::unexpected(text.error());
        *value = std::move(*text);
    }
    for (const auto& [key, value] : {Target{"id", &profile.id}, Target{"name", &profile.name}})
        if (value->empty())
            return wrong_at(
                file, table.source(), fmt::format("[organiser] needs a text for \"{}\"", key));
    auto aliases = texts_at(file, table, "aliases");
    if (!aliases) return tl::unexpected(aliases.error());
    profile.aliases = std::move(*aliases);
    return {};
}

Result<void> read_logo(const Path& file, const toml::table& table, OrganiserProfile& profile)
{
    const auto logo = text_at(file, table, "logo");
    if (!logo) return tl::unexpected(logo.error());
    if (logo->empty()) return {};
    profile.logo = file.parent_path() / *logo;
    std::error_code ignored;
    if (std::filesystem::is_regular_file(profile.logo, ignored)) return {};
    return wrong_at(
        file,
        table.get("logo")->source(),
        fmt::format("there is no picture {} beside the profile", *logo));
}

Result<void> read_organiser(const Path& file, const toml::table& top, OrganiserProfile& profile)
{
    const auto table = table_at(file, top, "organiser");
    if (!table) return tl::unexpected(table.error());
    if (*table == nullptr) return wrong_at(file, top.source(), "the table [organiser] is missing");
    return only_known_keys(file, **table, "[organiser]", organiser_keys)
        .and_then([&] { return read_texts(file, **table, profile); })
        .and_then([&] { return read_logo(file, **table, profile); });
}

Result<void> read_number(const Path& file, const toml::table& top, OrganiserProfile& profile)
{
    const auto table = table_at(file, top, "number");
    if (!table) return tl::unexpected(table.error());
    if (*table == nullptr) return {};
    if (const auto known = only_known_keys(file, **table, "[number]", number_keys); !known)
        return known;
    auto pattern = text_at(file, **table, "pattern");
    if (!pattern) return tl::unexpected(pattern.error());
    profile.number_pattern = std::move(*pattern);
    if (profile.number_pattern.empty()) return {};
    const RE2 compiled(profile.number_pattern, RE2::Quiet);
    if (compiled.ok()) return {};
    return wrong_at(
        file,
        (*table)->get("pattern")->source(),
        fmt::format("\"pattern\" is no RE2 expression: {}", compiled.error()));
}

Result<void> read_signature(const Path& file, const toml::table& top, OrganiserProfile& profile)
{
    const auto table = table_at(file, top, "signature");
    if (!table) return tl::unexpected(table.error());
    if (*table == nullptr) return {};
    if (const auto known = only_known_keys(file, **table, "[signature]", signature_keys); !known)
        return known;
    const auto only = flag_at(file, **table, "electronic_only");
    if (!only) return tl::unexpected(only.error());
    profile.electronic_signature_only = *only;
    return {};
}

Result<OrganiserProfile> load_profile(const Path& file)
{
    const auto top = read_toml(file);
    if (!top) return tl::unexpected(top.error());
    OrganiserProfile profile;
    const auto read = only_known_keys(file, *top, "the profile", top_keys)
                          .and_then([&] { return read_organiser(file, *top, profile); })
                          .and_then([&] { return read_number(file, *top, profile); })
                          .and_then([&] { return read_signature(file, *top, profile); });
    if (!read) return tl::unexpected(read.error());
    return profile;
}

} // namespace

Result<void> add_organisers(const Path& folder, Registry& organisers)
{
    const auto folders = listed(folder, "");
    if (!folders) return tl::unexpected(folders.error());
    std::map<std::string, Path> here;
    for (const auto& organiser : *folders) {
        const auto file = organiser / "profile.toml";
        auto profile = load_profile(file);
        if (!profile) return tl::unexpected(profile.error());
        const auto [first, is_new] = here.try_emplace(profile->id, file);
        if (!is_new)
            return fail(
                ErrorCode::BadData,
                fmt::format(
                    "{}:1:1: the organiser \"{}\" is described in {} already",
                    file.string(),
                    profile->id,
                    first->second.string()));
        std::erase_if(organisers, [&](const auto& old) { return old.id == profile->id; });
        organisers.push_back(std::move(*profile));
    }
    std::ranges::sort(organisers, {}, &OrganiserProfile::id);
    return {};
}

} // namespace absah::catalog
