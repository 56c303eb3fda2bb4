// SPDX-License-Identifier: Apache-2.0
#include "records/catalog/catalog.h"

#include <algorithm>
#include <string_view>

namespace absah::catalog {
namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// "19951211 202004 2 026" and "199512112020042026" are one number; a NIP has 18 digits, the old
// one 9, so that a folder called "7" is nobody's.
bool same_nip(std::string_view nip, std::string_view component)
{
    constexpr std::size_t shortest = 9;
    std::string digits;
    for (const char c : component) {
        if (is_digit(c))
            digits += c;
        else if (c != ' ')
            return false;
    }
    if (digits.size() < shortest) return false;
    std::size_t at = 0;
    for (const char c : nip) {
        if (!is_digit(c)) continue;
        if (at == digits.size() || digits[at] != c) return false;
        ++at;
    }
    return at == digits.size();
}

template <class Fits>
const Plan* first_that(const std::vector<Plan>& plans, Fits fits)
{
    const auto found = std::ranges::find_if(plans, fits);
    return found == plans.end() ? nullptr : &*found;
}

const Plan* plan_of_component(const std::vector<Plan>& plans, const std::string& component)
{
    const auto* plan = first_that(plans, [&](const Plan& p) { return p.folder == component; });
    if (plan == nullptr) plan = first_that(plans, [&](const Plan& p) { return p.id == component; });
    if (plan == nullptr)
        plan =
            first_that(plans, [&](const Plan& p) { return same_nip(p.employee.nip, component); });
    return plan;
}

} // namespace

const Plan* plan_by_path(const std::vector<Plan>& plans, const Path& file)
{
    std::vector<std::string> components;
    for (const auto& component : file)
        components.push_back(component.string());
    // The nearest folder decides: a year's archive may hold a folder named like another plan.
    for (auto component = components.rbegin(); component != components.rend(); ++component)
        if (!component->empty())
            if (const auto* plan = plan_of_component(plans, *component)) return plan;
    return nullptr;
}

} // namespace absah::catalog
