// SPDX-License-Identifier: Apache-2.0
#include "records/reports/plan.h"

#include "records/reports/check_plan.h"
#include "records/reports/lookup.h"
#include "records/reports/parse.h"
#include "records/reports/plan_text.h"

#include <algorithm>
#include <tuple>

namespace absah::reports {
namespace {

void add(const Mistakes& from, bool fault, std::vector<PlanRemark>& remarks)
{
    for (auto& one : from.found())
        remarks.push_back({fault, one.line, one.column, one.path, one.message});
}

} // namespace

bool ValidatedPlan::good() const
{
    return std::ranges::none_of(remarks, &PlanRemark::fault);
}

Result<ValidatedPlan> validate_plan(
    const Path& file, const terms::Terms& terms, const Regulations& regulations, Language language)
{
    return read_text(file).map([&](const std::string& text) {
        return validate_text(file, text, terms, regulations, language);
    });
}

ValidatedPlan validate_text(
    const Path& file,
    const std::string& text,
    const terms::Terms& terms,
    const Regulations& regulations,
    Language language)
{
    ValidatedPlan plan;
    auto json = parse_json(text, language);
    if (!json) {
        const auto& one = json.error();
        plan.remarks.push_back({true, one.line, one.column, one.path, one.message});
        return plan;
    }
    Mistakes faults(file, text, language);
    Mistakes notes(file, text, language);
    if (const auto* shape = right_shape(*json, {"absah.plan/1", {}}, faults); shape != nullptr) {
        plan.id = words_at(*json, "/id");
        plan.regulation = words_at(*json, "/regulation");
        check_shape(*json, *shape, terms, faults);
        check_sense(*json, faults);
        check_plan(*json, regulations, language, faults, notes);
    }
    add(faults, true, plan.remarks);
    add(notes, false, plan.remarks);
    std::ranges::stable_sort(plan.remarks, [](const PlanRemark& a, const PlanRemark& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    return plan;
}

} // namespace absah::reports
