// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace absah::present {

/// What is so and what to do about it. `{seen}` and `{expected}` stand for the finding's own
/// texts; a clause in square brackets is left out when a text in it is empty.
struct Template {
    std::string_view message;
    std::string_view advice;
};

/// The sentences of one finding in both languages.
struct Wording {
    std::string_view id;
    Template indonesian;
    Template english;
};

/// `<element>.missing` and `<element>.doubtful`.
std::span<const Wording> element_wordings();

/// What does not fit: the plan, the profile, another paper, the certificate itself.
std::span<const Wording> check_wordings();

/// What is the matter with a file or with the run.
std::span<const Wording> file_wordings();

/// What is the matter with a print of ours.
std::span<const Wording> print_wordings();

} // namespace absah::present
