// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "steps/verify/judge.h"

#include <string>
#include <string_view>

/// What several checks ask about the same certificate. For the sources of this room only.
namespace absah::verify {

/// The recipient without titles, or as printed where that is unknown.
const std::string& recipient_of(const Certificate& certificate);

/// The profile of `id`; null when the registry has none.
const OrganiserProfile* profile_of(const Registry& registry, std::string_view id);

/// The profile of the organiser that the paper names, else of the one that the plan names.
const OrganiserProfile* profile_of(const Context& context);

/// How much the printed organiser resembles the planned one under any of its names, 0..1.
double organiser_resemblance(const Context& context);

/// True when the plan, the registry or a code on the paper says the same as the element: then a
/// reading that is not very sure is still no doubt.
bool is_confirmed(const Context& context, ElementId id);

/// Read surely enough to be held against the paper.
bool is_sure(const Context& context, ElementId id);

/// The finding's id for an element: "date.doubtful".
std::string finding_id(ElementId id, std::string_view what);

} // namespace absah::verify
