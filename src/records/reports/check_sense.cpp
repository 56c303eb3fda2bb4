// SPDX-License-Identifier: Apache-2.0
#include "core/base/dates.h"
#include "records/reports/check.h"
#include "records/reports/lookup.h"

#include <algorithm>
#include <set>

namespace absah::reports {
namespace {

void check_period(const Json& record, Mistakes& mistakes)
{
    const auto start = parse_iso_date(words_at(record, "/period/start"));
    const auto end = parse_iso_date(words_at(record, "/period/end"));
    if (start && end && *end < *start) mistakes.add({"period", "end"}, Wrong::EndsTooEarly);
}

void check_approach(
    const Json& rhk, const std::string& approach, const Keys& at, Mistakes& mistakes)
{
    const bool quantitative = approach == "kuantitatif";
    if (!quantitative && approach != "kualitatif") return;
    const auto list = rhk.find(quantitative ? "aspek" : "ukuran_keberhasilan");
    if (list != rhk.end() && !list->empty()) return;
    mistakes.add(at, quantitative ? Wrong::NeedsAspek : Wrong::NeedsUkuran);
}

/// Ids of all RHK; says which stand twice and which lack what the approach needs.
std::set<std::string> check_hasil_kerja(const Json& record, Mistakes& mistakes)
{
    std::set<std::string> ids;
    const auto approach = words_at(record, "/approach");
    for (const std::string part : {"utama", "tambahan"}) {
        const auto list = entries_at(record, ("/hasil_kerja/" + part).c_str());
        for (std::size_t i = 0; i < list.size(); ++i) {
            const Keys at{"hasil_kerja", part, std::to_string(i)};
            const auto id = words_at(list[i], "/id");
            const Keys at_id{"hasil_kerja", part, std::to_string(i), "id"};
            if (!id.empty() && !ids.insert(id).second) mistakes.add(at_id, Wrong::Twice, id);
            check_approach(list[i], approach, at, mistakes);
        }
    }
    return ids;
}

void check_perilaku(const Json& record, Mistakes& mistakes)
{
    const auto list = entries_at(record, "/perilaku");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto nilai = words_at(list[i], "/nilai");
        if (!nilai.empty() && !seen.insert(nilai).second)
            mistakes.add({"perilaku", std::to_string(i), "nilai"}, Wrong::Twice, nilai);
    }
}

void check_bukti(const Json& record, const std::set<std::string>& rhk_ids, Mistakes& mistakes)
{
    const auto list = entries_at(record, "/bukti");
    const std::vector<std::string> known(rhk_ids.begin(), rhk_ids.end());
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto& one = list[i];
        const auto rhk = words_at(one, "/rhk");
        if (!rhk.empty() && !rhk_ids.contains(rhk))
            mistakes.add_word({"bukti", std::to_string(i), "rhk"}, Wrong::UnknownRhk, rhk, known);
        if (!words_at(one, "/sha256").empty() && words_at(one, "/file").empty())
            mistakes.add({"bukti", std::to_string(i), "sha256"}, Wrong::HashWithoutFile);
    }
}

Keys steps_of(const std::string& path)
{
    Keys steps(1);
    for (const char c : path)
        if (c == '.')
            steps.emplace_back();
        else
            steps.back() += c;
    return steps;
}

} // namespace

void check_sense(const Json& record, Mistakes& mistakes)
{
    check_period(record, mistakes);
    const auto rhk_ids = check_hasil_kerja(record, mistakes);
    check_perilaku(record, mistakes);
    check_bukti(record, rhk_ids, mistakes);
}

void check_needs(const Json& record, const std::vector<std::string>& needs, Mistakes& mistakes)
{
    for (const auto& path : needs) {
        const auto steps = steps_of(path);
        const auto* value = &record;
        for (const auto& step : steps) {
            const auto found = value->find(step);
            value = found == value->end() ? nullptr : &*found;
            if (value == nullptr) break;
        }
        if (value == nullptr || !holds_something(*value)) mistakes.add(steps, Wrong::Missing);
    }
}

} // namespace absah::reports
