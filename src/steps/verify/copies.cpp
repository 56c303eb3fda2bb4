// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/copies.h"

#include "core/base/text.h"
#include "core/model/person_name.h"
#include "steps/verify/resemblance.h"

#include <algorithm>

namespace absah::verify {
namespace {

bool same_number(const Element& a, const Element& b)
{
    const auto number = fold_tight(a.value);
    constexpr std::size_t telling = 6; // shorter ones repeat by chance
    return number.size() >= telling && number == fold_tight(b.value);
}

bool same_title(const Element& a, const Element& b)
{
    constexpr double says_the_same = 0.9;
    return !a.value.empty() && !b.value.empty() &&
           std::max(resemblance(a.value, b.value), resemblance(b.value, a.value)) >= says_the_same;
}

} // namespace

bool is_same_paper(const Certificate& a, const Certificate& b, const Lexicon& lexicon)
{
    return a.held && a.held == b.held && same_number(a[ElementId::Number], b[ElementId::Number]) &&
           same_title(a[ElementId::Title], b[ElementId::Title]) && !a.recipient_name.empty() &&
           compare_names(a.recipient_name, b.recipient_name, lexicon) == NameMatch::Same;
}

} // namespace absah::verify
