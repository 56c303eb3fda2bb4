// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/checks/check.h"

#include <array>
#include <stdexcept>

namespace absah::verify {
namespace {

constexpr std::array checks{
    Check{"kind", check_kind, false},
    Check{"file", check_file, false},
    Check{"plan", check_plan, true},
    Check{"presence", check_presence, true},
    Check{"recipient", check_recipient, true},
    Check{"title", check_title, true},
    Check{"role", check_role, true},
    Check{"organiser", check_organiser, true},
    Check{"logo", check_logo, true},
    Check{"period", check_period, true},
    Check{"date order", check_date_order, true},
    Check{"number year", check_number_year, true},
    Check{"number format", check_number_format, true},
    Check{"number mended", check_number_mended, true},
    Check{"hours", check_hours, true},
    Check{"codes", check_codes, true},
    Check{"edits", check_edits, true}};

struct Argument {
    std::string_view name;
    double usual;
};

// What verifiers/rules/dasar.toml says too: a folder of verifiers may come without rules.
constexpr std::array arguments{
    Argument{"confirmed.confidence", 0.3},
    Argument{"mismatch.confidence", 0.7},
    Argument{"title.similarity", 0.8},
    Argument{"organiser.similarity", 0.8},
    Argument{"date.issue_days_max", 45},
    Argument{"hours.per_day_max", 12},
    Argument{"print.stamp.berita-acara", 1},
    Argument{"print.stamp.dokumen-evaluasi", 1},
    Argument{"print.stamp.evaluasi", 1},
    Argument{"print.stamp.lampiran", 0},
    Argument{"print.stamp.observasi", 0},
    Argument{"print.stamp.rangkuman", 0},
    Argument{"print.stamp.skp", 1}};

constexpr std::string_view accept_confidence = "accept.confidence.";

// A number with one wrong character is another number, and two of three readings that agree are
// right in two of three cases only: it takes all three.
double usual_accept_confidence(std::string_view element)
{
    return element == name_of(ElementId::Number) ? 0.75 : 0.6;
}

} // namespace

std::span<const Check> all_checks()
{
    return checks;
}

double argument(const Rules& rules, std::string_view name)
{
    const auto given = rules.arguments.find(std::string(name));
    if (given != rules.arguments.end()) return given->second;
    if (name.starts_with(accept_confidence))
        return usual_accept_confidence(name.substr(accept_confidence.size()));
    for (const auto& known : arguments)
        if (known.name == name) return known.usual;
    throw std::logic_error("no check has the argument " + std::string(name));
}

std::vector<std::string> known_arguments()
{
    std::vector<std::string> names;
    for (const auto id : all_elements)
        names.push_back(std::string(accept_confidence) + std::string(name_of(id)));
    for (const auto& known : arguments)
        names.emplace_back(known.name);
    return names;
}

} // namespace absah::verify
