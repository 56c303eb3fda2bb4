// SPDX-License-Identifier: Apache-2.0
#include "records/reports/complete.h"
#include "records/reports/indonesian.h"

#include <fmt/format.h>

namespace absah::reports {
namespace {

using terms::Terms;

// Room for a day that is written by hand.
constexpr auto day_by_hand = "..............................";

std::string number_label(const std::string& employment, const Terms& terms)
{
    if (employment.empty()) return "NIP";
    return terms::label_of(terms.number_labels, employment);
}

std::string rank_and_grade(const Field& person, const Terms& terms)
{
    const auto golongan = text_at(person, "golongan");
    auto pangkat = text_at(person, "pangkat");
    const auto rank = std::ranges::find(terms.ranks, golongan, &terms::Term::id);
    if (pangkat.empty() && rank != terms.ranks.end()) pangkat = rank->label;
    if (pangkat.empty() || golongan.empty()) return pangkat + golongan;
    return fmt::format("{}, {}", pangkat, golongan);
}

// The forms leave number and rank of people outside the civil service empty.
void complete_person(Field& record, const std::string& who, const Terms& terms)
{
    const auto* found = record.find(who);
    if (found == nullptr) return;
    auto person = *found;
    const auto titles = text_at(person, "name_with_titles");
    person.set("full_name", titles.empty() ? text_at(person, "name") : titles);
    const auto label = number_label(text_at(person, "employment"), terms);
    const auto nip = label.empty() ? std::string() : spaced_nip(text_at(person, "nip"));
    person.set("nip", nip);
    person.set("nip_line", nip.empty() ? nip : fmt::format("{} {}", label, nip));
    person.set("pangkat_golongan", label.empty() ? std::string() : rank_and_grade(person, terms));
    record.set(who, std::move(person));
}

std::string place_and_date(const std::string& place, const std::string& date)
{
    const auto day = date.empty() ? day_by_hand : date;
    return place.empty() ? day : fmt::format("{}, {}", place, day);
}

void complete_signing(Field& record)
{
    const auto place = text_at(record, "signing.place");
    const auto date = text_at(record, "signing.date.words");
    record.set("signing.place_date", place_and_date(place, date));
    const auto own_place = text_at(record, "signing.employee_place");
    const auto own_date = text_at(record, "signing.employee_date.words");
    record.set(
        "signing.employee_place_date",
        place_and_date(own_place.empty() ? place : own_place, own_date.empty() ? date : own_date));
}

} // namespace

void complete_common(Field& record, const Terms& terms)
{
    for (const auto* who : {"employee", "appraiser", "appraiser_superior", "observer"})
        complete_person(record, who, terms);
    const auto first = parse_iso_date(text_at(record, "period.start.iso"));
    const auto last = parse_iso_date(text_at(record, "period.end.iso"));
    if (first && last) {
        record.set("period.words", period_words({*first, *last}));
        record.set("period.year", std::to_string(int(last->year())));
    }
    if (text_at(record, "agency").empty()) record.set("agency", text_at(record, "employee.unit"));
    complete_signing(record);
}

} // namespace absah::reports
