// SPDX-License-Identifier: Apache-2.0
#include "core/model/identity.h"
#include "records/reports/check_plan.h"
#include "records/reports/lookup.h"

#include <array>

namespace absah::reports {
namespace {

std::string of_person(const Json& record, const std::string& person, const std::string& key)
{
    return words_at(record, ("/" + person + "/" + key).c_str());
}

void check_nip(const PlanCheck& check, const std::string& person, const std::string& nip)
{
    const Keys at{person, "nip"};
    const auto look = look_at_nip(nip);
    if (look.fault == NumberFault::Start) check.faults.add(at, Wrong::NipStart);
    if (look.fault == NumberFault::Sex) check.faults.add(at, Wrong::NipSex);
    const auto employment = of_person(check.record, person, "employment");
    if (employment == "PNS" && look.kind == NipKind::Pppk)
        check.faults.add(at, Wrong::NipOfOther, employment, "PPPK");
    if (employment == "PPPK" && look.kind == NipKind::Pns)
        check.faults.add(at, Wrong::NipOfOther, employment, "PNS");
    if (employment == "non-ASN") check.notes.add(at, Wrong::NipUnwanted);
}

void check_person(const PlanCheck& check, const std::string& person)
{
    if (of_person(check.record, person, "name").empty()) return;
    const auto nip = of_person(check.record, person, "nip");
    const auto employment = of_person(check.record, person, "employment");
    if (!nip.empty())
        check_nip(check, person, nip);
    else if (employment == "PNS" || employment == "PPPK")
        check.faults.add({person, "nip"}, Wrong::NipMissing, employment);
}

void check_two(const PlanCheck& check, const std::string& one, const std::string& other)
{
    const auto nip = digits_of(of_person(check.record, one, "nip"));
    if (nip.empty() || nip != digits_of(of_person(check.record, other, "nip"))) return;
    const auto who = [&](const std::string& person) {
        if (person == "employee") return check.in("pegawai", "the employee");
        if (person == "appraiser") return check.in("pejabat penilai", "the appraiser");
        return check.in("atasan pejabat penilai", "the appraiser's superior");
    };
    check.faults.add({other, "nip"}, Wrong::SamePerson, who(one), who(other));
}

} // namespace

void check_people(const PlanCheck& check)
{
    static constexpr std::array people{"employee", "appraiser", "appraiser_superior"};
    for (const auto* person : people)
        check_person(check, person);
    check_two(check, "employee", "appraiser");
    check_two(check, "appraiser", "appraiser_superior");
    check_two(check, "employee", "appraiser_superior");
    if (!of_person(check.record, "appraiser", "name").empty()) return;
    const auto* position = check.regulation.position(check.position());
    const auto who = position == nullptr || position->appraiser.empty() ? "?" : position->appraiser;
    (check.handed_in() ? check.faults : check.notes).add({"appraiser"}, Wrong::NoAppraiser, who);
}

} // namespace absah::reports
