// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace absah {

/// How much a finding matters. Chosen by the rule set in verifiers/, never by a check.
enum class Level { Ignore, Note, Review, Reject };

/// What a check concluded about one certificate. Undecided never counts as passed.
enum class Outcome { Passed, Broken, Undecided };

enum class Verdict { Accept, Review, Reject };

/// "accept", "review", "reject".
std::string_view name_of(Verdict verdict);

/// "ignore", "note", "review", "reject".
std::string_view name_of(Level level);

/// Something worth telling a person. The sentence is looked up by `id` when it is shown.
struct Finding {
    std::string id; ///< stable, English: "number.missing"; one heading each in docs/findings.md
    Level level = Level::Review;
    std::optional<ElementId> element; ///< the element it is about, if it is about one
    std::string seen;                 ///< what the paper (or file) says; empty when nothing
    std::string expected;             ///< what the plan or profile says; empty when nothing
};

using Findings = std::vector<Finding>;

/// The worst level present; no finding, or notes only: accept.
Verdict verdict_of(const Findings& findings);

} // namespace absah
