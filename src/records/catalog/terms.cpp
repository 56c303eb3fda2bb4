// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/terms.h"

#include "records/catalog/toml_entry.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

namespace absah::catalog {
namespace {

using std::string_view_literals::operator""sv;
using terms::Terms;

Result<std::vector<terms::Term>>
term_list(const Path& file, const toml::table& top, std::string_view name)
{
    static constexpr std::array keys{"id"sv, "label"sv};
    std::vector<terms::Term> terms;
    return each(
               file,
               top,
               name,
               keys,
               [&](const Entry& entry) {
                   auto& term = terms.emplace_back();
                   return entry.fill({{"id", &term.id}, {"label", &term.label}});
               })
        .map([&] { return std::move(terms); });
}

Result<void> read_perilaku(const Path& file, const toml::table& top, Terms& all)
{
    static constexpr std::array keys{"name"sv, "items"sv};
    return each(file, top, "value", keys, [&](const Entry& entry) -> Result<void> {
        auto& value = all.perilaku.emplace_back();
        auto items = entry.texts("items");
        if (!items) return tl::unexpected(items.error());
        value.items = std::move(*items);
        return entry.fill({{"name", &value.name}});
    });
}

Result<void> complete_matrix(const Path& file, const toml::table& top, const Terms& all)
{
    for (const auto& cell : all.matrix)
        if (std::ranges::find(all.predikat, cell.predikat, &terms::Term::id) == all.predikat.end())
            return wrong_at(
                file, top.source(), fmt::format("[[cell]]: no predikat \"{}\"", cell.predikat));
    for (const auto& hasil_kerja : all.ratings)
        for (const auto& perilaku : all.ratings) {
            const auto cells = std::ranges::count_if(all.matrix, [&](const terms::Cell& cell) {
                return cell.hasil_kerja == hasil_kerja.id && cell.perilaku == perilaku.id;
            });
            if (cells != 1)
                return wrong_at(
                    file,
                    top.source(),
                    fmt::format(
                        "[[cell]] for hasil_kerja \"{}\" and perilaku \"{}\": {} instead of one",
                        hasil_kerja.id,
                        perilaku.id,
                        cells));
        }
    return {};
}

Result<void> read_predikat(const Path& file, const toml::table& top, Terms& all)
{
    auto ratings = term_list(file, top, "rating");
    if (!ratings) return tl::unexpected(ratings.error());
    all.ratings = std::move(*ratings);
    auto predikat = term_list(file, top, "predikat");
    if (!predikat) return tl::unexpected(predikat.error());
    all.predikat = std::move(*predikat);
    static constexpr std::array keys{"hasil_kerja"sv, "perilaku"sv, "predikat"sv};
    return each(
               file,
               top,
               "cell",
               keys,
               [&](const Entry& entry) {
                   auto& cell = all.matrix.emplace_back();
                   return entry.fill(
                       {{"hasil_kerja", &cell.hasil_kerja},
                        {"perilaku", &cell.perilaku},
                        {"predikat", &cell.predikat}});
               })
        .and_then([&] { return complete_matrix(file, top, all); });
}

Result<void> read_organisation(const Path& file, const toml::table& top, Terms& all)
{
    static constexpr std::array keys{"id"sv, "label"sv, "pattern"sv};
    return each(file, top, "organisation", keys, [&](const Entry& entry) {
        auto& one = all.organisation.emplace_back();
        return entry.fill(
            {{"id", &one.term.id}, {"label", &one.term.label}, {"pattern", &one.pattern}});
    });
}

Result<void> read_indicator(const Entry& entry, Terms& all)
{
    auto& one = all.indicators.emplace_back();
    auto aliases = entry.texts("aliases");
    if (!aliases) return tl::unexpected(aliases.error());
    one.aliases = std::move(*aliases);
    auto focus = entry.texts("focus");
    if (!focus) return tl::unexpected(focus.error());
    one.focus = std::move(*focus);
    const auto confirmed = entry.confirmed();
    if (!confirmed) return tl::unexpected(confirmed.error());
    one.confirmed = *confirmed;
    return entry.fill({{"id", &one.id}, {"name", &one.name}, {"dimension", &one.dimension}});
}

Result<void> read_observation(const Path& file, const toml::table& top, Terms& all)
{
    auto levels = term_list(file, top, "level");
    if (!levels) return tl::unexpected(levels.error());
    all.levels = std::move(*levels);
    static constexpr std::array keys{
        "id"sv, "name"sv, "aliases"sv, "dimension"sv, "focus"sv, "confirmed"sv};
    return each(file, top, "indicator", keys, [&](const Entry& entry) {
        return read_indicator(entry, all);
    });
}

Result<void> read_stages(const Path& file, const toml::table& top, Terms& all)
{
    static constexpr std::array keys{"id"sv, "evaluasi"sv, "dokumen_evaluasi"sv};
    return each(file, top, "stage", keys, [&](const Entry& entry) {
        auto& stage = all.stages.emplace_back();
        return entry.fill(
            {{"id", &stage.id},
             {"evaluasi", &stage.evaluasi},
             {"dokumen_evaluasi", &stage.dokumen_evaluasi}});
    });
}

/// Every `key = "text"` of the table [name], in the order of the file.
Result<std::vector<terms::Term>>
pairs_of(const Path& file, const toml::table& top, std::string_view name)
{
    const auto table = table_at(file, top, name);
    if (!table) return tl::unexpected(table.error());
    if (*table == nullptr)
        return wrong_at(file, top.source(), fmt::format("there is no [{}]", name));
    std::vector<terms::Term> pairs;
    for (const auto& [key, value] : **table) {
        auto text = text_at(file, **table, key.str());
        if (!text) return tl::unexpected(text.error());
        pairs.push_back({std::string(key.str()), std::move(*text)});
    }
    return pairs;
}

Result<void> read_personnel(const Path& file, const toml::table& top, Terms& all)
{
    auto grades = texts_at(file, top, "pppk_grades");
    if (!grades) return tl::unexpected(grades.error());
    all.pppk_grades = std::move(*grades);
    auto ranks = pairs_of(file, top, "ranks");
    if (!ranks) return tl::unexpected(ranks.error());
    all.ranks = std::move(*ranks);
    auto labels = pairs_of(file, top, "number_labels");
    if (!labels) return tl::unexpected(labels.error());
    all.number_labels = std::move(*labels);
    return {};
}

Result<void> read_competence(const Path& file, const toml::table& top, Terms& all)
{
    const Entry head(file, top, "competence.toml");
    const auto minimum = head.number("minimum");
    if (!minimum) return tl::unexpected(minimum.error());
    all.minimum_points = minimum->value_or(0);
    const auto maximum = head.number("maximum");
    if (!maximum) return tl::unexpected(maximum.error());
    all.maximum_points = maximum->value_or(0);
    static constexpr std::array keys{"name"sv, "points"sv, "confirmed"sv};
    return each(file, top, "role", keys, [&](const Entry& entry) -> Result<void> {
        auto& role = all.roles.emplace_back();
        const auto points = entry.number("points");
        if (!points) return tl::unexpected(points.error());
        role.points = *points;
        const auto confirmed = entry.confirmed();
        if (!confirmed) return tl::unexpected(confirmed.error());
        role.confirmed = *confirmed;
        return entry.fill({{"name", &role.name}});
    });
}

/// A file of terms: what may stand at its top, and who reads it.
struct Part {
    std::string_view name;
    std::array<std::string_view, 3> keys;
    Result<void> (*read)(const Path& file, const toml::table& top, Terms& all);
};

constexpr std::array parts{
    Part{"perilaku.toml", {"value"}, read_perilaku},
    Part{"predikat.toml", {"rating", "predikat", "cell"}, read_predikat},
    Part{"organisation.toml", {"organisation"}, read_organisation},
    Part{"observation.toml", {"level", "indicator"}, read_observation},
    Part{"stages.toml", {"stage"}, read_stages},
    Part{"personnel.toml", {"pppk_grades", "ranks", "number_labels"}, read_personnel},
    Part{"competence.toml", {"minimum", "maximum", "role"}, read_competence}};

} // namespace

Result<terms::Terms> load_terms(std::span<const Path> folders)
{
    Terms all;
    for (const auto& part : parts) {
        Path file;
        for (const auto& folder : folders) {
            std::error_code ignored;
            const auto here = folder / "terms" / part.name;
            if (file.empty() && std::filesystem::is_regular_file(here, ignored)) file = here;
        }
        if (file.empty())
            return fail(ErrorCode::NotFound, fmt::format("terms/{} in no folder", part.name));
        const auto top = read_toml(file);
        if (!top) return tl::unexpected(top.error());
        const auto read = only_known_keys(file, *top, part.name, part.keys).and_then([&] {
            return part.read(file, *top, all);
        });
        if (!read) return tl::unexpected(read.error());
    }
    return all;
}

} // namespace absah::catalog
