// SPDX-License-Identifier: Apache-2.0
#include "steps/verify/checks/agreement.h"

#include "core/base/text.h"
#include "core/model/payload.h"
#include "core/model/person_name.h"
#include "steps/verify/checks/check.h"
#include "steps/verify/resemblance.h"

#include <algorithm>

namespace absah::verify {
namespace {

bool recipient_agrees(const Context& context)
{
    if (context.plan == nullptr) return false;
    if (context.reading.certificate.recipient_proof == NameProof::Spelling) return true;
    const auto match = compare_names(
        recipient_of(context.reading.certificate), context.plan->employee.name, context.lexicon);
    return match == NameMatch::Same || match == NameMatch::Abbreviated;
}

bool title_agrees(const Context& context)
{
    return context.activity != nullptr &&
           resemblance(
               context.reading.certificate[ElementId::Title].value, context.activity->title) >=
               argument(context.rules, "title.similarity");
}

bool role_agrees(const Context& context)
{
    return context.activity != nullptr && !context.activity->role.empty() &&
           same_role(
               context.reading.certificate[ElementId::Role].value,
               context.activity->role,
               context.lexicon)
               .value_or(false);
}

bool organiser_agrees(const Context& context)
{
    if (context.activity == nullptr) return false;
    const auto& id = context.reading.certificate.organiser_id;
    if (!id.empty() && id == context.activity->organiser_id) return true;
    return organiser_resemblance(context) >= argument(context.rules, "organiser.similarity");
}

bool logo_agrees(const Context& context)
{
    const auto& logo = context.reading.certificate[ElementId::Logo].value;
    if (logo.empty()) return false;
    if (logo == context.reading.certificate.organiser_id) return true;
    return context.activity != nullptr && logo == context.activity->organiser_id;
}

bool number_agrees(const Context& context)
{
    const auto& number = context.reading.certificate[ElementId::Number].value;
    return std::ranges::any_of(
        context.reading.codes, [&](const Code& code) { return holds_number(code.text, number); });
}

} // namespace

const std::string& recipient_of(const Certificate& certificate)
{
    return certificate.recipient_name.empty() ? certificate[ElementId::Recipient].value
                                              : certificate.recipient_name;
}

const OrganiserProfile* profile_of(const Registry& registry, std::string_view id)
{
    if (id.empty()) return nullptr;
    const auto found = std::ranges::find(registry, id, &OrganiserProfile::id);
    return found == registry.end() ? nullptr : &*found;
}

const OrganiserProfile* profile_of(const Context& context)
{
    const auto* named = profile_of(context.registry, context.reading.certificate.organiser_id);
    if (named != nullptr || context.activity == nullptr) return named;
    return profile_of(context.registry, context.activity->organiser_id);
}

double organiser_resemblance(const Context& context)
{
    if (context.activity == nullptr) return 0;
    const auto& printed = context.reading.certificate[ElementId::Organiser].value;
    double best = resemblance(printed, context.activity->organiser);
    const auto* profile = profile_of(context.registry, context.activity->organiser_id);
    if (profile == nullptr) return best;
    best = std::max(best, resemblance(printed, profile->name));
    for (const auto& alias : profile->aliases)
        best = std::max(best, resemblance(printed, alias));
    return best;
}

bool is_confirmed(const Context& context, ElementId id)
{
    switch (id) {
    case ElementId::Recipient:
        return recipient_agrees(context);
    case ElementId::Title:
        return title_agrees(context);
    case ElementId::Role:
        return role_agrees(context);
    case ElementId::Organiser:
        return organiser_agrees(context);
    case ElementId::Logo:
        return logo_agrees(context);
    case ElementId::Number:
        return number_agrees(context);
    default:
        return false;
    }
}

bool is_sure(const Context& context, ElementId id)
{
    const auto& element = context.reading.certificate[id];
    return element.state == State::Found &&
           element.confidence >= argument(context.rules, "mismatch.confidence");
}

std::string finding_id(ElementId id, std::string_view what)
{
    return std::string(name_of(id)) + "." + std::string(what);
}

} // namespace absah::verify
