// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/terms.h"
#include "records/reports/shapes.h"

#include <string>
#include <string_view>
#include <vector>

/// The words that the forms know. For the sources of this room only.
namespace absah::reports {

struct Choice {
    std::string id;
    std::vector<std::string> also; ///< as printed, and other names
};

/// What a text of this kind may be; empty where anything may stand.
std::vector<Choice> choices_of(Words words, const terms::Terms& terms);

/// The id of the choice that `word` names by any of its names, case and punctuation aside; empty
/// when there is none.
std::string chosen(std::string_view word, const std::vector<Choice>& choices);

} // namespace absah::reports
