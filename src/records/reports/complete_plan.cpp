// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "records/reports/complete.h"

#include <fmt/format.h>

#include <algorithm>

namespace absah::reports {
namespace {

using terms::Terms;

/// All values of the forms in their order, with what the record says of some.
Field all_values(const Field& record, const Terms& terms)
{
    std::vector<Field> values;
    const auto own = list_at(record, "perilaku");
    for (const auto& value : terms.perilaku) {
        auto field = Field::object({{"nilai", value.name}});
        field.set("items", Field::list({value.items.begin(), value.items.end()}));
        const auto said = std::ranges::find_if(
            own, [&](const Field& one) { return text_at(one, "nilai") == value.name; });
        for (const auto* part : {"ekspektasi", "umpan_balik"})
            field.set(part, said == own.end() ? std::string() : text_at(*said, part));
        values.push_back(std::move(field));
    }
    return Field::list(std::move(values));
}

/// What was said of a whole RHK stands beside its first aspect, where no aspect says it itself.
void give_to_first_aspek(Field& rhk, const char* part)
{
    auto aspek = list_at(rhk, "aspek");
    const bool said =
        std::ranges::any_of(aspek, [&](const Field& one) { return !text_at(one, part).empty(); });
    if (aspek.empty() || said) return;
    std::string words;
    for (const auto& entry : list_at(rhk, part))
        words += (words.empty() ? "" : "\n") + entry.shown();
    aspek.front().set(part, words);
    rhk.set("aspek", Field::list(std::move(aspek)));
}

void complete_hasil_kerja(Field& record)
{
    for (const auto* part : {"hasil_kerja.utama", "hasil_kerja.tambahan"}) {
        auto all = list_at(record, part);
        for (auto& rhk : all)
            for (const auto* said : {"realisasi", "umpan_balik"})
                give_to_first_aspek(rhk, said);
        record.set(part, Field::list(std::move(all)));
    }
}

Field points_of(const Field& competence, const Terms& terms)
{
    if (const auto* own = competence.find("poin"); own != nullptr) return *own;
    const auto role = fold(text_at(competence, "peran"));
    const auto known = std::ranges::find_if(
        terms.roles, [&](const terms::Role& one) { return fold(one.name) == role; });
    if (known == terms.roles.end() || !known->points) return {};
    return *known->points;
}

/// Points that are not known are counted apart, never as 0.
void complete_competence(Field& record, const Terms& terms)
{
    auto all = list_at(record, "pengembangan_kompetensi");
    double total = 0;
    int unknown = 0;
    for (auto& one : all) {
        const auto points = points_of(one, terms);
        one.set("poin", points);
        one.set("poin_words", points.is_nothing() ? "belum diketahui" : points.shown());
        if (points.is_nothing())
            ++unknown;
        else
            total += std::stod(points.shown());
    }
    record.set("competence.count", int(all.size()));
    record.set("competence.total", total);
    record.set("competence.unknown", unknown);
    record.set("competence.minimum", terms.minimum_points);
    record.set("competence.maximum", terms.maximum_points);
    record.set("competence.missing", std::max(0.0, terms.minimum_points - total));
    record.set("competence.short", total < terms.minimum_points);
    record.set("competence.open", unknown > 0);
    record.set("pengembangan_kompetensi", Field::list(std::move(all)));
}

} // namespace

void complete_plan(Field& record, const Terms& terms)
{
    record.set("perilaku", all_values(record, terms));
    complete_hasil_kerja(record);
    complete_competence(record, terms);
}

} // namespace absah::reports
