// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/profile.h"
#include "steps/extract/scene.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace absah::extract {

/// One possible reading of an element: tokens [begin, end) and how much speaks for it. The score
/// is a logit against "the paper does not show this element", whose score is 0.
struct Candidate {
    int begin = 0;
    int end = 0;
    double score = 0;
    std::string value; ///< as it would be given out
    std::string id;    ///< organiser id of the registry, when recognised
};

using Candidates = std::vector<Candidate>;

/// A registry name found in the running text.
struct RegistryHit {
    int begin = 0;
    int end = 0;
    double likeness = 0; ///< 0..1
    std::string id;
};

/// Where names and aliases of the registry stand in the text, reading errors allowed for.
std::vector<RegistryHit> find_registry_names(const Scene& scene, const Registry& registry);

Candidates title_candidates(const Scene& scene);
Candidates number_candidates(const Scene& scene, std::span<const Code> codes);
Candidates recipient_candidates(const Scene& scene);
Candidates role_candidates(const Scene& scene);
Candidates organiser_candidates(const Scene& scene, const std::vector<RegistryHit>& registry);
Candidates place_candidates(const Scene& scene);

/// A date with what it is.
struct DatedCandidate {
    const DateSpan* span = nullptr;
    double held = 0;   ///< logit: the activity's date
    double issued = 0; ///< logit: the date above the signature
};

std::vector<DatedCandidate> date_candidates(const Scene& scene);
Candidates hour_candidates(const Scene& scene);

/// Printed tokens [begin, end) without the marks at both ends; full stops too unless `keep_stop`.
std::string printed(const Scene& scene, int begin, int end, bool keep_stop);

} // namespace absah::extract
