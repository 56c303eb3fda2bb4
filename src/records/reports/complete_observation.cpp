// SPDX-License-Identifier: Apache-2.0
#include "records/reports/complete.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace absah::reports {
namespace {

using terms::Terms;

/// A behaviour of the indicator that nobody has ticked yet is printed to be ticked by hand.
std::vector<Field> behaviours(const Field& record, const terms::Indicator& indicator)
{
    auto seen = list_at(record, "observasi.perilaku");
    if (!seen.empty()) return seen;
    auto planned = list_at(record, "persiapan.target_perilaku");
    if (planned.empty()) planned.assign(indicator.focus.begin(), indicator.focus.end());
    for (const auto& one : planned)
        seen.push_back(Field::object({{"perilaku", one}}));
    return seen;
}

void complete_steps(Field& record, const Terms& terms, const terms::Indicator& indicator)
{
    if (record.find("persiapan") != nullptr && list_at(record, "persiapan.target_perilaku").empty())
        record.set(
            "persiapan.target_perilaku",
            Field::list({indicator.focus.begin(), indicator.focus.end()}));
    if (record.find("observasi") == nullptr) return;
    auto seen = behaviours(record, indicator);
    for (auto& one : seen)
        if (const auto level = text_at(one, "level"); !level.empty())
            one.set("level_words", terms::label_of(terms.levels, level));
    record.set("observasi.perilaku", Field::list(std::move(seen)));
}

constexpr std::array steps{"persiapan", "observasi", "tindak_lanjut", "refleksi"};

constexpr auto by_hand = "..............................";

/// "Senin, 4 Maret 2024", or room for it.
std::string day_words(const Field& record, const std::string& path)
{
    const auto words = text_at(record, path + ".words");
    if (words.empty()) return by_hand;
    return fmt::format("{}, {}", text_at(record, path + ".weekday"), words);
}

/// Says of a step whether it is printed and begins a page, and when and where it is signed.
void complete_step(Field& record, const std::string& step, bool first)
{
    record.set(step + ".printed", true);
    record.set(step + ".new_page", !first);
    record.set(step + ".day_words", day_words(record, step + ".date"));
    const auto day = text_at(record, step + ".date.words");
    const auto place = text_at(record, "signing.place");
    record.set(
        step + ".place_date",
        (place.empty() ? std::string() : place + ", ") + (day.empty() ? by_hand : day));
}

void complete_schedule(Field& record)
{
    if (record.find("persiapan") == nullptr) return;
    auto when = day_words(record, "persiapan.observation_date");
    const auto time = text_at(record, "persiapan.observation_time");
    if (!time.empty()) when += ", " + time;
    record.set("persiapan.observation_when", when);
}

} // namespace

void complete_observation(Field& record, const Terms& terms)
{
    std::vector<Field> levels;
    for (const auto& level : terms.levels)
        levels.push_back(Field::object({{"id", level.id}, {"label", level.label}}));
    record.set("levels", Field::list(std::move(levels)));
    const auto found =
        std::ranges::find(terms.indicators, text_at(record, "indicator"), &terms::Indicator::id);
    if (found == terms.indicators.end()) return;
    record.set(
        "indicator",
        Field::object({{"id", found->id}, {"name", found->name}, {"dimension", found->dimension}}));
    // A record without any step is a set of forms to fill in by hand.
    const auto there = [&](const char* step) { return record.find(step) != nullptr; };
    if (std::ranges::none_of(steps, there))
        for (const auto* step : steps)
            record.set(step, Field::object());
    complete_steps(record, terms, *found);
    bool first = true;
    for (const auto* step : steps) {
        if (record.find(step) == nullptr) continue;
        complete_step(record, step, first);
        first = false;
    }
    complete_schedule(record);
    const auto subject = text_at(record, "subject");
    const auto group = text_at(record, "class");
    const auto* between = subject.empty() || group.empty() ? "" : " / ";
    record.set("subject_and_class", subject + between + group);
}

} // namespace absah::reports
