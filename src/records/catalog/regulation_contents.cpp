// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/regulation_parts.h"
#include "records/catalog/spelling.h"

#include <algorithm>
#include <array>

namespace absah::catalog {
namespace {

using std::string_view_literals::operator""sv;

Result<void> take_ground(const Entry& entry, Ground& target)
{
    auto ground = ground_at(entry);
    if (!ground) return tl::unexpected(ground.error());
    target = std::move(*ground);
    return {};
}

Result<void> take_texts(const Entry& entry, std::string_view key, std::vector<std::string>& target)
{
    auto texts = entry.texts(key);
    if (!texts) return tl::unexpected(texts.error());
    target = std::move(*texts);
    return {};
}

Result<void> take_number(const Entry& entry, std::string_view key, std::optional<int>& target)
{
    const auto number = entry.number(key);
    if (!number) return tl::unexpected(number.error());
    target = *number;
    return {};
}

Result<void> read_competence(const Path& file, const toml::table& top, Regulation& all)
{
    static constexpr std::array keys{
        "points"sv, "minimum"sv, "maximum"sv, "listed"sv, "confidence"sv, "source"sv};
    const auto table = table_at(file, top, "competence");
    if (!table) return tl::unexpected(table.error());
    if (*table == nullptr) return {};
    const Entry entry(file, **table, "[competence]");
    auto& rules = all.competence = {};
    const auto read = only_known_keys(file, **table, entry.where(), keys)
                          .and_then([&] { return take_number(entry, "minimum", rules.minimum); })
                          .and_then([&] { return take_number(entry, "maximum", rules.maximum); })
                          .and_then([&] { return take_number(entry, "listed", rules.listed); })
                          .and_then([&] { return take_ground(entry, rules.ground); });
    if (!read) return read;
    if (rules.minimum && rules.maximum && *rules.maximum < *rules.minimum)
        return wrong_at(
            file, (*table)->get("maximum")->source(), "\"maximum\" is less than \"minimum\"");
    const auto points = flag_at(file, **table, "points");
    if (!points) return tl::unexpected(points.error());
    rules.points = *points;
    return {};
}

Result<void> read_roles(const Path& file, const toml::table& top, Regulation& all)
{
    static constexpr std::array keys{
        "name"sv, "unit"sv, "points"sv, "evidence"sv, "confidence"sv, "source"sv};
    if (top.contains("role")) all.roles.clear();
    return each_if_there(file, top, "role", keys, [&](const Entry& entry) -> Result<void> {
        CompetenceRole role;
        const auto read =
            entry.fill({{"name", &role.name}})
                .and_then([&] {
                    return entry.fill_known({{"unit", &role.unit}});
                })
                .and_then([&] { return take_number(entry, "points", role.points); })
                .and_then([&] { return take_texts(entry, "evidence", role.evidence); })
                .and_then([&] { return take_ground(entry, role.ground); });
        if (!read) return read;
        if (all.role(role.name) != nullptr)
            return wrong_at(
                file, entry.table().get("name")->source(), "this role stands above already");
        all.roles.push_back(std::move(role));
        return {};
    });
}

Result<void> read_tasks(const Path& file, const toml::table& top, Regulation& all)
{
    static constexpr std::array keys{"name"sv, "levels"sv, "confidence"sv, "source"sv};
    if (top.contains("task")) all.tasks.clear();
    return each_if_there(file, top, "task", keys, [&](const Entry& entry) {
        auto& task = all.tasks.emplace_back();
        return entry.fill({{"name", &task.name}})
            .and_then([&] { return take_texts(entry, "levels", task.levels); })
            .and_then([&] { return take_ground(entry, task.ground); });
    });
}

Result<void> read_values(const Path& file, const toml::table& top, Regulation& all)
{
    static constexpr std::array keys{"name"sv, "items"sv, "confidence"sv, "source"sv};
    if (top.contains("value")) all.behaviours.clear();
    return each_if_there(file, top, "value", keys, [&](const Entry& entry) {
        auto& value = all.behaviours.emplace_back();
        return entry.fill({{"name", &value.name}})
            .and_then([&] { return take_texts(entry, "items", value.items); })
            .and_then([&] { return take_ground(entry, value.ground); });
    });
}

Result<void> read_indicators(const Path& file, const toml::table& top, Regulation& all)
{
    static constexpr std::array keys{
        "id"sv, "name"sv, "dimension"sv, "positions"sv, "focus"sv, "confidence"sv, "source"sv};
    if (top.contains("indicator")) all.indicators.clear();
    return each_if_there(file, top, "indicator", keys, [&](const Entry& entry) {
        auto& one = all.indicators.emplace_back();
        return entry.fill({{"id", &one.id}, {"name", &one.name}, {"dimension", &one.dimension}})
            .and_then([&] { return take_texts(entry, "positions", one.positions); })
            .and_then([&] { return take_texts(entry, "focus", one.focus); })
            .and_then([&] { return take_ground(entry, one.ground); });
    });
}

/// [[evidence]] and [[state]].
Result<void> read_named(
    const Path& file, const toml::table& top, std::string_view list, std::vector<NamedThing>& all)
{
    static constexpr std::array keys{"id"sv, "name"sv, "confidence"sv, "source"sv};
    if (top.contains(list)) all.clear();
    return each_if_there(file, top, list, keys, [&](const Entry& entry) {
        auto& one = all.emplace_back();
        return entry.fill({{"id", &one.id}, {"name", &one.name}}).and_then([&] {
            return take_ground(entry, one.ground);
        });
    });
}

Result<void> read_upload(const Path& file, const toml::table& top, Regulation& all)
{
    static constexpr std::array keys{
        "wanted"sv, "formats"sv, "max_mb"sv, "confidence"sv, "source"sv};
    const auto table = table_at(file, top, "upload");
    if (!table) return tl::unexpected(table.error());
    if (*table == nullptr) return {};
    const Entry entry(file, **table, "[upload]");
    auto& rules = all.upload = {};
    std::optional<int> megabytes;
    const auto read = only_known_keys(file, **table, entry.where(), keys)
                          .and_then([&] { return take_texts(entry, "formats", rules.formats); })
                          .and_then([&] { return take_number(entry, "max_mb", megabytes); })
                          .and_then([&] { return take_ground(entry, rules.ground); });
    if (!read) return read;
    // Whether a limit of 10 MB means 10 MiB is not said anywhere: the smaller one is safe.
    constexpr std::uint64_t megabyte = 1'000'000;
    if (megabytes) rules.max_bytes = std::uint64_t(*megabytes) * megabyte;
    const auto wanted = flag_at(file, **table, "wanted");
    if (!wanted) return tl::unexpected(wanted.error());
    rules.wanted = *wanted;
    return {};
}

Result<void> read_moves(const Path& file, const toml::table& top, Regulation& all)
{
    static constexpr std::array keys{
        "automatic_approval"sv, "resets"sv, "confidence"sv, "source"sv};
    const auto table = table_at(file, top, "moves");
    if (!table) return tl::unexpected(table.error());
    if (*table == nullptr) return {};
    const Entry entry(file, **table, "[moves]");
    if (const auto known = only_known_keys(file, **table, entry.where(), keys); !known)
        return known;
    const auto automatic = flag_at(file, **table, "automatic_approval");
    if (!automatic) return tl::unexpected(automatic.error());
    const auto resets = entry.number("resets");
    if (!resets) return tl::unexpected(resets.error());
    all.moves = {*automatic, resets->value_or(0)};
    return take_ground(entry, all.moves_ground);
}

/// Where the key of an entry stands; the file's begin when its base has the entry.
toml::source_region
place_in(const toml::table& top, std::string_view list, std::size_t entry, std::string_view key)
{
    const auto* array = top.get_as<toml::array>(list);
    const auto* table = array == nullptr ? nullptr : array->get_as<toml::table>(entry);
    const auto* node = table == nullptr ? nullptr : table->get(key);
    return node == nullptr ? top.source() : node->source();
}

/// Names that are in no list.
Result<void> check_names(
    const Path& file,
    const toml::source_region& place,
    const std::vector<std::string>& names,
    const std::vector<std::string_view>& known,
    std::string_view what)
{
    for (const auto& name : names)
        if (std::ranges::find(known, name) == known.end())
            return wrong_at(
                file,
                place,
                fmt::format("{} \"{}\" is not listed{}", what, name, did_you_mean(name, known)));
    return {};
}

/// What each entry of a list names must be known.
template <class Thing>
Result<void> check_all(
    const Path& file,
    const toml::table& top,
    std::string_view list,
    std::string_view key,
    const std::vector<Thing>& things,
    std::vector<std::string> Thing::*names,
    const std::vector<std::string_view>& known)
{
    for (std::size_t i = 0; i < things.size(); ++i)
        if (auto good =
                check_names(file, place_in(top, list, i, key), things[i].*names, known, key);
            !good)
            return good;
    return {};
}

Result<void> check_states(const Path& file, const toml::table& top, const Regulation& all)
{
    std::vector<std::string_view> known;
    for (const auto state : plan_states)
        known.push_back(id_of(state));
    for (std::size_t i = 0; i < all.states.size(); ++i)
        if (auto good = check_names(
                file, place_in(top, "state", i, "id"), {all.states[i].id}, known, "state");
            !good)
            return good;
    for (const auto state : plan_states)
        if (std::ranges::count(all.states, id_of(state), &NamedThing::id) != 1)
            return wrong_at(
                file,
                top.source(),
                fmt::format("[[state]]: \"{}\" must stand there once", id_of(state)));
    return {};
}

} // namespace

Result<Ground> ground_at(const Entry& entry)
{
    static constexpr std::array<std::string_view, 3> names{"low", "medium", "high"};
    Ground ground;
    std::string confidence;
    const auto filled = entry.fill_known({{"confidence", &confidence}, {"source", &ground.source}});
    if (!filled) return tl::unexpected(filled.error());
    if (confidence.empty()) return ground;
    const auto found = std::ranges::find(names, confidence);
    if (found == names.end())
        return wrong_at(
            entry.file(),
            entry.table().get("confidence")->source(),
            fmt::format(
                "confidence is one of high, medium, low{}",
                did_you_mean(confidence, std::span<const std::string_view>(names))));
    ground.confidence = Confidence(found - names.begin());
    return ground;
}

Result<void> read_contents(const Path& file, const toml::table& top, Regulation& all)
{
    return read_competence(file, top, all)
        .and_then([&] { return read_roles(file, top, all); })
        .and_then([&] { return read_tasks(file, top, all); })
        .and_then([&] { return read_values(file, top, all); })
        .and_then([&] { return read_indicators(file, top, all); })
        .and_then([&] { return read_named(file, top, "evidence", all.evidence); })
        .and_then([&] { return read_named(file, top, "state", all.states); })
        .and_then([&] { return read_upload(file, top, all); })
        .and_then([&] { return read_moves(file, top, all); });
}

Result<void> check_regulation(const Path& file, const toml::table& top, const Regulation& all)
{
    if (all.positions.empty()) return wrong_at(file, top.source(), "there is no [[position]]");
    if (all.cycles.empty()) return wrong_at(file, top.source(), "there is no [[cycle]]");
    std::vector<std::string_view> positions;
    for (const auto& position : all.positions)
        positions.push_back(position.id);
    std::vector<std::string_view> kinds;
    for (const auto& kind : all.evidence)
        kinds.push_back(kind.id);
    return check_all(file, top, "role", "evidence", all.roles, &CompetenceRole::evidence, kinds)
        .and_then([&] {
            return check_all(
                file, top, "part", "positions", all.parts, &PlanPart::positions, positions);
        })
        .and_then([&] {
            return check_all(
                file,
                top,
                "indicator",
                "positions",
                all.indicators,
                &PracticeIndicator::positions,
                positions);
        })
        .and_then([&] { return check_states(file, top, all); });
}

} // namespace absah::catalog
