// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/regulation_parts.h"
#include "records/catalog/spelling.h"

#include <algorithm>
#include <array>

namespace absah::catalog {
namespace {

using std::string_view_literals::operator""sv;
using std::chrono::month_day;

constexpr std::array stages{"perencanaan"sv, "pelaksanaan"sv, "penilaian"sv};

/// Of absah.plan/1: what a part of the planning can be.
constexpr std::array part_keys{
    "hasil_kerja"sv,
    "praktik_kinerja"sv,
    "pengembangan_kompetensi"sv,
    "tugas_tambahan"sv,
    "perilaku"sv,
    "lampiran"sv,
    "activities"sv};

tl::unexpected<Error> wrong_key(const Entry& entry, std::string_view key, const std::string& says)
{
    return wrong_at(entry.file(), entry.table().get(key)->source(), says);
}

/// "06-30"; a year that has every day makes a real one of it.
Result<std::optional<month_day>> month_day_at(const Entry& entry, std::string_view key)
{
    const auto text = text_at(entry.file(), entry.table(), key);
    if (!text) return tl::unexpected(text.error());
    if (text->empty()) return std::optional<month_day>();
    const auto day = parse_iso_date("2000-" + *text);
    if (!day)
        return wrong_key(entry, key, fmt::format("\"{}\" is no day of the year like 06-30", *text));
    return std::optional(month_day(day->month(), day->day()));
}

Result<Season> season_at(const Entry& entry)
{
    Season season{};
    for (const auto& [key, target] :
         {std::pair{"first"sv, &season.first}, std::pair{"last"sv, &season.last}}) {
        if (const auto text = entry.needed(key); !text) return tl::unexpected(text.error());
        const auto day = month_day_at(entry, key);
        if (!day) return tl::unexpected(day.error());
        *target = **day;
    }
    if (season.last < season.first)
        return wrong_key(entry, "last", "\"last\" lies before \"first\"");
    return season;
}

Result<void> read_window(const Entry& entry, const Season& cycle, StageWindow& window)
{
    if (const auto filled = entry.fill({{"stage", &window.stage}}); !filled) return filled;
    if (std::ranges::find(stages, window.stage) == stages.end())
        return wrong_key(
            entry,
            "stage",
            fmt::format(
                "\"{}\" is no stage{}",
                window.stage,
                did_you_mean(window.stage, std::span<const std::string_view>(stages))));
    const auto season = season_at(entry);
    if (!season) return tl::unexpected(season.error());
    window.season = *season;
    if (season->first < cycle.first || cycle.last < season->last)
        return wrong_key(entry, "first", "the window does not lie inside its cycle");
    const auto late = month_day_at(entry, "late");
    if (!late) return tl::unexpected(late.error());
    window.late = *late;
    if (window.late && *window.late < season->last)
        return wrong_key(entry, "late", "\"late\" lies before \"last\"");
    auto ground = ground_at(entry);
    if (!ground) return tl::unexpected(ground.error());
    window.ground = std::move(*ground);
    return {};
}

Result<void> read_cycle(const Entry& entry, PlanCycle& cycle)
{
    static constexpr std::array window_keys{
        "stage"sv, "first"sv, "last"sv, "late"sv, "confidence"sv, "source"sv};
    if (const auto filled = entry.fill({{"id", &cycle.id}, {"name", &cycle.name}}); !filled)
        return filled;
    const auto season = season_at(entry);
    if (!season) return tl::unexpected(season.error());
    cycle.season = *season;
    auto ground = ground_at(entry);
    if (!ground) return tl::unexpected(ground.error());
    cycle.ground = std::move(*ground);
    return each_if_there(
        entry.file(), entry.table(), "window", window_keys, [&](const Entry& window) {
            return read_window(window, cycle.season, cycle.windows.emplace_back());
        });
}

Result<void> read_cycles(const Path& file, const toml::table& top, Regulation& all)
{
    static constexpr std::array keys{
        "id"sv, "name"sv, "first"sv, "last"sv, "window"sv, "confidence"sv, "source"sv};
    if (top.contains("cycle")) all.cycles.clear();
    return each_if_there(file, top, "cycle", keys, [&](const Entry& entry) {
        return read_cycle(entry, all.cycles.emplace_back());
    });
}

Result<void> read_positions(const Path& file, const toml::table& top, Regulation& all)
{
    static constexpr std::array keys{"id"sv, "name"sv, "appraiser"sv, "confidence"sv, "source"sv};
    if (top.contains("position")) all.positions.clear();
    return each_if_there(file, top, "position", keys, [&](const Entry& entry) -> Result<void> {
        auto& position = all.positions.emplace_back();
        auto ground = ground_at(entry);
        if (!ground) return tl::unexpected(ground.error());
        position.ground = std::move(*ground);
        return entry.fill({{"id", &position.id}, {"name", &position.name}}).and_then([&] {
            return entry.fill_known({{"appraiser", &position.appraiser}});
        });
    });
}

Result<void> read_part(const Entry& entry, PlanPart& part)
{
    auto positions = entry.texts("positions");
    if (!positions) return tl::unexpected(positions.error());
    part.positions = std::move(*positions);
    const auto required = flag_at(entry.file(), entry.table(), "required");
    if (!required) return tl::unexpected(required.error());
    part.required = *required;
    auto ground = ground_at(entry);
    if (!ground) return tl::unexpected(ground.error());
    part.ground = std::move(*ground);
    const auto filled = entry.fill({{"id", &part.id}, {"name", &part.name}, {"key", &part.key}});
    if (!filled) return filled;
    if (std::ranges::find(part_keys, part.key) == part_keys.end())
        return wrong_key(
            entry,
            "key",
            fmt::format(
                "\"{}\" is no part of absah.plan/1{}",
                part.key,
                did_you_mean(part.key, std::span<const std::string_view>(part_keys))));
    return {};
}

Result<void> read_plan_parts(const Path& file, const toml::table& top, Regulation& all)
{
    static constexpr std::array keys{
        "id"sv, "name"sv, "key"sv, "required"sv, "positions"sv, "confidence"sv, "source"sv};
    if (top.contains("part")) all.parts.clear();
    return each_if_there(file, top, "part", keys, [&](const Entry& entry) {
        return read_part(entry, all.parts.emplace_back());
    });
}

} // namespace

Result<void> read_planning(const Path& file, const toml::table& top, Regulation& all)
{
    return read_positions(file, top, all)
        .and_then([&] { return read_cycles(file, top, all); })
        .and_then([&] { return read_plan_parts(file, top, all); });
}

} // namespace absah::catalog
